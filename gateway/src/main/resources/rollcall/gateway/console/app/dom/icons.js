import { svg } from './h.js';

const PATHS = {
  uploads: 'M12 16V4m0 0L7 9m5-5 5 5M4 16v3a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1v-3',
  devices: 'M4 5h16v11H4zM2 20h20',
  now: 'M3 12h4l3 8 4-16 3 8h4',
  letters: 'M4 6h16v12H4zM4 7l8 6 8-6',
  conflicts: 'M12 4 2.5 20h19zM12 10v4m0 3v.01',
  profiles: 'M4 7h10M18 7h2M4 17h2m4 0h10M16 5v4M8 15v4',
  relationships: 'M9 12h6M10 7H8a5 5 0 0 0 0 10h2m4-10h2a5 5 0 0 1 0 10h-2',
  catalogue: 'M5 4h11a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3zM5 17a3 3 0 0 1 3-3h11',
  webhooks: 'M4 12h11m0 0-4-4m4 4-4 4M20 5v14',
  activity: 'M12 7v5l3 2M12 21a9 9 0 1 0-9-9M3 8v4h4',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zm5-2 4 4',
  menu: 'M4 7h16M4 12h16M4 17h16',
  close: 'm6 6 12 12M18 6 6 18',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  download: 'M12 4v12m0 0-5-5m5 5 5-5M4 20h16',
  next: 'm9 5 7 7-7 7',
  back: 'm15 5-7 7 7 7',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  out: 'M14 4h6v16h-6M3 12h12m0 0-4-4m4 4-4 4',
  book: 'M12 6c-2-1.5-5-2-8-2v14c3 0 6 .5 8 2 2-1.5 5-2 8-2V4c-3 0-6 .5-8 2zm0 0v14',
};

/** A drawing beside words; it says nothing by itself. */
export function icon(name) {
  return svg('svg', { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true', focusable: 'false' },
    svg('path', { d: PATHS[name] }));
}

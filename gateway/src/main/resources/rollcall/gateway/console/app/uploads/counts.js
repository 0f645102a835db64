import { h } from '../dom/h.js';
import { chip, tile } from '../dom/parts.js';
import { call, path } from '../http/api.js';
import { duration, number, t } from '../words/words.js';

export const OUTCOMES = ['registered', 'unchanged', 'rejected', 'refused', 'pending'];
const BETWEEN_LOOKS = 2000;

/** Whether nothing more will come of an upload. */
export function ended(upload) {
  return upload.status.startsWith('finished');
}

/** How many rows of an upload failed. */
export function failed(upload) {
  return upload.counts.rejected + upload.counts.refused;
}

/** Rows by outcome in a sentence. */
export function outcomeText(upload) {
  return OUTCOMES.filter((each) => upload.counts[each] > 0)
    .map((each) => `${number(upload.counts[each])} ${t(`outcome.${each}`)}`).join(', ') || t('uploads.norows');
}

/** Rows by outcome as one bar. */
export function outcomeBar(upload) {
  const all = Math.max(1, upload.rowCount);
  return h('div', { class: 'outcomes', role: 'img', 'aria-label': outcomeText(upload) }, OUTCOMES.map((each) => {
    const part = h('span', { class: `part ${each}` });
    part.style.setProperty('--share', upload.counts[each] / all);
    return part;
  }));
}

/** Rows by outcome as figures. */
export function outcomeTiles(upload) {
  const moods = { registered: 'good', rejected: 'bad', refused: 'bad', pending: 'wait' };
  return h('dl', { class: 'tiles' }, OUTCOMES.map((each) => tile(t(`outcome.${each}`), upload.counts[each], upload.counts[each] ? moods[each] : '')));
}

/** How long it took from its arrival to its last row. */
export function took(upload) {
  return upload.completedAt ? duration(new Date(upload.completedAt) - new Date(upload.receivedAt)) : null;
}

/** The ways on from an upload that has ended. */
export function waysOn(upload, customer) {
  return ended(upload) && failed(upload) > 0
    ? h('a', { class: 'button', href: path`/v1/customers/${customer}/uploads/${upload.id}/failed.csv`, download: `failed-${upload.id}.csv` },
      t('uploads.failed', { count: failed(upload) }))
    : null;
}

/** Counts that move, until all rows are decided. */
export function counts() {
  let last = null;
  let heardAt = 0;
  const update = (upload) => {
    heardAt = Date.now();
    // What is told may be overtaken by what was asked for.
    if (last === null || upload.counts.pending <= last.counts.pending || upload.rowCount !== last.rowCount) {
      last = upload;
    }
    const decided = last.rowCount - last.counts.pending;
    return [
      h('div', { class: 'live' }, chip('upload', last.status),
        h('span', { class: 'live-count' }, t('uploads.decided', { decided, all: last.rowCount })),
        took(last) ? h('span', { class: 'quiet' }, t('uploads.took', { time: took(last) })) : null),
      outcomeBar(last), outcomeTiles(last), waysOn(last, last.customer),
    ].filter(Boolean);
  };
  /** Looks for itself where nothing is told: events may be cut off. */
  const follow = async (customer, told, signal) => {
    while (!signal.aborted && (last === null || !ended(last))) {
      try {
        if (Date.now() - heardAt > BETWEEN_LOOKS) {
          told((await call(path`/v1/customers/${customer}/uploads/${live.id}`, { signal })).body);
        }
      } catch (e) {
        if (e.name === 'AbortError') {
          return;
        }
      }
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS / 2));
    }
  };
  const live = { id: null, update, follow };
  return live;
}

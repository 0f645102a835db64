import { h } from '../dom/h.js';
import { chip, tag } from '../dom/parts.js';
import { empty, show } from '../dom/states.js';
import { pager, table } from '../dom/table.js';
import { moment } from '../dom/time.js';
import { call, path, query as asQuery } from '../http/api.js';
import { listen } from '../http/events.js';
import { t } from '../words/words.js';
import { failed, outcomeBar } from './counts.js';

const ON_A_PAGE = 20;

/**
 * Uploads that were sent, the newest first, and live.
 *
 * @returns {{shown: Element, loaded: Promise, heard: function(function(object): void): function(): void}} `heard` is told
 *     what others listen for, and returns how to stop
 */
export function history({ customer, query, signal }) {
  const hearers = new Set();
  const rows = new Map();
  const place = h('div', {});
  const token = query.get('after');
  let known = [];

  const line = (upload) => ({
    upload,
    bar: outcomeBar(upload),
    state: chip('upload', upload.status),
    figures: figures(upload),
  });
  const fetched = async () => {
    await standing;
    const { body } = await call(path`/v1/customers/${customer}/uploads` + asQuery({ limit: ON_A_PAGE, continuationToken: token }), { signal });
    known = body.items;
    rows.clear();
    known.forEach((upload) => rows.set(upload.id, line(upload)));
    if (known.length === 0) {
      return empty('uploads', t('uploads.none'), t('uploads.none.text'));
    }
    const address = (after) => `/uploads${asQuery({ customer: query.get('customer'), after })}`;
    return [shownTable(), pager(token ? address() : null, body.continuationToken ? address(body.continuationToken) : null,
      t('uploads.count', { count: body.totalCount }))];
  };
  const shownTable = () => table(t('uploads.sentbefore'), [
    { label: t('uploads.file'), class: 'wide', cell: ({ upload }) => h('a', { href: path`/uploads/${upload.id}` + asQuery({ customer: query.get('customer') }) }, nameOf(upload)) },
    { label: t('groupTag'), cell: ({ upload }) => tag(upload.groupTag) },
    { label: t('row.outcome'), cell: (each) => each.state },
    { label: t('uploads.rows'), class: 'bar', cell: (each) => [each.bar, each.figures] },
    { label: t('uploads.received'), cell: ({ upload }) => moment(upload.receivedAt) },
  ], known.map((upload) => rows.get(upload.id)));

  let due = null;
  signal.addEventListener('abort', () => clearTimeout(due));
  const told = (upload) => {
    hearers.forEach((hear) => hear(upload));
    const row = rows.get(upload.id);
    if (row) {
      const now = line(upload);
      row.bar.replaceWith(now.bar);
      row.state.replaceWith(now.state);
      row.figures.replaceWith(now.figures);
      rows.set(upload.id, now);
    } else if (!token && due === null) {
      due = setTimeout(() => {
        due = null;
        show(place, fetched);
      }, 500);
    }
  };
  const standing = listen(path`/v1/customers/${customer}/events`, {
    'upload-progress': told, 'upload-finished': told, reset: () => show(place, fetched),
  }, signal);
  return {
    loaded: show(place, fetched, 6),
    shown: h('section', { class: 'card' }, h('h2', {}, t('uploads.sentbefore')), place),
    heard: (hear) => {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
  };
}

/** By what people know an upload: its files, else its id. */
export function nameOf(upload) {
  const names = (upload.files ?? []).map((file) => file.name).filter(Boolean);
  return names.length ? names.join(', ') : t('uploads.nameless', { id: upload.id.slice(0, 8) });
}

function figures(upload) {
  const wrong = failed(upload);
  return h('span', { class: 'quiet' }, t('uploads.rowcount', { count: upload.rowCount }),
    wrong ? [' · ', h('span', { class: 'bad-text' }, t('uploads.wrong', { count: wrong }))] : null);
}

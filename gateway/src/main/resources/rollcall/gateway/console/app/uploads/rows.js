import { h } from '../dom/h.js';
import { chip, tag } from '../dom/parts.js';
import { empty, show } from '../dom/states.js';
import { pager, table } from '../dom/table.js';
import { call, path, query as asQuery } from '../http/api.js';
import { number, t } from '../words/words.js';
import { OUTCOMES } from './counts.js';
import { findings } from './verdict.js';

const ON_A_PAGE = 50;

/**
 * What became of each row; of some outcome or code only, where the address says so.
 *
 * @returns {{shown: Element, loaded: Promise}}
 */
export function rows({ address, params, query, signal, role }, upload) {
  const wanted = { outcome: query.get('outcome'), code: query.get('code') };
  const here = (more) => path`/uploads/${params.id}` + asQuery({ customer: query.get('customer'), ...more });
  const place = h('div', { class: 'stack' });
  const loaded = show(place, async () => {
    const { body } = await call(`${address}/rows${asQuery({ ...wanted, limit: ON_A_PAGE, continuationToken: query.get('after') })}`, { signal });
    if (body.items.length === 0) {
      return empty('search', t('rows.none'), t('rows.none.text'), h('a', { class: 'button', href: here({}) }, t('rows.all')));
    }
    return [shown(body.items, role === 'customer', upload.groupTag), pager(query.get('after') ? here(wanted) : null,
      body.continuationToken ? here({ ...wanted, after: body.continuationToken }) : null, t('uploads.rowcount', { count: body.totalCount }))];
  });
  const filter = (more, text) => h('a', {
    class: 'filter', href: here(more), 'aria-current': (more.outcome ?? null) === wanted.outcome && (more.code ?? null) === wanted.code ? 'true' : null,
  }, text);
  const codes = Object.entries(upload.codes).sort((a, b) => b[1] - a[1]);
  const section = h('section', { class: 'card' }, h('h2', {}, t('rows.title')),
    h('nav', { class: 'filters', 'aria-label': t('rows.filter') },
      filter({}, t('rows.all')),
      OUTCOMES.filter((each) => upload.counts[each]).map((each) => filter({ outcome: each }, [t(`outcome.${each}`), h('span', { class: 'count' }, number(upload.counts[each]))])),
      codes.map(([code, count]) => filter({ code }, [h('code', {}, code), h('span', { class: 'count' }, number(count))]))),
    place);
  return { shown: section, loaded };
}

function shown(items, linked, groupTag) {
  // Where all bear the upload's, it is said above.
  const tagged = items.some((row) => (row.groupTag || '') !== (groupTag || ''));
  return table(t('rows.title'), [
    { label: t('row.line'), class: 'number', cell: (row) => row.line ?? row.rowNumber },
    { label: t('row.outcome'), cell: (row) => chip('outcome', row.outcome) },
    { label: t('serialNumber'), cell: (row) => device(row, linked) },
    tagged ? { label: t('groupTag'), cell: (row) => tag(row.groupTag) } : null,
    { label: t('row.findings'), class: 'wide', cell: (row) => findings(row) ?? (row.code ? h('code', {}, row.code) : null) },
  ].filter(Boolean), items);
}

function device(row, linked) {
  const name = row.serialNumber ?? row.productKey ?? row.deviceId;
  const shownName = name ? h('code', {}, name) : null;
  return name && linked && row.deviceId && (row.outcome === 'registered' || row.outcome === 'unchanged')
    ? h('a', { href: path`/devices/${row.deviceId}` }, shownName) : shownName;
}

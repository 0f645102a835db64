import { h } from '../dom/h.js';
import { chip, finding, tile } from '../dom/parts.js';
import { table } from '../dom/table.js';
import { t } from '../words/words.js';
import { SHOWN_AT_MOST } from './checking.js';

/** What would be said of each row, those first that need a hand. */
export function verdict(report) {
  const all = report.accepted + report.rejected;
  const good = report.rejected === 0;
  return h('div', { class: 'stack verdict' },
    h('p', { class: `verdict-title ${good ? 'good' : 'bad'}` },
      good ? t('verdict.good', { count: all }) : t('verdict.bad', { count: report.rejected, all })),
    h('dl', { class: 'tiles' },
      tile(t('verdict.accepted'), report.accepted, 'good'),
      tile(t('verdict.rejected'), report.rejected, report.rejected ? 'bad' : ''),
      tile(t('verdict.warned'), report.warned, report.warned ? 'wait' : '')),
    h('p', { class: 'quiet' }, t('verdict.only')),
    report.rows.length ? h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': t('verdict.rows') }, rows(report.rows)) : null,
    report.rows.length === SHOWN_AT_MOST ? h('p', { class: 'quiet' }, t('verdict.more', { count: SHOWN_AT_MOST })) : null);
}

function rows(all) {
  return table(t('verdict.rows'), [
    { label: t('row.line'), class: 'number', cell: (row) => row.line ?? row.rowNumber },
    { label: t('row.outcome'), cell: (row) => chip('outcome', row.outcome) },
    { label: t('serialNumber'), cell: (row) => (row.serialNumber ? h('code', {}, row.serialNumber) : null) },
    { label: t('row.findings'), class: 'wide', cell: (row) => findings(row) },
  ], all);
}

/** All that is said of one row. */
export function findings(row) {
  const all = [...(row.faults ?? []).map((each) => finding(each, 'bad')), ...(row.warnings ?? []).map((each) => finding(each, 'wait'))];
  return all.length ? h('ul', { class: 'findings' }, all) : null;
}

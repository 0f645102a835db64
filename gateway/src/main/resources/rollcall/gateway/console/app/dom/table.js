import { h } from './h.js';
import { t } from '../words/words.js';

/**
 * A table that becomes a list of cards where it is narrow.
 *
 * @param {string} caption for those who listen
 * @param {{label: string, class?: string, cell: function(any): any}[]} columns the first names the row
 * @param {any[]} items
 * @param {function(any): object} [rowProps]
 */
export function table(caption, columns, items, rowProps = () => ({})) {
  return h('div', { class: 'table-frame' }, h('table', { class: 'table' },
    h('caption', { class: 'hidden' }, caption),
    h('thead', {}, h('tr', {}, columns.map((column) => h('th', { scope: 'col', class: column.class }, column.label)))),
    h('tbody', {}, items.map((item) => row(columns, item, rowProps(item))))));
}

/** One row of such a table. */
export function row(columns, item, props) {
  return h('tr', props, columns.map((column, i) => h(i === 0 ? 'th' : 'td',
    { class: column.class, scope: i === 0 ? 'row' : null, data: { label: column.label } }, column.cell(item) ?? '–')));
}

/** Ways to the first page and to the next; each has an address, so that the browser's "back" is the way to the one before. */
export function pager(first, next, text) {
  return h('nav', { class: 'pager', 'aria-label': t('pager.label') },
    h('span', { class: 'quiet' }, text),
    first ? h('a', { class: 'button', href: first }, t('pager.first')) : null,
    next ? h('a', { class: 'button', href: next, rel: 'next' }, t('pager.next')) : null);
}

import { h, newId } from '../dom/h.js';
import { icon } from '../dom/icons.js';
import { empty, show } from '../dom/states.js';
import { pager, table } from '../dom/table.js';
import { moment } from '../dom/time.js';
import { call, path, query as asQuery } from '../http/api.js';
import { navigate } from '../frame/router.js';
import { t } from '../words/words.js';

const ON_A_PAGE = 50;
/** What was published shows a moment later, in milliseconds. */
const SOON = [1000, 3000];

/**
 * What is published, in the order of serial numbers; what is asked for stands in the address.
 *
 * @returns {{shown: Element, loaded: Promise, changed: function(): void}} `changed` is to be told that there may be more
 */
export function published({ person, query, signal }) {
  const wanted = { q: query.get('q') ?? '' };
  const after = query.get('after');
  const here = (more) => `/catalogue${asQuery({ ...wanted, ...more })}`;
  const place = h('div', {});
  const fetched = async () => {
    const { body } = await call(path`/v1/partners/${person.organization}/catalogue`
      + asQuery({ ...wanted, limit: ON_A_PAGE, continuationToken: after }), { signal });
    if (body.items.length === 0) {
      return wanted.q
        ? empty('search', t('devices.nomatch'), t('catalogue.nomatch.text'), h('a', { class: 'button', href: '/catalogue' }, t('devices.clear')))
        : empty('catalogue', t('catalogue.none'), t('catalogue.none.text'));
    }
    return [listed(body.items), pager(after ? here({}) : null,
      body.continuationToken ? here({ after: body.continuationToken }) : null, t('devices.count', { count: body.totalCount }))];
  };
  const anew = () => show(place, fetched, 5);
  const due = new Set();
  signal.addEventListener('abort', () => due.forEach(clearTimeout));
  const search = h('input', {
    type: 'search', name: 'q', id: newId('q'), value: wanted.q, placeholder: t('devices.search'),
    'aria-label': t('devices.search.label'), autocomplete: 'off', spellcheck: 'false',
  });
  const form = h('form', {
    class: 'search', role: 'search',
    onsubmit: (event) => {
      event.preventDefault();
      navigate(here({ q: search.value.trim() }), '[name="q"]');
    },
  }, icon('search'), search, h('button', { type: 'submit', class: 'button' }, t('devices.find')));
  return {
    shown: h('section', { class: 'card', 'aria-label': t('catalogue.list') },
      h('h2', {}, t('catalogue.list')), h('div', { class: 'toolbar' }, form), place),
    loaded: anew(),
    changed: () => SOON.forEach((wait) => due.add(setTimeout(anew, wait))),
  };
}

function listed(items) {
  return table(t('catalogue.list'), [
    { label: t('serialNumber'), cell: (each) => h('code', {}, each.serialNumber ?? each.id) },
    { label: t('model'), class: 'wide', cell: (each) => [each.model, each.manufacturer ? h('span', { class: 'quiet below' }, each.manufacturer) : null] },
    { label: t('catalogue.productKeys'), cell: (each) => (each.productKeys.length ? each.productKeys.map((key) => h('code', { class: 'below' }, key)) : null) },
    { label: t('catalogue.hash'), cell: (each) => (each.hash ? t('catalogue.hash.yes') : null) },
    { label: t('catalogue.when'), cell: (each) => moment(each.publishedAt) },
  ], items);
}

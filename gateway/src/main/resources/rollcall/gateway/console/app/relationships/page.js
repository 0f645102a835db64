import { h } from '../dom/h.js';
import { chip, head } from '../dom/parts.js';
import { empty, show } from '../dom/states.js';
import { table } from '../dom/table.js';
import { moment } from '../dom/time.js';
import { call, path } from '../http/api.js';
import { t } from '../words/words.js';
import { answer, ask, end } from './steps.js';

/** Who may act for whom: asked by a partner, accepted by its customer, ended by either. */
export async function open(main, { person, role, query, signal }) {
  const customer = role === 'customer';
  const list = customer ? path`/v1/customers/${person.organization}/relationships` : path`/v1/partners/${person.organization}/relationships`;
  const place = h('div', {});
  const fetched = async () => {
    const { body } = await call(list, { signal });
    return body.items.length ? shown(body.items, list, customer, anew)
      : empty('relationships', t('relationships.none'), customer ? t('relationships.none.customer') : t('relationships.none.partner'));
  };
  const anew = () => show(place, fetched);
  main.append(head(t('relationships.title'), customer ? t('relationships.lead.customer') : t('relationships.lead.partner'),
    customer
      ? h('button', { type: 'button', class: 'button primary', onclick: () => answer(person.organization, '', anew) }, t('relationships.answer'))
      : h('button', { type: 'button', class: 'button primary', onclick: () => ask(list, anew) }, t('relationships.ask'))),
  h('section', { class: 'card', 'aria-label': t('relationships.title') }, place));
  await anew();
  if (customer && query.get('link')) {
    // Once: a page that is loaded anew does not ask again.
    history.replaceState(null, '', '/relationships');
    answer(person.organization, query.get('link'), anew);
  }
}

function shown(items, list, customer, anew) {
  const other = (each) => (customer ? each.partner : each.customer);
  return table(t('relationships.title'), [
    { label: customer ? t('relationship.partner') : t('relationship.customer'), cell: other },
    { label: t('relationship.kind'), cell: (each) => (each.kind ? t(`kind.${each.kind}`) : null) },
    { label: t('status'), cell: (each) => chip('relationship', each.state) },
    { label: t('relationship.since'), cell: (each) => moment(each.changedAt) },
    { label: t('relationship.history'), class: 'wide', cell: (each) => steps(each) },
    { label: t('relationship.do'), cell: (each) => (['established', 'requested'].includes(each.state)
      ? h('button', { type: 'button', class: 'button danger', onclick: () => end(each, other(each), list, anew) },
        each.state === 'established' ? t('relationship.end') : customer ? t('relationship.decline') : t('relationship.withdraw'))
      : null) },
  ], items);
}

function steps(each) {
  return h('ol', { class: 'steps' }, (each.history ?? []).map((step) => h('li', {},
    `${t(`relationship.${step.state}`)} `, h('span', { class: 'quiet' }, t('change.by', { by: step.person ?? step.by }), ' · ', moment(step.at)))));
}

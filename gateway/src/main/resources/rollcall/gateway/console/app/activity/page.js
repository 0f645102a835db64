import { h } from '../dom/h.js';
import { details, said } from '../dom/details.js';
import { head } from '../dom/parts.js';
import { empty, show } from '../dom/states.js';
import { pager, table } from '../dom/table.js';
import { moment } from '../dom/time.js';
import { call, path, query as asQuery } from '../http/api.js';
import { t } from '../words/words.js';

const ON_A_PAGE = 50;

/** Who did what, by which call. */
export async function open(main, { person, query, signal }) {
  const place = h('div', {});
  main.append(head(t('activity.title'), t('activity.lead')), h('section', { class: 'card', 'aria-label': t('activity.title') }, place));
  await show(place, async () => {
    const wanted = { command: query.get('command') };
    const after = query.get('after');
    const { body } = await call(path`/v1/customers/${person.organization}/audit`
      + asQuery({ ...wanted, limit: ON_A_PAGE, continuationToken: after }), { signal });
    if (body.items.length === 0) {
      return empty('activity', t('activity.none'), t('activity.none.text'));
    }
    const here = (more) => `/activity${asQuery({ ...wanted, ...more })}`;
    return [
      wanted.command ? h('p', {}, h('a', { class: 'button', href: '/activity' }, t('rows.all'))) : null,
      shown(body.items),
      pager(after ? here({}) : null, body.continuationToken ? here({ after: body.continuationToken }) : null, t('activity.count', { count: body.totalCount })),
    ].filter(Boolean);
  }, 10);
}

function shown(items) {
  return table(t('activity.title'), [
    { label: t('activity.what'), cell: (each) => h('a', { href: `/activity${asQuery({ command: each.command })}` }, said('command', each.command)) },
    { label: t('activity.who'), cell: (each) => [each.person ?? each.organization, each.person ? h('span', { class: 'quiet below' }, each.organization) : null] },
    { label: t('activity.subject'), class: 'wide', cell: (each) => (each.subject ? h('code', { class: 'long' }, each.subject) : null) },
    { label: t('activity.how'), cell: (each) => details(each.details) },
    { label: t('activity.when'), cell: (each) => moment(each.at) },
    { label: t('activity.call'), cell: (each) => (each.requestId ? h('code', { class: 'long quiet' }, each.requestId) : null) },
  ], items);
}

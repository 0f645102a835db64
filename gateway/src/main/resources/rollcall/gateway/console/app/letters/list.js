import { h } from '../dom/h.js';
import { chip, head } from '../dom/parts.js';
import { empty, show } from '../dom/states.js';
import { pager, table } from '../dom/table.js';
import { moment } from '../dom/time.js';
import { call, path, query as asQuery } from '../http/api.js';
import { size, t } from '../words/words.js';
import { spot } from './spot.js';

const LETTERS = '/v1/operator/deadLetters';
const ON_A_PAGE = 50;

/** Records that could not be read or dealt with. */
export async function open(main, { query, signal }) {
  const wanted = { state: query.get('state') ?? 'open', service: query.get('service'), topic: query.get('topic') };
  const here = (more) => `/letters${asQuery({ ...wanted, ...more })}`;
  const place = h('div', {});
  main.append(head(t('letters.title'), t('letters.lead')),
    h('nav', { class: 'filters', 'aria-label': t('status') }, ['open', 'redriven'].map((state) => h('a', {
      class: 'filter', href: here({ state }), 'aria-current': wanted.state === state ? 'true' : null,
    }, t(`letter.${state}`)))),
    h('section', { class: 'card', 'aria-label': t('letters.title') }, place));
  await show(place, async () => {
    const after = query.get('after');
    const { body } = await call(LETTERS + asQuery({ ...wanted, limit: ON_A_PAGE, continuationToken: after }), { signal });
    if (body.items.length === 0) {
      return wanted.state === 'open' ? empty('check', t('letters.none'), t('letters.none.text')) : empty('letters', t('letters.noneyet'), t('letters.noneyet.text'));
    }
    const next = body.continuationToken;
    return [shown(body.items), pager(after ? here({}) : null, next ? here({ after: next }) : null,
      body.totalCount === undefined ? '' : t('letters.count', { count: body.totalCount }))];
  });
}

function shown(items) {
  return table(t('letters.title'), [
    { label: t('letter.topic'), cell: (each) => h('a', { href: path`/letters/${each.id}` }, h('code', {}, each.topic)) },
    { label: t('letter.place'), class: 'number', cell: spot },
    { label: t('letter.reason'), class: 'wide', cell: (each) => each.reason },
    { label: t('letter.service'), cell: (each) => each.service },
    { label: t('letter.size'), class: 'number', cell: (each) => (each.size === undefined ? null : size(each.size)) },
    { label: t('letter.at'), cell: (each) => moment(each.at) },
    { label: t('status'), cell: (each) => chip('letter', each.redriven ? 'redriven' : 'open') },
  ], items);
}

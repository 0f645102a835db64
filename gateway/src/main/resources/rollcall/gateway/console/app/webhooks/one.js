import { h } from '../dom/h.js';
import { back, card, chip, facts, head } from '../dom/parts.js';
import { dialog } from '../dom/dialog.js';
import { empty, problem, show } from '../dom/states.js';
import { pager, table } from '../dom/table.js';
import { moment } from '../dom/time.js';
import { toast } from '../dom/toast.js';
import { call, path, query as asQuery } from '../http/api.js';
import { navigate } from '../frame/router.js';
import { known, t } from '../words/words.js';

/** One webhook: what was posted to it, and whether that was taken. */
export async function open(main, { person, params, query, signal }) {
  const address = path`/v1/customers/${person.organization}/webhooks/${params.id}`;
  const here = (after) => path`/webhooks/${params.id}` + asQuery({ after });
  const place = h('div', {});
  const fetched = async () => {
    const after = query.get('after');
    const { body } = await call(`${address}/deliveries${asQuery({ limit: 30, continuationToken: after })}`, { signal });
    if (body.items.length === 0) {
      return empty('webhooks', t('deliveries.none'), t('deliveries.none.text'));
    }
    return [shown(body.items, address, anew), pager(after ? here() : null, body.continuationToken ? here(body.continuationToken) : null, '')];
  };
  const anew = () => show(place, fetched);
  await show(main, async () => {
    const { body: webhook } = await call(address, { signal });
    anew();
    return [
      back('/webhooks', t('webhooks.title')),
      head(webhook.url, null,
        h('button', { type: 'button', class: 'button', onclick: () => posted(`${address}/ping`, t('webhook.pinged'), place, anew) }, t('webhook.ping')),
        h('button', { type: 'button', class: 'button danger', onclick: () => remove(address, webhook) }, t('webhook.remove'))),
      card(null, facts([t('webhook.events'), webhook.events.map((each) => t(`hears.${each}`)).join(', ')], [t('webhook.created'), moment(webhook.createdAt)])),
      h('section', { class: 'card' }, h('div', { class: 'card-head' }, h('h2', {}, t('deliveries.title')),
        h('button', { type: 'button', class: 'button', onclick: anew }, t('deliveries.refresh'))), place),
    ];
  });
}

function shown(items, address, anew) {
  return table(t('deliveries.title'), [
    { label: t('delivery.event'), cell: (each) => (known(`hears.${each.event}`) ? t(`hears.${each.event}`) : each.event) },
    { label: t('status'), cell: (each) => chip('delivery', each.state) },
    { label: t('delivery.attempts'), class: 'number', cell: (each) => each.attempts },
    { label: t('delivery.answer'), class: 'wide', cell: (each) => [each.status, each.problem].filter(Boolean).join(' · ') || null },
    { label: t('delivery.noted'), cell: (each) => moment(each.notedAt) },
    { label: t('delivery.due'), cell: (each) => (each.dueAt ? moment(each.dueAt) : null) },
    { label: t('relationship.do'), cell: (each) => h('button', {
      type: 'button', class: 'button', onclick: (event) => posted(`${address}${path`/deliveries/${each.id}/redeliver`}`, t('delivery.again.done'), event.target.closest('.table-frame'), anew),
    }, t('delivery.again')) },
  ], items);
}

async function posted(address, said, place, anew) {
  try {
    await call(address, { method: 'POST' });
    toast(said);
    anew();
  } catch (e) {
    place.before(problem(e));
  }
}

async function remove(address, webhook) {
  const done = await dialog(t('webhook.remove'), [h('p', {}, t('webhook.remove.text', { url: webhook.url }))],
    { label: t('webhook.remove'), danger: true, act: () => call(address, { method: 'DELETE' }) });
  if (done) {
    toast(t('webhook.removed'));
    navigate('/webhooks');
  }
}

import { h } from '../dom/h.js';
import { copyable, head } from '../dom/parts.js';
import { dialog, field, tick } from '../dom/dialog.js';
import { empty, show } from '../dom/states.js';
import { table } from '../dom/table.js';
import { moment } from '../dom/time.js';
import { call, decided, path } from '../http/api.js';
import { t } from '../words/words.js';

const EVENTS = ['upload.finished', 'device.status-changed'];

/** Addresses that events are posted to. */
export async function open(main, { person, signal }) {
  const list = path`/v1/customers/${person.organization}/webhooks`;
  const place = h('div', {});
  const fetched = async () => {
    const { body } = await call(list, { signal });
    return body.items.length ? table(t('webhooks.title'), [
      { label: t('webhook.url'), class: 'wide', cell: (each) => h('a', { href: path`/webhooks/${each.id}` }, each.url) },
      { label: t('webhook.events'), cell: (each) => h('ul', { class: 'tags' }, each.events.map((event) => h('li', {}, t(`hears.${event}`)))) },
      { label: t('webhook.created'), cell: (each) => moment(each.createdAt) },
    ], body.items) : empty('webhooks', t('webhooks.none'), t('webhooks.none.text'));
  };
  const anew = () => show(place, fetched);
  main.append(head(t('webhooks.title'), t('webhooks.lead'),
    h('button', { type: 'button', class: 'button primary', onclick: () => add(list, anew) }, t('webhooks.new'))),
  h('section', { class: 'card', 'aria-label': t('webhooks.title') }, place));
  await anew();
}

async function add(list, anew) {
  const made = await dialog(t('webhooks.new'), [
    field(t('webhook.url'), h('input', { name: 'url', type: 'url', required: true, placeholder: 'https://hooks.example.com/rollcall' }), t('webhook.url.help')),
    h('fieldset', {}, h('legend', {}, t('webhook.events')), EVENTS.map((each) => tick(t(`hears.${each}`), { name: 'events', value: each, checked: true }))),
    field(t('webhook.secret'), h('input', { name: 'secret', type: 'text', autocomplete: 'off', spellcheck: 'false' }), t('webhook.secret.help')),
  ], {
    label: t('webhook.add'),
    act: async (form, id) => {
      const json = { url: form.get('url'), events: form.getAll('events'), secret: form.get('secret') || undefined };
      return (await decided(list, id, { method: 'POST', json })).body;
    },
  });
  if (made) {
    anew();
    if (made.secret) {
      await dialog(t('webhook.secret.title'), [h('p', {}, t('webhook.secret.once')), copyable(made.secret)]);
    }
  }
}

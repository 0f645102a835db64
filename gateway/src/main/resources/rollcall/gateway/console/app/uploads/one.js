import { h } from '../dom/h.js';
import { back, card, chip, facts, head } from '../dom/parts.js';
import { dialog } from '../dom/dialog.js';
import { show } from '../dom/states.js';
import { moment } from '../dom/time.js';
import { toast } from '../dom/toast.js';
import { customers } from '../http/acting.js';
import { call, path, query as asQuery } from '../http/api.js';
import { listen } from '../http/events.js';
import { t } from '../words/words.js';
import { ended, outcomeBar, outcomeTiles, took, waysOn } from './counts.js';
import { nameOf } from './history.js';
import { rows } from './rows.js';

/** One upload: how far it is, what came of which row, and how to take it back. */
export async function open(main, context) {
  const { params, query, signal, person } = context;
  let list;
  await show(main, async () => {
    const customer = query.get('customer') ?? (await customers(person, signal))[0];
    const address = path`/v1/customers/${customer}/uploads/${params.id}`;
    const { body } = await call(address, { signal });
    const of = { ...context, customer, address };
    const actions = h('div', { class: 'actions' });
    const top = h('div', { class: 'stack' });
    const draw = (upload) => {
      actions.replaceChildren(...[devicesOf(upload, of), waysOn(upload, customer), undo(upload, of)].filter(Boolean));
      top.replaceChildren(summary(upload));
    };
    const told = (upload) => {
      if (upload.id === params.id) {
        draw(upload);
        if (ended(upload)) {
          const now = rows(of, upload);
          list.shown.replaceWith(now.shown);
          list = now;
        }
      }
    };
    const look = async () => {
      const now = await call(address, { signal }).catch(() => null);
      if (now) {
        told(now.body);
      }
    };
    draw(body);
    list = rows(of, body);
    if (!ended(body)) {
      // What happened before the stream stood, it does not tell.
      listen(path`/v1/customers/${customer}/events`, { 'upload-progress': told, 'upload-finished': told, reset: look }, signal)
        .then(look);
    }
    document.title = `${nameOf(body)} – Rollcall`;
    return [back(`/uploads${asQuery({ customer: query.get('customer') })}`, t('uploads.title')),
      head(nameOf(body), null, actions), top, list.shown];
  }, 8);
  await list?.loaded;
}

function summary(upload) {
  const file = upload.files?.[0];
  return card(null,
    h('div', { class: 'live' }, chip('upload', upload.status),
      h('span', { class: 'live-count' }, t('uploads.decided', { decided: upload.rowCount - upload.counts.pending, all: upload.rowCount })),
      took(upload) ? h('span', { class: 'quiet' }, t('uploads.took', { time: took(upload) })) : null),
    outcomeBar(upload), outcomeTiles(upload),
    facts(
      [t('uploads.received'), moment(upload.receivedAt)],
      [t('uploads.by'), upload.submitter],
      [t('groupTag'), upload.groupTag],
      [t('uploads.dialect'), file?.dialect],
      [t('uploads.encoding'), file?.encoding],
      [t('state.requestId'), upload.requestId ? h('code', {}, upload.requestId) : null]));
}

/** The way to what the upload registered, for whoever sees devices. */
function devicesOf(upload, { role }) {
  return role === 'customer' && upload.counts.registered > 0
    ? h('a', { class: 'button', href: `/devices${asQuery({ uploadId: upload.id })}` }, t('uploads.devices')) : null;
}

function undo(upload, { customer, person, address }) {
  if (!ended(upload) || upload.counts.registered === 0 || !person.scopes.includes('devices.manage')) {
    return null;
  }
  const ask = async () => {
    const done = await dialog(t('undo.title'), [
      h('p', {}, t('undo.text', { count: upload.counts.registered, customer })),
      h('ul', { class: 'plain' }, ['free', 'kept', 'again'].map((each) => h('li', {}, t(`undo.${each}`)))),
    ], {
      label: t('undo.do'), danger: true,
      act: async () => (await call(`${address}/devices`, { method: 'DELETE' })).body,
    });
    if (done) {
      toast(t('undo.done', { count: done.devices ?? 0 }));
    }
  };
  return h('button', { type: 'button', class: 'button danger', onclick: ask }, t('undo'));
}

import { h } from '../dom/h.js';
import { chip, facts, head } from '../dom/parts.js';
import { dialog, field } from '../dom/dialog.js';
import { empty, show } from '../dom/states.js';
import { pager } from '../dom/table.js';
import { moment } from '../dom/time.js';
import { toast } from '../dom/toast.js';
import { call, path, query as asQuery } from '../http/api.js';
import { again } from '../frame/router.js';
import { t } from '../words/words.js';

/** Devices that show the same hardware, and whose it is. */
export async function open(main, { query, signal }) {
  const state = query.get('state') ?? 'found';
  const here = (more) => `/conflicts${asQuery({ state, ...more })}`;
  const place = h('div', { class: 'stack' });
  main.append(head(t('conflicts.title'), t('conflicts.lead')),
    h('nav', { class: 'filters', 'aria-label': t('status') }, ['found', 'settled'].map((each) => h('a', {
      class: 'filter', href: here({ state: each }), 'aria-current': state === each ? 'true' : null,
    }, t(`conflict.${each}`)))), place);
  await show(place, async () => {
    const { body } = await call('/v1/operator/conflicts' + asQuery({ state, limit: 20, continuationToken: query.get('after') }), { signal });
    if (body.items.length === 0) {
      return h('section', { class: 'card' }, empty('check', t('conflicts.none'), t('conflicts.none.text')));
    }
    return [...body.items.map(conflict), pager(query.get('after') ? here({}) : null,
      body.continuationToken ? here({ after: body.continuationToken }) : null, t('conflicts.count', { count: body.totalCount }))];
  });
}

function conflict(each) {
  return h('article', { class: 'card', 'aria-label': t('conflict.name', { id: each.id }) },
    h('div', { class: 'card-head' }, h('h2', {}, each.later.serialNumber ?? each.later.deviceId), chip('conflict', each.state),
      h('span', { class: 'quiet' }, moment(each.foundAt)),
      each.state === 'found' ? h('button', { type: 'button', class: 'button primary', onclick: () => settle(each) }, t('conflict.settle')) : null),
    h('div', { class: 'sides' }, side(t('conflict.earlier'), each.earlier), side(t('conflict.later'), each.later)),
    each.decision ? facts([t('conflict.decision'), t(`verdict.${each.decision}`)], [t('conflict.reason'), each.reason], [t('conflict.by'), each.by]) : null);
}

function side(title, of) {
  return h('section', { class: 'side-of' }, h('h3', {}, title), facts(
    [t('conflict.owner'), of.owner], [t('serialNumber'), of.serialNumber ? h('code', {}, of.serialNumber) : null],
    [t('model'), [of.manufacturer, of.model].filter(Boolean).join(' ')], [t('uploads.by'), of.submitter],
    [t('devices.registered'), of.registeredAt ? moment(of.registeredAt) : null], [t('status'), of.status ? chip('status', of.status) : null]));
}

async function settle(each) {
  const option = (decision, who) => h('label', { class: 'tick' }, h('input', { type: 'radio', name: 'decision', value: decision, required: true }),
    h('span', {}, t(`verdict.${decision}`), h('span', { class: 'help' }, who ?? '')));
  const done = await dialog(t('conflict.settle'), [
    h('fieldset', {}, h('legend', {}, t('conflict.decision')), option('keep', each.earlier.owner), option('transfer', each.later.owner)),
    field(t('conflict.reason'), h('textarea', { name: 'reason', required: true, rows: '3' })),
    field(t('conflict.evidence'), h('input', { name: 'evidence', type: 'text' }), t('conflict.evidence.help')),
  ], {
    label: t('conflict.settle'),
    act: (form) => call(path`/v1/operator/conflicts/${each.id}`, { method: 'POST', json: Object.fromEntries([...form].filter(([, value]) => value)) }),
  });
  if (done) {
    toast(t('conflict.done'));
    again();
  }
}

import { h } from '../dom/h.js';
import { copyable } from '../dom/parts.js';
import { dialog, field } from '../dom/dialog.js';
import { toast } from '../dom/toast.js';
import { decided, path, Problem } from '../http/api.js';
import { t } from '../words/words.js';

/** A partner asks; the link for its customer is shown this once. */
export async function ask(list, anew) {
  const asked = await dialog(t('relationships.ask'), [
    field(t('relationship.customer'), h('input', { name: 'customer', type: 'text', required: true, spellcheck: 'false', autocomplete: 'off' }), t('relationship.customer.help')),
    field(t('relationship.through'), h('input', { name: 'through', type: 'text', spellcheck: 'false', autocomplete: 'off' }), t('relationship.through.help')),
  ], {
    label: t('relationship.ask.do'),
    act: async (form, id) => {
      const json = Object.fromEntries([...form].filter(([, value]) => value));
      return (await decided(list, id, { method: 'POST', json })).body;
    },
  });
  if (!asked) {
    return;
  }
  anew();
  const page = new URL('/relationships', location.origin);
  page.searchParams.set('link', asked.link);
  await dialog(t('relationship.link'), [
    h('p', {}, t('relationship.link.text', { customer: asked.customer })),
    copyable(page.href),
    h('p', { class: 'quiet' }, t('relationship.link.api')), copyable(asked.link),
  ]);
}

/** A customer answers by the link it was given, by a partner or as the address of this page. */
export async function answer(customer, link, anew) {
  const decision = h('fieldset', {}, h('legend', {}, t('relationship.decision')),
    ['accept', 'decline'].map((each, i) => h('label', { class: 'tick' },
      h('input', { type: 'radio', name: 'decision', value: each, checked: i === 0 }),
      h('span', {}, t(`relationship.${each}`), h('span', { class: 'help' }, t(`relationship.${each}.help`))))));
  const done = await dialog(t('relationships.answer'), [
    field(t('relationship.given'), h('input', { name: 'link', type: 'text', required: true, value: link, spellcheck: 'false', autocomplete: 'off' }), t('relationship.given.help')),
    decision,
  ], {
    label: t('relationship.answer.do'),
    act: async (form, id) => decided(addressOf(form.get('link'), customer), id, { method: 'POST', json: { decision: form.get('decision') } }),
  });
  if (done) {
    toast(t('relationship.answered'));
    anew();
  }
}

/** The call behind a link: of one that leads elsewhere nothing is called. */
function addressOf(link, customer) {
  let found = null;
  try {
    const url = new URL(link.trim(), location.origin);
    const inner = new URL(url.searchParams.get('link') ?? url.href, location.origin);
    found = /\/v1\/customers\/([^/]+)\/relationships\/([^/]+)\/([^/]+)$/.exec(inner.pathname);
  } catch {
    // Said below.
  }
  if (!found) {
    throw new Problem(400, { detail: t('relationship.nolink'), advice: t('relationship.nolink.advice') });
  }
  if (decodeURIComponent(found[1]) !== customer) {
    throw new Problem(400, { detail: t('relationship.otherlink', { customer: decodeURIComponent(found[1]) }), advice: t('relationship.otherlink.advice') });
  }
  return path`/v1/customers/${customer}/relationships/${decodeURIComponent(found[2])}/${decodeURIComponent(found[3])}`;
}

/** Ends what stands, declines or withdraws what was asked. */
export async function end(relationship, other, list, anew) {
  const established = relationship.state === 'established';
  const done = await dialog(established ? t('relationship.end.title', { other }) : t('relationship.stop.title', { other }), [
    h('p', {}, established ? t('relationship.end.text', { partner: relationship.partner, customer: relationship.customer }) : t('relationship.stop.text')),
  ], { label: t('relationship.end.do'), danger: true, act: (form, id) => decided(list + path`/${other}`, id, { method: 'DELETE' }) });
  if (done) {
    toast(t('relationship.ended.done'));
    anew();
  }
}

import { h } from '../dom/h.js';
import { head } from '../dom/parts.js';
import { empty, show } from '../dom/states.js';
import { call, path } from '../http/api.js';
import { t } from '../words/words.js';
import { edit, remove } from './edit.js';
import { tagsInUse } from './tags.js';

/** Profiles, the tags that lead to them, and the tags that lead nowhere. */
export async function open(main, { person, signal }) {
  const customer = person.organization;
  const place = h('div', { class: 'stack' });
  const fetched = async () => {
    const [policies, batches] = await Promise.all([
      call(path`/v1/customers/${customer}/policies`, { signal }),
      call(path`/v1/customers/${customer}/deviceBatches`, { signal }),
    ]);
    const all = policies.body.items;
    return [
      h('div', { class: 'grid' }, all.map((policy) => card(policy, all, customer, anew))),
      all.length ? null : empty('profiles', t('profiles.none'), t('profiles.none.text')),
      tagsInUse(batches.body.items, all),
    ].filter(Boolean);
  };
  const anew = () => show(place, fetched);
  main.append(head(t('profiles.title'), t('profiles.lead'),
    h('button', { type: 'button', class: 'button primary', onclick: () => edit(null, customer, anew) }, t('profiles.new'))), place);
  await anew();
}

function card(policy, all, customer, anew) {
  return h('article', { class: 'card', 'aria-label': policy.name },
    h('div', { class: 'card-head' }, h('h2', {}, policy.name),
      policy.byDefault ? h('span', { class: 'chip good' }, t('profile.default')) : null,
      policy.common ? h('span', { class: 'chip calm' }, t('profile.common')) : null),
    policy.description ? h('p', {}, policy.description) : null,
    h('ul', { class: 'tags', 'aria-label': t('profile.tags') }, (policy.groupTags ?? []).map((tag) => h('li', {}, h('code', {}, tag)))),
    (policy.policySettings ?? []).filter((each) => each !== 'none').length
      ? h('ul', { class: 'plain quiet' }, policy.policySettings.map((each) => h('li', {}, t(`setting.${each}`)))) : null,
    policy.common ? null : h('div', { class: 'actions' },
      h('button', { type: 'button', class: 'button', onclick: () => edit(policy, customer, anew) }, t('profile.edit')),
      h('button', { type: 'button', class: 'button danger', onclick: () => remove(policy, all, customer, anew) }, t('profile.remove'))));
}

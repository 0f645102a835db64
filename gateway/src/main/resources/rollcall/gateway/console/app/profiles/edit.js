import { h } from '../dom/h.js';
import { dialog, field, tick } from '../dom/dialog.js';
import { toast } from '../dom/toast.js';
import { call, decided, path, query } from '../http/api.js';
import { t } from '../words/words.js';

const SETTINGS = ['remove_oem_preinstalls', 'oobe_user_not_local_admin', 'skip_express_settings', 'skip_oem_registration', 'skip_eula'];

/** Makes a profile, or changes one. */
export async function edit(policy, customer, anew) {
  const has = (setting) => policy?.policySettings?.includes(setting);
  const done = await dialog(policy ? t('profile.edit.title', { name: policy.name }) : t('profiles.new'), [
    field(t('profile.name'), h('input', { name: 'name', type: 'text', required: true, maxlength: '256', value: policy?.name ?? '' })),
    field(t('profile.description'), h('textarea', { name: 'description', rows: '2', maxlength: '2000' }, policy?.description ?? '')),
    field(t('profile.tags'), h('textarea', { name: 'groupTags', rows: '3', spellcheck: 'false' }, (policy?.groupTags ?? []).join('\n')), t('profile.tags.help')),
    h('fieldset', {}, h('legend', {}, t('profile.settings')),
      SETTINGS.map((each) => tick(t(`setting.${each}`), { name: 'policySettings', value: each, checked: has(each) }))),
    tick(t('profile.default'), { name: 'byDefault', checked: policy?.byDefault }, t('profile.default.help')),
  ], {
    label: t('profile.save'),
    act: (form, id) => decided(path`/v1/customers/${customer}/policies` + (policy ? path`/${policy.id}` : ''), id, {
      method: policy ? 'PUT' : 'POST', json: wanted(form, policy),
    }),
  });
  if (done) {
    toast(t('profile.saved'));
    anew();
  }
}

function wanted(form, policy) {
  return {
    name: form.get('name'),
    description: form.get('description'),
    category: policy?.category,
    policySettings: form.getAll('policySettings'),
    groupTags: form.get('groupTags').split('\n').map((tag) => tag.trim()).filter(Boolean),
    byDefault: form.has('byDefault'),
  };
}

/** Deletes one; its devices get another instead. */
export async function remove(policy, all, customer, anew) {
  const others = all.filter((each) => each.id !== policy.id);
  const chosen = h('select', { name: 'replaceWith' }, h('option', { value: '' }, t('profile.replace.none')),
    others.map((each) => h('option', { value: each.id }, each.name)));
  const done = await dialog(t('profile.remove.title', { name: policy.name }), [
    h('p', {}, t('profile.remove.text')), field(t('profile.replace'), chosen),
  ], {
    label: t('profile.remove'), danger: true,
    act: (form) => call(path`/v1/customers/${customer}/policies/${policy.id}` + query({ replaceWith: form.get('replaceWith') }), { method: 'DELETE' }),
  });
  if (done) {
    toast(t('profile.removed'));
    anew();
  }
}

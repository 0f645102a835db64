import { h, newId } from '../dom/h.js';
import { icon } from '../dom/icons.js';
import { call, path, query as asQuery } from '../http/api.js';
import { navigate } from '../frame/router.js';
import { t } from '../words/words.js';

export const STATUSES = ['READY_FOR_USER', 'REGISTRATION_PENDING', 'ACTIVE', 'INACTIVE', 'REGISTRATION_FAILED'];

/** What is asked for: by status, tag, profile, upload and the beginning of the serial number. */
export function filters(wanted, { customer, person, signal }) {
  const go = (more, from) => navigate(`/devices${asQuery({ ...wanted, ...more })}`, `[name="${from}"]`);
  const search = h('input', { type: 'search', name: 'q', id: newId('q'), value: wanted.q, placeholder: t('devices.search'), 'aria-label': t('devices.search.label'), autocomplete: 'off', spellcheck: 'false' });
  const tags = h('select', { name: 'tag', 'aria-label': t('groupTag'), onchange: (event) => go({ groupTag: event.target.value }, 'tag') },
    h('option', { value: '' }, t('devices.alltags')),
    wanted.groupTag ? h('option', { value: wanted.groupTag, selected: true }, wanted.groupTag) : null);
  const profiles = h('select', { name: 'profile', 'aria-label': t('profile'), onchange: (event) => go({ profileId: event.target.value }, 'profile') },
    h('option', { value: '' }, t('devices.byprofile')),
    wanted.profileId ? h('option', { value: wanted.profileId, selected: true }, wanted.profileId) : null);
  const uploads = wanted.uploadId ? h('select', { name: 'upload', 'aria-label': t('devices.upload'), onchange: () => go({ uploadId: '' }, 'q') },
    h('option', { value: '' }, t('devices.alluploads')),
    h('option', { value: wanted.uploadId, selected: true }, t('uploads.nameless', { id: wanted.uploadId.slice(0, 8) }))) : null;
  const toolbar = h('div', { class: 'toolbar', 'aria-busy': 'true' },
    h('form', { class: 'search', role: 'search', onsubmit: (event) => { event.preventDefault(); go({ q: search.value.trim() }, 'q'); } },
      icon('search'), search, h('button', { type: 'submit', class: 'button' }, t('devices.find'))),
    tags, profiles, uploads,
    h('nav', { class: 'filters', 'aria-label': t('status') },
      [null, ...STATUSES].map((each) => h('a', {
        class: 'filter', href: `/devices${asQuery({ ...wanted, status: each })}`, 'aria-current': (each ?? '') === wanted.status ? 'true' : null,
      }, each ? t(`status.${each}`) : t('devices.all')))));
  fill(toolbar, tags, profiles, wanted, { customer, person, signal });
  return toolbar;
}

/** Tags that devices bear, and profiles by their names. */
async function fill(toolbar, tags, profiles, wanted, { customer, person, signal }) {
  try {
    const { body } = await call(path`/v1/customers/${customer}/deviceBatches`, { signal });
    tags.append(...body.items.map((batch) => batch.id).filter((id) => id !== wanted.groupTag && !isUpload(id))
      .map((id) => h('option', { value: id }, id)));
    if (!person.scopes.includes('profiles.manage')) {
      if (!wanted.profileId) {
        profiles.remove();
      }
      return;
    }
    const policies = (await call(path`/v1/customers/${customer}/policies`, { signal })).body.items;
    profiles.append(...policies.filter((policy) => policy.id !== wanted.profileId)
      .map((policy) => h('option', { value: policy.id }, policy.name)));
    const now = policies.find((policy) => policy.id === wanted.profileId);
    if (now) {
      profiles.options[1].textContent = now.name;
    }
  } catch {
    // The list itself says what is wrong.
  } finally {
    toolbar.removeAttribute('aria-busy');
  }
}

/** A batch without a tag goes by its upload's id. */
export function isUpload(id) {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
}

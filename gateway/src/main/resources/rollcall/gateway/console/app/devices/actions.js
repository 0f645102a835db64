import { h } from '../dom/h.js';
import { dialog, field } from '../dom/dialog.js';
import { toast } from '../dom/toast.js';
import { call, path } from '../http/api.js';
import { navigate } from '../frame/router.js';
import { t } from '../words/words.js';

/** What can be done to a device. */
export function actions(device, { customer, person, signal }) {
  if (!person.scopes.includes('devices.manage') || device.status === 'DEREGISTERED') {
    return [];
  }
  const address = path`/v1/customers/${customer}/deviceBatches/${device.groupTag || device.uploadId}/devices/${device.id}`;
  return [
    person.scopes.includes('profiles.manage')
      ? h('button', { type: 'button', class: 'button', onclick: () => assign(device, address, customer, signal) }, t('device.assign')) : null,
    h('button', { type: 'button', class: 'button danger', onclick: () => leave(device, address, customer) }, t('device.deregister')),
  ];
}

async function assign(device, address, customer, signal) {
  const { body } = await call(path`/v1/customers/${customer}/policies`, { signal });
  const chosen = h('select', { name: 'profile' }, h('option', { value: '' }, t('device.bytag')),
    body.items.map((policy) => h('option', { value: policy.id, selected: policy.id === device.profileId }, policy.name)));
  const done = await dialog(t('device.assign'), [h('p', {}, t('device.assign.text')), field(t('profile'), chosen)], {
    label: t('device.assign.do'),
    act: (form) => call(address, { method: 'PUT', json: { id: device.id, policies: form.get('profile') ? [{ key: 'o_o_b_e', value: form.get('profile') }] : [] } }),
  });
  if (done) {
    toast(t('device.assigned'));
  }
}

async function leave(device, address, customer) {
  const name = device.serialNumber ?? device.id;
  const done = await dialog(t('device.deregister.title', { name }), [
    h('p', {}, t('device.deregister.text', { name, customer })),
    h('ul', { class: 'plain' }, h('li', {}, t('undo.free')), h('li', {}, t('device.deregister.past'))),
  ], { label: t('device.deregister'), danger: true, act: () => call(address, { method: 'DELETE' }) });
  if (done) {
    toast(t('device.deregistered', { name }));
    navigate('/devices');
  }
}

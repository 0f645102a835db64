import { h } from '../dom/h.js';
import { back, card, chip, copyable, facts, head } from '../dom/parts.js';
import { show } from '../dom/states.js';
import { moment } from '../dom/time.js';
import { call, path } from '../http/api.js';
import { listen } from '../http/events.js';
import { t } from '../words/words.js';
import { findings } from '../uploads/verdict.js';
import { actions } from './actions.js';
import { hardware } from './hardware.js';
import { timeline } from './timeline.js';

/** One device: what it is, how it stands, and who did what to it. */
export async function open(main, { person, params, signal }) {
  const customer = person.organization;
  const address = path`/v1/customers/${customer}/devices/${params.id}`;
  const fetched = async () => {
    await standing;
    const { body } = await call(address, { signal });
    const name = body.serialNumber ?? body.productKey ?? body.id;
    document.title = `${name} – Rollcall`;
    return [
      back('/devices', t('devices.title')),
      head(name, [body.model, body.manufacturer].filter(Boolean).join(' · '), ...actions(body, { customer, person, signal })),
      h('div', { class: 'columns' },
        // Of what left, its past alone is told.
        h('div', { class: 'stack' }, identity(body), body.status === 'DEREGISTERED' ? null : hardware(body.hardware)),
        card(t('timeline.title'), timeline(body.timeline, customer))),
    ];
  };
  const standing = listen(path`/v1/customers/${customer}/events`, {
    'device-status': (event) => event.deviceId === params.id && show(main, fetched),
    reset: () => show(main, fetched),
  }, signal);
  await show(main, fetched, 8);
}

function identity(device) {
  return card(t('device.title'),
    h('p', {}, chip('status', device.status)),
    findings({ warnings: device.warnings }),
    facts(
      [t('groupTag'), device.groupTag],
      [t('profile'), device.profileName],
      [t('device.user'), device.assignedUser],
      [t('productKey'), device.productKey ? h('code', {}, device.productKey) : null],
      [t('device.proof'), device.proof ? t(`proof.${device.proof}`) : null],
      [t('devices.registered'), device.registeredAt ? moment(device.registeredAt) : null],
      [t('uploads.by'), device.submitter],
      [t('device.upload'), device.uploadId ? h('a', { href: path`/uploads/${device.uploadId}` }, t('device.row', { row: device.rowNumber })) : null],
      [t('device.id'), copyable(device.id)]));
}

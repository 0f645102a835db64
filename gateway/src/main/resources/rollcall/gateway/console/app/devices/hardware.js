import { h } from '../dom/h.js';
import { card, facts } from '../dom/parts.js';
import { moment } from '../dom/time.js';
import { number, t } from '../words/words.js';

/** What the hardware hash tells of a machine. */
export function hardware(machine) {
  if (!machine || Object.keys(machine).length === 0) {
    return card(t('hardware.title'), h('p', { class: 'quiet' }, t('hardware.none')));
  }
  const gigabytes = (value) => (value ? `${number(value)} GB` : null);
  return card(t('hardware.title'), facts(
    [t('hardware.family'), machine.systemFamily],
    [t('hardware.sku'), machine.skuNumber],
    [t('hardware.processor'), machine.processorModel],
    [t('hardware.cores'), machine.processorCores ? number(machine.processorCores) : null],
    [t('hardware.ram'), gigabytes(machine.ramGigabytes)],
    [t('hardware.disk'), machine.diskGigabytes ? [gigabytes(machine.diskGigabytes), machine.diskBus].filter(Boolean).join(', ') : null],
    [t('hardware.display'), machine.displayWidth ? `${machine.displayWidth} × ${machine.displayHeight}` : null],
    [t('hardware.tpm'), machine.tpmVersion],
    [t('hardware.board'), machine.boardProduct],
    [t('hardware.firmware'), machine.firmwareVendor],
    [t('hardware.uuid'), machine.smbiosUuid ? h('code', {}, machine.smbiosUuid) : null],
    [t('hardware.mac'), machine.macAddresses?.length ? h('ul', { class: 'plain' }, machine.macAddresses.map((each) => h('li', {}, h('code', {}, each)))) : null],
    [t('hardware.os'), machine.osBuild],
    [t('hardware.collected'), machine.collectedAt ? moment(machine.collectedAt) : null]));
}

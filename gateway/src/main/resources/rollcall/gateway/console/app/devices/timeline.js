import { h } from '../dom/h.js';
import { details, said } from '../dom/details.js';
import { chip } from '../dom/parts.js';
import { moment } from '../dom/time.js';
import { t } from '../words/words.js';

/** What happened to a device, the newest first, and who did it. */
export function timeline(changes, customer) {
  return h('ol', { class: 'timeline' }, [...changes].reverse().map((change) => h('li', { class: `event ${change.kind}` },
    h('p', { class: 'event-what' }, h('b', {}, said('change', change.kind)),
      change.statusAfter && change.statusAfter !== change.statusBefore ? chip('status', change.statusAfter) : null),
    h('p', { class: 'quiet' }, moment(change.occurredAt), ' · ', who(change.by, customer)),
    change.why ? h('p', { class: 'event-why' }, said('why', change.why)) : null,
    details(change.details))));
}

function who(by, customer) {
  if (!by) {
    return t('change.nobody');
  }
  return by === customer ? t('change.you', { by }) : t('change.by', { by });
}

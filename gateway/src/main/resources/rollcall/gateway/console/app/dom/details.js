import { h } from './h.js';
import { moment } from './time.js';
import { known, t } from '../words/words.js';

/** Whose values are words of ours, and of which group. */
const GROUPS = { proof: 'proof', kind: 'kind', state: 'relationship' };

/** What else an event or a command tells, by name; what nobody has words for is shown as it came. */
export function details(all = {}) {
  const pairs = Object.entries(all).filter(([name, value]) => value !== null && value !== '' && typeof value !== 'object'
    // The name says it.
    && !(name === 'profileId' && all.profileName));
  return pairs.length
    ? h('dl', { class: 'event-details' }, pairs.map(([name, value]) => h('div', {}, h('dt', {}, said('detail', name)), h('dd', {}, told(name, value)))))
    : null;
}

/** A word of a group, else as it came. */
export function said(group, word) {
  return known(`${group}.${word}`) ? t(`${group}.${word}`) : String(word);
}

function told(name, value) {
  if (name.endsWith('At')) {
    return moment(value);
  }
  return GROUPS[name] ? said(GROUPS[name], value) : String(value);
}

import { h } from './h.js';
import { icon } from './icons.js';
import { toast } from './toast.js';
import { known, number, t } from '../words/words.js';

const MOODS = {
  READY_FOR_USER: 'good', ACTIVE: 'good', INACTIVE: 'calm', REGISTRATION_PENDING: 'wait', REGISTRATION_FAILED: 'bad',
  DEREGISTERED: 'calm', registered: 'good', unchanged: 'calm', rejected: 'bad', refused: 'bad', pending: 'wait',
  accepted: 'good', finished: 'good', finished_with_errors: 'bad', processing: 'wait', queued: 'wait', interrupted: 'bad',
  established: 'good', requested: 'wait', declined: 'bad', ended: 'calm', expired: 'calm', withdrawn: 'calm',
  delivered: 'good', parked: 'bad', found: 'wait', settled: 'good', open: 'bad', redriven: 'good',
};

/** A state in a word and a colour; the word comes from `group`. */
export function chip(group, state) {
  const key = `${group}.${state}`;
  return h('span', { class: `chip ${MOODS[state] ?? 'calm'}` }, known(key) ? t(key) : state);
}

/** Names and what stands to them; what is unknown is left out. */
export function facts(...pairs) {
  const there = pairs.filter(([, value]) => value !== null && value !== undefined && value !== '');
  return h('dl', { class: 'facts' }, there.map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value))));
}

/** The head of a page: its name, what it is for, and what can be done. */
export function head(title, text, ...actions) {
  return h('header', { class: 'page-head' },
    h('div', {}, h('h1', { tabindex: '-1' }, title), text ? h('p', { class: 'lead' }, text) : null),
    actions.some(Boolean) ? h('div', { class: 'actions' }, actions) : null);
}

/** A framed part of a page. */
export function card(title, ...content) {
  return h('section', { class: 'card' }, title ? h('h2', {}, title) : null, content);
}

/** A way back to the page above. */
export function back(href, text) {
  return h('p', { class: 'back' }, h('a', { href }, icon('back'), text));
}

/** A group tag: one that people write stays on one line, one that fills its column does not. */
export function tag(text) {
  return text ? h('span', { class: text.length <= 32 ? 'whole' : null }, text) : null;
}

/** A figure and what it counts. */
export function tile(label, value, mood) {
  return h('div', { class: `tile ${mood ?? ''}` }, h('dt', {}, label), h('dd', {}, typeof value === 'number' ? number(value) : value));
}

/** A text to take along. */
export function copyable(text) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      toast(t('copy.done'));
    } catch {
      toast(t('copy.failed'), 'bad');
    }
  };
  return h('span', { class: 'copyable' }, h('code', {}, text),
    h('button', { type: 'button', class: 'icon-button', 'aria-label': t('copy'), onclick: copy }, icon('copy')));
}

/** What is wrong, or noteworthy, with a row: where, what stands there, why, and how to mend it. */
export function finding(each, mood) {
  return h('li', { class: `finding ${mood}` },
    h('p', { class: 'finding-what' }, each.message),
    each.advice ? h('p', { class: 'finding-advice' }, each.advice) : null,
    h('p', { class: 'quiet' }, h('code', {}, each.code),
      each.column ? [' · ', t('finding.column'), ' ', h('b', {}, each.column)] : null,
      each.value ? [' · ', h('code', { class: 'value' }, each.value)] : null));
}

import { h } from './h.js';
import { locale } from '../words/words.js';

/** A moment: today by its time, else by its date; exact in its title. */
export function moment(iso) {
  if (!iso) {
    return '–';
  }
  const at = new Date(iso);
  const today = at.toDateString() === new Date().toDateString();
  const short = today ? { timeStyle: 'medium' } : { dateStyle: 'medium', timeStyle: 'short' };
  return h('time', { datetime: iso, title: format(at, { dateStyle: 'full', timeStyle: 'long' }) }, format(at, short));
}

function format(at, style) {
  return new Intl.DateTimeFormat(locale(), style).format(at);
}

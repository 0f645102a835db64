import { h } from '../dom/h.js';
import { resume } from './router.js';
import { locale, t } from '../words/words.js';

const BETWEEN_TRIES = 3000;

/** Says when nothing answers, tries on, and has the page go on when something does. */
export function watchConnection() {
  const place = h('div', { role: 'status', class: 'connection' });
  let trying = null;

  const reached = () => {
    if (trying !== null) {
      clearInterval(trying);
      trying = null;
      place.replaceChildren();
      resume();
    }
  };
  const look = async () => {
    const answer = await fetch('/session', { cache: 'no-store' }).catch(() => null);
    if (answer && answer.status < 500) {
      reached();
    }
  };
  const lost = () => {
    if (trying === null) {
      const at = new Date().toLocaleTimeString(locale());
      place.replaceChildren(h('div', { class: 'banner wait' }, h('span', { class: 'pulse', 'aria-hidden': 'true' }), t('offline', { at })));
      trying = setInterval(look, BETWEEN_TRIES);
    }
  };
  addEventListener('offline', lost);
  addEventListener('online', () => trying === null || look());
  addEventListener('rollcall:unreachable', lost);
  addEventListener('rollcall:reached', reached);
  return place;
}

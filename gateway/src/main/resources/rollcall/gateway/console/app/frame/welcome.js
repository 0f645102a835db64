import { h } from '../dom/h.js';
import { t } from '../words/words.js';
import { loginAddress } from '../http/session.js';
import { preferences } from './preferences.js';

/** For somebody who is not logged in: what this is, and the door. */
export function welcome(root) {
  document.title = `${t('login')} – Rollcall`;
  root.className = 'welcome';
  root.replaceChildren(h('main', { class: 'door' },
    h('p', { class: 'brand' }, h('span', { class: 'mark', 'aria-hidden': 'true' }), 'Rollcall'),
    h('h1', {}, t('welcome.title')),
    h('p', { class: 'lead' }, t('welcome.text')),
    h('div', { class: 'actions' },
      h('a', { class: 'button primary large', href: loginAddress() }, t('login')),
      h('a', { class: 'button large', href: '/docs' }, t('menu.docs'))),
    preferences()));
}

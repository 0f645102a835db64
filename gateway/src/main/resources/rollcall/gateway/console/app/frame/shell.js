import { h } from '../dom/h.js';
import { icon } from '../dom/icons.js';
import { t } from '../words/words.js';
import { role } from '../http/acting.js';
import { toast, toasts } from '../dom/toast.js';
import { loginAddress, logout } from '../http/session.js';
import { watchConnection } from './connection.js';
import { menu, pageAt } from './pages.js';
import { preferences } from './preferences.js';
import { route } from './router.js';

/** What surrounds every page: where one is, where one can go, who one is. */
export function shell(root, person) {
  const pages = menu(person, role(person));
  const links = new Map(pages.map((page) => [page.name,
    h('a', { href: page.at }, icon(page.name), h('span', {}, t(`${page.name}.title`)))]));
  const side = h('div', { class: 'side', id: 'side' },
    h('nav', { 'aria-label': t('menu') }, h('ul', {}, [...links.values()].map((link) => h('li', {}, link)))),
    h('div', { class: 'side-foot' },
      h('a', { href: '/docs', data: { leaves: '' } }, icon('book'), h('span', {}, t('menu.docs'))),
      preferences(),
      h('div', { class: 'person' },
        h('p', {}, h('b', {}, person.organization), h('span', { class: 'person-name' }, person.person)),
        h('button', { type: 'button', class: 'icon-button', 'aria-label': t('logout'), title: t('logout'), onclick: leave }, icon('out')))));
  const toggle = h('button', {
    type: 'button', class: 'icon-button menu-button', 'aria-controls': 'side', 'aria-expanded': 'false', 'aria-label': t('menu'),
    onclick: () => opened(side.dataset.open === undefined),
  }, icon('menu'));
  const opened = (yes) => {
    toggle.setAttribute('aria-expanded', String(yes));
    if (yes) {
      side.dataset.open = '';
    } else {
      delete side.dataset.open;
    }
  };
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && side.dataset.open !== undefined) {
      opened(false);
      toggle.focus();
    }
  });

  const place = h('main', { id: 'main', tabindex: '-1' });
  root.replaceChildren(
    h('a', { class: 'skip', href: '#main', onclick: (event) => { event.preventDefault(); place.focus(); } }, t('skip')),
    h('header', { class: 'top' },
      h('a', { class: 'brand', href: '/', 'aria-label': 'Rollcall' }, h('span', { class: 'mark', 'aria-hidden': 'true' }), 'Rollcall'),
      toggle),
    side,
    h('div', { class: 'content' }, watchConnection(), loggedOut(), place),
    toasts());
  root.className = 'frame';
  route(place, { person, role: role(person) }, pages, pageAt, (name) => {
    opened(false);
    links.forEach((link, each) => (each === name ? link.setAttribute('aria-current', 'page') : link.removeAttribute('aria-current')));
  });
}

async function leave() {
  try {
    await logout();
  } catch (e) {
    toast(e.message || t('state.unreachable'), 'bad');
  }
}

/** Says that the session has ended, without taking away what is on the page; until it goes on, in another tab perhaps. */
function loggedOut() {
  const place = h('div', { role: 'status' });
  const login = h('a', {
    class: 'button', href: loginAddress(), data: { leaves: '' },
    // One comes back to where one is by then.
    onclick: (event) => event.currentTarget.setAttribute('href', loginAddress()),
  }, t('login'));
  const banner = h('div', { class: 'banner' }, h('span', {}, t('state.loggedout')), login);
  addEventListener('rollcall:loggedout', () => banner.isConnected || place.append(banner));
  addEventListener('rollcall:loggedin', () => banner.remove());
  return place;
}

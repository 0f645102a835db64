import { h } from '../dom/h.js';
import { empty, loading, problem } from '../dom/states.js';
import { Unreachable } from '../http/api.js';
import { t } from '../words/words.js';

let open;
let lost = false;

/**
 * Shows the page at the browser's address, and follows it.
 *
 * @param {Element} place where pages are shown
 * @param {object} context what every page gets: the person and the role
 * @param {Array} menu the pages that this person sees
 * @param {function(string): object|null} pageAt finds the page at a path; given, for pages themselves come here to navigate
 * @param {function(string|null): void} moved told the name of each page that is shown
 */
export function route(place, context, menu, pageAt, moved) {
  let ending = new AbortController();
  open = async (focus, top) => {
    ending.abort();
    ending = new AbortController();
    const { signal } = ending;
    const had = place.contains(document.activeElement);
    place.removeAttribute('aria-busy');
    if (focus) {
      // Questions are about the page that is left.
      document.querySelectorAll('dialog[open]').forEach((dialog) => dialog.close());
    }
    if (location.pathname === '/') {
      history.replaceState(null, '', menu[0]?.at ?? '/');
    }
    const found = pageAt(location.pathname);
    const name = found?.page.name ?? found?.page.within ?? null;
    moved(name);
    if (!found || !menu.some((page) => page.name === name)) {
      document.title = `${t('nowhere')} – Rollcall`;
      place.replaceChildren(h('h1', { tabindex: '-1', class: 'hidden' }, t('nowhere')),
        empty('search', t('nowhere'), t('nowhere.text'), h('a', { class: 'button primary', href: '/' }, t('nowhere.home'))));
      arrive(place, focus, had, top);
      return;
    }
    document.title = `${t(`${name}.title`)} – Rollcall`;
    const bones = setTimeout(() => place.replaceChildren(loading()), 150);
    place.setAttribute('aria-busy', 'true');
    try {
      const module = await found.page.load().catch(() => {
        // Browsers differ in whether they fetch it again: the whole page is, once something answers.
        lost = true;
        dispatchEvent(new Event('rollcall:unreachable'));
        throw new Unreachable();
      });
      clearTimeout(bones);
      if (signal.aborted) {
        return;
      }
      const main = h('div', { class: 'page' });
      place.replaceChildren(main);
      await module.open(main, { ...context, params: found.params, query: new URLSearchParams(location.search), signal });
    } catch (e) {
      clearTimeout(bones);
      if (!signal.aborted) {
        place.replaceChildren(problem(e, () => location.reload()));
      }
    }
    if (signal.aborted) {
      return;
    }
    place.removeAttribute('aria-busy');
    if (!place.querySelector('h1')) {
      // Where something went wrong, it still says where one is.
      place.prepend(h('h1', { tabindex: '-1', class: 'hidden' }, t(`${name}.title`)));
    }
    arrive(place, focus, had, top);
  };
  addEventListener('popstate', (event) => open('h1', event.state?.top ?? 0));
  document.addEventListener('click', follow);
  open();
}

/** Has what was asked for focused; where nothing was, no focus gets lost. */
function arrive(place, focus, had, top) {
  if (focus || had && document.activeElement === document.body) {
    (place.querySelector(focus ?? 'h1') ?? place.querySelector('h1')).focus({ preventScroll: true });
  }
  if (top !== undefined) {
    scrollTo(0, top);
  }
}

function follow(event) {
  const link = event.target.closest('a[href^="/"]');
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
      || link.target || link.hasAttribute('download') || link.dataset.leaves !== undefined) {
    return;
  }
  event.preventDefault();
  navigate(link.getAttribute('href'));
}

/**
 * Goes to a page.
 *
 * @param {string} address
 * @param {string} [focus] what has the focus there, by a selector: a page that only shows something else keeps the place
 */
export function navigate(address, focus) {
  if (address === location.pathname + location.search) {
    open(focus ?? 'h1');
    return;
  }
  // Whoever comes back finds the place again.
  history.replaceState({ top: scrollY }, '');
  history.pushState(null, '', address);
  open(focus ?? 'h1', focus ? undefined : 0);
}

/** The same page anew. */
export function again() {
  open();
}

/** Goes on after nothing answered for a while; what somebody is at, files or a question, is left to them. */
export function resume() {
  if (lost) {
    location.reload();
  } else if (document.querySelector('.picked, dialog[open]')) {
    dispatchEvent(new Event('rollcall:back'));
  } else {
    again();
  }
}

import { h } from './h.js';
import { icon } from './icons.js';
import { Problem, Unreachable } from '../http/api.js';
import { t } from '../words/words.js';

/** While something is fetched: the shape of what will be there. */
export function loading(lines = 5) {
  return h('div', { class: 'loading', role: 'status' },
    h('span', { class: 'hidden' }, t('state.loading')),
    Array.from({ length: lines }, () => h('div', { class: 'bone', 'aria-hidden': 'true' })));
}

/** Where there is nothing, and what to do about it. */
export function empty(drawing, title, text, ...actions) {
  return h('div', { class: 'empty' }, h('div', { class: 'empty-mark' }, icon(drawing)),
    h('h2', {}, title), h('p', {}, text), actions.length ? h('div', { class: 'actions' }, actions) : null);
}

/** What went wrong in the words of the API, what to do next, and the id by which to ask for help. */
export function problem(error, retry) {
  if (error instanceof Unreachable) {
    return notice(t('state.unreachable'), t('state.unreachable.advice'), null, retry);
  }
  if (!(error instanceof Problem)) {
    console.error(error);
    return notice(t('state.broken'), t('state.broken.advice'), null, retry);
  }
  if (error.status === 401) {
    return notice(t('state.loggedout'), t('state.loggedout.advice'), error.requestId, null);
  }
  return notice(error.message || t('state.refused', { status: error.status }), error.advice, error.requestId, retry);
}

function notice(title, advice, requestId, retry) {
  return h('div', { class: 'notice bad', role: 'alert' },
    h('p', { class: 'notice-title' }, title),
    advice ? h('p', {}, advice) : null,
    requestId ? h('p', { class: 'quiet' }, `${t('state.requestId')} `, h('code', {}, requestId)) : null,
    retry ? h('button', { type: 'button', class: 'button', onclick: retry }, t('state.retry')) : null);
}

const turns = new WeakMap();

/** What had the focus in a place, until something stands there again. */
const focused = new WeakMap();

/** What should have the focus again, where a dialog was closed over nothing but bones. */
let lost = null;

/**
 * Shows bones, then what `fetched` brings, or what went wrong and a way to try again. Of several at a time in one place, the
 * last counts.
 *
 * @param {Element} place
 * @param {function(): Promise<Node|Node[]>} fetched
 */
export async function show(place, fetched, lines) {
  const turn = (turns.get(place) ?? 0) + 1;
  turns.set(place, turn);
  const overtaken = () => turns.get(place) !== turn;
  // What is replaced takes the focus along, also one that came while it was fetched: a dialog has been closed, say.
  const replace = (...shown) => {
    if (place.contains(document.activeElement)) {
      focused.set(place, document.activeElement);
    }
    place.replaceChildren(...shown);
  };
  place.setAttribute('aria-busy', 'true');
  const bones = setTimeout(() => overtaken() || replace(loading(lines)), place.childElementCount ? 400 : 0);
  try {
    const shown = await fetched();
    if (!overtaken()) {
      replace(...[shown].flat());
    }
  } catch (e) {
    if (e.name !== 'AbortError' && !overtaken()) {
      const again = () => show(place, fetched, lines);
      replace(problem(e, again));
      if (e instanceof Unreachable) {
        addEventListener('rollcall:back', () => overtaken() || !place.isConnected || again(), { once: true });
      }
    }
  } finally {
    clearTimeout(bones);
    if (!overtaken()) {
      place.removeAttribute('aria-busy');
      const had = focused.get(place) ?? lost;
      lost = null;
      focused.delete(place);
      keepFocus(place, had);
    }
  }
}

/** What had the focus is there anew, under its name; else the page's head gets it, so that the next key goes on from here. */
export function keepFocus(place, had) {
  if (!had || had.isConnected || !place.isConnected || document.activeElement !== document.body) {
    return;
  }
  const name = (each) => each.getAttribute('aria-label') ?? each.textContent;
  const anew = [...place.querySelectorAll(had.localName)].find((each) => name(each) === name(had));
  const there = anew ?? document.querySelector('main h1');
  if (there) {
    there.focus({ preventScroll: true });
  } else {
    lost = had;
  }
}

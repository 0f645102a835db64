import { h, newId } from './h.js';
import { icon } from './icons.js';
import { keepFocus, problem } from './states.js';
import { newKey } from '../http/api.js';
import { t } from '../words/words.js';

/**
 * A question over the page. Escape and "cancel" close it.
 *
 * @param {string} title
 * @param {Array} content
 * @param {{label: string, danger?: boolean, act: function(FormData, string): Promise<any>}} [answer] what is done on "yes": the
 *     dialog stays until it is done, and tells if it fails. Besides what was filled in, `act` gets an id for its request,
 *     the same as long as nothing else is filled in
 * @returns {Promise<any>} what `act` brought, or null if it was closed before
 */
export function dialog(title, content, answer) {
  const id = newId('title');
  const wrong = h('div', {});
  let brought = null;
  let busy = false;
  const ids = new Map();
  const idOf = (filled) => {
    const text = JSON.stringify([...filled]);
    ids.set(text, ids.get(text) ?? newKey());
    return ids.get(text);
  };
  // What is under way is waited for: whoever asked for it is told how it went.
  const close = () => busy || box.close();
  const go = answer ? h('button', { type: 'submit', class: answer.danger ? 'button danger' : 'button primary' }, answer.label) : null;
  const form = h('form', { method: 'dialog', class: 'stack' },
    h('header', { class: 'dialog-head' }, h('h2', { id }, title),
      h('button', { type: 'button', class: 'icon-button', 'aria-label': t('dialog.close'), onclick: close }, icon('close'))),
    h('div', { class: 'dialog-body stack' }, content, wrong),
    h('footer', { class: 'dialog-foot' },
      h('button', { type: 'button', class: 'button', onclick: close }, answer ? t('dialog.cancel') : t('dialog.close')), go));
  const box = h('dialog', { 'aria-labelledby': id }, form);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (!answer || busy) {
      return;
    }
    busy = true;
    go.setAttribute('aria-disabled', 'true');
    wrong.replaceChildren();
    try {
      const filled = new FormData(form);
      brought = (await answer.act(filled, idOf(filled))) ?? true;
      box.close();
    } catch (e) {
      wrong.replaceChildren(problem(e));
    } finally {
      busy = false;
      go.removeAttribute('aria-disabled');
    }
  });
  box.addEventListener('cancel', (event) => busy && event.preventDefault());
  const asked = document.activeElement;
  document.body.append(box);
  box.showModal();
  // Where there is something to fill in, that comes first.
  form.querySelector('.dialog-body :is(input, select, textarea)')?.focus();
  return new Promise((resolve) => {
    box.addEventListener('close', () => {
      box.remove();
      // The page may have been drawn anew meanwhile.
      keepFocus(document.querySelector('main'), asked);
      resolve(brought);
    });
  });
}

/** A labelled field of a form, with a word of help. */
export function field(label, input, help) {
  const id = input.id || newId('field');
  input.id = id;
  if (help) {
    input.setAttribute('aria-describedby', `${id}-help`);
  }
  return h('div', { class: 'field' }, h('label', { for: id }, label), input,
    help ? h('p', { class: 'help', id: `${id}-help` }, help) : null);
}

/** A box to tick. */
export function tick(label, props, help) {
  const id = newId('tick');
  return h('div', { class: 'tick' }, h('input', { type: 'checkbox', id, ...props }),
    h('label', { for: id }, label, help ? h('span', { class: 'help' }, help) : null));
}

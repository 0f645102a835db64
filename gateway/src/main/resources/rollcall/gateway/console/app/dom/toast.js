import { h } from './h.js';

const STAYS = 6000;

/** Where such things are said; there before the first of them, for what listens to it tells changes only. */
export function toasts() {
  return h('div', { id: 'toasts', class: 'toasts', role: 'status' });
}

/** Says something in passing, also to those who listen. */
export function toast(text, kind = 'good') {
  const said = h('p', { class: `toast ${kind}` }, text);
  document.getElementById('toasts').append(said);
  setTimeout(() => said.remove(), STAYS);
}

import { h } from '../dom/h.js';
import { icon } from '../dom/icons.js';
import { problem } from '../dom/states.js';
import { newKey, path, query } from '../http/api.js';
import { toast } from '../dom/toast.js';
import { number, size, t } from '../words/words.js';
import { check } from './checking.js';
import { send } from './sending.js';
import { verdict } from './verdict.js';
import { counts, ended as isEnded, outcomeText } from './counts.js';

/**
 * A file that was picked, on its way from here to its outcome.
 *
 * @param {File} file
 * @param {function(): {groupTag: string, onExisting: string}} wanted
 */
export function picked(file, wanted, { customer, heard, signal }) {
  // The same for every try of this file with these wishes: a retry registers nothing twice.
  const keys = new Map();
  const keyOf = (wishes) => {
    const named = JSON.stringify(wishes);
    keys.set(named, keys.get(named) ?? newKey());
    return keys.get(named);
  };
  const address = (wishes) => path`/v1/customers/${customer}/deviceBatches` + query(wishes);
  const place = h('div', { class: 'stack' });
  // Who listens is told of each step: figures that move would never let go.
  const step = h('p', { class: 'hidden', role: 'status' });
  const say = (text) => {
    if (step.textContent !== text) {
      step.textContent = text;
    }
  };
  const buttons = h('div', { class: 'actions' });
  const shown = h('article', { class: 'picked', 'aria-label': file.name },
    h('header', { class: 'picked-head' }, icon('file'),
      h('div', { class: 'picked-name' }, h('b', {}, file.name), h('span', { class: 'quiet' }, size(file.size))), buttons),
    step, place);

  const idle = () => buttons.replaceChildren(
    h('button', { type: 'button', class: 'button', onclick: judge }, t('uploads.check')),
    h('button', { type: 'button', class: 'button primary', onclick: go }, t('uploads.send')),
    h('button', { type: 'button', class: 'icon-button', 'aria-label': t('uploads.remove', { name: file.name }), onclick: drop }, icon('close')));
  const drop = () => {
    const next = shown.nextElementSibling ?? shown.previousElementSibling;
    shown.remove();
    (next?.querySelector('button, a') ?? document.querySelector('.drop-input')).focus();
  };

  const work = async (label, task, again) => {
    const ending = new AbortController();
    const stop = h('button', { type: 'button', class: 'button', onclick: () => ending.abort() }, t('dialog.cancel'));
    buttons.replaceChildren(stop);
    stop.focus();
    const bar = progress(label);
    place.replaceChildren(bar.shown);
    say(label);
    try {
      await task(bar, ending, stop);
    } catch (e) {
      const stopped = e.name === 'AbortError';
      place.replaceChildren(stopped ? h('p', { class: 'quiet' }, t('uploads.stopped')) : problem(e, again));
      say(stopped ? t('uploads.stopped') : '');
      instead(idle);
    }
  };
  /** Whoever has the focus on what goes has it on what comes. */
  const instead = (change) => {
    const had = buttons.contains(document.activeElement) || document.activeElement === document.body;
    change();
    if (had) {
      buttons.querySelector('.primary, a').focus({ preventScroll: true });
    }
  };
  const judge = () => work(t('uploads.checking'), async (bar, ending) => {
    signal.addEventListener('abort', () => ending.abort());
    const report = await check(address({ ...wanted(), validateOnly: 'true' }), file, bar.rows, ending.signal);
    const shownVerdict = verdict(report);
    place.replaceChildren(shownVerdict);
    say(shownVerdict.querySelector('.verdict-title').textContent);
    instead(idle);
  }, judge);
  const go = () => work(t('uploads.sending'), async (bar, ending, stop) => {
    const wishes = wanted();
    const call = newKey();
    const live = counts();
    const told = (upload) => {
      place.replaceChildren(...live.update(upload));
      say(`${t(`upload.${upload.status}`)}${isEnded(upload) ? `: ${outcomeText(upload)}` : ''}`);
    };
    // Rows are decided while the body is still being taken in: the upload is known by the call that sent it.
    const forget = heard((upload) => {
      if (upload.requestId === call || upload.id === live.id) {
        stop.remove();
        told(upload);
      }
    });
    signal.addEventListener('abort', forget);
    try {
      // It goes on where somebody looks at another page meanwhile, and says there how it went.
      live.id = await send(address(wishes), file, { key: keyOf(wishes), requestId: call }, bar.bytes, ending.signal);
    } catch (e) {
      forget();
      if (signal.aborted) {
        toast(t('uploads.away.failed', { name: file.name, why: e.message || t('state.unreachable') }), 'bad');
      }
      throw e;
    }
    if (signal.aborted) {
      toast(t('uploads.away.sent', { name: file.name }));
      return;
    }
    instead(() => buttons.replaceChildren(
      h('a', { class: 'button', href: path`/uploads/${live.id}` + query({ customer }) }, t('uploads.open'))));
    await live.follow(customer, told, signal);
  }, go);
  idle();
  return shown;
}

/** How far something is, in figures and as a bar. */
function progress(label) {
  const bar = h('progress', { max: 1, 'aria-label': label });
  const text = h('span', { class: 'quiet' }, label);
  return {
    shown: h('div', { class: 'progress' }, bar, text),
    bytes: (sent, all) => {
      if (sent < all) {
        bar.value = sent / all;
        text.textContent = t('uploads.sent', { sent: size(sent), all: size(all) });
      } else {
        bar.removeAttribute('value');
        text.textContent = t('uploads.taking');
      }
    },
    rows: (rows) => { text.textContent = t('uploads.checked', { count: rows, rows: number(rows) }); },
  };
}

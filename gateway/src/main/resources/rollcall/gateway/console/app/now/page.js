import { h } from '../dom/h.js';
import { card, head } from '../dom/parts.js';
import { show } from '../dom/states.js';
import { call } from '../http/api.js';
import { listen } from '../http/events.js';
import { duration, known, number, t } from '../words/words.js';
import { chart } from './chart.js';

const NOW = '/v1/operator/now';

/** What the system does at this moment. */
export async function open(main, { signal, person }) {
  const state = h('span', { class: 'beat', role: 'status' });
  main.append(head(t('now.title'), t('now.lead'), state));
  const place = h('div', { class: 'stack' });
  main.append(place);
  await show(place, async () => {
    const { body } = await call(NOW, { signal });
    const board = figures(body, person);
    board.take(body);
    listen(NOW, { now: board.take }, signal, (on) => {
      state.textContent = on ? t('now.live') : t('now.cut');
      state.classList.toggle('on', on);
    });
    signal.addEventListener('abort', board.end);
    return board.shown;
  });
}

function figures(first, person) {
  const place = { received: dd(), ended: dd(), p50: dd(), p99: dd(), letters: dd() };
  const rows = chart(t('now.rows'), [[t('now.received'), '--accent'], [t('now.ended'), '--good']], rate);
  const ready = chart(t('now.ready'), [['p50', '--accent'], ['p99', '--wait']], (value) => duration(value));
  const groups = Object.keys(first.lag ?? {});
  const lag = chart(t('now.lag'), groups.map((group, i) => [group, ['--accent', '--good', '--wait', '--bad'][i % 4]]), (value) => number(value));
  const outcomes = h('div', {});
  const letters = person.scopes.includes('deadletters.read')
    ? h('a', { href: '/letters' }, t('now.letters')) : t('now.letters');
  const take = (now) => {
    place.received.textContent = rate(now.rowsPerSecond.received);
    place.ended.textContent = rate(now.rowsPerSecond.ended);
    place.p50.textContent = time(now.timeToReadyMillis?.p50);
    place.p99.textContent = time(now.timeToReadyMillis?.p99);
    place.letters.textContent = number(now.deadLetters.open);
    place.letters.parentElement.classList.toggle('bad', now.deadLetters.open > 0);
    rows.add(now.at, [now.rowsPerSecond.received, now.rowsPerSecond.ended]);
    ready.add(now.at, [now.timeToReadyMillis?.p50 ?? null, now.timeToReadyMillis?.p99 ?? null]);
    lag.add(now.at, groups.map((group) => now.lag?.[group] ?? null));
    outcomes.replaceChildren(byCode(now.outcomes ?? {}));
  };
  const tile = (label, value) => h('div', { class: 'tile' }, h('dt', {}, label), value);
  return {
    take,
    end: () => [rows, ready, lag].forEach((each) => each.end()),
    shown: [
      h('dl', { class: 'tiles big' }, tile(t('now.received'), place.received), tile(t('now.ended'), place.ended),
        tile(t('now.p50'), place.p50), tile(t('now.p99'), place.p99), tile(letters, place.letters)),
      h('div', { class: 'charts' }, card(t('now.rows'), rows.shown), card(t('now.ready'), ready.shown),
        card(t('now.lag'), lag.shown), card(t('now.outcomes'), outcomes)),
    ],
  };
}

function dd() {
  return h('dd', {}, '–');
}

function rate(value) {
  return number(value, value < 10 ? 1 : 0);
}

function time(millis) {
  return millis === null || millis === undefined ? '–' : duration(millis);
}

function byCode(outcomes) {
  const all = Object.entries(outcomes).sort((a, b) => b[1] - a[1]);
  const most = Math.max(1, ...all.map(([, count]) => count));
  if (all.length === 0) {
    return h('p', { class: 'quiet' }, t('now.nothing'));
  }
  return h('ul', { class: 'bars' }, all.map(([code, count]) => {
    const bar = h('span', { class: `bar-fill ${code === 'REGISTERED' ? 'good' : 'bad'}` });
    bar.style.setProperty('--share', count / most);
    return h('li', {}, h('span', { class: 'bar-name' }, known(`code.${code}`) ? t(`code.${code}`) : h('code', {}, code)),
      h('span', { class: 'bar-track', 'aria-hidden': 'true' }, bar), h('span', { class: 'bar-count' }, number(count)));
  }));
}

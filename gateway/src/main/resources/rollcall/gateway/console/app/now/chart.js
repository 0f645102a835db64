import uPlot from '../uplot/uPlot.js';
import { h } from '../dom/h.js';
import { locale } from '../words/words.js';

const MINUTES = 5;
const SECONDS = MINUTES * 60;
const HEIGHT = 190;

/**
 * Lines over the last minutes, one point a second.
 *
 * @param {string} title for those who do not see it
 * @param {[string, string][]} series each with its name and the custom property of its colour
 * @param {function(number): string} told how a value is written
 */
export function chart(title, series, told) {
  ownStyle();
  const times = [];
  const values = series.map(() => []);
  const place = h('div', { class: 'chart-canvas', role: 'img', 'aria-label': title });
  const legend = series.map(([name, color]) => {
    const key = h('i', { 'aria-hidden': 'true' });
    key.style.setProperty('background', `var(${color})`);
    return { value: h('b', {}, '–'), key, name };
  });
  const shown = h('div', { class: 'chart' },
    h('ul', { class: 'legend' }, legend.map((each) => h('li', {}, each.key, each.name, ' ', each.value))), place);
  let drawn = null;

  const draw = () => {
    drawn?.destroy();
    const color = (name) => resolved(place, name);
    const axis = { stroke: color('--quiet'), grid: { stroke: color('--line'), width: 1 }, ticks: { show: false }, font: '12px Inter, system-ui, sans-serif' };
    drawn = new uPlot({
      width: Math.max(240, place.clientWidth), height: HEIGHT, legend: { show: false }, cursor: { show: false }, padding: [8, 12, 0, 0],
      scales: { y: { range: (u, low, high) => [0, Math.max(1, (high ?? 1) * 1.15)] } },
      axes: [
        { ...axis, space: 90, size: 28, values: (u, at) => at.map((each) => clock(each)) },
        { ...axis, size: 64, values: (u, all) => all.map((each) => told(each)) },
      ],
      series: [{}, ...series.map(([name, property]) => ({ label: name, stroke: color(property), width: 2, points: { show: false }, spanGaps: true }))],
    }, [times, ...values], place);
  };
  const watch = new ResizeObserver(() => {
    if (!drawn || Math.abs(drawn.width - place.clientWidth) > 1) {
      draw();
    }
  });
  watch.observe(place);
  addEventListener('rollcall:theme', draw);
  return {
    shown,
    add: (at, point) => {
      const seconds = new Date(at).getTime() / 1000;
      if (seconds <= times.at(-1)) {
        // Told again, as after a cut.
        return;
      }
      times.push(seconds);
      point.forEach((value, i) => {
        values[i].push(value);
        legend[i].value.textContent = value === null ? '–' : told(value);
      });
      if (times.length > SECONDS) {
        [times, ...values].forEach((each) => each.shift());
      }
      drawn?.setData([times, ...values]);
    },
    end: () => {
      watch.disconnect();
      removeEventListener('rollcall:theme', draw);
      drawn?.destroy();
    },
  };
}

function clock(seconds) {
  return new Date(seconds * 1000).toLocaleTimeString(locale(), { timeStyle: 'medium' });
}

/** A canvas knows no custom properties: what an element makes of them, it does. */
function resolved(place, property) {
  const probe = h('span', {});
  probe.style.color = `var(${property})`;
  place.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

function ownStyle() {
  const address = new URL('../uplot/uPlot.css', import.meta.url).href;
  if (!document.querySelector(`link[href="${address}"]`)) {
    document.head.append(h('link', { rel: 'stylesheet', href: address }));
  }
}

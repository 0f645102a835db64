import { h } from '../dom/h.js';
import { chip, head, tag } from '../dom/parts.js';
import { empty, show } from '../dom/states.js';
import { pager, table } from '../dom/table.js';
import { moment } from '../dom/time.js';
import { call, path, query as asQuery } from '../http/api.js';
import { listen } from '../http/events.js';
import { number, t } from '../words/words.js';
import { filters } from './filters.js';

const ON_A_PAGE = 50;

/** All devices, and rows whose registration failed; what is asked for stands in the address. */
export async function open(main, { person, query, signal }) {
  const customer = person.organization;
  const wanted = Object.fromEntries(['status', 'groupTag', 'profileId', 'uploadId', 'q'].map((name) => [name, query.get(name) ?? '']));
  const place = h('div', {});
  const news = h('div', { role: 'status', class: 'news' });
  const rows = new Map();
  const here = (more) => `/devices${asQuery({ ...wanted, ...more })}`;
  let others = 0;
  /** What is told while rows are fetched, which may not know of it yet; a list for each fetch. */
  const meanwhile = new Set();

  main.append(
    head(t('devices.title'), t('devices.lead'),
      h('a', { class: 'button', href: path`/v1/customers/${customer}/devices.csv` + asQuery(wanted), download: 'devices.csv' }, t('devices.csv'))),
    filters(wanted, { customer, person, signal }),
    h('section', { class: 'card', 'aria-label': t('devices.title') }, news, place));

  const fetched = async () => {
    await standing;
    const after = query.get('after');
    const told = [];
    meanwhile.add(told);
    const { body } = await call(path`/v1/customers/${customer}/devices`
      + asQuery({ ...wanted, limit: ON_A_PAGE, continuationToken: after }), { signal }).finally(() => meanwhile.delete(told));
    others = 0;
    news.replaceChildren();
    rows.clear();
    const list = shown(body.items, rows);
    told.forEach(changed);
    if (body.items.length === 0) {
      return Object.values(wanted).some(Boolean)
        ? empty('search', t('devices.nomatch'), t('devices.nomatch.text'), h('a', { class: 'button', href: '/devices' }, t('devices.clear')))
        : empty('devices', t('devices.none'), t('devices.none.text'), h('a', { class: 'button primary', href: '/uploads' }, t('uploads.title')));
    }
    return [list, pager(after ? here({}) : null,
      body.continuationToken ? here({ after: body.continuationToken }) : null, t('devices.count', { count: body.totalCount }))];
  };
  const more = h('button', {
    type: 'button', class: 'button news-button',
    onclick: async () => {
      await show(place, fetched, 10);
      place.querySelector('a')?.focus();
    },
  });
  let telling = null;
  /** Once a second at most: a file of many rows would have it flicker, and read out without end. */
  const tell = () => {
    others += 1;
    telling ??= setTimeout(() => {
      telling = null;
      if (others > 0) {
        more.textContent = t('devices.news', { count: others, shown: number(others) });
        if (!more.isConnected) {
          news.append(more);
        }
      }
    }, 1000);
  };
  signal.addEventListener('abort', () => clearTimeout(telling));
  const changed = (event) => {
    const row = rows.get(event.deviceId);
    if (meanwhile.size > 0) {
      meanwhile.forEach((told) => told.push(event));
    } else if (!row) {
      tell();
    } else if (event.version > row.version) {
      row.version = event.version;
      columns().forEach((column, i) => column.live && row.tr.cells[i].replaceChildren(column.cell(event) ?? '–'));
      row.tr.dataset.fresh = '';
      setTimeout(() => delete row.tr.dataset.fresh, 2000);
    }
  };
  const standing = listen(path`/v1/customers/${customer}/events`,
    { 'device-status': changed, reset: () => show(place, fetched, 10) }, signal);
  await show(place, fetched, 10);
}

function shown(items, rows) {
  const framed = table(t('devices.title'), columns(), items);
  framed.querySelectorAll('tbody tr').forEach((tr, i) => {
    if (items[i].id) {
      rows.set(items[i].id, { tr, version: 0 });
    }
  });
  return framed;
}

/** The live ones are what events tell of a device too. */
function columns() {
  return [
    { label: t('serialNumber'), cell: serial },
    { label: t('model'), class: 'wide', cell: (each) => [each.model, each.manufacturer ? h('span', { class: 'quiet below' }, each.manufacturer) : null] },
    { label: t('status'), live: true, cell: (each) => h('span', {}, chip('status', each.status)) },
    { label: t('groupTag'), live: true, cell: (each) => tag(each.groupTag) },
    { label: t('profile'), live: true, cell: (each) => each.profileName || null },
    { label: t('devices.registered'), cell: (each) => moment(each.registeredAt ?? each.occurredAt) },
  ];
}

/** A device leads to its page, a row that failed to its upload. */
function serial(each) {
  const name = h('code', {}, each.serialNumber ?? each.productKey ?? each.id ?? t('devices.nameless'));
  return each.id
    ? h('a', { href: path`/devices/${each.id}` }, name)
    : h('a', { href: path`/uploads/${each.uploadId}` + asQuery({ code: each.code }) }, name);
}

import { h, newId } from '../dom/h.js';
import { icon } from '../dom/icons.js';
import { head, tile } from '../dom/parts.js';
import { problem } from '../dom/states.js';
import { table } from '../dom/table.js';
import { call, newKey, path } from '../http/api.js';
import { t } from '../words/words.js';
import { published } from './published.js';

/** What is being published goes on while another page is looked at, and is told here. */
const result = h('div', { class: 'stack', 'aria-live': 'polite' });
let changed = () => {};

/** What a manufacturer says it built, and what is known of it. */
export async function open(main, { person, query, signal }) {
  const publish = (file) => publishFor(person, file);
  const list = published({ person, query, signal });
  changed = list.changed;
  const input = h('input', {
    type: 'file', accept: '.csv,text/csv', class: 'drop-input', id: newId('catalogue'),
    onchange: (event) => {
      publish(event.target.files[0]);
      event.target.value = '';
    },
  });
  const zone = h('label', { class: 'drop', for: input.id }, input, h('span', { class: 'drop-mark' }, icon('catalogue')),
    h('span', { class: 'drop-title' }, t('catalogue.drop')), h('span', { class: 'quiet' }, t('catalogue.help')));
  zone.addEventListener('dragover', (event) => event.preventDefault());
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    if (event.dataTransfer.files.length) {
      publish(event.dataTransfer.files[0]);
    }
  });
  main.append(head(t('catalogue.title'), t('catalogue.lead')),
    h('section', { class: 'card', 'aria-label': t('catalogue.title') }, zone, result), list.shown);
  await list.loaded;
}

async function publishFor(person, file, key = newKey()) {
  const again = () => publishFor(person, file, key);
  result.replaceChildren(h('p', { role: 'status' }, t('catalogue.sending', { name: file.name })), h('progress', { 'aria-label': t('catalogue.title') }));
  const body = new FormData();
  body.append('file', file);
  try {
    const answer = await call(path`/v1/partners/${person.organization}/catalogue`, { method: 'POST', body, more: { 'Idempotency-Key': key } });
    result.replaceChildren(told(file, answer.body, again));
    changed();
  } catch (e) {
    result.replaceChildren(problem(e, again));
  }
}

function told(file, done, again) {
  return h('div', { class: 'stack' }, h('h2', {}, file.name),
    h('dl', { class: 'tiles' }, tile(t('catalogue.published'), done.published, 'good'), tile(t('catalogue.unchanged'), done.unchanged),
      tile(t('catalogue.conflicts'), done.conflicts, done.conflicts ? 'bad' : ''), tile(t('catalogue.rejected'), done.rejected, done.rejected ? 'bad' : ''),
      tile(t('catalogue.pending'), done.pending, done.pending ? 'wait' : '')),
    done.pending ? h('p', {}, t('catalogue.pending.text'), ' ', h('button', { type: 'button', class: 'button', onclick: again }, t('state.retry'))) : null,
    done.problems?.length ? table(t('catalogue.problems'), [
      { label: t('row.line'), class: 'number', cell: (each) => each.line ?? each.entry },
      { label: t('finding.column'), cell: (each) => each.column },
      { label: t('catalogue.value'), cell: (each) => (each.value ? h('code', {}, each.value) : null) },
      { label: t('row.findings'), class: 'wide', cell: (each) => [h('p', {}, each.message), h('p', { class: 'quiet' }, each.advice), h('code', {}, each.code)] },
    ], done.problems) : null,
    done.problemsLeftOut ? h('p', { class: 'quiet' }, t('catalogue.leftout', { count: done.problemsLeftOut })) : null);
}

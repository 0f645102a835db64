import { h, newId } from '../dom/h.js';
import { icon } from '../dom/icons.js';
import { field, tick } from '../dom/dialog.js';
import { call, path } from '../http/api.js';
import { t } from '../words/words.js';
import { picked } from './picked.js';

/** Where files are dropped or chosen, and what is to hold for them. */
export function dropZone(context) {
  const list = h('div', { class: 'stack' });
  const tags = h('datalist', { id: newId('tags') });
  const tag = h('input', { type: 'text', name: 'groupTag', list: tags.id, autocomplete: 'off', maxlength: '512', spellcheck: 'false' });
  const update = tick(t('uploads.update'), {}, t('uploads.update.help'));
  const wanted = () => ({ groupTag: tag.value.trim(), onExisting: update.querySelector('input').checked ? 'update' : '' });

  const take = (files) => {
    for (const file of files) {
      list.append(picked(file, wanted, context));
    }
    list.lastElementChild?.querySelector('button')?.focus();
  };
  const input = h('input', {
    type: 'file', multiple: true, accept: '.csv,.txt,.tsv,.json,text/csv,application/json', class: 'drop-input', id: newId('files'),
    onchange: (event) => {
      take(event.target.files);
      event.target.value = '';
    },
  });
  const zone = h('label', { class: 'drop', for: input.id }, input,
    h('span', { class: 'drop-mark' }, icon('uploads')),
    h('span', { class: 'drop-title' }, t('uploads.drop')),
    h('span', { class: 'quiet' }, t('uploads.drop.help')));
  for (const kind of ['dragenter', 'dragover']) {
    zone.addEventListener(kind, (event) => {
      event.preventDefault();
      zone.dataset.over = '';
    });
  }
  zone.addEventListener('dragleave', () => delete zone.dataset.over);
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    delete zone.dataset.over;
    take(event.dataTransfer.files);
  });
  suggest(tags, context);
  return h('section', { class: 'card', 'aria-label': t('uploads.new') }, zone,
    h('div', { class: 'options' }, field(t('groupTag'), tag, t('uploads.tag.help')), tags, update), list);
}

/** Tags that lead somewhere. Whoever may not see profiles types one. */
async function suggest(tags, { person, customer, signal }) {
  if (!person.scopes.includes('profiles.manage')) {
    return;
  }
  try {
    const { body } = await call(path`/v1/customers/${customer}/policies`, { signal });
    const all = new Set(body.items.flatMap((policy) => policy.groupTags ?? []));
    tags.replaceChildren(...[...all].map((each) => h('option', { value: each })));
  } catch {
    // A suggestion only.
  }
}

import { h } from '../dom/h.js';
import { choose, language, t } from '../words/words.js';

/** Language and light, kept in this browser. */
export function preferences() {
  const theme = document.documentElement.dataset.theme ?? 'system';
  return h('div', { class: 'preferences' },
    select(t('language'), [['en', 'English'], ['nl', 'Nederlands']], language(), async (value) => {
      await choose(value);
      location.reload();
    }),
    select(t('theme'), ['system', 'light', 'dark'].map((each) => [each, t(`theme.${each}`)]), theme, light));
}

function select(label, options, chosen, changed) {
  return h('label', { class: 'preference' }, h('span', { class: 'hidden' }, label),
    h('select', { onchange: (event) => changed(event.target.value) },
      options.map(([value, text]) => h('option', { value, selected: value === chosen }, text))));
}

function light(theme) {
  if (theme === 'system') {
    delete document.documentElement.dataset.theme;
  } else {
    document.documentElement.dataset.theme = theme;
  }
  try {
    localStorage.setItem('rollcall.theme', theme);
  } catch {
    // Not kept then.
  }
  dispatchEvent(new Event('rollcall:theme'));
}

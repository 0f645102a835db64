import { h } from '../dom/h.js';
import { back, card, chip, facts, head } from '../dom/parts.js';
import { dialog } from '../dom/dialog.js';
import { show } from '../dom/states.js';
import { moment } from '../dom/time.js';
import { toast } from '../dom/toast.js';
import { call, path, Problem } from '../http/api.js';
import { again } from '../frame/router.js';
import { size, t } from '../words/words.js';
import { spot } from './spot.js';

/** One such record: why it lies here, what is in it, and a second try. */
export async function open(main, { params, person, signal }) {
  await show(main, async () => {
    const address = path`/v1/operator/deadLetters/${params.id}`;
    const { body: letter } = await call(address, { signal });
    return [
      back('/letters', t('letters.title')),
      head(letter.topic, letter.reason, letter.redrivable && person.scopes.includes('deadletters.redrive')
        ? h('button', { type: 'button', class: 'button primary', onclick: () => redrive(address, letter) }, t('letter.redrive')) : null),
      h('div', { class: 'columns' },
        h('div', { class: 'stack' },
          card(t('letter.title'), h('p', {}, chip('letter', letter.redriven ? 'redriven' : 'open')), facts(
            [t('letter.service'), letter.service],
            [t('letter.place'), spot(letter)],
            [t('letter.at'), moment(letter.at)],
            [t('letter.size'), letter.size === undefined ? null : size(letter.size)],
            [t('letter.key'), letter.key ?? letter.keyBytes ? h('code', {}, letter.key ?? letter.keyBytes) : null],
            [t('letter.redriven'), letter.redriven ? [moment(letter.redriven.at), ` · ${letter.redriven.person ?? letter.redriven.by}`] : null])),
          card(t('letter.headers'), facts(...Object.entries(letter.headers ?? {}).map(([name, text]) => [name, h('code', { class: 'long' }, text)])))),
        content(letter)),
    ];
  });
}

function content(letter) {
  if (letter.value) {
    return card(t('letter.value'), h('pre', { tabindex: '0' }, JSON.stringify(letter.value, null, 2)));
  }
  return card(letter.bytes ? t('letter.bytes') : t('letter.value'),
    h('p', { class: 'quiet' }, letter.problem ?? (letter.bytes ? t('letter.bytes.text') : t('letter.empty'))),
    letter.bytes ? h('pre', { tabindex: '0' }, letter.bytes) : null);
}

async function redrive(address, letter) {
  const done = await dialog(t('letter.redrive'), [
    h('p', {}, t('letter.redrive.text', { topic: letter.topic, partition: letter.partition })),
    letter.redriven ? h('p', { class: 'notice wait' }, t('letter.redrive.again')) : null,
  ], {
    label: t('letter.redrive.do'),
    act: async () => {
      try {
        return await call(`${address}/redrive${letter.redriven ? '?again=true' : ''}`, { method: 'POST' });
      } catch (e) {
        if (e instanceof Problem && e.code === 'ALREADY_REDRIVEN') {
          again();
        }
        throw e;
      }
    },
  });
  if (done) {
    toast(t('letter.redrive.done'));
    again();
  }
}

import { h } from '../dom/h.js';
import { head } from '../dom/parts.js';
import { empty, show } from '../dom/states.js';
import { customers } from '../http/acting.js';
import { navigate } from '../frame/router.js';
import { query as asQuery } from '../http/api.js';
import { t } from '../words/words.js';
import { dropZone } from './picking.js';
import { history } from './history.js';

/** Uploads: sending files, and what became of those that were sent. */
export async function open(main, context) {
  const { role, person, query, signal } = context;
  main.append(head(t('uploads.title'), t('uploads.lead')));
  const place = h('div', { class: 'stack' });
  main.append(place);
  let sent;
  await show(place, async () => {
    const all = await customers(person, signal);
    if (all.length === 0) {
      return empty('relationships', t('uploads.nobody'), t('uploads.nobody.text'),
        h('a', { class: 'button primary', href: '/relationships' }, t('relationships.title')));
    }
    const customer = all.includes(query.get('customer')) ? query.get('customer') : all[0];
    sent = history({ ...context, customer });
    return [
      role === 'customer' ? null : choice(all, customer),
      dropZone({ ...context, customer, heard: sent.heard }),
      sent.shown,
    ].filter(Boolean);
  });
  await sent?.loaded;
}

function choice(all, customer) {
  return h('label', { class: 'field inline' }, h('span', {}, t('uploads.customer')),
    h('select', { name: 'customer', onchange: (event) => navigate(`/uploads${asQuery({ customer: event.target.value })}`, '[name="customer"]') },
      all.map((name) => h('option', { value: name, selected: name === customer }, name))));
}

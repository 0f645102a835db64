import { h } from '../dom/h.js';
import { card } from '../dom/parts.js';
import { table } from '../dom/table.js';
import { query } from '../http/api.js';
import { number, t } from '../words/words.js';
import { isUpload } from '../devices/filters.js';

/** Tags that devices bear, and where they lead: one that leads nowhere keeps its devices waiting. */
export function tagsInUse(batches, policies) {
  const tags = batches.filter((batch) => !isUpload(batch.id));
  if (tags.length === 0) {
    return null;
  }
  return card(t('tags.title'), table(t('tags.title'), [
    { label: t('groupTag'), class: 'wide', cell: (tag) => h('a', { href: `/devices${query({ groupTag: tag.id })}` }, h('code', {}, tag.id)) },
    { label: t('tags.devices'), class: 'number', cell: (tag) => number(tag.devicesCount) },
    { label: t('tags.leads'), cell: (tag) => leads(tag.id, policies) },
  ], tags));
}

function leads(tag, policies) {
  const to = policies.find((policy) => policy.groupTags?.includes(tag));
  if (to) {
    return to.name;
  }
  const near = policies.flatMap((policy) => policy.groupTags ?? []).find((each) => each.toLowerCase() === tag.toLowerCase());
  return h('span', { class: 'bad-text' }, near ? t('tags.near', { near }) : t('tags.nowhere'));
}

/**
 * All pages: their address, their module, who sees them in the menu (`for` names roles, `scope` what the session must
 * allow), and in which part of it.
 */
export const PAGES = [
  { name: 'now', at: '/now', load: () => import('../now/page.js'), for: ['operator'], scope: 'metrics.read' },
  { name: 'letters', at: '/letters', load: () => import('../letters/list.js'), for: ['operator'], scope: 'deadletters.read' },
  { at: '/letters/:id', within: 'letters', load: () => import('../letters/one.js') },
  { name: 'conflicts', at: '/conflicts', load: () => import('../conflicts/page.js'), for: ['operator'], scope: 'conflicts.settle' },
  { name: 'uploads', at: '/uploads', load: () => import('../uploads/page.js'), scope: 'devices.upload' },
  { at: '/uploads/:id', within: 'uploads', load: () => import('../uploads/one.js') },
  { name: 'devices', at: '/devices', load: () => import('../devices/list.js'), for: ['customer'], scope: 'devices.read' },
  { at: '/devices/:id', within: 'devices', load: () => import('../devices/one.js') },
  { name: 'profiles', at: '/profiles', load: () => import('../profiles/page.js'), scope: 'profiles.manage' },
  { name: 'catalogue', at: '/catalogue', load: () => import('../catalogue/page.js'), scope: 'catalogue.publish' },
  { name: 'relationships', at: '/relationships', load: () => import('../relationships/page.js'), scope: 'relationships.manage' },
  { name: 'webhooks', at: '/webhooks', load: () => import('../webhooks/list.js'), for: ['customer'], scope: 'devices.manage' },
  { at: '/webhooks/:id', within: 'webhooks', load: () => import('../webhooks/one.js') },
  { name: 'activity', at: '/activity', load: () => import('../activity/page.js'), for: ['customer'], scope: 'audit.read' },
];

/** What somebody sees in the menu. */
export function menu(person, role) {
  return PAGES.filter((page) => page.name && person.scopes.includes(page.scope) && (!page.for || page.for.includes(role)));
}

/**
 * The page at an address, and what its parts name.
 *
 * @returns {{page: object, params: Object<string, string>}|null}
 */
export function pageAt(pathname) {
  for (const page of PAGES) {
    const names = [];
    const pattern = page.at.replace(/:(\w+)/g, (whole, name) => {
      names.push(name);
      return '([^/]+)';
    });
    const found = new RegExp(`^${pattern}/?$`).exec(pathname);
    const params = found && named(names, found.slice(1));
    if (params) {
      return { page, params };
    }
  }
  return null;
}

/** Null where an address is cut off in the middle of a letter. */
function named(names, parts) {
  try {
    return Object.fromEntries(names.map((name, i) => [name, decodeURIComponent(parts[i])]));
  } catch {
    return null;
  }
}

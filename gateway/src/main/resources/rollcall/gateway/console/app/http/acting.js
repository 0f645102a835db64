import { call, path } from './api.js';

/** What an organization is, by what it may do. */
export function role(person) {
  const may = (scope) => person.scopes.includes(scope);
  if (may('metrics.read')) {
    return 'operator';
  }
  return may('profiles.manage') ? 'customer' : may('catalogue.publish') ? 'oem' : 'reseller';
}

/**
 * The customers whose devices somebody may deal with: itself, or those that consented.
 *
 * @returns {Promise<string[]>}
 */
export async function customers(person, signal) {
  if (role(person) === 'customer') {
    return [person.organization];
  }
  const { body } = await call(path`/v1/partners/${person.organization}/relationships`, { signal });
  return body.items.filter((each) => each.state === 'established').map((each) => each.customer).sort();
}

import { call, csrfToken, Problem, refusal, unreachable } from './api.js';

/**
 * Whoever is logged in.
 *
 * @typedef {{organization: string, person: string, scopes: string[], until: string}} Person
 * @returns {Promise<Person|null>} null if nobody is
 */
export async function session() {
  try {
    return (await call('/session')).body;
  } catch (e) {
    if (e instanceof Problem && e.status === 401) {
      return null;
    }
    throw e;
  }
}

/** Where to log in, to come back to where the browser is. */
export function loginAddress() {
  return `/login?return=${encodeURIComponent(location.pathname + location.search)}`;
}

/**
 * Ends the session here, and at the issuer where that has a page for it.
 *
 * @throws {Problem} if it goes on
 * @throws {Unreachable} if nothing answers
 */
export async function logout() {
  const answer = await fetch('/logout', {
    method: 'POST', credentials: 'same-origin', headers: { 'X-XSRF-TOKEN': csrfToken() ?? '' },
  }).catch(() => { throw unreachable(); });
  if (!answer.ok && answer.status !== 401) {
    throw refusal(answer.status, await answer.text(), answer.headers.get('MS-RequestId'));
  }
  location.assign(answer.headers.get('Location') ?? '/');
}

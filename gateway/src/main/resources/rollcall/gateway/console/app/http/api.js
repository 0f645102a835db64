import { language, t } from '../words/words.js';

/** What an answer says is wrong: RFC 9457, and what the reader can do. */
export class Problem extends Error {
  constructor(status, body = {}, requestId = null) {
    super(body.detail ?? body.description ?? '');
    Object.assign(this, {
      status,
      code: body.code ?? null,
      advice: body.advice ?? null,
      requestId: body.requestId ?? requestId,
      line: body.line ?? null,
      column: body.column ?? null,
    });
  }
}

/** Nothing answered at all. */
export class Unreachable extends Error {}

/** Tells the frame that nothing answered. */
export function unreachable() {
  dispatchEvent(new Event('rollcall:unreachable'));
  return new Unreachable();
}

/** What tells the service that a call is this page's own. */
export function csrfToken() {
  const cookie = document.cookie.split('; ').find((each) => each.startsWith('XSRF-TOKEN='));
  return cookie ? decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) : null;
}

/** The headers every call has. */
export function headers(method = 'GET') {
  const own = { Accept: 'application/json', 'Accept-Language': language() };
  const token = csrfToken();
  return method === 'GET' || !token ? own : { ...own, 'X-XSRF-TOKEN': token };
}

/**
 * A call of the API.
 *
 * @param {string} path from the origin on
 * @returns {Promise<{status: number, body: any, location: string|null}>}
 * @throws {Problem} if it is refused
 * @throws {Unreachable} if nothing answers
 */
export async function call(path, { method = 'GET', json, body, signal, more = {} } = {}) {
  const sent = { ...headers(method), ...more };
  if (json !== undefined) {
    sent['Content-Type'] = 'application/json';
  }
  let answer;
  let text;
  try {
    answer = await fetch(path, {
      method, signal, headers: sent, credentials: 'same-origin', cache: 'no-store',
      body: json === undefined ? body : JSON.stringify(json),
    });
    text = await answer.text();
  } catch (e) {
    throw e.name === 'AbortError' ? e : unreachable();
  }
  dispatchEvent(new Event('rollcall:reached'));
  if (!answer.ok) {
    throw refusal(answer.status, text, answer.headers.get('MS-RequestId'));
  }
  dispatchEvent(new Event('rollcall:loggedin'));
  return { status: answer.status, body: text ? JSON.parse(text) : null, location: answer.headers.get('Location') };
}

/** Each waits two seconds for what is not decided yet. */
const TRIES = 5;

/**
 * The same of a command whose answer is its outcome: while it is only noted (202), it is sent again by the same id, under
 * which it stays one command.
 *
 * @param {string} id of the request
 * @throws {Problem} of the status 202 if it is not decided in the end, and as a call does
 */
export async function decided(path, id, options) {
  let answer;
  for (let tries = 0; tries < TRIES && (answer?.status ?? 202) === 202; tries += 1) {
    answer = await call(path, { ...options, more: { 'MS-RequestId': id } });
  }
  if (answer.status === 202) {
    throw new Problem(202, { detail: t('undecided'), advice: t('undecided.advice') });
  }
  return answer;
}

/** What an answer refuses; that the session has ended is told to the frame. */
export function refusal(status, text, requestId) {
  if (status === 401) {
    dispatchEvent(new Event('rollcall:loggedout'));
  }
  return new Problem(status, parsed(text), requestId);
}

function parsed(text) {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}

/** `?a=b&c=d` of what is not empty. */
export function query(params) {
  const kept = Object.entries(params).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return kept.length ? `?${new URLSearchParams(kept)}` : '';
}

/** A path of names that may hold anything. */
export function path(strings, ...names) {
  return strings.reduce((all, part, i) => all + encodeURIComponent(names[i - 1]) + part);
}

/** A name nobody else has given, also where the page came without TLS. */
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

import { headers, refusal, unreachable } from '../http/api.js';

/**
 * Sends a file, and tells how many of its bytes are gone.
 *
 * @param {string} address
 * @param {File} file
 * @param {{key: string, requestId: string}} names what makes a retry the same upload, and by what the call is known
 * @param {function(number, number): void} progress told bytes sent and bytes in all
 * @param {AbortSignal} signal
 * @returns {Promise<string>} the id of the upload, every row of which is on the log
 */
export function send(address, file, names, progress, signal) {
  return new Promise((resolve, reject) => {
    const body = new FormData();
    body.append('file', file);
    // Unlike fetch, it tells how far an upload is.
    const call = new XMLHttpRequest();
    call.open('POST', address);
    const sent = { ...headers('POST'), 'Idempotency-Key': names.key, 'MS-RequestId': names.requestId };
    Object.entries(sent).forEach(([name, value]) => call.setRequestHeader(name, value));
    call.upload.addEventListener('progress', (event) => progress(event.loaded, event.total));
    call.upload.addEventListener('load', () => progress(1, 1));
    call.addEventListener('error', () => reject(unreachable()));
    call.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
    call.addEventListener('load', () => {
      if (call.status === 202) {
        resolve(call.getResponseHeader('Location').split('/').pop());
      } else {
        reject(refusal(call.status, call.responseText, call.getResponseHeader('MS-RequestId')));
      }
    });
    // Whoever closes the window is asked first.
    const stay = (event) => event.preventDefault();
    addEventListener('beforeunload', stay);
    call.addEventListener('loadend', () => removeEventListener('beforeunload', stay));
    signal.addEventListener('abort', () => call.abort());
    call.send(body);
  });
}

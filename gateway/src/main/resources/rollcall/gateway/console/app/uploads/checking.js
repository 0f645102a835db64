import { headers, Problem, refusal, unreachable } from '../http/api.js';
import { rowReader } from './rowreader.js';

/** More verdicts than anybody reads one by one. */
export const SHOWN_AT_MOST = 500;

/**
 * Has a file judged, and nothing registered. The report is read as it comes: of a million rows only those that are shown are kept.
 *
 * @param {function(number): void} progress told how many rows were judged
 * @returns {Promise<{rows: object[], accepted: number, rejected: number, warned: number, codes: Object<string, number>}>}
 *     `rows` are the first that say something
 */
export async function check(address, file, progress, signal) {
  const body = new FormData();
  body.append('file', file);
  const report = { rows: [], accepted: 0, rejected: 0, warned: 0, codes: {} };
  const reader = rowReader((row) => take(row, report));
  const answer = await orUnreachable(fetch(address, { method: 'POST', headers: headers('POST'), body, signal, credentials: 'same-origin' }));
  if (!answer.ok) {
    throw refusal(answer.status, await orUnreachable(answer.text()), answer.headers.get('MS-RequestId'));
  }
  const text = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let read = await orUnreachable(text.read()); !read.done; read = await orUnreachable(text.read())) {
    reader.read(read.value);
    progress(report.accepted + report.rejected);
  }
  const rest = reader.rest();
  if (rest.refused) {
    throw new Problem(rest.refused.status ?? 400, rest.refused, answer.headers.get('MS-RequestId'));
  }
  return report;
}

/** What is cut off, before its first byte or in the middle. */
function orUnreachable(awaited) {
  return awaited.catch((e) => { throw e.name === 'AbortError' ? e : unreachable(); });
}

function take(row, report) {
  report[row.outcome] += 1;
  if (row.warnings.length) {
    report.warned += 1;
  }
  for (const fault of row.faults) {
    report.codes[fault.code] = (report.codes[fault.code] ?? 0) + 1;
  }
  if ((row.faults.length || row.warnings.length) && report.rows.length < SHOWN_AT_MOST) {
    report.rows.push(row);
  }
}

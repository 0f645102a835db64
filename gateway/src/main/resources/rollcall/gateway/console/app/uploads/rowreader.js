/**
 * Reads `{"rows":[{…},{…}], …}` piece by piece, and hands over each row as soon as it is whole.
 *
 * @param {function(object): void} row
 */
export function rowReader(row) {
  let around = '';
  let kept = '';
  let depth = 0;
  let inText = false;
  let escaped = false;

  const read = (piece) => {
    // Rows stand at depth 3 of braces and brackets: the report, its list, the row.
    let from = 0;
    for (let i = 0; i < piece.length; i++) {
      const c = piece.charCodeAt(i);
      if (inText) {
        inText = escaped || c !== 34;
        escaped = !escaped && c === 92;
      } else if (c === 34) {
        inText = true;
      } else if (c === 123 || c === 91) {
        depth += 1;
        if (depth === 3 && c === 123 && isRows()) {
          around += piece.slice(from, i);
          from = i;
        }
      } else if (c === 125 || c === 93) {
        depth -= 1;
        if (depth === 2 && c === 125 && isRows()) {
          row(JSON.parse(kept + piece.slice(from, i + 1)));
          kept = '';
          from = i + 1;
        } else if (depth === 1 && c === 93 && isRows()) {
          rowsEnded = true;
        }
      }
    }
    if (depth >= 3 && isRows()) {
      kept += piece.slice(from);
    } else {
      around += piece.slice(from);
    }
  };
  let rowsEnded = false;
  const isRows = () => !rowsEnded;

  /** What stands beside the rows. */
  const rest = () => {
    const text = around.replace(/^(\s*\{\s*"rows"\s*:\s*\[)[\s,]*/, '$1');
    return JSON.parse(text);
  };
  return { read, rest };
}

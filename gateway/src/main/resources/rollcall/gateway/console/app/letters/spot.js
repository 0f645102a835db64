/** Where a letter lay before; what is not known is left out. */
export function spot(letter) {
  return letter.offset === undefined ? String(letter.partition) : `${letter.partition} / ${letter.offset}`;
}

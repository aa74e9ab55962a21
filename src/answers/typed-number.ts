/** Between groups of three digits. */
const BLANK = /(?<=\d)[ \u00a0\u202f'’](?=\d{3}(?!\d))/g;

/**
 * A number as people write it, with a point or a comma before its decimals, and with groups of three digits. `1,500` and
 * `1.500` are read differently in different countries, so that neither is guessed; `0,125` can only be one number.
 */
export function readNumber(text: string): number | 'ambiguous' | undefined {
  const plain = text.replaceAll(BLANK, '').replace(/^[−–]/, '-');
  if (!/^[+-]?\d[\d.,]*$/.test(plain)) return undefined;
  if (/^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(plain)) return 'ambiguous';
  const grouped = /^([+-]?\d{1,3}(?:([.,])\d{3})(?:\2\d{3})*)(?:(?!\2)[.,](\d+))?$/.exec(plain);
  const [, whole = '', mark = '', decimals = '0'] = grouped ?? [];
  const isGrouped = grouped !== null && !/^[+-]?0/.test(plain);
  const written = isGrouped ? `${whole.replaceAll(mark, '')}.${decimals}` : plain.replace(',', '.');
  const number = /^[+-]?\d+(?:\.\d+)?$/.test(written) ? Number(written) : Number.NaN;
  // Beyond that a number would not come back with the digits it was typed with.
  return Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : undefined;
}

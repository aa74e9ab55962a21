/** A text as part of a file name: letters and digits in groups, without accents, at most 40 characters. */
export function fileWord(text: string): string {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-/, '');
  return [...plain].slice(0, 40).join('').replace(/-$/, '');
}

/**
 * FNV-1a with 32 bits over UTF-16 code units, as a whole number from 0: short, the same everywhere, and enough to notice
 * that a text is another one. It protects from forgetting, not from forgery. Source: Fowler, Noll and Vo, FNV-1a.
 */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    for (const byte of [unit & 0xff, unit >> 8]) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return hash;
}

/** What of a text can be kept in a file: no control characters, no half characters, nothing blank around it. */
export function storable(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim();
}

/**
 * A text that XML can hold, for Word: what it cannot hold becomes the replacement character, so that a reader sees that
 * something stood there. XML 1.0, production 2 (Char).
 */
export function legalText(text: string): string {
  return text.toWellFormed().replaceAll(ILLEGAL, '\ufffd');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

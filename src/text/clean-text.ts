/** What of a text can be kept in a file on one line: no control characters, no half characters, nothing blank around it. */
export function cleanLine(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim();
}

/** The same with line breaks, each a bare line feed, and tabs. */
export function cleanLines(text: string): string {
  return withoutControls(text).trim();
}

/** A text from outside, such as the clipboard, as it may stand in a draft of several lines. */
export function withoutControls(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]+/gu, ' ');
}

const BOM = '\ufeff';

export function startOfLine(text: string, at: number): number {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  return start === 0 && text.startsWith(BOM) ? BOM.length : start;
}

/** The end of the line that a place lies in, before its line break; a place right after a line break lies before it. */
export function endOfLine(text: string, at: number): number {
  const found = text[at - 1] === '\n' ? at - 1 : text.indexOf('\n', at);
  const end = found === -1 ? text.length : found;
  return text[end - 1] === '\r' ? end - 1 : end;
}

/** How many characters stand before a place in its line. */
export function columnOf(text: string, at: number): number {
  return at - startOfLine(text, at);
}

/** Whether nothing stands before a place in its line. */
export function startsLine(text: string, at: number): boolean {
  return beforeBlanks(text, at) === startOfLine(text, at);
}

/** The end of the blanks after a place. */
export function afterBlanks(text: string, at: number): number {
  let end = at;
  while (text[end] === ' ' || text[end] === '\t') end++;
  return end;
}

/** The start of the blanks before a place. */
export function beforeBlanks(text: string, at: number): number {
  let start = at;
  while (text[start - 1] === ' ' || text[start - 1] === '\t') start--;
  return start;
}

/** The next line that is not blank, where it is a comment: its column and its end. `at` is the end of a line. */
export function commentAfter(text: string, at: number): { readonly column: number; readonly end: number } | undefined {
  let mark = at;
  while (mark < text.length && ' \t\r\n'.includes(text.charAt(mark))) mark++;
  if (text[mark] !== '#') return undefined;
  return { column: columnOf(text, mark), end: endOfLine(text, mark) };
}

/**
 * Where a line can be added after a part that ends at a place and stands in a column: the end of its last line, or of
 * the last comment after it that is indented deeper, which is about the part as well.
 */
export function tailOf(text: string, at: number, column: number): number {
  let tail = endOfLine(text, at);
  for (;;) {
    const comment = commentAfter(text, tail);
    if (comment === undefined || comment.column <= column) return tail;
    tail = comment.end;
  }
}

/** The end of the line above a place and the comments right above it, which belong to what stands there. */
export function endAbove(text: string, at: number): number {
  const column = columnOf(text, at);
  let start = startOfLine(text, at);
  for (;;) {
    const above = startOfLine(text, start - 1);
    const mark = afterBlanks(text, above);
    if (start <= 0 || text[mark] !== '#' || mark >= start || mark - above > column) break;
    start = above;
  }
  return endOfLine(text, start);
}

export function lineBreakOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

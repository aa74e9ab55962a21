/** A place in a text. Line and column count from 1, in UTF-16 units; `length` is at least 1 and stays on the line. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** The start offsets of a text's lines, for turning offsets into lines and columns. A byte order mark is no column. */
export class Lines {
  readonly text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.text = text;
    const starts = [text.startsWith('\ufeff') ? 1 : 0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.#starts = starts;
  }

  /** The span from offset `start` to `end`, cut at the end of its first line. */
  span(start: number, end = start + 1): Span {
    const line = this.#lineAt(start);
    const lineStart = Math.min(this.#starts[line] ?? 0, start);
    const lineEnd = lineStart + this.line(line + 1).length;
    return { line: line + 1, column: start - lineStart + 1, length: Math.max(1, Math.min(end, lineEnd) - start) };
  }

  /** The text of a line, counted from 1, without its line break; '' past the end. */
  line(number: number): string {
    const start = this.#starts[number - 1];
    if (start === undefined) return '';
    const next = this.#starts[number];
    return this.text.slice(start, next === undefined ? undefined : next - 1).replace(/\r$/, '');
  }

  #lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

import type { GeneratorValue } from 'fast-check';
import fc from 'fast-check';

type Data = string | boolean | readonly Data[] | { readonly [key: string]: Data };

/** A value as YAML, laid out at random as people do, with a comment at every place that has room for one. */
export class Hand {
  readonly #g: GeneratorValue;
  #text = '';
  #comments = 0;
  /** The last thing written was a block scalar: what is indented deeper would be a part of it. */
  #isOpen = false;
  /** It was one to which blank lines belong as well. */
  #takesBlanks = false;

  constructor(g: GeneratorValue) {
    this.#g = g;
  }

  /** The text of a whole document. */
  write(data: object): string {
    const { text: before, isCut } = {
      text: this.#pick(['', '', '\ufeff', '---\n', '# c\n--- # d\n', '%YAML 1.2\n---\n']),
      isCut: this.#chance(8),
    };
    this.#text = before.replace('# c', this.#comment()).replace('# d', this.#comment());
    this.#block(Object.entries(data), before.startsWith('\ufeff') ? 0 : this.#pick([0, 0, 0, 2]));
    if (this.#chance(3)) this.#line(0);
    const end = this.#chance(5) && this.#text.endsWith('\n') ? `${this.#comment()}\n` : '';
    const close = this.#chance(6) ? `...\n${end}` : end;
    const text = isCut && close === '' && !this.#isOpen ? this.#text.replace(/\n+$/, '') : this.#text + close;
    return this.#chance(4) ? text.replaceAll('\n', '\r\n') : text;
  }

  #pick<T>(choices: readonly T[]): T {
    return choices[this.#g(fc.nat, choices.length - 1)] as T;
  }

  /** True once in so many times. */
  #chance(times: number): boolean {
    return this.#g(fc.nat, times - 1) === times - 1;
  }

  #comment(): string {
    this.#comments++;
    return `#${this.#pick(['', ' ', '  '])}c${this.#comments}${this.#pick([';', "; don't: [x", '; 日本 "# y', '; {#', '; - z,', ';\t.'])}`;
  }

  /** A blank line or a comment line; the reader takes no comment that is indented less between a key and its text. */
  #line(column: number, least = 0): void {
    const indent = this.#isOpen ? column : this.#pick([column, column, least, column + 3, column + 9]);
    const isBlank = !this.#takesBlanks && this.#chance(3);
    this.#text += isBlank ? '\n' : `${' '.repeat(indent)}${this.#comment()}\n`;
    if (isBlank) return;
    this.#isOpen = false;
    this.#takesBlanks = false;
  }

  /** What may stand after a value on its line, and the end of the line. */
  #endLine(): void {
    this.#text += this.#chance(2)
      ? `${this.#pick([' ', '   ', '\t'])}${this.#comment()}\n`
      : this.#pick(['\n', '\n', ' \n']);
  }

  #block(entries: readonly (readonly [string, Data])[], column: number, isCompact = false): void {
    for (const [index, [key, value]] of entries.entries()) {
      if (index > 0 || !isCompact) {
        while (this.#chance(3)) this.#line(column);
        this.#text += ' '.repeat(column);
      }
      const name = this.#key(key);
      if (this.#chance(12)) {
        this.#text += `? ${name}`;
        this.#endLine();
        while (this.#chance(4)) this.#line(column);
        this.#text += `${' '.repeat(column)}:`;
        this.#value(value, column, true);
      } else {
        this.#text += `${name}${this.#pick(['', '', '', ' '])}:`;
        this.#value(value, column, false);
      }
    }
  }

  #key(key: string): string {
    return this.#pick([key, key, key, `"${key}"`, `'${key}'`]);
  }

  /** The value of an entry or item that stands in a column; `isInline`: a block may begin on the same line. */
  #value(value: Data, column: number, isInline: boolean): void {
    const isMap = typeof value === 'object' && !Array.isArray(value);
    const isEmpty = typeof value === 'object' && Object.keys(value).length === 0;
    if (typeof value !== 'object') {
      if (this.#chance(6)) {
        this.#endLine();
        while (this.#chance(4)) this.#line(column + 1, column + 1);
        this.#text += ' '.repeat(column + this.#pick([1, 2, 5]));
      } else this.#text += this.#pick([' ', ' ', '   ', '\t']);
      this.#scalar(value, column);
    } else if (isEmpty || this.#chance(3)) {
      this.#text += ' ';
      this.#flow(value, column, this.#chance(3));
      this.#isOpen = false;
      this.#endLine();
    } else if (isInline && this.#chance(2)) {
      const gap = this.#pick([1, 1, 3]);
      this.#text += ' '.repeat(gap);
      const inner = column + 1 + gap;
      if (isMap) this.#block(Object.entries(value), inner, true);
      else this.#list(value as readonly Data[], inner, true);
    } else {
      this.#endLine();
      this.#isOpen = false;
      const indent = this.#pick([2, 2, 2, 1, 3, 4, 8]);
      if (isMap) this.#block(Object.entries(value), column + indent);
      else this.#list(value as readonly Data[], column + (isInline ? indent : this.#pick([indent, 0])));
    }
  }

  #list(items: readonly Data[], column: number, isCompact = false): void {
    for (const [index, item] of items.entries()) {
      if (index > 0 || !isCompact) {
        while (this.#chance(3)) this.#line(column);
        this.#text += ' '.repeat(column);
      }
      this.#text += '-';
      this.#value(item, column, true);
    }
  }

  #scalar(value: string | boolean, column: number): void {
    const text = String(value);
    this.#isOpen = false;
    this.#takesBlanks = false;
    const isPlain =
      typeof value === 'boolean' ||
      (/^\w[\w./-]*(?: [\w./-]+)*$/.test(text) &&
        !/^(?:true|false|null|[-+.\d][\deE.+-]*|[-+]?\.inf|\.nan|---.*)$/i.test(text));
    const style =
      typeof value === 'boolean' ? 'plain' : this.#pick(['plain', 'plain', 'double', 'single', 'literal', 'folded']);
    if (
      style === 'literal' &&
      /^\S.*(?:\n *\S.*|\n)*\n*$/.test(text) &&
      !/[^\n -~]/.test(text) &&
      !/\n\n$/.test(text)
    ) {
      this.#text += this.#pick(['|', '|']) + (text.endsWith('\n') ? '' : '-');
      this.#lines(text.replace(/\n$/, ''), column);
    } else if (style === 'literal' && /^\S[ -~]*\n\n$/.test(text)) {
      this.#text += '|+';
      this.#lines(text.replace(/\n$/, ''), column);
      this.#takesBlanks = true;
    } else if (style === 'folded' && /^\S[!-~ ]*[!-~]$/.test(text)) {
      this.#text += '>-';
      this.#lines(
        text.replaceAll(/(?<=\S) (?=\S)/g, () => this.#pick([' ', '\n'])),
        column,
      );
    } else {
      const quoted =
        style === 'single' && /^[ -~]*$/.test(text) ? `'${text.replaceAll("'", "''")}'` : JSON.stringify(text);
      this.#text += this.#folded(isPlain && style === 'plain' ? text : quoted, column);
      this.#endLine();
    }
  }

  /** A text of several words may go on in the next line, which reads as a space. */
  #folded(text: string, column: number): string {
    if (!/^["'\w][^\s]*(?: [^\s#:"-][^\s]*)+$/.test(text)) return text;
    const indent = ' '.repeat(column + this.#pick([1, 2, 6]));
    return text.replaceAll(' ', () => (this.#chance(6) ? `${this.#pick(['', ' '])}\n${indent}` : ' '));
  }

  #lines(text: string, column: number): void {
    const indent = ' '.repeat(column + this.#pick([1, 2, 2, 4]));
    this.#endLine();
    this.#text += `${text
      .split('\n')
      .map((line) => (line === '' ? '' : indent + line))
      .join('\n')}\n`;
    this.#isOpen = true;
  }

  #flow(value: Data, column: number, isSpread: boolean): void {
    if (typeof value !== 'object') {
      const isPlain = typeof value === 'boolean' || (/^[a-z][a-z-]*$/.test(value) && value !== 'true');
      this.#text += isPlain && this.#chance(2) ? String(value) : this.#folded(JSON.stringify(value), column);
      return;
    }
    const isList = Array.isArray(value);
    const entries = isList ? value.map((item) => [undefined, item] as const) : Object.entries(value);
    const [open, close] = isList ? ['[', ']'] : ['{', '}'];
    const gap = isSpread ? `\n${' '.repeat(column + this.#pick([1, 2, 4]))}` : '';
    const breakLine = (): void => {
      if (!isSpread) return;
      if (this.#chance(2)) this.#text += ` ${this.#comment()}`;
      if (this.#chance(4)) this.#text += `${gap}${this.#comment()}`;
      this.#text += gap;
    };
    this.#text += open;
    for (const [index, [key, item]] of entries.entries()) {
      breakLine();
      if (!isSpread) this.#text += this.#pick(['', ' ']);
      if (key !== undefined) this.#text += `${this.#chance(12) ? '? ' : ''}${this.#key(key)}: `;
      this.#flow(item as Data, column, isSpread && this.#chance(2));
      const isLast = index === entries.length - 1;
      if (isSpread && this.#chance(5)) breakLine();
      if (!isLast || this.#chance(4)) this.#text += ',';
    }
    breakLine();
    this.#text += `${isSpread ? '' : this.#pick(['', ' '])}${close}`;
  }
}

import { isMap, isScalar, type Pair, Scalar, type YAMLMap } from 'yaml';
import type { YamlSource } from '../../yaml/yaml-source.ts';
import {
  beforeBlanks,
  columnOf,
  commentAfter,
  commentsIn,
  endOf,
  endOfLine,
  isBlockScalar,
  lineBreakOf,
  partsOf,
  startOf,
  startOfLine,
  startsLine,
  tailOf,
  type YamlPart,
} from './layout.ts';
import { type Style, writeInline, writeLines } from './yaml-text.ts';

/** Where a value stands. */
export interface NodePlace {
  /** Within braces or brackets. */
  readonly isFlow: boolean;
  /** The column of the entry or item in block style that holds it. */
  readonly column: number;
  /** Of an entry's value: where the colon before it ends. */
  readonly colon?: number;
}

interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A YAML text and what is to change in it. All that no change names stays as it is, byte for byte. */
export class Sheet {
  readonly text: string;
  readonly style: Style;
  readonly #lineBreak: string;
  readonly #splices: Splice[] = [];

  constructor(source: YamlSource) {
    this.text = source.text;
    this.style = styleOf(source);
    this.#lineBreak = lineBreakOf(source.text);
  }

  /** The text with all changes. */
  toString(): string {
    const pieces: string[] = [];
    let done = 0;
    for (const { from, to, text } of this.#splices.toSorted((one, other) => one.from - other.from)) {
      if (from < done) throw new Error('two changes to the same text');
      pieces.push(this.text.slice(done, from), text);
      done = to;
    }
    return pieces.join('') + this.text.slice(done);
  }

  /** Puts a text in the place of another. What is put in one place stays in the order in which it came. */
  put(from: number, to: number, text: string): void {
    if (from < to || text !== '') this.#splices.push({ from, to, text });
  }

  /** Puts whole lines between the ends of two lines: lines come and go with the line break before them. */
  putLines(from: number, to: number, lines: readonly string[], column: number): void {
    const pad = ' '.repeat(column);
    this.put(from, to, lines.map((line) => this.#lineBreak + (line === '' ? '' : pad + line)).join(''));
  }

  /** A line break, and the blanks that lead to a column. */
  newLine(column: number): string {
    return this.#lineBreak + ' '.repeat(column);
  }

  /** Changes a value where it stands, in the style in which it is written, or in another; a list in brackets. */
  setScalar(node: Scalar, value: unknown, { isFlow, column }: NodePlace, type = node.type): void {
    const { text, style } = this;
    const [start, end] = [startOf(node), endOf(node)];
    const isBlock = isBlockScalar(node);
    const header = isBlock ? (/^\S*/.exec(text.slice(start, end))?.[0] ?? '') : '';
    const headEnd = isBlock ? start + header.length : end;
    const [bodyStart, bodyEnd] = [endOfLine(text, headEnd), endOfLine(text, end)];
    const old = /\d/.test(header) ? null : /^\r?\n( *)\S/.exec(text.slice(bodyStart, bodyEnd));
    const indent = old?.[1]?.length ?? column + style.step;
    const write = (inStyle: typeof type): readonly string[] => {
      const written = typeof value === 'object' ? value : Object.assign(new Scalar(value), { type: inStyle });
      if (isFlow || written === value) return [writeInline([written], style)];
      const [first = '', ...more] = writeLines({ k: written }, style);
      return [first.slice('k: '.length), ...more.map((line) => line.slice(style.step))];
    };
    // A comment below that is indented as deep as a block scalar would become a part of it.
    const isRoomy = (commentAfter(text, bodyEnd)?.column ?? -1) < indent;
    const lines = write(type);
    const [head = '', ...body] = lines.length === 1 || isRoomy ? lines : write(Scalar.QUOTE_DOUBLE);
    this.put(start, headEnd, head);
    this.putLines(bodyStart, bodyEnd, body, indent);
  }

  /** Makes a map of a value that stands for one: it stays where it is, its key comes before it, the rest after it. */
  expand(node: Scalar, [first, ...rest]: readonly [Field, ...Field[]], place: NodePlace): void {
    const { text, style } = this;
    const [start, end] = [startOf(node), endOf(node)];
    const lead = writeInline({ [first[0]]: 0 }, style).slice(0, -1);
    const others = Object.fromEntries(rest);
    if (place.isFlow) {
      this.put(start, start, `{ ${lead}`);
      this.#setFirst(node, first[1], place);
      this.put(end, end, rest.length === 0 ? ' }' : `, ${writeInline(others, style)} }`);
      return;
    }
    const isFree = /^[ \t]*(?:[-?:][ \t]+)*$/.test(text.slice(startOfLine(text, start), start));
    const column = isFree ? columnOf(text, start) : place.column + style.step;
    const blanks = beforeBlanks(text, start);
    // A tab may come before a plain value, but not before a map.
    this.put(blanks, start, isFree ? ' '.repeat(start - blanks) : this.newLine(column));
    this.put(start, start, lead);
    this.#setFirst(node, first[1], { isFlow: false, column });
    const tail = tailOf(text, end, place.column);
    this.putLines(tail, tail, rest.length === 0 ? [] : writeLines(others, style), column);
  }

  /** The value that stands for a map as its first one. Lines after its first would have to be indented deeper. */
  #setFirst(node: Scalar, value: unknown, place: NodePlace): void {
    const isOneLine = !this.text.slice(startOf(node), endOf(node)).includes('\n');
    if (value === node.value && isOneLine) return;
    this.setScalar(node, value, place, isOneLine ? node.type : Scalar.QUOTE_DOUBLE);
  }

  /** Gives an entry another key, quoted as the one before. */
  rename({ key }: YamlPart, name: string): void {
    if (key === undefined) return;
    const quote = /^["']?/.exec(this.text.slice(key.start))?.[0] ?? '';
    this.put(key.start, key.end, quote + name + quote);
  }

  /** Puts a text in the place of another; the comments in that stay before it, each on a line of its own. */
  putAfterComments(token: unknown, start: number, end: number, text: string): void {
    const comments = commentsIn(token, start, end);
    const newLine = this.newLine(columnOf(this.text, start));
    const lead = comments.length === 0 || startsLine(this.text, start) ? '' : newLine;
    const last = text === '' && end === endOfLine(this.text, end) ? [] : [text];
    this.put(start, end, lead + [...comments, ...last].join(newLine));
  }
}

type Field = readonly [string, unknown];

function styleOf({ text, document }: YamlSource): Style {
  const root = document.contents;
  const first = isMap(root) ? (root.items[0] as Pair | undefined)?.key : undefined;
  const isJson = isMap(root) && root.flow === true && isScalar(first) && first.type === Scalar.QUOTE_DOUBLE;
  const nested = isMap(root) && !root.flow ? partsOf(root).find(({ node }) => isMap(node) && !node.flow) : undefined;
  if (nested?.key === undefined) return { step: 2, isJson };
  const [inner] = partsOf(nested.node as YAMLMap);
  const step = columnOf(text, inner?.start ?? 0) - columnOf(text, nested.key.start);
  return { step: step > 0 ? step : 2, isJson };
}

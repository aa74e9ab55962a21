import { type Node, Scalar } from 'yaml';
import type { YamlSource } from '../diagnostics/yaml-source.ts';
import { type Collection, commentsIn, endOf, keepsLineBreaks, type Part, partsOf, startOf } from './layout.ts';
import {
  afterBlanks,
  beforeBlanks,
  columnOf,
  commentAfter,
  endAbove,
  endOfLine,
  lineBreakOf,
  startOfLine,
  startsLine,
  tailOf,
} from './text-lines.ts';
import { type Style, styleOf, writeInline, writeLines } from './write-yaml.ts';

/** Where a node stands: within a flow collection or not, and the column of the block entry or item that holds it. */
export interface Place {
  readonly isFlow: boolean;
  readonly column: number;
  /** Where the colon before it ends, of a map's value. */
  readonly colon?: number;
}

/** What a collection is to hold: a part that stays, with what changes within it, or a new one, alone in a container. */
export type Slot =
  | { readonly part: Part; readonly name?: string; readonly change?: () => void }
  | { readonly fresh: object };

interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * A YAML text and what is to change in it, as splices: all between them stays as it is, byte for byte. Lines are added
 * and removed from the end of the line before, so that splices never lie within one another.
 */
export class Sheet {
  readonly #text: string;
  readonly #style: Style;
  readonly #lineBreak: string;
  readonly #splices: Splice[] = [];

  constructor(source: YamlSource) {
    this.#text = source.text;
    this.#style = styleOf(source);
    this.#lineBreak = lineBreakOf(source.text);
  }

  /** Where the value of one of a collection's parts stands; `around` is where the collection does. */
  placeOf(collection: Collection, { key }: Part, around: Place): Place {
    const colon = key === undefined ? {} : { colon: key.colon };
    if (around.isFlow || collection.flow) return { isFlow: true, column: around.column, ...colon };
    return { isFlow: false, column: columnOf(this.#text, partsOf(collection)[0]?.start ?? 0), ...colon };
  }

  /** The text with all changes. */
  toString(): string {
    let done = 0;
    const pieces: string[] = [];
    for (const { from, to, text } of this.#splices.toSorted((one, other) => one.from - other.from)) {
      if (from < done) throw new Error('two changes to the same text');
      pieces.push(this.#text.slice(done, from), text);
      done = to;
    }
    return pieces.join('') + this.#text.slice(done);
  }

  /** Changes a value where it stands, in the style in which it is written. */
  setScalar(node: Scalar, value: unknown, { isFlow, column }: Place, type = node.type): void {
    const [start, end] = [startOf(node), endOf(node)];
    const isBlock = node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED;
    const headEnd = isBlock ? this.#text.slice(start, end).search(/[\s]|$/) + start : end;
    const bodyStart = endOfLine(this.#text, headEnd);
    const bodyEnd = isBlock ? endOfLine(this.#text, end) : bodyStart;
    const old = isBlock ? /^\r?\n *(?=\S)/.exec(this.#text.slice(bodyStart, bodyEnd))?.[0] : undefined;
    const hasIndicator = /\d/.test(this.#text.slice(start, headEnd));
    const indent = old === undefined || hasIndicator ? column + this.#style.step : old.replace(/^\r?\n/, '').length;
    const written = Object.assign(new Scalar(value), { type });
    // A comment that is indented as deep as a block scalar would become a part of it.
    if ((commentAfter(this.#text, bodyEnd)?.column ?? -1) >= indent) written.type = Scalar.QUOTE_DOUBLE;
    const [head = '', ...body] = isFlow
      ? [writeInline([written], this.#style)]
      : writeLines({ k: written }, this.#style).map((line, index) => line.slice(index === 0 ? 3 : this.#style.step));
    this.#put(start, headEnd, head);
    this.#put(bodyStart, bodyEnd, this.#lines(body, indent));
  }

  /** Makes a map of a value that stands for one: it stays where it is, its key comes before it, the rest after it. */
  expand(
    node: Scalar,
    [[key, value], ...rest]: readonly [[string, unknown], ...[string, unknown][]],
    place: Place,
  ): void {
    const start = startOf(node);
    const others = Object.fromEntries(rest);
    const lead = `${writeInline({ [key]: 0 }, this.#style).slice(0, -1)}`;
    if (place.isFlow) {
      this.#put(start, start, `{ ${lead}`);
      this.#setHead(node, value, place);
      this.#put(endOf(node), endOf(node), rest.length === 0 ? ' }' : `, ${writeInline(others, this.#style)} }`);
      return;
    }
    const isOwnLine = /^[ \t]*(?:[-?:][ \t]+)*$/.test(this.#text.slice(startOfLine(this.#text, start), start));
    const column = isOwnLine ? columnOf(this.#text, start) : place.column + this.#style.step;
    const blanks = beforeBlanks(this.#text, start);
    // A tab may come before a plain value, but not before a map.
    const spaces = this.#text.slice(blanks, start).replaceAll('\t', ' ');
    this.#put(blanks, start, isOwnLine ? spaces : this.#lines([''], column));
    this.#put(start, start, lead);
    this.#setHead(node, value, { ...place, column });
    if (rest.length === 0) return;
    const tail = tailOf(this.#text, endOf(node), place.column);
    this.#put(tail, tail, this.#lines(writeLines(others, this.#style), column));
  }

  #setHead(node: Scalar, value: unknown, place: Place): void {
    const isOneLine = !this.#text.slice(startOf(node), endOf(node)).includes('\n');
    if (value === node.value && isOneLine) return;
    if (typeof value === 'object') this.replace(node, value);
    else if (isOneLine) this.setScalar(node, value, place);
    else this.setScalar(node, value, place, Scalar.QUOTE_DOUBLE);
  }

  /** Gives an entry another key. */
  rename({ key }: Part, name: string): void {
    if (key === undefined) return;
    const quote = /^["']?/.exec(this.#text.slice(key.start))?.[0] ?? '';
    this.#put(key.start, key.end, quote + name + quote);
  }

  /** Writes a value in the place of another, on one line; the comments that stood within come before it. */
  replace(node: Node, value: unknown): void {
    const [start, end] = [startOf(node), endOf(node)];
    const pad = this.#lineBreak + ' '.repeat(columnOf(this.#text, start));
    const comments = commentsIn(node.srcToken, start, end).map((comment) => ` ${comment}${pad}`);
    this.#put(start, end, comments.join('') + writeInline([value], this.#style));
  }

  /** Brings the parts of a collection into line with what it is to hold; parts that stay do so in their order. */
  arrange(collection: Collection, slots: readonly Slot[], value: unknown, place: Place): void {
    const parts = partsOf(collection);
    const kept = new Set(slots.map((slot) => ('part' in slot ? slot.part : undefined)));
    const gone = parts.filter((part) => !kept.has(part));
    const [first] = parts;
    const isWithin = collection.flow === true || (first !== undefined && !startsLine(this.#text, first.start));
    if (slots.length === parts.length && gone.length === 0) this.#keep(slots);
    else if (first === undefined && !place.isFlow) this.#unfold(collection, slots, place);
    else if (gone.length === parts.length && (isWithin || (slots.length === 0 && place.colon === undefined))) {
      this.replace(collection, value);
    } else if (collection.flow) {
      this.#arrangeFlow(parts, slots);
      for (const part of gone) this.#removeFlow(part);
    } else {
      if (slots.length === 0) this.#put(place.colon ?? 0, place.colon ?? 0, ` ${writeInline([value], this.#style)}`);
      this.#arrangeBlock(parts, slots);
      const next = isWithin ? this.#removeFirst(collection, parts, kept) : 0;
      this.#removeBlock(parts.slice(next), kept);
    }
  }

  #keep(slots: readonly Slot[]): void {
    for (const slot of slots) if ('part' in slot) slot.change?.();
  }

  /** Makes lines of a collection that was empty, and so had to stand in braces. */
  #unfold(collection: Collection, slots: readonly Slot[], { column }: Place): void {
    const [start, end] = [startOf(collection), endOf(collection)];
    const from = beforeBlanks(this.#text, start);
    const isAlone = startsLine(this.#text, start) && afterBlanks(this.#text, end) === endOfLine(this.#text, end);
    this.#put(isAlone ? endOfLine(this.#text, from) : from, end, '');
    const at = endOfLine(this.#text, end);
    const lines = slots.flatMap((slot) => ('fresh' in slot ? writeLines(slot.fresh, this.#style) : []));
    const comments = commentsIn(collection.srcToken, start, end);
    this.#put(at, at, this.#lines([...comments, ...lines], column + this.#style.step));
  }

  #arrangeBlock(parts: readonly Part[], slots: readonly Slot[]): void {
    const [first] = parts;
    if (first === undefined) return;
    const column = columnOf(this.#text, first.start);
    let at: number | undefined;
    for (const slot of slots) {
      if ('part' in slot) {
        slot.change?.();
        at = tailOf(this.#text, slot.part.end, column);
        continue;
      }
      const lines = writeLines(slot.fresh, this.#style);
      if (at !== undefined) this.#put(at, at, this.#lines(lines, column));
      else this.#addBefore(first.start, lines, false);
    }
  }

  /** Adds lines before a part, and before the comments above it, which belong to it. */
  #addBefore(start: number, lines: readonly string[], isFlow: boolean): void {
    const column = columnOf(this.#text, start);
    if (startsLine(this.#text, start)) {
      const above = endAbove(this.#text, start);
      this.#put(above, above, this.#lines(lines, column));
    } else if (isFlow) this.#put(start, start, `${lines.join('')} `);
    else this.#put(start, start, this.#lines([...lines, ''], column).trimStart());
  }

  /** Removes the first parts where they begin on the line of what holds them. Gives how many. */
  #removeFirst(collection: Collection, parts: readonly Part[], kept: ReadonlySet<Part | undefined>): number {
    const count = parts.findIndex((part) => kept.has(part));
    const [start, end] = [parts[0]?.start ?? 0, parts[count]?.start ?? 0];
    const pad = this.#lines([''], columnOf(this.#text, start));
    this.#put(
      start,
      end,
      commentsIn(collection.srcToken, start, end)
        .map((comment) => comment + pad)
        .join(''),
    );
    return count;
  }

  /** Removes the lines of parts; their comments stay, each on a line of its own. */
  #removeBlock(parts: readonly Part[], kept: ReadonlySet<Part | undefined>): void {
    let before: Part | undefined;
    for (const part of parts) {
      if (kept.has(part)) {
        before = part;
        continue;
      }
      const column = columnOf(this.#text, part.start);
      const from = endOfLine(this.#text, startOfLine(this.#text, part.start));
      let to = tailOf(this.#text, part.end, column);
      const comments = [...commentsIn(part.token, part.start, part.end), ...this.#commentsBetween(part.end, to)];
      if (comments.length > 0) before = undefined;
      // Blank lines that follow would become a part of the text before it.
      else if (before !== undefined && keepsLineBreaks(before.node)) to = this.#afterBlankLines(to);
      this.#put(from, to, this.#lines(comments, column));
    }
  }

  /** The comments from the end of a value on, which is followed by nothing else. */
  #commentsBetween(from: number, to: number): readonly string[] {
    return this.#text
      .slice(from, to)
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
  }

  #afterBlankLines(at: number): number {
    return at + (/^(?:\r?\n[ \t]*(?=\r?\n))*/.exec(this.#text.slice(at))?.[0].length ?? 0);
  }

  #arrangeFlow(parts: readonly Part[], slots: readonly Slot[]): void {
    const isTrailing = parts.at(-1)?.comma !== undefined;
    const first = slots.find((slot) => 'part' in slot)?.part;
    let before: Part | undefined;
    for (const [index, slot] of slots.entries()) {
      const comma = isTrailing || index < slots.length - 1 ? ',' : '';
      if ('part' in slot) {
        before = slot.part;
        slot.change?.();
        if (comma !== '' && before.comma === undefined) this.#put(before.end, before.end, ',');
        if (comma === '' && before.comma !== undefined) this.#put(before.comma, before.comma + 1, '');
      } else if (before !== undefined) this.#addAfter(before, writeInline(slot.fresh, this.#style) + comma);
      else if (first !== undefined) this.#addBefore(first.start, [`${writeInline(slot.fresh, this.#style)},`], true);
    }
  }

  #addAfter({ start, end, comma }: Part, text: string): void {
    const at = comma === undefined ? end : comma + 1;
    const isCommented = this.#text[afterBlanks(this.#text, at)] === '#';
    const to = isCommented ? endOfLine(this.#text, at) : at;
    const gap = isCommented ? this.#lines([''], columnOf(this.#text, start)) : this.#gap(start);
    this.#put(to, to, gap + text);
  }

  /** What comes between two parts of a flow collection: a line break where a part starts its line. */
  #gap(start: number): string {
    return startsLine(this.#text, start) ? this.#lines([''], columnOf(this.#text, start)) : ' ';
  }

  #removeFlow({ start, end, comma, token }: Part): void {
    const text = this.#text;
    const isNext = comma !== undefined && afterBlanks(text, end) === comma;
    if (comma !== undefined && !isNext) this.#put(comma, comma + 1, '');
    const to = afterBlanks(text, isNext ? comma + 1 : end);
    const comments = commentsIn(token, start, end);
    const pad = this.#lines([''], columnOf(text, start));
    if (comments.length > 0) this.#put(start, to, comments.map((comment) => ` ${comment}${pad}`).join(''));
    else if (to !== endOfLine(text, to)) this.#put(start, to, '');
    else if (startsLine(text, start)) this.#put(endOfLine(text, startOfLine(text, start)), to, '');
    else this.#put(beforeBlanks(text, start), to, '');
  }

  /** Lines as they follow the end of another one. */
  #lines(lines: readonly string[], column: number): string {
    const pad = ' '.repeat(column);
    return lines
      .map((line, index) => this.#lineBreak + (line === '' && index < lines.length - 1 ? '' : pad + line))
      .join('');
  }

  #put(from: number, to: number, text: string): void {
    if (from < to || text !== '') this.#splices.push({ from, to, text });
  }
}

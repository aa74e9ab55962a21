import {
  type CST,
  isCollection,
  isPair,
  isScalar,
  type Node,
  type Pair,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

export type YamlCollection = YAMLMap | YAMLSeq;

/** An entry of a map or an item of a list, and where it stands in the text. Places are offsets in UTF-16 units. */
export interface YamlPart {
  /** Of an entry: its key, where that starts, and where the value's colon ends. */
  readonly key?: { readonly name: string; readonly start: number; readonly end: number; readonly colon: number };
  readonly node: Node;
  /** Where it starts: at its key, or at the `-` or `?` before it. */
  readonly start: number;
  /** Where its value ends; a comment after it does not count. */
  readonly end: number;
  /** In a flow collection, where the comma after it is. */
  readonly comma: number | undefined;
  readonly token: CST.CollectionItem;
}

const PARTS = new WeakMap<YamlCollection, readonly YamlPart[]>();

/** The parts of a map or list in the order of the text, always the same objects. It was parsed with its tokens kept. */
export function partsOf(collection: YamlCollection): readonly YamlPart[] {
  const parts = PARTS.get(collection) ?? findParts(collection);
  PARTS.set(collection, parts);
  return parts;
}

function findParts({ items, srcToken }: YamlCollection): readonly YamlPart[] {
  const tokens = (srcToken as CST.FlowCollection).items;
  const commas = tokens.flatMap(({ start }) => start.filter(({ type }) => type === 'comma'));
  const own = tokens.filter(({ start, key, sep, value }) => key || sep || value || find(start, 'seq-item-ind'));
  return items.map((item, index) => {
    const token = own[index];
    if (token === undefined) throw new Error('a collection has fewer tokens than items');
    const indicator = find(token.start, 'seq-item-ind') ?? find(token.start, 'explicit-key-ind');
    const [key, node] = isPair(item) ? bothOf(item) : [undefined, item as Node];
    const start = indicator?.offset ?? startOf(key ?? node);
    const part = { node, start, end: endOf(node), comma: commas[index]?.offset, token };
    if (key === undefined) return part;
    const colon = (find(token.sep ?? [], 'map-value-ind')?.offset ?? endOf(key)) + 1;
    return {
      ...part,
      key: { name: isScalar(key) ? String(key.value) : '', start: startOf(key), end: endOf(key), colon },
    };
  });
}

function find(tokens: readonly CST.SourceToken[], type: CST.SourceToken['type']): CST.SourceToken | undefined {
  return tokens.find((token) => token.type === type);
}

function bothOf({ key, value }: Pair): readonly [Node, Node] {
  return [key as Node, (value ?? key) as Node];
}

/** The comments that stand within a token, from one place to before another, as they are written: `# like this`. */
export function commentsIn(token: unknown, from: number, to: number): readonly string[] {
  if (typeof token !== 'object' || token === null) return [];
  const { type, offset, source } = token as Partial<CST.SourceToken>;
  if (type !== 'comment') return Object.values(token).flatMap((each) => commentsIn(each, from, to));
  return offset !== undefined && source !== undefined && offset >= from && offset < to ? [source] : [];
}

export function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

/** Where the text of a node ends; of a block scalar the start of the line after it. */
export function endOf(node: Node): number {
  return lastOf(node).range?.[1] ?? 0;
}

/** The scalar or flow collection in which a node ends. */
function lastOf(node: Node): Node {
  const last = isCollection(node) && !node.flow ? node.items.at(-1) : undefined;
  if (last === undefined) return node;
  return lastOf(isPair(last) ? bothOf(last)[1] : (last as Node));
}

export function isBlockScalar(node: Node): node is Scalar {
  return isScalar(node) && (node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED);
}

/** Whether a node ends in a block scalar that keeps all line breaks: blank lines after it are a part of it. */
export function keepsLineBreaks(node: Node): boolean {
  const token = lastOf(node).srcToken;
  return (
    token?.type === 'block-scalar' && token.props.some((prop) => 'source' in prop && /^[|>]\d?\+/.test(prop.source))
  );
}

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

import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  Lexer,
  type Node,
  type Pair,
  type ParseOptions,
  Parser,
  visit,
  type YAMLMap,
} from 'yaml';
import { withoutStacks } from '../text/without-stacks.ts';
import {
  type Diagnostic,
  FIRST,
  failed,
  Lines,
  type Located,
  type Parsed,
  type Path,
  parsed,
  type Report,
  type Span,
} from './diagnostic.ts';

/** A YAML document with its text, so that a path in its data can be turned into a place in its file. */
export class YamlSource implements Located {
  readonly file: string;
  readonly lines: Lines;
  readonly document: Document.Parsed;
  /** The document as plain data: objects, arrays, strings, numbers, booleans, null. */
  readonly data: unknown;

  constructor(file: string, lines: Lines, document: Document.Parsed) {
    this.file = file;
    this.lines = lines;
    this.document = document;
    this.data = document.toJS({ maxAliasCount: 0 });
  }

  get text(): string {
    return this.lines.text;
  }

  /** The place of the value at a path, or of the nearest thing above it that exists. */
  spanAt(path: Path): Span {
    return this.#spanOf(this.nodeAt(path));
  }

  /** The place of the key at a path. */
  spanOfKey(path: Path): Span {
    return this.#spanOf(find(this.document, path, (pair) => pair.key));
  }

  /** The node of the value at a path, or of the nearest thing above it that exists. */
  nodeAt(path: Path): Node | null {
    return find(this.document, path, (pair) => pair.value ?? pair.key);
  }

  #spanOf(node: Node | null): Span {
    return node?.range ? this.lines.span(node.range[0], node.range[1]) : FIRST;
  }
}

const MAX_DEPTH = 64;
const MAX_SYNTAX_ERRORS = 20;
const NO_ALIASES = 'anchors and aliases are not allowed';

const OPTIONS = {
  schema: 'core',
  version: '1.2',
  prettyErrors: false,
  uniqueKeys: false,
  stringKeys: true,
  resolveKnownTags: false,
} as const;

/** `keepSourceTokens`: nodes know the tokens they were made from, which an edit of the text needs and nobody else. */
type YamlOptions = Pick<ParseOptions, 'keepSourceTokens'>;

/**
 * Parses one YAML 1.2 document of the core schema, defensively: no aliases, no tags, no duplicate or prototype keys,
 * no nesting deeper than 64, no character or number that would change on its way through a program.
 */
export function parseYaml(text: string, file: string, options: YamlOptions = {}): Parsed<YamlSource> {
  const lines = new Lines(text);
  const found: Diagnostic[] = [];
  const report: Report<Span> = (code, span, message, hint) => {
    found.push({ code, severity: 'error', message, file, span, ...(hint === undefined ? {} : { hint }) });
  };

  const unsafe = UNSAFE_TEXT.exec(text);
  if (unsafe) {
    const name = unsafe[0] === '\0' ? 'a NUL character' : 'half a character (a lone surrogate)';
    report('unsafe-value', lines.span(unsafe.index), `the text contains ${name}`);
  }
  const tokens = unsafe
    ? undefined
    : lexBounded(text, (offset) => {
        report('too-deep', lines.span(Math.min(offset, text.length)), `nested deeper than ${MAX_DEPTH} levels`);
      });
  if (tokens === undefined) return failed(found);

  const documents = composeTwo(tokens, text.length, options);
  const [document, second] = documents;
  if (second)
    report('syntax', lines.span(second.range[0]), 'only one document is allowed in a file', 'remove the --- line');
  const problems = documents.flatMap((each) => [...each.errors, ...each.warnings]);
  // A tab shifts all that follows it: until the tabs are gone, the other problems are not worth telling.
  const tabs = problems.filter(({ code }) => code === 'TAB_AS_INDENT');
  for (const problem of (tabs.length > 0 ? tabs : problems).slice(0, MAX_SYNTAX_ERRORS)) {
    const span = lines.span(Math.min(problem.pos[0], text.length), problem.pos[1]);
    const message = problem.message.charAt(0).toLowerCase() + problem.message.slice(1);
    report(problem.code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'syntax', span, message, SYNTAX_HINTS[problem.code]);
  }
  if (document === undefined || found.length > 0) return failed(found);
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) {
    report('format', FIRST, 'the file is empty');
    return failed(found);
  }
  checkNodes(document, lines, report);
  if (found.length > 0) return failed(found);
  return parsed(new YamlSource(file, lines, document), found);
}

/** Feeds the lexemes one by one so that the depth is known before anything recursive sees the tokens. */
function lexBounded(text: string, tooDeep: (offset: number) => void): readonly CST.Token[] | undefined {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length > MAX_DEPTH) {
      tooDeep(parser.offset);
      return undefined;
    }
  }
  tokens.push(...parser.end());
  return tokens;
}

/** Composes the first document and, as it is one too many, the second. */
function composeTwo(tokens: Iterable<CST.Token>, length: number, options: YamlOptions): readonly Document.Parsed[] {
  return withoutStacks(() => {
    const documents: Document.Parsed[] = [];
    for (const document of new Composer({ ...OPTIONS, ...options }).compose(tokens, true, length)) {
      documents.push(document as Document.Parsed);
      if (documents.length === 2) break;
    }
    return documents;
  });
}

function checkNodes(document: Document.Parsed, lines: Lines, report: Report<Span>): void {
  const spanOf = (node: Node): Span => lines.span(node.range?.[0] ?? 0, node.range?.[1]);
  visit(document, (_, node) => {
    if (isAlias(node)) report('alias', spanOf(node), NO_ALIASES, 'write the value out');
    else if (isNode(node) && node.anchor !== undefined) {
      const at = lines.text.lastIndexOf(`&${node.anchor}`, node.range?.[0]);
      report('alias', lines.span(at, at + node.anchor.length + 1), NO_ALIASES, 'remove the anchor');
    }
    if (isMap(node)) checkKeys(node.items as readonly Pair<Node, Node | null>[], spanOf, report);
    else if (isScalar(node)) {
      const { value } = node;
      if (typeof value === 'string' && value.includes('\0'))
        report('unsafe-value', spanOf(node), 'the value contains a NUL character');
      else if (typeof value === 'string' && !value.isWellFormed())
        report('unsafe-value', spanOf(node), 'the value contains half a character');
      else if (typeof value === 'number' && !isExact(value))
        report('unsafe-value', spanOf(node), 'this number cannot be kept exactly', 'quote it if it is a text');
    }
  });
}

function checkKeys(
  pairs: readonly Pair<Node, Node | null>[],
  spanOf: (node: Node) => Span,
  report: Report<Span>,
): void {
  const seen = new Set<string>();
  for (const { key } of pairs) {
    if (!isScalar(key) || typeof key.value !== 'string') continue;
    const name = key.value;
    if (name === '__proto__') report('key', spanOf(key), 'the key "__proto__" is not allowed');
    else if (seen.has(name))
      report('duplicate-key', spanOf(key), `the key "${name}" stands here twice`, 'keep one of them');
    seen.add(name);
  }
}

type PairIndex = Map<unknown, Pair<Node, Node | null>>;

const INDEXES = new WeakMap<YAMLMap, PairIndex>();

/** A map's pairs by key, kept: looking each of many keys up in a list would take quadratic time. */
function pairsOf(map: YAMLMap): PairIndex {
  const known = INDEXES.get(map);
  if (known !== undefined) return known;
  const pairs = map.items as readonly Pair<Node, Node | null>[];
  const index: PairIndex = new Map(pairs.map((pair) => [isScalar(pair.key) ? pair.key.value : undefined, pair]));
  INDEXES.set(map, index);
  return index;
}

function find({ contents }: Document, path: Path, pick: (pair: Pair<Node, Node | null>) => Node): Node | null {
  let node = contents as Node | null;
  let best: Node | null = node;
  for (const [index, step] of path.entries()) {
    if (isMap(node)) {
      const pair = pairsOf(node).get(step);
      if (pair === undefined) break;
      best = index === path.length - 1 ? pick(pair) : pair.key;
      node = pair.value;
    } else {
      const child: unknown = node !== null && 'items' in node ? node.items[Number(step)] : undefined;
      if (child === undefined) {
        if (isScalar(node)) best = node;
        break;
      }
      node = child as Node;
      best = node;
    }
  }
  return best;
}

// NUL and half surrogate pairs: other tools cut or replace them silently.
const UNSAFE_TEXT = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

function isExact(value: number): boolean {
  return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
}

const SYNTAX_HINTS: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'indent with spaces',
  BAD_INDENT: 'indent the lines of one block alike',
  TAG_RESOLVE_FAILED: 'tags (!name) are not used in this format',
};

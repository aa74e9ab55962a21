import { Document, isMap, isScalar, type Node, type Pair, parseDocument, visit, type YAMLMap } from 'yaml';
import { parseYaml } from '../diagnostics/yaml-source.ts';

type Path = readonly string[];
type Entry = Pair<Node, Node | null>;

/** Lines of a file, from the start of a map entry's first line to the end of its last, with the entry's depth. */
interface Region {
  readonly start: number;
  readonly end: number;
  readonly indent: number;
  /** How much of the path the region's own document starts with. */
  readonly depth: number;
}

// Not /^/m: that also matches behind U+2028 and its like, which YAML takes for ordinary characters.
const LINE_START = /(^|\n)(?=[^\r\n])/g;

const STYLE = { lineWidth: 0, doubleQuotedMinMultiLineLength: 1_000_000 } as const;

/**
 * Changes the value at a path of a YAML text and leaves every line alone that does not belong to it. `change` gets a
 * small document that holds the nearest enclosing block entry, and the path within it; comments inside survive.
 * The text must be valid and hold the path. Returns the new text.
 */
export function changeEntry(text: string, path: Path, change: (document: Document, path: Path) => void): string {
  const region = regionOf(text, path);
  const own = text.slice(region.start, region.end);
  const document = parseDocument(dedent(own, region.indent), { uniqueKeys: false, prettyErrors: false });
  change(document, path.slice(region.depth));
  return text.slice(0, region.start) + render(document, region.indent, text) + text.slice(region.end);
}

/**
 * Adds an entry at a path whose last key does not exist yet; missing maps on the way are made. It goes behind the
 * last of the keys in `after` that exist, before the first of `before` that exists, else to the end of its map.
 */
export function addEntry(
  text: string,
  path: Path,
  value: unknown,
  { after = [], before = [] }: { readonly after?: readonly string[]; readonly before?: readonly string[] } = {},
): string {
  const parentPath = path.slice(0, -1);
  const key = path.at(-1) ?? '';
  const parent = mapAt(text, parentPath);
  if (parent === undefined) return addEntry(text, parentPath, { [key]: value }, { after, before });
  if (parent.flow || parent.items.length === 0 || !isSliceable(text, parent)) {
    return changeEntry(text, parentPath, (document, at) => {
      const map = document.getIn(at, true);
      if (isMap(map) && map.items.length === 0) map.flow = false;
      document.setIn([...at, key], value);
    });
  }
  const items = parent.items as readonly Entry[];
  const last = items.findLast((entry) => after.includes(keyOf(entry)));
  const first = items.find((entry) => before.includes(keyOf(entry)));
  const regions = (entry: Entry | undefined): Region =>
    entryRegion(text, entry ?? (items.at(-1) as Entry), path.length - 1);
  const at =
    last !== undefined ? regions(last).end : first !== undefined ? regions(first).start : regions(undefined).end;
  const indent = regions(undefined).indent;
  const lead = at > 0 && text[at - 1] !== '\n' ? lineBreakOf(text) : '';
  return text.slice(0, at) + lead + render(new Document({ [key]: value }), indent, text) + text.slice(at);
}

/** Removes the entry at a path with the lines that belong to it; a map left without entries becomes `{}`. */
export function removeEntry(text: string, path: Path): string {
  const parentPath = path.slice(0, -1);
  const parent = mapAt(text, parentPath);
  if (parent === undefined) return text;
  if (parent.flow || parent.items.length === 1 || !isSliceable(text, parent)) {
    return changeEntry(text, parentPath, (document, at) => document.deleteIn([...at, path.at(-1)]));
  }
  const region = regionOf(text, path);
  return text.slice(0, region.start) + text.slice(region.end);
}

/** Whether there is an entry at a path. */
export function hasEntry(text: string, path: Path): boolean {
  return documentOf(text).hasIn(path);
}

function documentOf(text: string): Document.Parsed {
  const { value } = parseYaml(text, '');
  if (value === undefined) throw new Error('only a valid file can be edited');
  return value.document;
}

function mapAt(text: string, path: Path): YAMLMap | undefined {
  const document = documentOf(text);
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  return isMap(node) ? node : undefined;
}

/** The region of the deepest entry on the path that stands in a block map and starts its line. */
function regionOf(text: string, path: Path): Region {
  let region: Region = { start: 0, end: text.length, indent: 0, depth: 0 };
  let node: unknown = documentOf(text).contents;
  for (const [depth, step] of path.entries()) {
    if (!isMap(node) || node.flow || !isSliceable(text, node)) break;
    const entry = (node.items as readonly Entry[]).find((item) => keyOf(item) === step);
    if (entry === undefined) break;
    region = entryRegion(text, entry, depth);
    node = entry.value;
  }
  return region;
}

function entryRegion(text: string, entry: Entry, depth: number): Region {
  const keyStart = entry.key.range?.[0] ?? 0;
  const start = text.lastIndexOf('\n', keyStart - 1) + 1;
  const valueEnd = entry.value?.range?.[1] ?? entry.key.range?.[1] ?? keyStart;
  const lineEnd = text.indexOf('\n', valueEnd);
  const end = text[valueEnd - 1] === '\n' ? valueEnd : lineEnd === -1 ? text.length : lineEnd + 1;
  return { start, end, indent: keyStart - start, depth };
}

/** Whether each entry of a map starts a line of its own: not `? key`, not inside a sequence's line. */
function isSliceable(text: string, map: YAMLMap): boolean {
  return (map.items as readonly Entry[]).every(({ key }) => {
    const start = key.range?.[0] ?? 0;
    return /^ *$/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));
  });
}

function keyOf({ key }: Entry): string {
  return isScalar(key) ? String(key.value) : '';
}

function dedent(text: string, indent: number): string {
  return indent === 0 ? text : text.replaceAll(new RegExp(`(^|\\n) {1,${indent}}`, 'g'), '$1');
}

function render(document: Document, indent: number, around: string): string {
  visit(document, {
    Scalar(_, node) {
      // A block scalar that keeps its last line breaks would take the blank lines behind it for its own.
      if (typeof node.value === 'string' && /\n\s*\n$/.test(node.value)) node.type = 'QUOTE_DOUBLE';
    },
  });
  const lines = document.toString(STYLE).replaceAll(LINE_START, `$1${' '.repeat(indent)}`);
  return lineBreakOf(around) === '\n' ? lines : lines.replaceAll('\n', '\r\n');
}

function lineBreakOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

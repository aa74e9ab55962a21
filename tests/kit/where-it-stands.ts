import {
  type CST,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Parser,
  parseDocument,
} from 'yaml';

export interface Comment {
  readonly source: string;
  /** The value that it stands after on its line; nothing where it has a line of its own. */
  readonly after: string | undefined;
  /** The entry that it stands right above, alone or with others. */
  readonly above: string | undefined;
}

/** Every comment of a text, by its source, with what it belongs to. */
export function commentsOf(text: string): ReadonlyMap<string, Comment> {
  const offsets: CST.SourceToken[] = [];
  const collect = (token: unknown): void => {
    if (typeof token !== 'object' || token === null) return;
    if ('type' in token && token.type === 'comment') offsets.push(token as CST.SourceToken);
    else Object.values(token).forEach(collect);
  };
  for (const token of new Parser().parse(text)) collect(token);
  const ends: { readonly path: string; readonly at: number }[] = [];
  const starts: { readonly path: string; readonly at: number; readonly column: number }[] = [];
  const lineOf = (at: number): number => text.lastIndexOf('\n', at - 1) + 1;
  const walk = (node: unknown, path: string): void => {
    const at = (node as Node).range?.[1] ?? 0;
    if (isScalar(node))
      ends.push({ path: longPath(path), at: node.type?.startsWith('BLOCK') ? (node.range?.[0] ?? 0) + 1 : at });
    else if ((node as { flow?: boolean }).flow) {
      ends.push({ path, at });
      // Empty braces that are filled give way to lines, and what stood within them gets lines as well.
      if (isCollection(node) && node.items.length === 0)
        ends.push({ path: `${path}{}`, at: (node.range?.[0] ?? 0) + 1 });
    }
    if (isSeq(node)) for (const item of node.items) walk(item, `${path}[${meaning((item as Node).toJSON())}]`);
    if (!isMap(node)) return;
    for (const { key, value, srcToken } of node.items as Pair<Node, Node>[]) {
      const name = `${path}/${isScalar(key) ? String(key.value) : ''}`;
      const start = key.range?.[0] ?? 0;
      if (/^ *(\? )?$/.test(text.slice(lineOf(start), start)))
        starts.push({ path: name, at: lineOf(start), column: start - lineOf(start) });
      ends.push({ path: name, at: key.range?.[1] ?? 0 });
      const colon = srcToken?.sep?.find(({ type }) => type === 'map-value-ind');
      if (colon !== undefined) ends.push({ path: name, at: colon.offset + 1 });
      walk(value, name);
    }
  };
  walk(parseDocument(text, { uniqueKeys: false, keepSourceTokens: true }).contents, '');
  return new Map(
    offsets.map(({ offset, source }): [string, Comment] => {
      const line = lineOf(offset);
      const isOwn = text.slice(line, offset).replace('\ufeff', '').trim() === '';
      const after = isOwn
        ? undefined
        : ends
            .filter(({ at }) => at >= line && at <= offset)
            .sort((one, other) => one.at - other.at)
            .at(-1)?.path;
      let next = text.indexOf('\n', offset) + 1;
      let deepest = offset - line;
      while (next > 0 && /^[ \t]*#/.test(text.slice(next, next + 60))) {
        deepest = Math.max(deepest, text.indexOf('#', next) - next);
        next = text.indexOf('\n', next) + 1;
      }
      const above = isOwn ? starts.find(({ at, column }) => at === next && deepest <= column)?.path : undefined;
      return [source.trim(), { source, after, above }];
    }),
  );
}

/** The path of what a value stands for that is written in short. */
function longPath(path: string): string {
  if (/^\/answers\/[^/]+\/[^/]+$/.test(path)) return `${path}/option`;
  return path.endsWith(']') ? `${path}/ref` : path;
}

/** The same text for all that mean the same. */
export function meaning(item: unknown): string {
  return JSON.stringify(Object.entries(typeof item === 'object' ? { ...item } : { ref: item }).sort());
}

export function pathsOf(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) {
    return value.flatMap((item) => {
      const own = `${path}[${meaning(item)}]`;
      return [own, ...pathsOf(typeof item === 'object' ? item : { ref: item }, own)];
    });
  }
  if (typeof value !== 'object' || value === null) return [path, longPath(path)];
  return [path, ...Object.entries(value).flatMap(([key, own]) => pathsOf(own, `${path}/${key}`))];
}

/** The bytes of each entry at the top or one level below, by its path. */
export function entriesOf(text: string): ReadonlyMap<string, string> {
  const endOf = (node: Node): number => {
    const last = isCollection(node) && !node.flow ? node.items.at(-1) : undefined;
    if (last !== undefined) return endOf(isPair(last) ? (last.value as Node) : (last as Node));
    return node.range?.[1] ?? 0;
  };
  const entries = (node: unknown, path: string): readonly (readonly [string, string])[] =>
    isMap(node) && path.split('/').length < 3
      ? (node.items as Pair<Node, Node>[]).flatMap(({ key, value }) => {
          const own = `${path}/${isScalar(key) ? String(key.value) : ''}`;
          const bytes = text.slice(key.range?.[0], value === null ? undefined : endOf(value));
          return isMap(value) && path === '' ? entries(value, own) : [[own, bytes.replace(/\r?\n$/, '')] as const];
        })
      : [];
  return new Map(entries(parseDocument(text, { uniqueKeys: false }).contents, ''));
}

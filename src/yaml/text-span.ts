import { isScalar, type Node } from 'yaml';
import type { Span } from './diagnostic.ts';
import type { YamlSource } from './yaml-source.ts';

/**
 * The place of a part of a text: characters `start` to `end` of the scalar at a path, found again in the way the file
 * writes it (plain, quoted, folded over lines, in a block). Where that cannot be followed exactly, the scalar's start.
 */
export function spanInText(source: YamlSource, path: readonly PropertyKey[], start: number, end: number): Span {
  const node = source.nodeAt(path);
  const offsets = node === null ? undefined : offsetsOf(node, source.text);
  const first = offsets?.[start];
  const last = offsets?.[end - 1];
  return first === undefined || last === undefined ? source.spanAt(path) : source.lines.span(first, last + 1);
}

const OFFSETS = new WeakMap<Node, readonly number[]>();

/** For each character of a scalar its offset in the file, as far as it can be followed; kept, as many words ask for it. */
function offsetsOf(node: Node, text: string): readonly number[] | undefined {
  if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return undefined;
  const known = OFFSETS.get(node);
  if (known !== undefined) return known;
  const offsets = align(node.value, text, node.range[0], node.type);
  OFFSETS.set(node, offsets);
  return offsets;
}

function align(value: string, text: string, start: number, type: string | undefined): readonly number[] {
  const offsets: number[] = [];
  let at = type === 'PLAIN' ? start : isBlock(type) ? afterHeader(text, start) : start + 1;
  let seen = at;
  while (offsets.length < value.length) {
    // White space is looked through once: looking for a break after each space of many would take quadratic time.
    const space = at < seen ? '' : match(SPACE, text, at);
    seen = Math.max(seen, at + space.length);
    if (space.includes('\n')) {
      // A line break with its indentation stands for one space, or for as many line breaks: they are one gap.
      const { length } = match(SPACE, value, offsets.length);
      for (let index = 0; index < length; index++) offsets.push(at);
      at += space.length;
    }
    const step = stepOf(text, at, value.charAt(offsets.length), type);
    if (step === 0) break;
    offsets.push(at);
    at += step;
  }
  return offsets;
}

/** How many characters stand for one of the value's; 0 when they do not. */
function stepOf(text: string, at: number, character: string, type: string | undefined): number {
  const next = text.charAt(at);
  if (type === 'QUOTE_SINGLE' && next === "'") return character === "'" ? 2 : 0;
  if (type === 'QUOTE_DOUBLE' && next === '\\') return text.charAt(at + 1) === character ? 2 : 0;
  return next === character && character !== '' ? 1 : 0;
}

function isBlock(type: string | undefined): boolean {
  return type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL';
}

function afterHeader(text: string, start: number): number {
  const header = text.indexOf('\n', start) + 1;
  return header + match(SPACE, text, header).length;
}

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

const SPACE = /[ \t\r\n]*/y;

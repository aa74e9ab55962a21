import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { checkSchema } from '../../src/yaml/schema-diagnostics.ts';
import { parseYaml } from '../../src/yaml/yaml-source.ts';
import { must } from '../kit/catalogue.ts';
import { expectLinear } from '../kit/growth.ts';

const Tree: z.ZodType = z.lazy(() =>
  z.union([z.strictObject({ leaf: z.string() }), z.strictObject({ all: z.array(Tree).min(1) })]),
);

const Schema = z.strictObject({
  format: z.literal('outready/test/1'),
  name: z
    .string()
    .regex(/^[a-z]+$/, 'is not lower-case')
    .optional(),
  effort: z.enum(['small', 'medium', 'large']).optional(),
  yes: z.literal(true).optional(),
  score: z.number().min(0).max(100).optional(),
  points: z.number().positive().optional(),
  flag: z.boolean().optional(),
  list: z.array(z.string()).min(1).max(3).optional(),
  some: z.array(z.string()).min(2).optional(),
  short: z.string().min(1).max(5).optional(),
  shapes: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('circle').optional(), radius: z.number() }),
        z.strictObject({ kind: z.literal('square'), side: z.number() }),
      ]),
    )
    .optional(),
  answers: z
    .record(z.string().regex(/\//, 'has no slash'), z.union([z.string(), z.strictObject({ option: z.string() })]))
    .optional(),
  tree: Tree.optional(),
});

/** All that is wrong with a document whose first line is its format: `line:column+length code: message (hint)`. */
function problems(rest: string, head = 'format: outready/test/1\n'): readonly string[] {
  const source = must(parseYaml(head + rest, 'f.yaml'));
  return checkSchema(Schema, source).diagnostics.map(
    ({ span, code, severity, message, hint, file }) =>
      `${span.line}:${span.column}+${span.length} ${code}: ${message}${hint === undefined ? '' : ` (${hint})`}${
        severity === 'error' && file === 'f.yaml' ? '' : ' ???'
      }`,
  );
}

test('a document that fits is returned as data', () => {
  const source = must(parseYaml('format: outready/test/1\nlist: [a]\nshapes: [{ radius: 1 }]\n', 'f'));
  const data = { format: 'outready/test/1', list: ['a'], shapes: [{ radius: 1 }] };
  expect(checkSchema(Schema, source)).toEqual({ value: data, diagnostics: [] });
});

describe('wordings and places', () => {
  test.each([
    [
      'a mistyped key',
      'effrt: small',
      ['2:1+5 unknown-key: the key "effrt" is not known at the top level (did you mean "effort"?)'],
    ],
    [
      'a key far from all, among many',
      'banana: 1',
      ['2:1+6 unknown-key: the key "banana" is not known at the top level'],
    ],
    [
      'a name that objects have anyway',
      'constructor: 1',
      ['2:1+11 unknown-key: the key "constructor" is not known at the top level'],
    ],
    [
      'a mistyped value',
      'effort: smal',
      ['2:9+4 wrong-value: expected one of small, medium, large, found the text "smal" (did you mean "small"?)'],
    ],
    [
      'a value far from all is not told twice',
      'effort: big',
      ['2:9+3 wrong-value: expected one of small, medium, large, found the text "big"'],
    ],
    ['a literal', 'yes: false', ['2:6+5 wrong-value: expected true, found the truth value false']],
    ['a text for a number', 'score: "3"', ['2:8+3 wrong-type: expected a number, found the text "3"']],
    [
      'a number for a text',
      'name: 3',
      ['2:7+1 wrong-type: expected a text, found the number 3 (put it in quotes: "3")'],
    ],
    ['a list for a truth value', 'flag: [a]', ['2:7+3 wrong-type: expected true or false, found a list']],
    ['a map for a list', 'list: { a: 1 }', ['2:7+8 wrong-type: expected a list, found a map']],
    ['a text for a map', 'answers: a', ['2:10+1 wrong-type: expected a map (key: value), found the text "a"']],
    ['nothing', 'list:', ['2:6+1 wrong-type: expected a list, found nothing']],
    [
      'a long text is not repeated',
      `list: ${'x'.repeat(61)}`,
      ['2:7+61 wrong-type: expected a list, found a longer text'],
    ],
    ['below the least', 'score: -1', ['2:8+2 wrong-value: expected at least 0']],
    ['past the most', 'score: 101', ['2:8+3 wrong-value: expected at most 100']],
    ['not more than', 'points: 0', ['2:9+1 wrong-value: expected more than 0']],
    ['too few of one', 'list: []', ['2:7+2 wrong-value: expected at least one entry']],
    ['too few', 'some: [a]', ['2:7+3 wrong-value: expected at least 2 entries']],
    ['too many', 'list: [a, b, c, d]', ['2:7+12 wrong-value: expected at most 3 entries']],
    ['too short', 'short: ""', ['2:8+2 wrong-value: expected at least some text']],
    ['too long', 'short: abcdef', ['2:8+6 wrong-value: expected at most 5 characters']],
    ['not in form', 'name: A B', ['2:7+3 wrong-value: the text "A B" is not lower-case']],
    [
      'an entry of a list',
      'list: [a, 3]',
      ['2:11+1 wrong-type: expected a text, found the number 3 (put it in quotes: "3")'],
    ],
    ['a key of a record', 'answers:\n  a/b: x\n  ab: y', ['4:3+2 key: the key "ab" has no slash']],
    [
      'neither of two kinds',
      'answers: { a/b: 3 }',
      ['2:17+1 wrong-type: expected a text or a map (key: value), found the number 3 (put it in quotes: "3")'],
    ],
    [
      'an answer left empty',
      'answers:\n  a/b:',
      ['3:7+1 wrong-type: expected a text or a map (key: value), found nothing'],
    ],
    [
      'the kind that was meant',
      'answers: { a/b: { optoin: x } }',
      [
        '2:12+3 missing-key: the key "option" is missing in answers › a/b',
        '2:19+6 unknown-key: the key "optoin" is not known in answers › a/b (did you mean "option"?)',
      ],
    ],
    [
      'an unknown kind names the possible ones',
      'shapes: [{ kind: sqare, side: 1 }]',
      ['2:18+5 wrong-value: expected one of circle, square, found the text "sqare" (did you mean "square"?)'],
    ],
    [
      'no kind where one is needed',
      'shapes: [{ kind: 3 }]',
      ['2:18+1 wrong-value: expected one of circle, square, found the number 3'],
    ],
    [
      'a key of another kind is not proposed for itself',
      'shapes:\n  - radius: 1\n    side: 2',
      ['4:5+4 unknown-key: the key "side" is not known in shapes › #1 (possible: kind, radius)'],
    ],
    [
      'below a recursive union',
      'tree: { all: [{ leaf: a }, { all: [{ leaf: 3 }] }] }',
      ['2:44+1 wrong-type: expected a text, found the number 3 (put it in quotes: "3")'],
    ],
    [
      'a mistyped key below a recursive union',
      'tree: { all: [{ leef: a, leaf: b }] }',
      ['2:17+4 unknown-key: the key "leef" is not known in tree › all › #1 (did you mean "leaf"?)'],
    ],
    ['an empty branch', 'tree: { all: [] }', ['2:14+2 wrong-value: expected at least one entry']],
    [
      'several at once',
      'score: 101\nflag: 1',
      ['2:8+3 wrong-value: expected at most 100', '3:7+1 wrong-type: expected true or false, found the number 1'],
    ],
  ])('%s', (_, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  test('a missing key is shown at the map that lacks it', () => {
    expect(problems('name: a', '')).toEqual(['1:1+7 missing-key: the key "format" is missing at the top level']);
    expect(problems('shapes:\n  - radius: 1\n  - kind: square')).toEqual([
      '4:5+12 missing-key: the key "side" is missing in shapes › #2',
    ]);
  });

  test('another format', () => {
    expect(problems('', 'format: outready/test/2\n')).toEqual([
      '1:9+15 wrong-value: expected "outready/test/1", found the text "outready/test/2" (this file was written for a newer outready: update the program)',
    ]);
    for (const other of ['outready/test/0', 'outready/tset/2', 'outready/test/two'])
      expect(problems('', `format: ${other}\n`)[0]).not.toContain('newer');
  });

  test('a file of another kind is told alone: what else it holds is right for what it is', () => {
    expect(problems('unknown: 1', 'format: outready/answers/1\n')).toEqual([
      '1:9+18 wrong-value: expected "outready/test/1", found the text "outready/answers/1" (is this the right file? It says that it is of another kind)',
    ]);
    expect(problems('unknown: 1', 'format: outready/tset/1\n').length).toBeGreaterThan(1);
  });

  test.each([
    ['- a', '1:1+3 wrong-type: expected a map (key: value), found a list'],
    ['a', '1:1+1 wrong-type: expected a map (key: value), found the text "a"'],
  ])('%s is no map', (text, expected) => {
    expect(problems(text, '')).toEqual([expected]);
  });
});

test('10,000 unknown keys do not take quadratic time', () => {
  const keys = (size: number): string => Array.from({ length: size }, (_, index) => `k${index}: 1\n`).join('');
  const found = problems(keys(10_000));
  expect(found).toHaveLength(10_000);
  expect(found.at(-1)).toMatch(/^10001:1\+5 unknown-key/);
  expectLinear((size) => {
    const text = keys(size);
    return () => problems(text);
  }, 1_200);
});

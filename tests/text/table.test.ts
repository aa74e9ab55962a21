import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import { expect, test } from 'vitest';
import { tableLines } from '../../src/text/display.ts';

const COLUMNS = [{ title: 'Id' }, { title: 'What it is', wraps: true }, { title: 'Size', align: 'right' }] as const;

test('columns are lined up, numbers to the right, and the long text wraps', () => {
  const rows = [
    ['a', 'Short', '7'],
    ['bcd', 'Long enough for two lines of text', '12345'],
  ];
  expect(tableLines(COLUMNS, rows, 32)).toEqual([
    'Id   What it is             Size',
    'a    Short                     7',
    'bcd  Long enough for two   12345',
    '     lines of text',
  ]);
});

test('a wide table takes no more room than it needs', () => {
  expect(tableLines(COLUMNS, [['a', 'Short', '7']], 100)).toEqual(['Id  What it is  Size', 'a   Short          7']);
});

test('wide characters count two columns', () => {
  const [, line = ''] = tableLines(COLUMNS, [['外包', '准备', '7']], 40);
  expect(stringWidth(line)).toBe('外包'.length * 2 + 2 + 'What it is'.length + 2 + 'Size'.length);
});

test('where there is no room for columns, a row is its first cell with the others below', () => {
  expect(tableLines(COLUMNS, [['a-long-identifier', 'Short', '7']], 30)).toEqual([
    'Id',
    'a-long-identifier',
    '  What it is: Short · Size: 7',
  ]);
});

test('without rows there is the head alone', () => {
  expect(tableLines(COLUMNS, [], 40)).toEqual(['Id  What it is  Size']);
});

test('no line is wider than the width', () => {
  const word = fc.string({ maxLength: 30, unit: fc.constantFrom('a', 'b', ' ', '外', 'é') });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('id', 'a-much-longer-id'), word, fc.constant('1')), { maxLength: 5 }),
      fc.integer({ min: 12, max: 90 }),
      (rows, width) => {
        for (const line of tableLines(COLUMNS, rows, width)) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      },
    ),
    { numRuns: 100 },
  );
});

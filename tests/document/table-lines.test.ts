import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import { expect, test } from 'vitest';
import { type Cells, hasRoom, tableLines } from '../../src/document/table-lines.ts';

const TITLES = ['Id', 'What it is', 'Size'];

function linesOf(rows: Cells, width: number, titles: readonly string[] = TITLES): readonly string[] {
  const { head, body } = tableLines([titles, ...rows], [null, null, 'right'], width);
  return [...head, ...body];
}

test('columns are lined up, numbers to the right, and the long text wraps', () => {
  const rows = [
    ['a', 'Short', '7'],
    ['bcd', 'Long enough for two lines of text', '12345'],
  ];
  expect(linesOf(rows, 32)).toEqual([
    'Id   What it is             Size',
    'a    Short                     7',
    'bcd  Long enough for two   12345',
    '     lines of text',
  ]);
});

test('a wide table takes no more room than it needs', () => {
  const rows = [['a', 'Short', '7']];
  expect(linesOf(rows, 100)).toEqual(['Id  What it is  Size', 'a   Short          7']);
  expect([19, 20].map((width) => hasRoom([TITLES, ...rows], width))).toEqual([false, true]);
});

test('a cell of several lines', () => {
  expect(linesOf([['a', 'b\nc', '7']], 40)).toEqual(['Id  What it is  Size', 'a   b              7', '    c']);
});

test('wide characters count two columns', () => {
  const [, line = ''] = linesOf([['外包', '准备', '7']], 40);
  expect(stringWidth(line)).toBe('外包'.length * 2 + 2 + 'What it is'.length + 2 + 'Size'.length);
});

test('a long word keeps its column from being too narrow for it, unless it is an address', () => {
  const rows = [['incomprehensibilities and more', 'one two three four five six', '7']];
  expect(linesOf(rows, 42)[1]).toBe('incomprehensibilities  one two three     7');
  expect(linesOf([[`https://example.com/${'x'.repeat(30)}`, 'one two three', '7']], 40)[1]).toMatch(
    /^https:\S+ +one two/,
  );
});

test('where there is no room for columns, a row is its first cell with the others below', () => {
  const rows = [['a-long-identifier-of-old', 'Short', '7']];
  expect(linesOf(rows, 30)).toEqual(['Id', 'a-long-identifier-of-old', '  What it is: Short · Size: 7']);
  expect(linesOf(rows, 30, ['', '', ''])).toEqual(['a-long-identifier-of-old', '  Short · 7']);
  expect(linesOf([['a-long-identifier-of-old', 'Shorter than', '']], 30)).toEqual([
    'Id',
    'a-long-identifier-of-old',
    '  What it is: Shorter than',
  ]);
});

test('without rows there is the head alone', () => {
  expect(linesOf([], 40)).toEqual(['Id  What it is  Size']);
});

test('no line is wider than the width', () => {
  const word = fc.string({ maxLength: 30, unit: fc.constantFrom('a', 'b', ' ', '外', 'é') });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('id', 'a-much-longer-id'), word, fc.constant('1')), { maxLength: 5 }),
      fc.integer({ min: 12, max: 90 }),
      (rows, width) => {
        for (const line of linesOf(rows, width)) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      },
    ),
    { numRuns: 200 },
  );
});

test('blanks before a figure stay where nothing has to be wrapped', () => {
  const rows = [
    [' 7 (5–9)', 'x'],
    ['10', 'y'],
  ];
  expect(tableLines([['', ''], ...rows], [null, null], 40).body).toEqual([' 7 (5–9)  x', '10        y']);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Matrix, Metric } from '../../src/scoring/agreement.ts';
import { parseMatrix } from '../../src/scoring/matrix.ts';
import { brief, must } from '../kit/catalogue.ts';
import { expectLinear } from '../kit/growth.ts';

function read(text: string, metric: Metric = 'interval'): Matrix {
  const { value, diagnostics } = parseMatrix(text, 'm.csv', metric);
  expect(diagnostics).toEqual([]);
  return must({ value, diagnostics } as ReturnType<typeof parseMatrix>);
}

describe('what is read', () => {
  test.each<[string, string, Matrix]>([
    [
      'commas',
      '1,2\n3,4\n',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      'semicolons',
      '1;2\n3;4',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      'tabs',
      '1\t\t2\n\t3\t4\n',
      [
        [1, null, 2],
        [null, 3, 4],
      ],
    ],
    ['one column', '1\n2\n', [[1], [2]]],
    [
      'empty cells are missing',
      ',1, \n2,,\n',
      [
        [null, 1, null],
        [2, null, null],
      ],
    ],
    [
      'a rater without values',
      '1,2\n,\n',
      [
        [1, 2],
        [null, null],
      ],
    ],
    [
      'blank lines',
      '\n1,2\n\n   \n3,4\n\n',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      'quotes and spaces',
      '"1", " 2 "\n "3",4 ',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      'a byte order mark and Windows line ends',
      '\ufeff1,2\r\n3,4\r\n',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      'line ends of several kinds',
      '1,2\r\n3,4\n5,6\r7,8',
      [
        [1, 2],
        [3, 4],
        [5, 6],
        [7, 8],
      ],
    ],
    ['numbers as they are written', '-1.5,+2,.5,1e3,7.,0\n', [[-1.5, 2, 0.5, 1000, 7, 0]]],
  ])('%s', (_, text, matrix) => {
    expect(read(text)).toEqual(matrix);
  });

  test('names under nominal; a number is the same however it is written', () => {
    expect(read('good,"so, so",1.0\n1,good,so\n', 'nominal')).toEqual([
      [0, 1, 2],
      [2, 0, 3],
    ]);
  });
});

describe('what is wrong, all at once and in its place', () => {
  test.each<[string, string, Metric, readonly string[]]>([
    ['nothing', '', 'ordinal', ['1:1 syntax']],
    ['blank lines only', '\n  \n', 'ordinal', ['1:1 syntax']],
    ['words', '1, two\n"three",4\n', 'ordinal', ['1:4 wrong-type', '2:1 wrong-type']],
    ['a placeholder', '*,1\n2,NA\n', 'interval', ['1:1 wrong-type', '2:3 wrong-type']],
    ['a decimal comma', '"1,5";2\n', 'ratio', ['1:1 wrong-type']],
    [
      'what only looks like a number',
      '0x10,1_0,Infinity,1e999,--1\n',
      'interval',
      ['1:1 wrong-type', '1:6 wrong-type', '1:10 wrong-type', '1:19 wrong-type', '1:25 wrong-type'],
    ],
    ['below zero', '1,-2\n\n3,-0.5\n', 'ratio', ['1:3 wrong-value', '3:3 wrong-value']],
    [
      'lines of different length',
      '1,2,3\n1,2\n\n1,2,3,4\n x,2,3',
      'ordinal',
      ['2:1 ragged-row', '4:1 ragged-row', '5:2 wrong-type'],
    ],
    ['an open quote, and what came before it', 'x,1\n2,"3\n4,5\n', 'ordinal', ['2:3 syntax', '1:1 wrong-type']],
    ['an open quote at the start', '"1,2', 'ordinal', ['1:1 syntax']],
    ['a quote inside a cell', '1,2\n3,4"\n', 'ordinal', ['2:3 syntax']],
    ['text after a quote', 'é,"4"5\n', 'nominal', ['1:3 syntax']],
    [
      'after letters of several bytes, a mark and a broken line',
      '\ufeff"ü\n𝔘",é,x\nß,-1,1',
      'ratio',
      ['1:1 wrong-type', '2:5 wrong-type', '2:7 wrong-type', '3:1 wrong-type', '3:3 wrong-value'],
    ],
    ['a header', 'unit 1,unit 2\n1,2\n', 'ordinal', ['1:1 wrong-type', '1:8 wrong-type']],
  ])('%s', (_, text, metric, expected) => {
    const { value, diagnostics } = parseMatrix(text, 'm.csv', metric);
    expect(value).toBeUndefined();
    expect(diagnostics.map(brief)).toEqual(expected);
  });

  test.each(['None', 'none', 'n/a', '#N/A', 'NaN', 'nil', 'NULL', 'undefined', '-', '–', '.', '?'])(
    'a cell of %s under nominal is warned of, wherever a missing value is written so',
    (cell) => {
      const { diagnostics } = parseMatrix(`1,1,2,${cell}\n1,1,${cell},2\n`, 'm.csv', 'nominal');
      expect(diagnostics.map(({ severity, message }) => [severity, message])).toEqual([
        ['warning', `"${cell}" counts as a value like any other`],
      ]);
    },
  );

  test('a placeholder under nominal is a value, which is said once for each', () => {
    const { value, diagnostics } = parseMatrix('a,NA,*\nNA,a,*\n', 'm.csv', 'nominal');
    expect(value).toEqual([
      [0, 1, 2],
      [1, 0, 2],
    ]);
    expect(diagnostics.map(({ severity, message }) => [severity, message])).toEqual([
      ['warning', '"NA" counts as a value like any other'],
      ['warning', '"*" counts as a value like any other'],
    ]);
  });
});

describe('what is told of it: where and how long, what, and what to do', () => {
  const told = (text: string, metric: Metric) =>
    parseMatrix(text, 'm.csv', metric).diagnostics.map(({ span, message, hint }) => [
      `${span.line}:${span.column}+${span.length}`,
      message,
      hint,
    ]);
  const LEAVE = 'leave it empty where a value is missing; the matrix has no names of raters or units';
  const QUOTE = 'quote the whole cell, and double the marks inside it';
  const OPEN = 'a quotation mark opens here and is never closed';
  test.each<[string, Metric, readonly (readonly [place: string, message: string, hint: string | undefined])[]]>([
    [
      ' \n',
      'ratio',
      [['1:1+1', 'there are no values here: write a line for each rater, with a value for each unit', undefined]],
    ],
    ['1, two ,3\n', 'ratio', [['1:4+3', '"two" is not a number, and ratio needs numbers', LEAVE]]],
    [
      '"-1,5";2\n',
      'interval',
      [['1:1+6', '"-1,5" is not a number, and interval needs numbers', 'write decimals with a point']],
    ],
    ['0,-12', 'ratio', [['1:3+3', '-12 is below zero, where ratios mean nothing', 'use --metric interval']]],
    [
      '1,2\n 10, 20 ,30\n4',
      'ordinal',
      [
        ['2:2+10', 'this line has 3 cells, the first one 2 cells', 'a missing value is an empty cell'],
        ['3:1+1', 'this line has 1 cell, the first one 2 cells', 'a missing value is an empty cell'],
      ],
    ],
    ['1,"2', 'ordinal', [['1:3+1', OPEN, QUOTE]]],
    ['1,2\n3,4"5', 'ordinal', [['2:3+1', 'a quotation mark inside a cell', QUOTE]]],
    [
      '1,—',
      'nominal',
      [['1:3+1', '"—" counts as a value like any other', 'leave the cell empty where a value is missing']],
    ],
  ])('%j', (text, metric, expected) => {
    expect(told(text, metric)).toEqual(expected);
  });

  test('a warning has a code of its own; no more than 200 things are told, and so many are', () => {
    expect(parseMatrix('a,NA', 'm.csv', 'nominal').diagnostics.map(brief)).toEqual(['1:3 wrong-value']);
    const { length } = parseMatrix('x\n'.repeat(201), 'm.csv', 'interval').diagnostics;
    expect(length).toBe(200);
  });
});

describe('laws', () => {
  test('what is written is read back', () => {
    const cell = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0));
    const matrix = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(matrix, fc.constantFrom(',', ';', '\t'), fc.constantFrom('\n', '\r\n'), (rows, separator, end) => {
        expect(read(rows.map((row) => row.join(separator)).join(end) + end)).toEqual(rows);
      }),
      { numRuns: 100 },
    );
  });

  test('no text at all makes it throw, and every place is in the text', () => {
    const text = fc.string({
      unit: fc.constantFrom('1', '-', 'é', '𝔘', ',', ';', '\t', '"', ' ', '\n', '\r', '\ufeff'),
    });
    fc.assert(
      fc.property(text, fc.constantFrom<Metric>('nominal', 'ratio'), (given, metric) => {
        for (const { span } of parseMatrix(given, 'm.csv', metric).diagnostics) {
          const lines = given.replace(/^\ufeff/, '').split('\n');
          expect(span.line).toBeLessThanOrEqual(lines.length);
          expect(span.column).toBeLessThanOrEqual((lines[span.line - 1] ?? '').length + 1);
        }
      }),
      { numRuns: 500 },
    );
  });
});

test.each([
  ['cells', (size: number) => '1,'.repeat(size)],
  ['lines', (size: number) => '1,2\n'.repeat(size)],
  ['empty lines', (size: number) => `${'\n'.repeat(size)}1`],
  ['words where numbers belong', (size: number) => 'x,'.repeat(size)],
  ['lines too short', (size: number) => `1,2\n${'1\n'.repeat(size)}`],
])('what many %s take grows with their number, and no more than 200 are told', (_, text) => {
  expectLinear((size) => {
    const csv = text(size);
    return () => parseMatrix(csv, 'm.csv', 'interval');
  }, 2000);
  expect(parseMatrix(text(1000), 'm.csv', 'interval').diagnostics.length).toBeLessThanOrEqual(200);
});

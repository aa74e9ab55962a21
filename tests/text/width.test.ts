import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';
import { expect, test } from 'vitest';
import { columnsOf, wrap } from '../../src/text/width.ts';

test('every character alone is as wide as the tables have it', () => {
  const other = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
    (character) => columnsOf(character) !== stringWidth(character),
  );
  expect(other).toEqual([]);
});

// From the edges of what counts as narrow, and what combines with its neighbours.
const unit = fc.constantFrom(
  ...'a1#Zé–«»·█░ ­©®→↔~',
  '\u0301',
  '\u200d',
  '\ufe0f',
  '\u20e3',
  '漢',
  '😀',
  '\u001b[1m',
  '\u001b[22m',
);
const text = fc.oneof(
  fc.string({ unit, maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...'abcdé–«»·█ '), maxLength: 90 }),
);

test('so is every text', () => {
  fc.assert(
    fc.property(text, (given) => {
      expect(columnsOf(given)).toBe(stringWidth(given));
    }),
  );
});

test('every text is wrapped as one with wide characters would be', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 8, max: 30 }), (given, columns) => {
      // Paint is ended and begun again with each line; the lines are the same without it.
      const wrapped = wrapAnsi(given, columns, { hard: true, trim: true }).split('\n');
      const plain = (lines: readonly string[]): readonly string[] =>
        given.includes('\u001b') ? lines.map(stripVTControlCharacters) : lines;
      expect(plain(wrap(given, columns))).toEqual(plain(wrapped));
    }),
  );
});

test.each([
  ['a line as long as there is room', 'one two', 7, ['one two']],
  ['a column more', 'one two', 6, ['one', 'two']],
  ['dashes and quotes', '«one» – two', 9, ['«one» –', 'two']],
  ['a word that is too long', 'one twenty-one', 8, ['one twen', 'ty-one']],
  ['nothing', '', 8, ['']],
  ['wide characters', '漢字漢字 漢字', 8, ['漢字漢字', '漢字']],
])('%s', (_, given, columns, lines) => {
  expect(wrap(given, columns)).toEqual(lines);
});

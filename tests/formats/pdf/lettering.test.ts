import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakable, Lettering } from '../../../src/formats/pdf/lettering.ts';

const codes = (text: string): ReadonlySet<number> => new Set([...text].map((each) => each.codePointAt(0) ?? 0));
const LATIN = {
  name: 'Latin',
  glyphs: codes(' abcdefghijklmnopqrstuvwxyz<>+U0123456789ABCDEFé\u00a0'),
  hasItalic: true,
};
const MORE = { name: 'More', glyphs: codes(' abcdefghijklmnopqrstuvwxyz<>+U0123456789ABCDEF\u0301дж') };

const ALL = new Set([...LATIN.glyphs, ...MORE.glyphs]);

describe('what the fonts lack', () => {
  test.each([
    ['abc', 'abc', []],
    ['é', 'é', []],
    ['ж', 'ж', []],
    ['a\tb\nc', 'a b c', []],
    ['a\u00a0b', 'a\u00a0b', []],
    ['日本', '<U+65E5><U+672C>', ['日', '本']],
    ['日日', '<U+65E5><U+65E5>', ['日']],
    ['a\u0301', 'a\u0301', []],
    ['é\u0301', '<U+00E9><U+0301>', ['é', '\u0301']],
    ['👍🏽', '<U+1F44D><U+1F3FD>', ['👍', '🏽']],
    ['x\u200dy', '<U+0078><U+200D>y', ['x', '\u200d']],
  ])('%j becomes %j', (given, fitted, uncovered) => {
    const lettering = new Lettering([LATIN, MORE]);
    expect(lettering.fit(given)).toBe(fitted);
    expect([...lettering.uncovered]).toEqual(uncovered);
  });

  test('fitted text is all covered, and fitting it again changes nothing', () => {
    const law = fc.property(fc.array(fc.oneof(fc.nat({ max: 0x2ff }), fc.nat({ max: 0x10ffff }))), (points) => {
      const lettering = new Lettering([LATIN, MORE]);
      const fitted = lettering.fit(String.fromCodePoint(...points).toWellFormed());
      expect([...fitted].filter((each) => !ALL.has(each.codePointAt(0) ?? 0))).toEqual([]);
      expect(lettering.fit(fitted)).toBe(fitted);
    });
    fc.assert(law);
  });

  test('a heap of marks on one letter stands on blanks, as far as no writing has so many', () => {
    const marks = (count: number): string => '\u0301'.repeat(count);
    const lettering = new Lettering([{ name: 'All', glyphs: codes('a\u0301\u00a0') }]);
    expect(lettering.fit(`a${marks(32)}a`)).toBe(`a${marks(32)}a`);
    const fitted = `a${marks(32)}\u00a0${marks(32)}\u00a0${marks(6)}`;
    expect(lettering.fit(`a${marks(70)}`)).toBe(fitted);
    expect(lettering.fit(fitted)).toBe(fitted);
    expect([...lettering.uncovered]).toEqual([]);
  });

  test('a text is set in the first family that has all of it', () => {
    const lettering = new Lettering([LATIN, MORE]);
    expect(lettering.familyFor('abc')).toBe('Latin');
    expect(lettering.familyFor('abж')).toBe('More');
    expect([lettering.canSlant('abc'), lettering.canSlant('abж')]).toEqual([true, false]);
    expect(new Lettering([{ ...LATIN, hasItalic: false }, MORE]).canSlant('abc')).toBe(false);
  });
});

describe('where a line may break', () => {
  test.each([
    ['short words stay whole', 'two short words in a line of text', ['two short words in a line of text']],
    [
      'an address breaks at its signs',
      'see https://x.example/a_long/path?q=1 there',
      ['see https:', '//x.', 'example/', 'a_long/', 'path?', 'q=1 there'],
    ],
    [
      'a long word breaks anywhere',
      'abcdefghijklmnopqrstuvwxyzabcdef',
      ['abcdefgh', 'ijklmnop', 'qrstuvwx', 'yzabcdef'],
    ],
  ])('%s', (_, given, pieces) => {
    expect(breakable(given)).toEqual(pieces);
  });

  test('where there is less room, words are cut shorter', () => {
    expect(breakable('a wonderful word', 6)).toEqual(['a wo', 'nd', 'er', 'fu', 'l word']);
  });

  test('nothing is lost, and no piece has a word that a line could not hold', () => {
    const words = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 })).map((all) => all.join(' '));
    const law = fc.property(words, (given) => {
      const pieces = breakable(given);
      expect(pieces.join('')).toBe(given);
      const clusters = (word: string): number => [...new Intl.Segmenter('en').segment(word)].length;
      expect(Math.max(...pieces.flatMap((piece) => piece.split(' ').map(clusters)))).toBeLessThanOrEqual(24);
    });
    fc.assert(law);
  });
});

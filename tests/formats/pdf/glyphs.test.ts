import { describe, expect, test } from 'vitest';
import { loadFonts } from '../../../src/formats/pdf/fonts.ts';
import { glyphsOf } from '../../../src/formats/pdf/glyphs.ts';

/** A font that is nothing but a map of characters. */
function fontOf(subtable: readonly number[]): Uint8Array {
  const head = [0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0];
  const record = [...Buffer.from('cmap'), 0, 0, 0, 0, 0, 0, 0, 28, 0, 0, 0, 12 + subtable.length];
  return Uint8Array.from([...head, ...record, 0, 0, 0, 1, 0, 3, 0, 1, 0, 0, 0, 12, ...subtable]);
}

const words = (...values: readonly number[]): number[] => values.flatMap((each) => [(each >> 8) & 0xff, each & 0xff]);
const longs = (...values: readonly number[]): number[] => values.flatMap((each) => words(each >>> 16, each & 0xffff));

describe('the map of a font’s characters', () => {
  test('in segments: by difference, and by a list in which zero is no glyph', () => {
    // Segments A–C by difference, D–F by a list of 5, 0, 7, and the last that every font has.
    const segments = words(0x43, 0x46, 0xffff, 0, 0x41, 0x44, 0xffff, -0x40 & 0xffff, 0, 1);
    const font = fontOf([...words(4, 0, 0, 6, 0, 0, 0), ...segments, ...words(0, 4, 0), ...words(5, 0, 7)]);
    expect([...glyphsOf(font)].map((code) => String.fromCodePoint(code)).join('')).toBe('ABCDF');
  });

  test('in groups, for characters beyond the first 65,536', () => {
    const font = fontOf([...words(12, 0), ...longs(0, 0, 2), ...longs(0x41, 0x42, 0), ...longs(0x1f600, 0x1f601, 9)]);
    expect([...glyphsOf(font)]).toEqual([0x42, 0x1f600, 0x1f601]);
  });

  test('is needed', () => {
    expect(() => glyphsOf(fontOf(words(6, 0)))).toThrow('no map of characters');
    expect(() => glyphsOf(new Uint8Array(16))).toThrow('no table cmap');
  });
});

describe('the fonts of a report', async () => {
  const { families } = await loadFonts();
  const has = (text: string): readonly boolean[] =>
    families.map(({ glyphs }) => [...text].every((each) => glyphs.has(each.codePointAt(0) ?? 0)));

  test.each([
    ['Latin', 'aÄéñßœŠłğİőșțħ “”«»–…€', [true, true]],
    ['Vietnamese', 'ạảấậắộựỹđ', [true, true]],
    ['Greek', 'Ελληνικά ώΰϊ', [true, true]],
    ['Cyrillic', 'Русский Українська їєґ', [true, true]],
    ['Hebrew', 'שלום', [false, true]],
    ['Arabic', 'مرحبا', [false, true]],
    ['Han', '日本語', [false, false]],
  ])('%s', (_, text, covered) => {
    expect(has(text)).toEqual(covered);
  });

  test('have what a replacement is written with', () => {
    expect(has('<U+0123456789ABCDEF>')).toEqual([true, true]);
  });
});

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { familiesIn, renamed } from '../../../src/formats/pdf/face-names.ts';
import { tableOf, viewOf } from '../../../src/formats/pdf/font-tables.ts';
import { glyphsOf } from '../../../src/formats/pdf/glyphs.ts';
import { ownFont } from '../../../src/formats/pdf/own-font.ts';
import { UserError } from '../../../src/yaml/user-error.ts';
import { runs } from '../../kit/runs.ts';

const read = (file: string): Uint8Array => new Uint8Array(readFileSync(`node_modules/${file}`));
const SANS = read('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf');
const ITALIC = read('@expo-google-fonts/source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf');
const NARROW = read('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf');

/** What a font says of its weight, its width, and whether it is slanted. */
function variantOf(font: Uint8Array): readonly [number, number, boolean] {
  const at = tableOf(font, 'OS/2').offset;
  const view = viewOf(font);
  return [view.getUint16(at + 4), view.getUint16(at + 6), (view.getUint16(at + 62) & 1) === 1];
}

describe('a face under a name of ours', () => {
  test('is of the weight, width and slant that it is to be, and has the letters that it had', () => {
    expect([variantOf(SANS), variantOf(ITALIC), variantOf(NARROW)]).toEqual([
      [600, 5, false],
      [400, 5, true],
      [700, 4, false],
    ]);
    const bold = renamed(NARROW, { family: 'a house', weight: 600, isItalic: false });
    expect([familiesIn(bold), variantOf(bold)]).toEqual([['a house'], [600, 5, false]]);
    expect(glyphsOf(bold)).toEqual(glyphsOf(NARROW));
    expect(variantOf(renamed(SANS, { family: 'a house', weight: 400, isItalic: true }))).toEqual([400, 5, true]);
    expect(variantOf(renamed(ITALIC, { family: 'a house', weight: 400, isItalic: false }))).toEqual([400, 5, false]);
  });

  test('leaves the face that it was made of as it was', () => {
    const before = Buffer.from(SANS);
    renamed(SANS, { family: 'a house', weight: 900, isItalic: true });
    expect(before.equals(SANS)).toBe(true);
  });
});

describe('the font of a theme', () => {
  test.each([
    ['Source Sans 3', { regular: SANS, bold: SANS }, false],
    ['source sans 3', { regular: SANS, bold: SANS, italic: ITALIC }, true],
    ['DejaVu Sans Condensed', { regular: NARROW, bold: NARROW }, false],
    ['DejaVu Sans', { regular: NARROW, bold: NARROW }, false],
  ])('%s', (family, faces, hasItalic) => {
    const own = ownFont({ family, faces });
    expect(own?.family.hasItalic).toBe(hasItalic);
    expect(own?.blobs.length).toBe(hasItalic ? 3 : 2);
  });

  test('is none without its files', () => {
    expect(ownFont({ family: 'IBM Plex Sans' })).toBeUndefined();
  });

  test('is that of its files', () => {
    const other = () => ownFont({ family: 'IBM Plex Sans', faces: { regular: NARROW, bold: SANS } });
    expect(other).toThrow(
      expect.objectContaining({
        name: 'UserError',
        message: 'the font files of the theme hold no family called IBM Plex Sans',
        hint: 'the regular one holds DejaVu Sans Condensed and DejaVu Sans: write «family: DejaVu Sans», or name the files of IBM Plex Sans',
      }),
    );
    expect(() => ownFont({ family: 'Source', faces: { regular: SANS, bold: NARROW } })).toThrow(/no family called/);
    expect(() => ownFont({ family: 'Source San', faces: { regular: SANS, bold: SANS } })).toThrow(/no family called/);
  });

  test('that is damaged is told as such, wherever it is cut and whatever stands in it', () => {
    // The directory of the tables, and the tables that are read.
    const places = ['OS/2', 'cmap', 'name'].map((tag) => tableOf(SANS, tag));
    const at = fc.oneof(
      fc.nat({ max: 400 }),
      ...places.map(({ offset, length }) => fc.integer({ min: offset, max: offset + Math.min(length, 300) - 1 })),
    );
    const names = tableOf(SANS, 'name').offset;
    const manyNames: [number, number][] = [
      [names + 2, 255],
      [names + 3, 255],
    ];
    let refused = 0;
    const law = fc.property(fc.array(fc.tuple(at, fc.nat({ max: 255 }))), fc.option(fc.nat()), (changes, end) => {
      const font = SANS.slice(0, end === null ? SANS.length : end % SANS.length);
      for (const [place, byte] of changes) if (place < font.length) font[place] = byte;
      try {
        ownFont({ family: 'Source Sans 3', faces: { regular: font, bold: SANS } });
      } catch (error) {
        refused += 1;
        expect(error).toBeInstanceOf(UserError);
      }
    });
    fc.assert(law, {
      ...runs(120),
      examples: [
        [[], 5000],
        [manyNames, null],
      ],
    });
    expect(refused).toBeGreaterThan(0);
  });
});

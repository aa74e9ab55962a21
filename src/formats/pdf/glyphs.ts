import { tableOf, viewOf } from './font-tables.ts';

/**
 * The code points that a font has glyphs for, from its `cmap` table (OpenType 1.9, «cmap — Character to Glyph Index
 * Mapping Table»; formats 4 and 12). Throws where the font has no such table.
 */
export function glyphsOf(font: Uint8Array): ReadonlySet<number> {
  const view = viewOf(font);
  const cmap = tableOf(font, 'cmap').offset;
  const count = view.getUint16(cmap + 2);
  const subtables = Array.from({ length: count }, (_, index) => cmap + view.getUint32(cmap + 4 + index * 8 + 4));
  const wide = subtables.find((at) => view.getUint16(at) === 12);
  if (wide !== undefined) return readSegmentedCoverage(view, wide);
  const narrow = subtables.find((at) => view.getUint16(at) === 4);
  if (narrow === undefined) throw new Error('a font has no map of characters that can be read');
  return readSegmentMapping(view, narrow);
}

const LAST = 0x10ffff;

// Both kinds of map ascend. A font in which they do not is read as far as they do: no character is looked at twice, so
// that a broken font takes no longer than a whole one.

function readSegmentedCoverage(view: DataView, at: number): ReadonlySet<number> {
  const found = new Set<number>();
  const groups = view.getUint32(at + 12);
  let next = 0;
  for (let index = 0; index < groups; index += 1) {
    const group = at + 16 + index * 12;
    const [first, last, glyph] = [view.getUint32(group), view.getUint32(group + 4), view.getUint32(group + 8)];
    for (let code = Math.max(first, next); code <= Math.min(last, LAST); code += 1) {
      if (glyph + code - first !== 0) found.add(code);
    }
    next = Math.max(next, last + 1);
  }
  return found;
}

function readSegmentMapping(view: DataView, at: number): ReadonlySet<number> {
  const found = new Set<number>();
  const double = view.getUint16(at + 6);
  let next = 0;
  for (let step = 0; step < double; step += 2) {
    const last = view.getUint16(at + 14 + step);
    const first = view.getUint16(at + 16 + double + step);
    const delta = view.getUint16(at + 16 + 2 * double + step);
    const place = at + 16 + 3 * double + step;
    const offset = view.getUint16(place);
    for (let code = Math.max(first, next); code <= last && code !== 0xffff; code += 1) {
      const listed = offset === 0 ? code : view.getUint16(place + offset + 2 * (code - first));
      if (listed !== 0 && ((listed + delta) & 0xffff) !== 0) found.add(code);
    }
    next = Math.max(next, last + 1);
  }
  return found;
}

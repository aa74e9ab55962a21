/**
 * The code points that a font has glyphs for, from its `cmap` table (OpenType 1.9, «cmap — Character to Glyph Index
 * Mapping Table»; formats 4 and 12). Throws where the font has no such table.
 */
export function glyphsOf(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = tableOf(view, 'cmap');
  const count = view.getUint16(cmap + 2);
  const subtables = Array.from({ length: count }, (_, index) => cmap + view.getUint32(cmap + 4 + index * 8 + 4));
  const wide = subtables.find((at) => view.getUint16(at) === 12);
  if (wide !== undefined) return readSegmentedCoverage(view, wide);
  const narrow = subtables.find((at) => view.getUint16(at) === 4);
  if (narrow === undefined) throw new Error('a font has no map of characters that can be read');
  return readSegmentMapping(view, narrow);
}

function tableOf(view: DataView, name: string): number {
  const count = view.getUint16(4);
  for (let index = 0; index < count; index += 1) {
    const at = 12 + index * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((step) => view.getUint8(at + step)));
    if (tag === name) return view.getUint32(at + 8);
  }
  throw new Error(`a font has no table ${name}`);
}

function readSegmentedCoverage(view: DataView, at: number): ReadonlySet<number> {
  const found = new Set<number>();
  const groups = view.getUint32(at + 12);
  for (let index = 0; index < groups; index += 1) {
    const group = at + 16 + index * 12;
    const [first, last, glyph] = [view.getUint32(group), view.getUint32(group + 4), view.getUint32(group + 8)];
    for (let code = first; code <= last; code += 1) if (glyph + code - first !== 0) found.add(code);
  }
  return found;
}

function readSegmentMapping(view: DataView, at: number): ReadonlySet<number> {
  const found = new Set<number>();
  const double = view.getUint16(at + 6);
  for (let step = 0; step < double; step += 2) {
    const last = view.getUint16(at + 14 + step);
    const first = view.getUint16(at + 16 + double + step);
    const delta = view.getUint16(at + 16 + 2 * double + step);
    const place = at + 16 + 3 * double + step;
    const offset = view.getUint16(place);
    for (let code = first; code <= last && code !== 0xffff; code += 1) {
      const listed = offset === 0 ? code : view.getUint16(place + offset + 2 * (code - first));
      if (listed !== 0 && ((listed + delta) & 0xffff) !== 0) found.add(code);
    }
  }
  return found;
}

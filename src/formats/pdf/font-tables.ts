/** Where a table stands in a font, and where the directory says so (OpenType 1.9, «Table Directory»). */
export interface FontTable {
  readonly tag: string;
  readonly offset: number;
  readonly length: number;
  readonly record: number;
}

/** Finds a table of a font. Throws where the font has none of that name, or is cut off before it ends. */
export function tableOf(font: Uint8Array, tag: string): FontTable {
  const view = viewOf(font);
  const count = view.getUint16(4);
  for (let index = 0; index < count; index += 1) {
    const record = 12 + index * 16;
    if (String.fromCharCode(...font.subarray(record, record + 4)) !== tag) continue;
    const [offset, length] = [view.getUint32(record + 8), view.getUint32(record + 12)];
    if (offset + length > font.length) throw new Error(`a font ends before its table ${tag}`);
    return { tag, offset, length, record };
  }
  throw new Error(`a font has no table ${tag}`);
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

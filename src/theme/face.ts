import { FIRST, failed, type Parsed, parsed } from '../yaml/diagnostic.ts';

/** How TrueType and OpenType fonts begin (OpenType 1.9, «Table Directory»). */
const STARTS = ['\u0000\u0001\u0000\u0000', 'true', 'OTTO'];

/** A face of a font: a TrueType or OpenType file, which every format can carry. */
export function parseFace(bytes: Uint8Array, file: string): Parsed<Uint8Array> {
  if (STARTS.includes(String.fromCharCode(...bytes.subarray(0, 4)))) return parsed(bytes, []);
  const message = 'this is not a TrueType or OpenType font';
  const hint = 'web fonts (.woff, .woff2) and collections (.ttc) cannot be used: take the .ttf or .otf file';
  return failed([{ code: 'wrong-value', severity: 'error', message, file, span: FIRST, hint }]);
}

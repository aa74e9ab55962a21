import { decode } from 'fast-png';
import { failed, type Parsed, parsed } from '../diagnostics/diagnostic.ts';
import { FIRST } from '../diagnostics/span.ts';
import type { Picture } from './logo.ts';

/** The most pixels a side; a picture of few bytes can unpack to gigabytes. */
const MOST_PIXELS = 4000;

/** What is needed to draw it. Everything else in a file (texts, times, places, programs) stays behind. */
const DRAWN = new Set(['IHDR', 'PLTE', 'tRNS', 'sRGB', 'gAMA', 'IDAT', 'IEND']);

/** Makes a logo of a PNG file: whole, of a sensible size, and without what the file says beside the picture. */
export function parsePngLogo(bytes: Uint8Array, file: string): Parsed<Picture> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // IHDR comes first, and begins with both sides (PNG, third edition, 11.2.1).
  const [width, height] = bytes.length < 24 ? [0, 0] : [view.getUint32(16), view.getUint32(20)];
  if (width > MOST_PIXELS || height > MOST_PIXELS) {
    const message = `${width} by ${height} pixels are more than a logo needs: at most ${MOST_PIXELS} a side`;
    return failed([{ code: 'too-large', severity: 'error', message, file, span: FIRST }]);
  }
  try {
    const picture = decode(bytes, { checkCrc: true });
    return parsed({ type: 'png', data: withoutRemarks(bytes, view), width: picture.width, height: picture.height }, []);
  } catch {
    const message = 'this PNG file is damaged, or of a kind that cannot be read';
    const hint = 'open it in a drawing program and save it anew as PNG';
    return failed([{ code: 'syntax', severity: 'error', message, file, span: FIRST, hint }]);
  }
}

/** A chunk is its length, its type, its data and a checksum (PNG, third edition, 5.3). */
function withoutRemarks(bytes: Uint8Array, view: DataView): Uint8Array {
  const kept = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (DRAWN.has(type)) kept.push(bytes.subarray(at, end));
    if (type === 'IEND') break;
    at = end;
  }
  const whole = new Uint8Array(kept.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of kept) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

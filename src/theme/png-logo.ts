import { decode } from 'fast-png';
import { Unzlib } from 'fflate';
import { type Diagnostic, FIRST, failed, type Parsed, parsed } from '../yaml/diagnostic.ts';
import type { LogoImage } from './theme.ts';

/** The most pixels a side, and in all: ten times what a page of paper shows of a logo. */
const MOST = { side: 4000, pixels: 4_000_000 } as const;

/** What is needed to draw it. Everything else in a file (texts, times, places, programs) is left out, unread. */
const DRAWN = new Set(['IHDR', 'PLTE', 'tRNS', 'sRGB', 'gAMA', 'IDAT', 'IEND']);

/** Makes a logo of a PNG file: whole, of a sensible size, and without anything in the file that is not the picture. */
export function parsePngLogo(bytes: Uint8Array, file: string): Parsed<LogoImage> {
  const problem = (code: Diagnostic['code'], message: string, hint: string): Parsed<LogoImage> =>
    failed([{ code, severity: 'error', message, file, span: FIRST, hint }]);
  const chunks = chunksOf(bytes).filter(({ type }) => DRAWN.has(type));
  const head = chunks[0]?.type === 'IHDR' ? headOf(chunks[0].data) : undefined;
  if (head !== undefined && isTooLarge(head)) {
    const size = `${head.width} by ${head.height} pixels are more than a logo needs`;
    return problem(
      'too-large',
      `${size}: at most ${MOST.side} a side, and 4 million in all`,
      'make the picture smaller',
    );
  }
  const damaged = 'this PNG file is damaged, or of a kind that cannot be read';
  const again = 'open it in a drawing program and save it again as PNG';
  if (head === undefined || chunks.filter(({ type }) => type === 'IHDR').length > 1 || !isBounded(chunks, head))
    return problem('syntax', damaged, again);
  try {
    const data = joined([bytes.subarray(0, 8), ...chunks.map(({ whole }) => whole)]);
    const { width, height } = decode(data, { checkCrc: true });
    return parsed({ type: 'png', data, width, height }, []);
  } catch {
    return problem('syntax', damaged, again);
  }
}

/** A chunk is its length, its type, its data and a checksum (PNG, third edition, 5.3). */
interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
  readonly whole: Uint8Array;
}

function chunksOf(bytes: Uint8Array): readonly Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = 8; at + 12 <= bytes.length && chunks.at(-1)?.type !== 'IEND'; ) {
    const end = at + 12 + view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.push({ type, data: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) });
    at = end;
  }
  return chunks;
}

interface PngHeader {
  readonly width: number;
  readonly height: number;
  /** Of a pixel. */
  readonly bits: number;
}

/** Samples of a pixel by the type of colour (PNG, third edition, 11.2.1). */
const SAMPLES: readonly number[] = [1, 0, 3, 1, 2, 0, 4];

function headOf(data: Uint8Array): PngHeader | undefined {
  if (data.length !== 13) return undefined;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const bits = view.getUint8(8) * (SAMPLES[view.getUint8(9)] ?? 0);
  return { width: view.getUint32(0), height: view.getUint32(4), bits };
}

function isTooLarge({ width, height }: PngHeader): boolean {
  return width > MOST.side || height > MOST.side || width * height > MOST.pixels;
}

/** How much is unpacked at a time, in packed bytes: at most a thousand times as much. */
const STEP = 4096;

/**
 * Whether no more is packed into the picture than its pixels, so that it can be unpacked safely: a few kilobytes can
 * unpack to gigabytes. Interlaced, a picture has less than two lines for each of its own, each with a byte for its
 * filter and one that may not be full (PNG, third edition, 8.1).
 */
function isBounded(chunks: readonly Chunk[], { width, height, bits }: PngHeader): boolean {
  const most = Math.ceil((width * height * bits) / 8) + 4 * height + 14;
  let size = 0;
  const unpack = new Unzlib((data) => {
    size += data.length;
  });
  const packed = joined(chunks.flatMap(({ type, data }) => (type === 'IDAT' ? [data] : [])));
  try {
    for (let at = 0; at < packed.length && size <= most; at += STEP) unpack.push(packed.subarray(at, at + STEP));
  } catch {
    return false;
  }
  return size <= most;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/** `npm run docs` sets this: generated parts are then written instead of compared. */
const WRITES = process.env.OUTREADY_WRITE_DOCS === '1';

/** Holds a generated file against what it should say now, or writes it anew. */
export function expectGenerated(file: string, content: string): void {
  if (WRITES) writeFileSync(file, content);
  expect(existsSync(file) ? readFileSync(file, 'utf8') : undefined, outOfDate(file)).toBe(content);
}

/** The same for a file of bytes: where it differs is told by its place, since nobody can read the bytes. */
export function expectGeneratedBytes(file: string, content: Uint8Array): void {
  if (WRITES) writeFileSync(file, content);
  const stored = existsSync(file) ? readFileSync(file) : Buffer.of();
  expect(differenceOf(stored, content), outOfDate(file)).toBe('none');
}

function outOfDate(file: string): string {
  return `${file} is out of date. Is the change meant? Then run npm run docs, and look at the file before you commit it`;
}

/** Where two files differ first, and how long they are; `none` where they are the same. */
export function differenceOf(before: Uint8Array, after: Uint8Array): string {
  if (Buffer.from(before.buffer, before.byteOffset, before.byteLength).equals(after)) return 'none';
  const at = after.findIndex((byte, index) => byte !== before[index]);
  return `at byte ${at < 0 ? after.length : at}; ${before.length} and ${after.length} bytes`;
}

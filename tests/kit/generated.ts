import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/** `npm run docs` sets this: generated parts are then written instead of compared. */
const WRITES = process.env.OUTREADY_WRITE_DOCS === '1';

/** Holds a generated file against what it should say now, or writes it anew. */
export function expectGenerated(file: string, content: string): void {
  if (WRITES) writeFileSync(file, content);
  expect(readFileSync(file, 'utf8'), `${file} is out of date: run npm run docs`).toBe(content);
}

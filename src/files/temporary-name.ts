import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import path from 'node:path';
import { sha256 } from './digest.ts';

/** Names have at most 255 bytes; this leaves room for what stands around the file's own. */
const LONGEST_STEM = 180;

/** A name next to a file for what is not yet, or no longer, the file: `.acme.yaml.outready-4711-0f3a52c1-…`. */
export function nameNextTo(target: string): string {
  const name = `.${stemOf(target)}.outready-${process.pid}-${machine()}-${randomBytes(8).toString('hex')}`;
  return path.join(path.dirname(target), name);
}

/** What such a name says: of which file it is, and who made it; `undefined` where it is another name. */
export function readTemporaryName(name: string) {
  const [, stem, pid, where] = /^\.(.+)\.outready-(\d+)-([0-9a-f]{8})-[0-9a-f]{16}$/.exec(name) ?? [];
  return stem === undefined ? undefined : { stem, pid: Number(pid), machine: where };
}

export function stemOf(target: string): string {
  const name = path.basename(target);
  return Buffer.byteLength(name) <= LONGEST_STEM ? name : sha256(name);
}

/** Process numbers count on one machine only. */
export function machine(): string {
  return sha256(hostname()).slice(0, 8);
}

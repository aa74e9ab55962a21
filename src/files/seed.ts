import { createHash } from 'node:crypto';
import type { Assessment } from '../scoring/assessment.ts';

/** A seed for random draws, 32 bits of the content's digest: the same assessment gives the same draws everywhere. */
export function seedOf(assessment: Assessment): number {
  return createHash('sha256').update(JSON.stringify(assessment)).digest().readUInt32BE();
}

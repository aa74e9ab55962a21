import type { Assessment } from '../scoring/assessment.ts';
import { sha256 } from './digest.ts';

/** A seed for random draws, 32 bits of the content's digest: the same assessment gives the same draws everywhere. */
export function seedOf(assessment: Assessment): number {
  return Number.parseInt(sha256(JSON.stringify(assessment)).slice(0, 8), 16);
}

import type { Snapshot } from '../comparison/comparison.ts';
import { seedOf } from '../files/seed.ts';
import { scoredFor } from '../model/view.ts';
import { scoreInterviews } from '../scoring/score.ts';
import { UserError } from '../yaml/diagnostic.ts';
import type { Discretion } from './discretion.ts';

/** A snapshot as a copy scores it: without what was told in confidence, where that is to be left out. */
export async function rescored(snapshot: Snapshot, { audience, counting = 'count' }: Discretion): Promise<Snapshot> {
  const { catalogue, interviews, label, assessment } = snapshot;
  const isLeftOut = audience === 'client' && counting === 'leave-out';
  if (!isLeftOut || assessment.confidential === undefined) return snapshot;
  if (interviews === undefined) {
    throw new UserError(`${label} counts answers that were told in confidence, and cannot be scored without them`, {
      hint: 'give the interviews it was made from, or take --confidential count',
    });
  }
  const scored = scoredFor(interviews, { audience, counting });
  const figures = scoreInterviews(catalogue, scored);
  const { measureRobustness } = await import('../scoring/robustness/draw.ts');
  const robustness = measureRobustness(catalogue, scored, { seed: seedOf(figures) });
  return { ...snapshot, interviews: scored, assessment: { ...figures, robustness } };
}

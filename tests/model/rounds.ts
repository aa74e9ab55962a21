import type { Interview } from '../../src/answers/interview.ts';
import type { Snapshot } from '../../src/comparison/comparison.ts';
import type { Catalogue } from '../../src/questionnaires/catalogue.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { interviewOf } from '../kit/catalogue.ts';

/** An assessment of one interview, with what else is to stand in it. */
export function roundOf(
  answers: Readonly<Record<string, unknown>>,
  rest: Partial<Interview>,
  catalogue: Catalogue,
): Snapshot {
  const interviews = [{ ...interviewOf(answers), ...rest }];
  return { label: '/home/ann/round.yaml', catalogue, interviews, assessment: scoreInterviews(catalogue, interviews) };
}

/** A round as `score --json` stores it: without its interviews. */
export function stored({ interviews: _, ...round }: Snapshot): Snapshot {
  return { ...round, assessment: JSON.parse(JSON.stringify(round.assessment)) };
}

import { expect, test } from 'vitest';
import { planFor } from '../../src/scoring/plan/plan.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { medianTime, syntheticAssessment } from '../kit/synthetic.ts';

test.each([92, 250, 500, 1000])('a plan to ready over %i questions, beside scoring once', (size) => {
  const { catalogue, interviews } = syntheticAssessment(size);
  const scoring = medianTime(() => scoreInterviews(catalogue, interviews));
  expect(planFor(catalogue, interviews, 'ready').reachable).toBe(true);
  const ours = medianTime(() => planFor(catalogue, interviews, 'ready'), 3);
  process.stdout.write(
    `plan, ${size} questions: ${(ours / scoring).toFixed(1)} × scoring once (${ours.toFixed(0)} ms, ${scoring.toFixed(1)} ms)\n`,
  );
});

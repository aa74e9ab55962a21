import { expect, test } from 'vitest';
import { scoredQuestions } from '../../src/questionnaires/catalogue.ts';
import { WEIGHTS } from '../../src/questionnaires/vocabulary.ts';
import { nextQuestions } from '../../src/scoring/next-best.ts';
import { measureRobustness } from '../../src/scoring/robustness/draw.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { medianTime, syntheticAssessment } from '../kit/synthetic.ts';

const DRAWS = 10_000;

test('10,000 draws beside a plain loop of as many weighted means', () => {
  const { catalogue, interviews } = syntheticAssessment(183);
  const { questions } = scoreInterviews(catalogue, interviews);
  const scores = new Map(questions.map(({ id, score }) => [id, score.point ?? 50]));
  const terms = scoredQuestions(catalogue).map(({ id, criticality }) => ({
    weight: WEIGHTS[criticality],
    score: scores.get(id) ?? 0,
  }));
  let sum = 0;
  const plain = medianTime(() => {
    for (let draw = 0; draw < DRAWS; draw += 1) {
      let [total, weights] = [0, 0];
      for (const { weight, score } of terms) {
        const drawn = weight * (0.75 + 0.5 * Math.random());
        total += drawn * (Math.random() < 0.1 ? 100 - score : score);
        weights += drawn * Number(Math.random() < 2);
      }
      sum += total / weights;
    }
  });
  expect(sum).toBeGreaterThan(0);
  const ours = medianTime(() => measureRobustness(catalogue, interviews, { seed: 1 }));
  process.stdout.write(
    `robustness, 183 questions: ${(ours / plain).toFixed(1)} × a plain loop (${ours.toFixed(0)} ms, ${plain.toFixed(0)} ms)\n`,
  );
});

test('the next questions, with everything open', () => {
  const { catalogue, interviews } = syntheticAssessment(183);
  const blank = interviews.map((each) => ({ ...each, answers: new Map() }));
  const scoring = medianTime(() => scoreInterviews(catalogue, blank));
  const ours = medianTime(() => nextQuestions(catalogue, blank));
  process.stdout.write(
    `next questions, 183 open: ${(ours / scoring).toFixed(1)} × scoring once (${ours.toFixed(0)} ms, ${scoring.toFixed(0)} ms)\n`,
  );
});

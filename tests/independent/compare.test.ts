import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../kit/runs.ts';
import { type Calculation, calculate } from './calculator.ts';
import { type AssessmentJson, compareWith } from './compare.ts';
import { SCENARIOS } from './world.ts';
import { worlds } from './worlds.ts';

/** A calculation in the shape of an assessment. */
function asAssessment(calculation: Calculation): AssessmentJson {
  const gates = SCENARIOS.flatMap((scenario) => calculation.gates[scenario].map((gate) => ({ ...gate, scenario })));
  return { ...calculation, gates };
}

it('a calculation agrees with itself, also where numbers differ by rounding', () => {
  fc.assert(
    fc.property(worlds(), (world) => {
      const calculation = calculate(world);
      const same = asAssessment(calculation);
      const geometricMean = same.geometricMean === null ? null : same.geometricMean + 1e-12;
      expect(compareWith(calculation, { ...same, geometricMean })).toEqual([]);
    }),
    runs(500),
  );
});

it('tells each difference in a line', () => {
  const calculation = calculate({
    context: [],
    areas: [
      {
        id: 'a',
        weight: 1,
        questions: [
          {
            id: 'a/q',
            criticality: 'critical',
            options: [
              { id: 'no', score: 0 },
              { id: 'yes', score: 100 },
            ],
          },
        ],
      },
    ],
    levels: { ready: 80, 'ready-with-conditions': 60 },
    weighting: 'questions',
    evidence: 'named',
    weights: { critical: 4, high: 3, medium: 2, low: 1 },
    rules: [],
    interviews: [{ side: 'client', name: 'Somebody', answers: { 'a/q': { option: 'yes' } } }],
    day: '2026-11-22',
  });
  const same = asAssessment(calculation);
  const other: AssessmentJson = {
    ...same,
    score: { low: 100, point: 99, high: 100 },
    level: { low: 'ready-with-conditions', point: 'ready', high: 'ready-with-conditions' },
    decision: 'to-sign',
    questions: [],
    gates: same.gates.map((gate) => (gate.scenario === 'low' ? { ...gate, within: 'lock-in' } : gate)),
  };
  expect(compareWith(calculation, other)).toEqual([
    'score point: expected 100, got 99',
    'level point: expected ready-with-conditions, got ready',
    'decision: expected null, got to-sign',
    'a/q status: expected answered, got nothing',
    'a/q criticality: expected critical, got nothing',
    'a/q weight: expected 4, got nothing',
    'a/q share: expected 1, got 0',
    'gates low: missing critical-on-trust (ready-with-conditions) of a/q; not expected critical-on-trust (ready-with-conditions) of a/q within lock-in',
  ]);
});

import type { Interview } from '../../answers/interview.ts';
import type { Area, Catalogue } from '../../questionnaires/catalogue.ts';
import { type ScoredQuestion, WEIGHTS } from '../../questionnaires/questionnaire.ts';
import { levelByThresholds, scoreOverall } from '../../scoring/aggregate.ts';
import { contextStates, hiddenQuestions } from '../../scoring/context.ts';
import { responseTo } from '../../scoring/responses.ts';

/** What the answers so far let expect of an area; weights are of questions. */
export interface Outlook {
  readonly area: Area;
  /** Of all its questions that apply. */
  readonly weight: number;
  /** The area's score, if the open answers are like those given. */
  readonly expected: number;
  /** The weight still to be asked until it is below its floor for conditions; infinite when it would not get there. */
  readonly toFall: number;
}

/** How much the guess weighs beside the answers given: like one critical question. */
const CAUTION = WEIGHTS.critical;

/** Half of what can be had is the guess before there is an answer. */
const GUESS = 50;

/** What to expect of each area in which anything applies; `open` are the questions that can still be asked. */
export function outlooksOf(
  catalogue: Catalogue,
  interview: Interview,
  open: readonly ScoredQuestion[],
): readonly Outlook[] {
  const hidden = hiddenQuestions(catalogue, contextStates(catalogue, [interview]));
  const sums = catalogue.areas.map((area) => {
    const sum = { area, weight: 0, given: 0, total: 0, open: 0 };
    for (const question of area.questions) {
      const { score } = responseTo(question, [interview]);
      if (hidden.has(question.id) || score.high === null) continue;
      const weight = WEIGHTS[question.criticality];
      sum.weight += weight;
      if (open.includes(question)) sum.open += weight;
      if (score.point === null) continue;
      sum.given += weight;
      sum.total += weight * score.point;
    }
    return sum;
  });
  const add = (of: (sum: (typeof sums)[number]) => number): number => sums.reduce((total, sum) => total + of(sum), 0);
  const mean = (add(({ total }) => total) + CAUTION * GUESS) / (add(({ given }) => given) + CAUTION);
  return sums
    .filter(({ weight }) => weight > 0)
    .map(({ area, weight, given, total, open: left }) => {
      const likely = (total + CAUTION * mean) / (given + CAUTION);
      const spare = total + 100 * (weight - given) - weight * area.floors['ready-with-conditions'];
      const needed = spare / (100 - likely);
      const toFall = needed > left ? Number.POSITIVE_INFINITY : needed;
      return { area, weight, expected: (total + likely * (weight - given)) / weight, toFall };
    });
}

/** Whether *not ready* is what the answers so far point to, by its thresholds. */
export function expectsNotReady(catalogue: Catalogue, outlooks: readonly Outlook[]): boolean {
  const expected = catalogue.areas.map(({ id }) => outlooks.find(({ area }) => area.id === id)?.expected ?? null);
  return levelByThresholds(catalogue, scoreOverall(catalogue, expected), expected) === 'not-ready';
}

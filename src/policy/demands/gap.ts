import { scoredQuestions } from '../../questionnaire/catalogue.ts';
import { Side } from '../../questionnaire/identifiers.ts';
import { TOLERANCE } from '../../scoring/aggregate.ts';
import { responseTo } from '../../scoring/responses.ts';
import type { Demand, Engaged } from '../demand.ts';
import { placeOfEngagement } from '../places.ts';
import { gapMessage } from '../wording.ts';

/** The two sides see things at most so many points apart, on average over the questions that both answered. */
export const gap: Demand = (engaged, { allow }) => {
  const expected = allow.gap;
  if (expected === undefined) return [];
  const actual = meanGap(engaged);
  return [
    {
      kind: 'single',
      demand: 'gap',
      isMet: actual !== null && actual <= expected + TOLERANCE,
      expected,
      actual,
      message: gapMessage(actual, expected),
      location: placeOfEngagement(engaged),
    },
  ];
};

/** Mean distance between the sides' mean scores, over the questions that apply and that both sides answered. */
function meanGap({ catalogue, interviews, assessment }: Engaged): number | null {
  const visible = new Set(assessment.questions.flatMap(({ id, status }) => (status === 'hidden' ? [] : [id])));
  const gaps = scoredQuestions(catalogue).flatMap((question) => {
    if (!visible.has(question.id)) return [];
    const { given } = responseTo(question, interviews);
    const [client, provider] = Side.options.map((side) =>
      mean(given.filter((each) => each.side === side).map(({ score }) => score)),
    );
    return client == null || provider == null ? [] : [Math.abs(provider - client)];
  });
  return mean(gaps);
}

/** Sums from small to large, so that the order of files cannot change a bit of the result. */
function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return [...values].sort((a, b) => a - b).reduce((sum, value) => sum + value, 0) / values.length;
}

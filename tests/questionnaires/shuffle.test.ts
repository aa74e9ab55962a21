import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Catalogue } from '../../src/questionnaires/catalogue.ts';
import { choicesOf } from '../../src/questionnaires/questionnaire.ts';
import { shuffleCatalogue } from '../../src/questionnaires/shuffle.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { catalogueOf, interviewOf } from '../kit/catalogue.ts';

const IDS = Array.from({ length: 40 }, (_, index) => `q${index}`);
const CATALOGUE = catalogueOf(
  [
    { id: 'a', questions: IDS.map((id) => ({ id })) },
    {
      id: 'b',
      questions: [
        { id: 'list', points: [1, 2, 3, 4] },
        { id: 'fact', fact: ['p', 'q', 'r', 's'] },
      ],
    },
  ],
  [{ id: 'x', options: ['c', 'd', 'e', 'f'] }],
);

function orderOf(catalogue: Catalogue, id: string): readonly string[] {
  const question = catalogue.questions.get(id);
  return question === undefined ? [] : choicesOf(question).map((choice) => choice.id);
}

const seeds = fc.string({ unit: 'grapheme', maxLength: 12 });

test('each question keeps its options, and each seed gives one order', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const [one, again] = [shuffleCatalogue(CATALOGUE, seed), shuffleCatalogue(CATALOGUE, seed)];
      expect(again).toEqual(one);
      for (const id of CATALOGUE.questions.keys()) {
        expect(orderOf(one, id).toSorted()).toEqual(orderOf(CATALOGUE, id).toSorted());
      }
      const asked = one.areas.flatMap((area) => area.asked);
      expect(asked.map((each) => one.questions.get(each.id) === each)).not.toContain(false);
    }),
    { numRuns: 30 },
  );
});

test('what has no merit keeps its author’s order', () => {
  const shuffled = shuffleCatalogue(CATALOGUE, 'seed');
  for (const id of ['b/list', 'b/fact', 'context/x']) expect(orderOf(shuffled, id)).toEqual(orderOf(CATALOGUE, id));
});

test('the order differs between questions and between seeds, and tells nothing of merit', () => {
  fc.assert(
    fc.property(seeds, seeds, (one, other) => {
      fc.pre(one !== other);
      const orders = (seed: string) => {
        const shuffled = shuffleCatalogue(CATALOGUE, seed);
        return IDS.map((id) => orderOf(shuffled, `a/${id}`).join(' '));
      };
      expect(new Set(orders(one)).size).toBeGreaterThan(10);
      expect(orders(one)).not.toEqual(orders(other));
    }),
    { numRuns: 30 },
  );
});

test('the best option comes about as often at each place', () => {
  const places = [0, 0, 0, 0];
  for (let seed = 0; seed < 100; seed += 1) {
    const shuffled = shuffleCatalogue(CATALOGUE, String(seed));
    for (const id of IDS) {
      const place = orderOf(shuffled, `a/${id}`).indexOf('s100');
      places[place] = (places[place] ?? 0) + 1;
    }
  }
  // 4,000 draws: 1,000 at each place, with a standard deviation of 27.
  for (const count of places) expect(Math.abs(count - 1000)).toBeLessThan(110);
});

test('an assessment is the same, whatever the order on the screen', () => {
  const interview = interviewOf({
    'a/q0': 's33',
    'a/q1': 's0',
    'a/q2': { unknown: true },
    'b/list': { items: ['i1'] },
  });
  fc.assert(
    fc.property(seeds, (seed) => {
      expect(scoreInterviews(shuffleCatalogue(CATALOGUE, seed), [interview])).toEqual(
        scoreInterviews(CATALOGUE, [interview]),
      );
    }),
    { numRuns: 5 },
  );
});

import { describe, expect, test } from 'vitest';
import { adviceFor, daysFor, sumDays, wayFor } from '../../src/questionnaires/advice.ts';
import { scoredQuestions } from '../../src/questionnaires/catalogue.ts';
import { catalogueOf } from '../kit/catalogue.ts';

const catalogue = catalogueOf([
  {
    id: 'a',
    questions: [
      {
        id: 'one',
        effort: 'M',
        horizon: '30-days',
        advice: {
          0: { text: 'Begin.', effort: 'L', role: 'legal', owner: 'client', horizon: 'ongoing' },
          33: { text: 'Go on.' },
        },
      },
      { id: 'list', points: [1, 2] },
    ],
  },
]);
const [one, list] = scoredQuestions(catalogue);

test.each([
  ['no answer: the recommendation', [], { text: 'Do it.', effort: 'M', horizon: '30-days', owner: 'both' }],
  ['an option without advice', ['s67'], { text: 'Do it.', effort: 'M', horizon: '30-days', owner: 'both' }],
  ['what an advice leaves out', ['s33'], { text: 'Go on.', effort: 'M', horizon: '30-days', owner: 'both' }],
  [
    'the lowest of several',
    ['s67', 's0', 's33'],
    { text: 'Begin.', effort: 'L', horizon: 'ongoing', owner: 'client', role: 'legal' },
  ],
  ['an option that it no longer has', ['gone'], { text: 'Do it.', effort: 'M' }],
])('%s', (_, chosen, expected) => {
  expect(one && adviceFor(one, chosen)).toMatchObject(expected);
});

describe('the way to the best answer', () => {
  const [climb, inverted] = scoredQuestions(
    catalogueOf([
      {
        id: 'a',
        questions: [
          {
            id: 'climb',
            effort: 'M',
            advice: { 0: { text: 'One.', effort: 'S' }, 33: { text: 'Two.', effort: 'L' }, 67: { text: 'Three.' } },
          },
          {
            id: 'inverted',
            effort: 'M',
            tags: { 0: 'too-far', 33: 'too-close', 67: 'too-far' },
            advice: { 0: { text: 'Nearer.' }, 33: { text: 'Further.' }, 67: { text: 'A little nearer.' } },
          },
        ],
      },
    ]),
  );

  test.each([
    [['s0'], ['One.', 'Two.', 'Three.'], [14, 50]],
    [['s33'], ['Two.', 'Three.'], [13, 48]],
    [
      ['s67', 's33'],
      ['Two.', 'Three.'],
      [13, 48],
    ],
    [['s67'], ['Three.'], [3, 8]],
    [[], ['Do it.'], [3, 8]],
  ])('from %j goes on from answer to answer', (chosen, texts, days) => {
    const way = climb === undefined ? [] : wayFor(climb, chosen);
    expect(way.map(({ text }) => text)).toEqual(texts);
    expect(daysFor(way, catalogue.profile)).toEqual(days);
  });

  test.each([
    [['s0'], ['Nearer.', 'A little nearer.']],
    [['s33'], ['Further.']],
  ])('from %j keeps to its side of the best answer', (chosen, texts) => {
    expect(inverted && wayFor(inverted, chosen).map(({ text }) => text)).toEqual(texts);
  });

  test('an answer without advice of its own has the recommendation for all of it', () => {
    expect(one && wayFor(one, ['s67']).map(({ text }) => text)).toEqual(['Do it.']);
  });
});

test('a checklist has its recommendation, whatever is ticked', () => {
  expect(list && adviceFor(list, ['i0'])).toEqual(list?.recommendation);
});

test('an effort is a range of days, and a sum of efforts is one without the noise of fractions', () => {
  expect(daysFor([{ effort: 'M' }], catalogue.profile)).toEqual([3, 8]);
  expect(sumDays([])).toEqual([0, 0]);
  expect(
    sumDays([
      [0.1, 1],
      [0.2, 2],
    ]),
  ).toEqual([0.3, 3]);
});

import { expect, test } from 'vitest';
import { adviceFor, daysFor, sumDays } from '../../src/questionnaires/advice.ts';
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

test('a checklist has its recommendation, whatever is ticked', () => {
  expect(list && adviceFor(list, ['i0'])).toEqual(list?.recommendation);
});

test('an effort is a range of days, and a sum of efforts is one without the noise of fractions', () => {
  expect(daysFor({ effort: 'M' }, catalogue.profile)).toEqual([3, 8]);
  expect(sumDays([])).toEqual([0, 0]);
  expect(
    sumDays([
      [0.1, 1],
      [0.2, 2],
    ]),
  ).toEqual([0.3, 3]);
});

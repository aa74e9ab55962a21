import { expect, test } from 'vitest';
import { type Matrix, measureAgreement, measureQuestions } from '../../src/scoring/agreement.ts';
import { agreementSection, questionsSection, respondentsSection } from '../../src/summary/agreement.ts';
import { ENGLISH } from '../../src/texts/language.ts';
import { catalogueOf, interviewOf } from '../kit/catalogue.ts';
import { shown } from '../kit/shown.ts';

const FEW = 'So few pairs say little.';
const WEAK =
  'Such an alpha bears no conclusions: 0.667 is the usual minimum for tentative ones, and 0.800 for\nfirm ones (Krippendorff 2004). So few pairs say little.';
const FIRM = `An alpha of 0.800 or more bears firm conclusions (Krippendorff 2004). ${FEW}`;
const OF_A_KIND =
  'All values that can be compared are the same. Where nothing varies, chance would agree as well, so\nalpha says nothing.';

test.each<[string, Matrix, readonly string[]]>([
  [
    'a figure',
    [
      [1, 2, 3],
      [1, 2, null],
    ],
    [
      'alpha 1.000000 (ordinal)',
      '2 raters, 3 units, 2 of them with two or more values',
      'percent agreement 100.0% (2 of 2 pairs of values are the same)',
      FIRM,
    ],
  ],
  [
    'full columns, and chance',
    [
      [1, 1, 2],
      [1, 2, 2],
    ],
    [
      'alpha 0.444444 (ordinal)',
      '2 raters, 3 units, all of them with two or more values',
      'percent agreement 66.7% (2 of 3 pairs of values are the same)',
      WEAK,
    ],
  ],
  [
    'nothing varies',
    [[1], [1]],
    [
      'alpha undefined (ordinal)',
      '2 raters, 1 unit, all of them with two or more values',
      'percent agreement 100.0% (1 of 1 pair of values is the same)',
      `${OF_A_KIND} ${FEW}`,
    ],
  ],
  [
    'one rater',
    [[1, 2]],
    ['alpha undefined (ordinal)', '1 rater, 2 units', 'Agreement takes two or more raters; there is only one.'],
  ],
  [
    'nothing in common',
    [
      [1, null],
      [null, 1],
    ],
    [
      'alpha undefined (ordinal)',
      '2 raters, 2 units',
      'No unit has two or more values, so there is nothing to compare.',
    ],
  ],
])('%s in words', (_, matrix, lines) => {
  expect(shown(agreementSection(measureAgreement(matrix, 'ordinal'), ENGLISH), 100)).toBe(`${lines.join('\n')}\n`);
});

test('so few pairs say little only where they are few', () => {
  const matrix = (units: number): Matrix => [Array.from({ length: units }, (_, at) => at % 3), Array(units).fill(1)];
  const text = (units: number): string =>
    shown(agreementSection(measureAgreement(matrix(units), 'nominal'), ENGLISH), 200);
  expect(text(19)).toContain(FEW);
  expect(text(20)).not.toContain(FEW);
});

test('what rounds to zero has no sign', () => {
  const agreement = { ...measureAgreement([[1], [2]], 'ordinal'), alpha: -1e-9 };
  expect(shown(agreementSection(agreement, ENGLISH))).toContain('alpha 0.000000 ');
});

test('respondents together, and within a side that has several', () => {
  const client = measureAgreement(
    [
      [0, 33],
      [0, 33],
    ],
    'ordinal',
  );
  const provider = measureAgreement([[0, 67]], 'ordinal');
  const all = measureAgreement(
    [
      [0, 33],
      [0, 33],
      [0, 67],
    ],
    'ordinal',
  );
  const firm = [
    '  An alpha of 0.800 or more bears firm conclusions (Krippendorff 2004). So few',
    '  pairs say little.',
  ];
  expect(shown(respondentsSection({ client, provider, all }, ENGLISH))).toBe(
    [
      'All respondents  alpha 0.875000 (ordinal)',
      '  3 respondents, 2 questions, all of them with two or more answers',
      '  percent agreement 66.7% (4 of 6 pairs of answers are the same)',
      ...firm,
      '',
      'Client only      alpha 1.000000 (ordinal)',
      '  2 respondents, 2 questions, all of them with two or more answers',
      '  percent agreement 100.0% (2 of 2 pairs of answers are the same)',
      ...firm,
      '',
    ].join('\n'),
  );
  expect(
    shown(respondentsSection({ client, provider: measureAgreement([], 'ordinal'), all: client }, ENGLISH)),
  ).not.toContain('only');
});

test('by question: the least agreement first, what has no pairs left out, all together below', () => {
  const { areas } = catalogueOf([{ id: 'one', questions: ['a', 'b', 'c'].map((id) => ({ id })) }]);
  const rated = {
    questions: areas.flatMap((area) => area.questions),
    interviews: [
      interviewOf({ 'one/a': 0, 'one/b': 33, 'one/c': 67 }, { name: 'A' }),
      interviewOf({ 'one/a': 0, 'one/b': 67 }, { name: 'B' }),
    ],
  };
  const text = shown(questionsSection(measureQuestions([rated], 'ordinal'), 1, ENGLISH));
  expect(text).toMatch(/Question +Pairs +Same +Alpha\none\/b +1 +0\.0% +0\.000\none\/a +1 +100\.0% +–\n/);
  expect(text).toContain('in 1 engagement, the share');
  expect(text).toContain('All questions  alpha 0.833333 (ordinal)');
  expect(text).not.toContain('one/c');
});

import { expect, test } from 'vitest';
import { type Matrix, measureAgreement } from '../../src/scoring/agreement.ts';
import { agreementSection, respondentsSection } from '../../src/summary/agreement.ts';
import { ENGLISH } from '../../src/texts/language.ts';
import { shown } from '../kit/shown.ts';

const OF_A_KIND =
  'All values that can be compared are the same. Where nothing varies, chance would agree as well, so\nalpha says nothing.';

test.each<[string, Matrix, readonly string[]]>([
  [
    'a figure',
    [
      [1, 2, 3],
      [1, 2, null],
    ],
    ['alpha 1.000000 (ordinal)', '2 raters, 3 units, 2 of them with two or more values'],
  ],
  [
    'full columns, and chance',
    [
      [1, 1, 2],
      [1, 2, 2],
    ],
    ['alpha 0.444444 (ordinal)', '2 raters, 3 units, all of them with two or more values'],
  ],
  [
    'nothing varies',
    [[1], [1]],
    ['alpha undefined (ordinal)', '2 raters, 1 unit, all of them with two or more values', OF_A_KIND],
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
  expect(shown(respondentsSection({ client, provider, all }, ENGLISH))).toBe(
    [
      'All respondents  alpha 0.875000 (ordinal)',
      '  3 respondents, 2 questions, all of them with two or more answers',
      '',
      'Client only      alpha 1.000000 (ordinal)',
      '  2 respondents, 2 questions, all of them with two or more answers',
      '',
    ].join('\n'),
  );
  expect(
    shown(respondentsSection({ client, provider: measureAgreement([], 'ordinal'), all: client }, ENGLISH)),
  ).not.toContain('only');
});

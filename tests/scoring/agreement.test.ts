import { describe, expect, test } from 'vitest';
import { agreementOf, ordinalAlpha } from '../../src/scoring/agreement.ts';
import { catalogueOf, interviewOf } from '../kit/catalogue.ts';

/** Units of a matrix of raters by units; `*` is a missing value. */
function unitsOf(...raters: readonly string[]): readonly (readonly number[])[] {
  const rows = raters.map((row) => row.split(' '));
  const units = (rows[0] ?? []).map((_, unit) => rows.flatMap((row) => (row[unit] === '*' ? [] : [Number(row[unit])])));
  return units.filter((values) => values.length >= 2);
}

describe('Krippendorff’s alpha for ordinal data, on published examples', () => {
  test('three coders, fifteen units, gaps', () => {
    const units = unitsOf(
      '* * * * * 3 4 1 2 1 1 3 3 * 3',
      '1 * 2 1 3 3 4 3 * * * * * * *',
      '* * 2 1 3 4 4 * 2 1 1 3 3 * 4',
    );
    expect(units).toHaveLength(12);
    expect(ordinalAlpha(units)).toBeCloseTo(0.806721, 6);
  });

  test('four observers, twelve units', () => {
    const units = [
      '1 1 1',
      '2 2 3 2',
      '3 3 3 3',
      '3 3 3 3',
      '2 2 2 2',
      '1 2 3 4',
      '4 4 4 4',
      '1 1 2 1',
      '2 2 2 2',
      '5 5 5',
      '1 1',
    ];
    expect(ordinalAlpha(units.map((unit) => unit.split(' ').map(Number)))).toBeCloseTo(0.815388, 6);
  });

  test.each([
    ['nothing to pair', [], null],
    [
      'nothing varies',
      [
        [1, 1],
        [1, 1],
      ],
      null,
    ],
    [
      'all agree',
      [
        [1, 1],
        [2, 2],
      ],
      1,
    ],
  ])('%s', (_, units, alpha) => {
    expect(ordinalAlpha(units)).toBe(alpha);
  });
});

test('agreement is counted within each side and across', () => {
  const catalogue = catalogueOf([{ id: 'one', questions: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] }]);
  const questions = catalogue.areas.flatMap((area) => area.questions);
  const interviews = [
    interviewOf({ 'one/a': 0, 'one/b': 100 }, { name: 'A' }),
    interviewOf({ 'one/a': 0, 'one/b': 100 }, { name: 'B' }),
    interviewOf({ 'one/a': 33, 'one/c': 67 }, { side: 'provider' }),
  ];
  const { client, provider, all } = agreementOf(questions, interviews);
  expect(client).toEqual({ alpha: 1, units: 2, pairable: 2 });
  expect(provider).toEqual({ alpha: null, units: 2, pairable: 0 });
  expect(all).toMatchObject({ units: 3, pairable: 2 });
  expect(all.alpha).toBeGreaterThan(0);
  expect(all.alpha).toBeLessThan(1);
});

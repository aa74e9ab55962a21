import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { krippendorffAlpha, METRICS, type Metric } from '../../src/scoring/agreement.ts';

/** Units of a matrix of raters by units; `*` is a missing value. */
function unitsOf(...raters: readonly string[]): readonly (readonly number[])[] {
  const rows = raters.map((row) => row.split(' '));
  return (rows[0] ?? []).map((_, unit) => rows.flatMap((row) => (row[unit] === '*' ? [] : [Number(row[unit])])));
}

const THREE_CODERS = unitsOf(
  '* * * * * 3 4 1 2 1 1 3 3 * 3',
  '1 * 2 1 3 3 4 3 * * * * * * *',
  '* * 2 1 3 4 4 * 2 1 1 3 3 * 4',
);
const FOUR_OBSERVERS = [
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
  '3',
].map((unit) => unit.split(' ').map(Number));

describe('published data', () => {
  test.each<[Metric, number, number]>([
    ['nominal', 0.691358, 0.743421],
    ['ordinal', 0.806721, 0.815388],
    ['interval', 0.810845, 0.849107],
    ['ratio', 0.808944, 0.797403],
  ])('%s', (metric, coders, observers) => {
    expect(krippendorffAlpha(THREE_CODERS, metric)?.toFixed(6)).toBe(coders.toFixed(6));
    expect(krippendorffAlpha(FOUR_OBSERVERS, metric)?.toFixed(6)).toBe(observers.toFixed(6));
  });
});

/** Raters by units with gaps, from few or many distinct values. */
const matrix = fc
  .record({
    raters: fc.integer({ min: 1, max: 6 }),
    units: fc.integer({ min: 1, max: 9 }),
    top: fc.constantFrom(1, 4, 100),
    step: fc.constantFrom(1, 0.25, 0.1),
  })
  .chain(({ raters, units, top, step }) => {
    const cell = fc.option(
      fc.integer({ min: 0, max: top }).map((value) => value * step),
      { freq: 3 },
    );
    const row = fc.array(cell, { minLength: units, maxLength: units });
    return fc.array(row, { minLength: raters, maxLength: raters });
  });

type Rows = readonly (readonly (number | null)[])[];

function columns(rows: Rows): readonly (readonly number[])[] {
  return (rows[0] ?? []).map((_, unit) => rows.flatMap((row) => row[unit] ?? []));
}

/** Krippendorff 2011, to the letter: the matrix of coincidences, and the differences between its values. */
function byCoincidences(units: readonly (readonly number[])[], metric: Metric): number | null {
  const paired = units.filter(({ length }) => length > 1);
  const scale = [...new Set(paired.flat())].sort((a, b) => a - b);
  const coincidences = scale.map(() => scale.map(() => 0));
  for (const values of paired) {
    for (const [i, a] of values.entries()) {
      for (const [j, b] of values.entries()) {
        const row = coincidences[scale.indexOf(a)] ?? [];
        const k = scale.indexOf(b);
        if (i !== j) row[k] = (row[k] ?? 0) + 1 / (values.length - 1);
      }
    }
  }
  const totals = coincidences.map((row) => row.reduce((sum, each) => sum + each, 0));
  const n = totals.reduce((sum, each) => sum + each, 0);
  const delta = (c: number, k: number): number => {
    const [a = 0, b = 0] = [scale[c], scale[k]];
    if (c === k) return 0;
    if (metric === 'nominal') return 1;
    if (metric === 'interval') return (a - b) ** 2;
    if (metric === 'ratio') return ((a - b) / (a + b)) ** 2;
    const between = totals.slice(Math.min(c, k), Math.max(c, k) + 1).reduce((sum, each) => sum + each, 0);
    return (between - ((totals[c] ?? 0) + (totals[k] ?? 0)) / 2) ** 2;
  };
  let observed = 0;
  let expected = 0;
  for (const c of scale.keys()) {
    for (const k of scale.keys()) {
      observed += (coincidences[c]?.[k] ?? 0) * delta(c, k);
      expected += (totals[c] ?? 0) * (totals[k] ?? 0) * delta(c, k);
    }
  }
  return expected === 0 ? null : 1 - ((n - 1) * observed) / expected;
}

describe('laws', () => {
  test('the matrix of coincidences gives the same, on 1,000 matrices with gaps', () => {
    let defined = 0;
    fc.assert(
      fc.property(matrix, (rows) => {
        for (const metric of METRICS) {
          const alpha = krippendorffAlpha(columns(rows), metric);
          const other = byCoincidences(columns(rows), metric);
          if (other === null || alpha === null) expect(alpha).toBe(other);
          else expect(alpha).toBeCloseTo(other, 9);
          if (alpha !== null) defined += 1;
        }
      }),
      { numRuns: 1000 },
    );
    expect(defined).toBeGreaterThan(0);
  });

  test('the order of raters and of units changes nothing, nor does a rater without values', () => {
    const shuffled = matrix.chain((rows) =>
      fc.record({
        rows: fc.constant(rows),
        order: fc.shuffledSubarray([...rows.keys()], { minLength: rows.length }),
        units: fc.shuffledSubarray([...(rows[0] ?? []).keys()], { minLength: rows[0]?.length ?? 0 }),
      }),
    );
    fc.assert(
      fc.property(shuffled, fc.constantFrom(...METRICS), ({ rows, order, units }, metric) => {
        const moved = order.map((rater) => units.map((unit) => rows[rater]?.[unit] ?? null));
        const alpha = krippendorffAlpha(columns(rows), metric);
        expect(krippendorffAlpha(columns(moved), metric)).toBe(alpha);
        expect(krippendorffAlpha(columns([...rows, (rows[0] ?? []).map(() => null)]), metric)).toBe(alpha);
      }),
    );
  });

  test('it is a number up to 1, or null; raters who are all alike agree fully', () => {
    fc.assert(
      fc.property(matrix, fc.constantFrom(...METRICS), (rows, metric) => {
        const alpha = krippendorffAlpha(columns(rows), metric);
        expect(alpha === null || (Number.isFinite(alpha) && alpha <= 1)).toBe(true);
        const [first = []] = rows;
        const varies = new Set(first.filter((value) => value !== null)).size > 1;
        expect(krippendorffAlpha(columns([first, first, first]), metric)).toBe(varies ? 1 : null);
      }),
    );
  });

  test('interval does not see a change of unit and origin, ordinal no stretching, nominal no names', () => {
    const integers = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 4 }), { maxLength: 8 });
    fc.assert(
      fc.property(integers, (units) => {
        const through = (change: (value: number) => number) => units.map((values) => values.map(change));
        const same = (metric: Metric, change: (value: number) => number): void => {
          const alpha = krippendorffAlpha(units, metric);
          const other = krippendorffAlpha(through(change), metric);
          if (alpha === null || other === null) expect(other).toBe(alpha);
          else expect(other).toBeCloseTo(alpha, 9);
        };
        same('interval', (value) => 32 + 1.8 * value);
        same('ratio', (value) => 0.3048 * value);
        same('ordinal', (value) => 2 ** value);
        same('nominal', (value) => (value * 7) % 10);
      }),
    );
  });
});

describe('edges', () => {
  test.each<[string, readonly (readonly number[])[]]>([
    ['nothing', []],
    ['units without values', [[], []]],
    ['nothing to pair', [[1], [2], []]],
    ['one rater of everything', [[1], [2], [3]]],
    ['nothing varies', [[1, 1], [1, 1], [2]]],
    ['zero and minus zero', [[0, -0], [0]]],
  ])('%s: undefined in every metric', (_, units) => {
    for (const metric of METRICS) expect(krippendorffAlpha(units, metric)).toBeNull();
  });

  test.each<[string, number, number]>([
    ['the largest', Number.MAX_VALUE, Number.MAX_VALUE / 3],
    ['the smallest', Number.MIN_VALUE, 3 * Number.MIN_VALUE],
    ['zero', 0, 5],
  ])('%s numbers keep it a number', (_, a, b) => {
    for (const metric of METRICS) {
      // D_o: the pairs of one unit of two; D_e: all values. Only two values occur, so every metric is nominal.
      expect(
        krippendorffAlpha(
          [
            [a, a],
            [b, b],
            [a, b],
          ],
          metric,
        ),
      ).toBeCloseTo(4 / 9, 9);
    }
  });

  test('the whole range of numbers, on both sides of zero', () => {
    const most = Number.MAX_VALUE;
    expect(
      krippendorffAlpha(
        [
          [most, most],
          [-most, -most],
          [most, -most],
        ],
        'interval',
      ),
    ).toBeCloseTo(4 / 9, 9);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('%d is refused', (value) => {
    expect(() => krippendorffAlpha([[1, value]], 'ordinal')).toThrow(RangeError);
  });

  test('below zero is refused under ratio only', () => {
    expect(() => krippendorffAlpha([[1, -1]], 'ratio')).toThrow(RangeError);
    expect(krippendorffAlpha([[1, -1]], 'interval')).toBe(0);
  });
});

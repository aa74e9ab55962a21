import { expect, test } from 'vitest';
import { BINS, Variance } from '../../../src/scoring/robustness/variance.ts';

type Draw = readonly [bins: readonly number[], y: number];

function indicesOf(draws: readonly Draw[], inputs = 1): readonly number[] {
  const variance = new Variance(inputs);
  for (const [bins, y] of draws) variance.add(Uint8Array.from(bins), y);
  return Array.from({ length: inputs }, (_, input) => variance.index(input));
}

test.each<[string, readonly Draw[], readonly number[]]>([
  ['nothing', [], [0]],
  ['one draw', [[[0], 5]], [0]],
  [
    'two draws are too few',
    [
      [[0], 5],
      [[1], 9],
    ],
    [0],
  ],
  [
    'nothing varies',
    [
      [[0], 5],
      [[1], 5],
      [[0], 5],
      [[1], 5],
    ],
    [0],
  ],
  [
    'one group',
    [
      [[3], 5],
      [[3], 9],
      [[3], 1],
    ],
    [0],
  ],
  [
    'all is between the groups',
    [
      [[0], 1],
      [[0], 1],
      [[1], 9],
      [[1], 9],
    ],
    [1],
  ],
  [
    'the first and the last bin',
    [
      [[0], 1],
      [[0], 1],
      [[BINS - 1], 9],
      [[BINS - 1], 9],
    ],
    [1],
  ],
  [
    'nothing is',
    [
      [[0], 1],
      [[0], 9],
      [[1], 1],
      [[1], 9],
    ],
    [0],
  ],
  // Mean 5; between 2 · 4 + 2 · 4 = 16, within 4 · 1 = 4, of which 2 by chance: (16 − 2) / 20.
  [
    'most is',
    [
      [[0], 2],
      [[0], 4],
      [[1], 6],
      [[1], 8],
    ],
    [0.7],
  ],
  // Between 0.5, within 64.5: less than chance would give.
  [
    'less than by chance',
    [
      [[0], 1],
      [[0], 9],
      [[1], 2],
      [[1], 9],
    ],
    [0],
  ],
  // Groups of 1, 2 and 3: means 0, 3 and 8 around 5; between 25 + 8 + 27 = 60, within 2 + 2 = 4, of which (3 − 1) · 4/3.
  [
    'groups of different size',
    [
      [[0], 0],
      [[1], 2],
      [[1], 4],
      [[2], 7],
      [[2], 8],
      [[2], 9],
    ],
    [(60 - 8 / 3) / 64],
  ],
])('%s', (_, draws, [expected = Number.NaN]) => {
  expect(indicesOf(draws)[0]).toBeCloseTo(expected, 12);
});

test('each input has bins of its own', () => {
  const draws: readonly Draw[] = [
    [[0, 15, 2], 1],
    [[1, 15, 2], 1],
    [[0, 0, 2], 9],
    [[1, 0, 2], 9],
  ];
  expect(indicesOf(draws, 3)).toEqual([0, 1, 0]);
});

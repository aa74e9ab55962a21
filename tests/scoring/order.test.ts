import { expect, test } from 'vitest';
import { byHorizon, type Orderable } from '../../src/scoring/order.ts';

type Step = readonly [id: string, worth: number, ...after: readonly string[]];

test.each<[string, readonly Step[], string]>([
  [
    'the worthiest first',
    [
      ['a', 1],
      ['b', 3],
      ['c', 2],
    ],
    'b c a',
  ],
  [
    'of equals the first',
    [
      ['a', 1],
      ['b', 1],
    ],
    'a b',
  ],
  [
    'one that waits comes right after what it waits for',
    [
      ['a', 3, 'b'],
      ['b', 1],
      ['c', 2],
    ],
    'c b a',
  ],
  [
    'through several',
    [
      ['a', 3, 'b', 'c'],
      ['b', 2, 'c'],
      ['c', 1],
    ],
    'c b a',
  ],
  [
    'nobody waits for what is not there',
    [
      ['a', 1],
      ['b', 2, 'x'],
    ],
    'b a',
  ],
  [
    'of those that wait for each other the worthiest',
    [
      ['a', 1, 'b'],
      ['b', 2, 'a'],
    ],
    'b a',
  ],
  [
    'a free one comes before them',
    [
      ['a', 3, 'b'],
      ['b', 2, 'a'],
      ['c', 1],
    ],
    'c a b',
  ],
  ['none', [], ''],
])('%s', (_, steps, expected) => {
  const listed = steps.map(([id, worth, ...after]): Orderable => ({ id, worth, after, horizon: '30-days' }));
  const found = byHorizon(listed).map(({ horizon, steps }) => [horizon, steps.map(({ id }) => id).join(' ')]);
  expect(found).toEqual([
    ['before-signing', ''],
    ['30-days', expected],
    ['90-days', ''],
    ['ongoing', ''],
  ]);
});

test('each horizon in its own order; what comes in an earlier one is waited for no more', () => {
  const steps: readonly Orderable[] = [
    { id: 'a', worth: 2, after: ['b'], horizon: '90-days' },
    { id: 'b', worth: 1, after: [], horizon: 'before-signing' },
    { id: 'c', worth: 1, after: [], horizon: '90-days' },
  ];
  const found = byHorizon(steps).flatMap(({ horizon, steps }) => steps.map(({ id }) => `${horizon} ${id}`));
  expect(found).toEqual(['before-signing b', '90-days a', '90-days c']);
});

import { describe, expect, test } from 'vitest';
import { filledOf, HEAT_STEPS, heatStepOf } from '../../src/document/own-nodes.ts';
import { textBar } from '../../src/document/text-bar.ts';

describe('a score bar', () => {
  test.each<[number | null, number | null, number, [number, number, number]]>([
    [0, 0, 10, [0, 0, 10]],
    [100, 100, 10, [10, 0, 0]],
    // Cut as the score is: a cell is full only when the score reaches its end.
    [69.9, 69.9, 10, [6, 0, 4]],
    [70 - 1e-12, 70, 10, [7, 0, 3]],
    // What open answers may still reach into is open.
    [0, 100, 10, [0, 10, 0]],
    [30, 31, 10, [3, 1, 6]],
    [30, 40, 10, [3, 1, 6]],
    [33, 67, 40, [13, 14, 13]],
    [null, 100, 10, [0, 0, 10]],
    [null, null, 10, [0, 0, 10]],
  ])('from %s to %s in %i cells', (low, high, cells, [certain, open, missing]) => {
    expect(filledOf({ low, point: low, high }, cells)).toEqual({ certain, open, missing });
  });

  test('in text has ten cells', () => {
    expect(textBar({ low: 33, point: 50, high: 67 })).toBe('███▒▒▒▒···');
    expect(textBar({ low: 100, point: 100, high: 100 })).toBe('██████████');
  });
});

test('the usual options of a question each have a step of their own in the heat map', () => {
  expect([0, 33, 67, 100].map(heatStepOf)).toEqual([0, 1, 2, 4]);
  expect([24.9, 25, 49.9, 50, 74.9, 75, 99.9].map(heatStepOf)).toEqual([0, 1, 1, 2, 2, 3, 3]);
  expect(heatStepOf(100 - 1e-12)).toBe(4);
  expect(HEAT_STEPS.map(({ range }) => range)).toEqual(['0–24', '25–49', '50–74', '75–99', '100']);
});

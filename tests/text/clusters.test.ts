import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clustersOf } from '../../src/text/display.ts';
import { expectLinear } from '../kit/growth.ts';
import { runs } from '../kit/runs.ts';

const whole = (text: string): readonly string[] =>
  Array.from(new Intl.Segmenter('en').segment(text), (each) => each.segment);

test('are those of the whole text, wherever it is cut on the way', () => {
  const part = fc.constantFrom('a', '👨‍👩‍👧', '🇵🇱', '🇩', 'e\u0301', '\u0301', 'क्त', '\r\n', '가', '\u200d', '日', ' ');
  const text = fc
    .array(fc.tuple(part, fc.integer({ min: 1, max: 300 })), { maxLength: 12 })
    .map((parts) => parts.map(([each, times]) => each.repeat(times)).join(''));
  fc.assert(
    fc.property(text, (given) => {
      expect([...clustersOf(given)]).toEqual(whole(given));
    }),
    runs(400),
  );
});

test.each([
  ['letters', 'a', 5000],
  ['marks on one letter', '\u0301', 80_000],
] as const)('what many %s take grows with their number', (_, unit, amount) => {
  expectLinear((size) => () => Array.from(clustersOf(unit.repeat(size))), amount);
});

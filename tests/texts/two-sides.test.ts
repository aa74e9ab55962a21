import { expect, test } from 'vitest';
import { TWO_SIDES } from '../../src/texts/en/two-sides.ts';

test.each([
  [
    { compared: 0, signedGap: null, absoluteGap: null, optimist: null },
    'No question has been answered by both sides yet, so their views cannot be compared.',
  ],
  [
    { compared: 1, signedGap: 33, absoluteGap: 33, optimist: 'provider' as const },
    'On the one question that both answered, the provider is the more optimistic, by 33.0 points.',
  ],
  [
    { compared: 1, signedGap: 0, absoluteGap: 0, optimist: null },
    'On the one question that both answered, they agree.',
  ],
  [
    { compared: 2, signedGap: 0, absoluteGap: 0, optimist: null },
    'On all of the 2 questions that both answered they agree.',
  ],
  [
    { compared: 2, signedGap: 0, absoluteGap: 33, optimist: null },
    'Over the 2 questions that both answered, neither side is the more optimistic on average. Question by question, their answers lie 33.0 points apart.',
  ],
  [
    { compared: 9, signedGap: -12.34, absoluteGap: 20, optimist: 'client' as const },
    'The client is the more optimistic side, by 12.3 points on average over the 9 questions that both answered. Question by question, their answers lie 20.0 points apart.',
  ],
  [
    { compared: 9, signedGap: 44.3, absoluteGap: 44.3, optimist: 'provider' as const },
    'The provider is the more optimistic side wherever they differ, by 44.3 points on average over the 9 questions that both answered.',
  ],
])('%j', (facts, text) => {
  expect(TWO_SIDES.perception(facts)).toBe(text);
});

test.each([
  ['too-far', 'too-far', 'Client and provider both see the two teams too far apart.'],
  ['about-right', 'about-right', 'Client and provider both see the two teams about the right distance apart.'],
  [
    'too-close',
    'too-far',
    'The client sees the two teams too close together, the provider too far apart. The remedies are opposite: find out first which it is.',
  ],
  ['mixed', 'mixed', 'The client is of two minds, the provider is of two minds.'],
  [null, 'too-close', 'The client has not said, the provider sees the two teams too close together.'],
] as const)('client %s, provider %s', (client, provider, text) => {
  expect(TWO_SIDES.distance({ client, provider })).toBe(text);
});

import { expect, test } from 'vitest';
import { gradeOf } from '../../../src/questionnaires/lint/rules/readability.ts';

/** 0.39 × words a sentence + 11.8 × syllables a word − 15.59, with counts made by hand. */
const byHand = (sentences: number, words: number, syllables: number): number =>
  0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;

test.each([
  ['Go.', 1, 1, 1],
  ['The cat sat on the mat.', 1, 6, 6],
  ['The cat sat. The dog ran!', 2, 6, 6],
  ['Who decides how the outsourced work is run?', 1, 8, 10],
  ['What is the provider’s know-how?', 1, 6, 8],
  ['Australian platypus', 1, 2, 7],
])('%s', (text, sentences, words, syllables) => {
  expect(gradeOf(text)).toBeCloseTo(byHand(sentences, words, syllables), 6);
});

test.each(['', ' ', '?!', '—'])('no words in %j: easier than anything', (text) => {
  expect(gradeOf(text)).toBe(-15.59);
});

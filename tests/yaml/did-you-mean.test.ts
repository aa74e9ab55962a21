import { describe, expect, test } from 'vitest';
import { didYouMean, hintFor } from '../../src/yaml/diagnostic.ts';

describe('the word that was meant', () => {
  test.each([
    ['optoin', ['option', 'items'], 'option'],
    ['Critical', ['critical', 'high'], 'critical'],
    ['hihg', ['critical', 'high'], 'high'],
    ['banana', ['critical', 'high'], undefined],
    ['', ['critical'], undefined],
    ['aa', ['ab', 'ac'], 'ab'],
    ['ac', ['ab', 'ac'], 'ac'],
    ['X', ['S', 'M', 'L'], undefined],
    ['s', ['S', 'M', 'L'], 'S'],
    ['comunication/shared', ['context/shared', 'communication/shared'], 'communication/shared'],
    ['anything', [], undefined],
    ['x'.repeat(100_000), ['option'], undefined],
  ])('%.20s among %j', (word, candidates, meant) => {
    expect(didYouMean(word, candidates)).toBe(meant);
  });
});

describe('the hint', () => {
  const many = Array.from({ length: 13 }, (_, index) => `candidate-${index}`);
  test.each([
    ['a near miss', 'optoin', ['option', 'items'], 'did you mean "option"?'],
    ['nothing near: all of a few', 'banana', ['option', 'items'], 'possible: option, items'],
    ['nothing near: twelve are a few', 'banana', many.slice(0, 12), `possible: ${many.slice(0, 12).join(', ')}`],
    ['nothing near among many', 'banana', many, undefined],
    ['nothing to choose from', 'banana', [], undefined],
  ])('%s', (_, word, candidates, hint) => {
    expect(hintFor(word, candidates)).toBe(hint);
  });
});

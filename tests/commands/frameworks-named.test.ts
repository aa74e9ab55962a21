import { expect, test } from 'vitest';
import { frameworksNamed } from '../../src/commands/frameworks-named.ts';

const KNOWN = ['dora', 'gdpr', 'pra'];

test.each([
  [[], []],
  [['gdpr'], ['gdpr']],
  [
    ['pra', 'dora', 'pra'],
    ['dora', 'pra'],
  ],
  [['all'], KNOWN],
  [['pra', 'all'], KNOWN],
])('%j are %j', (given, named) => {
  expect(frameworksNamed(given, KNOWN)).toEqual(named);
});

test.each([
  [['dorra'], KNOWN, 'there is no framework "dorra"', 'did you mean "dora"?'],
  [['all', 'sox'], KNOWN, 'there is no framework "sox"', 'possible: dora, gdpr, pra'],
  [['sox'], [], 'there is no framework "sox"', 'there is none'],
])('%j', (given, known, message, hint) => {
  expect(() => frameworksNamed(given, known)).toThrow(expect.objectContaining({ message, hint }));
});

import { expect, test } from 'vitest';
import { actualStep, greatestStep, type VersionStep } from '../../src/questionnaires/version-step.ts';

test.each<[string, string, VersionStep | 'back']>([
  ['1.0.0', '1.0.0', 'none'],
  ['1.0.0', '1.0.1', 'patch'],
  ['1.0.9', '1.1.0', 'minor'],
  ['1.9.9', '2.0.0', 'major'],
  ['1.9.0', '1.10.0', 'minor'],
  ['2.0.0', '1.9.9', 'back'],
  ['1.0.1', '1.0.0', 'back'],
  ['1.0.0 1.0.0', '1.0.0 1.1.0', 'minor'],
  ['1.0.0 1.0.0', '2.0.0 1.0.1', 'major'],
  ['1.0.0 1.1.0', '2.0.0 1.0.0', 'back'],
  ['1.0.0', '1.0.0 0.1.0', 'major'],
  ['1.0.0 1.0.0', '2.0.0', 'back'],
])('from %s to %s is %s', (before, after, expected) => {
  expect(actualStep(before.split(' '), after.split(' '))).toBe(expected);
});

test('the greatest of several steps', () => {
  expect(greatestStep([])).toBe('none');
  expect(greatestStep(['patch', 'minor', 'none'])).toBe('minor');
});

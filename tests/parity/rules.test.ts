import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RULE_TEXTS } from '../../src/diagnostics/rule-texts.ts';
import { RULES } from '../../src/scoring/rules.ts';

test('every rule is a file, and every file a rule', () => {
  const files = readdirSync('src/scoring/rules').map((name) => name.replace(/\.ts$/, ''));
  expect([...RULES.keys()].sort()).toEqual(files.sort());
});

test('gates come first among the rules’ texts, in the order in which they are listed', () => {
  expect(Object.keys(RULE_TEXTS).slice(0, RULES.size)).toEqual([...RULES.keys()]);
});

test.each(Object.entries(RULE_TEXTS))('%s is explained in whole sentences', (_, { title, explanation, remedy }) => {
  expect(title).not.toMatch(/[.]$/);
  for (const sentence of [explanation, remedy]) expect(sentence).toMatch(/^[A-Z].*[.]$/);
});

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ProfileRule } from '../../src/questionnaires/profile-rules.ts';
import { FINDERS, RULES, RULES_ACROSS } from '../../src/scoring/rules.ts';
import { RULE_CAPS, RULE_TEXTS, type RuleText } from '../../src/texts/en/rule-texts.ts';
import { must } from '../kit/catalogue.ts';
import { loadCatalogue } from '../kit/library.ts';

test('every rule is a file, and every file a rule', () => {
  const files = readdirSync('src/scoring/rules').map((name) => name.replace(/\.ts$/, ''));
  const rules = [...RULES.keys(), ...Object.keys(RULES_ACROSS), ...Object.keys(FINDERS)];
  expect(rules.sort()).toEqual(files.sort());
});

test('what a profile can list is what there is', () => {
  const schema = ProfileRule.options.map(({ shape }) => shape.rule.value);
  expect(schema).toEqual([...Object.keys(RULES_ACROSS), ...Object.keys(FINDERS)]);
});

test('the full profile lists them all', async () => {
  const library = { folders: ['questionnaires'], cwd: '.' };
  const { profile } = must(await loadCatalogue('full', library));
  expect(profile.rules.map(({ rule }) => rule)).toEqual([...Object.keys(RULES_ACROSS), ...Object.keys(FINDERS)]);
});

test('the README of the questionnaires has a row for each', () => {
  const [, table = ''] =
    /^## Rules of a profile\n([\s\S]*?)^## /m.exec(readFileSync('questionnaires/README.md', 'utf8')) ?? [];
  const rows = [...table.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, rule]) => rule);
  expect(rows).toEqual([...Object.keys(RULES_ACROSS), ...Object.keys(FINDERS)]);
});

test('gates come first among the rules’ texts, in the order in which they are listed', () => {
  const gates = [...RULES.keys(), ...Object.keys(RULES_ACROSS)];
  expect(Object.keys(RULE_TEXTS).slice(0, gates.length)).toEqual(gates);
  expect(Object.keys(RULE_TEXTS).slice(-Object.keys(FINDERS).length)).toEqual(Object.keys(FINDERS));
});

test('what each gate caps is said, and of nothing else', () => {
  expect(Object.keys(RULE_CAPS)).toEqual([...RULES.keys(), ...Object.keys(RULES_ACROSS)]);
  for (const text of Object.values(RULE_CAPS)) expect(text).toMatch(/^[A-Z].*[.]$/);
});

test.each(Object.entries<RuleText>(RULE_TEXTS))(
  '%s is explained in whole sentences',
  (_, { title, cases, ...text }) => {
    expect(title).not.toMatch(/[.]$/);
    for (const { explanation, remedy } of [text, ...Object.values(cases ?? {})]) {
      for (const sentence of [explanation, remedy]) expect(sentence).toMatch(/^[A-Z].*[.]$/);
    }
  },
);

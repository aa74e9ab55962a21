import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { RULE_PAGES } from '../../src/rules.ts';
import { isAcross, RULES } from '../../src/scoring/rules.ts';
import { DEMAND_TEXTS } from '../../src/texts/en/demand-texts.ts';
import { DIAGNOSTIC_TEXTS } from '../../src/texts/en/diagnostic-texts.ts';
import { LINT_TEXTS } from '../../src/texts/en/lint-texts.ts';
import { RULE_TEXTS, type RuleId } from '../../src/texts/en/rule-texts.ts';
import { RULE_KINDS } from '../../src/texts/rule-page.ts';
import { run } from '../kit/run.ts';

const idsOf = (...kinds: readonly string[]): readonly string[] =>
  RULE_PAGES.flatMap(({ id, kind }) => (kinds.includes(kind) ? [id] : [])).sort();

describe('every rule has one page, and every page is of a rule', () => {
  test.each([
    [
      'the rules that cap',
      ['gate'],
      [...RULES.keys(), ...Object.keys(RULE_TEXTS).filter((id) => isAcross(id as RuleId))],
    ],
    ['all rules of an assessment', ['gate', 'finding'], Object.keys(RULE_TEXTS)],
    ['what check finds', ['check'], Object.keys(DEMAND_TEXTS)],
    ['what is wrong with files', ['diagnostic'], Object.keys(DIAGNOSTIC_TEXTS)],
    ['what the lint finds', ['lint'], Object.keys(LINT_TEXTS)],
  ])('%s', (_, kinds, registered) => {
    expect(idsOf(...kinds)).toEqual([...registered].sort());
  });

  test('no kind is left without pages, and the option offers all kinds', () => {
    expect([...new Set(RULE_PAGES.map(({ kind }) => kind))]).toEqual(Object.keys(RULE_KINDS));
    const choices = Object.keys(RULE_KINDS).map((kind) => `"${kind}"`);
    expect(run(['rule', 'list', '--help']).stdout.replaceAll(/\s+/g, ' ')).toContain(
      `(choices: ${choices.join(', ')})`,
    );
  });

  test('every code that the sources give a diagnostic has a page', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const codes = sources.flatMap((name) => {
      const text = readFileSync(path.join('src', name), 'utf8');
      return [...text.matchAll(/\bcode: '([a-z-]+)'/g)].flatMap(([, code = '']) => [code]);
    });
    expect(new Set(codes).size).toBeGreaterThan(8);
    const pages = idsOf('diagnostic', 'lint');
    expect(codes.filter((code) => !pages.includes(code))).toEqual([]);
  });
});

test.each(RULE_PAGES.map((page) => [`${page.kind} ${page.id}`, page] as const))('%s', (_, page) => {
  expect(page.title).toMatch(/^[A-Z].*[^.]$/);
  for (const text of [page.explanation, page.caps ?? 'It.', page.remedy, page.waive]) {
    expect(text).toMatch(/^[A-Z].*[.]$/);
    // Backticks come in pairs, since SARIF's Markdown shows what is between them as code.
    expect(text.split('`').length % 2).toBe(1);
  }
});

test('the commands that pages name exist', () => {
  const named = RULE_PAGES.flatMap(({ explanation, remedy, waive }) =>
    [...`${explanation} ${remedy} ${waive}`.matchAll(/`outready ([a-z]+)(?: ([a-z]+))?/g)].map(([, ...words]) => words),
  );
  const commands = new Set(named.map((words) => words.filter((word) => word !== undefined).join(' ')));
  expect(commands.size).toBeGreaterThan(0);
  for (const command of commands) expect(run([...command.split(' '), '--help']).status, command).toBe(0);
});

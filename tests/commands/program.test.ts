import { describe, expect, test } from 'vitest';
import { Scenario } from '../../src/checks/policy-schema.ts';
import { agreement } from '../../src/commands/agreement.ts';
import { assess } from '../../src/commands/assess.ts';
import { check } from '../../src/commands/check.ts';
import { COMMANDS } from '../../src/commands/commands.ts';
import { explain } from '../../src/commands/explain.ts';
import { plan } from '../../src/commands/plan.ts';
import { kind } from '../../src/commands/rule/list.ts';
import { Level, Role, Side } from '../../src/questionnaires/vocabulary.ts';
import { METRICS } from '../../src/scoring/agreement.ts';
import { RULE_KINDS } from '../../src/texts/rule-page.ts';

const commands = COMMANDS.flatMap((each) => ('commands' in each ? each.commands : [each]));

test.each([
  ['--metric', agreement.options.metric, METRICS],
  ['--level', check.options.level, Level.options],
  ['--scenario of check', check.options.scenario, Scenario.options],
  ['--scenario of explain', explain.options.scenario, Scenario.options],
  ['--target', plan.options.target, Level.options.slice(1)],
  ['--side', assess.options.side, Side.options],
  ['--role', assess.options.role, Role.options],
  ['--respondent-role', assess.options.respondentRole, [...Role.options, 'another']],
  ['--kind', kind, Object.keys(RULE_KINDS)],
])('%s offers all that there is', (_, { choices }, all) => {
  expect(choices).toEqual(all);
});

describe.each(commands.map((each) => [each.name, each] as const))('%s', (_, { options, examples }) => {
  test('what an option cannot be given with is an option', () => {
    const conflicts = Object.values(options).flatMap((each) => each.conflicts ?? []);
    expect(Object.keys(options)).toEqual(expect.arrayContaining(conflicts));
  });

  test('has examples', () => {
    expect(examples.length).toBeGreaterThan(0);
    for (const line of examples) expect(line).toContain('outready ');
  });
});

import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { answersText as answers, folderWith, newRoot, policyText as policy, WORKED } from '../kit/check.ts';
import { runProgram } from '../kit/program.ts';

// Each row is a folder, a command line, and what comes of it: the exit status here, both streams in the snapshot.
const ROOT = newRoot();
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

type Files = Readonly<Record<string, string | Uint8Array>>;
type Row = readonly [name: string, files: Files, args: string, status: 0 | 1 | 2, told?: string];

const ACME: Files = { 'acme.yaml': answers() };
const DATED = 'updated: 2026-11-01T09:00:00Z\n';
const answered = (lines: string, head = DATED): Files => ({ 'acme.yaml': answers({ answers: lines, head }) });
const withPolicy = (lines: string, files: Files = ACME): Files => ({ ...files, 'outready.policy.yaml': policy(lines) });
const BOTH: Files = {
  'client.yaml': answers({ provider: 'Globex' }),
  'provider.yaml': answers({ provider: 'Globex', side: 'provider', role: 'provider-lead' }),
};
const BLOCKED = WORKED.replace('first: s67', 'first: s0');
const evidence = (entries: string): string =>
  WORKED.replace('first: s67', `first: { option: s67, evidence: [${entries}] }`);
const waived = (until: string, more = ''): string =>
  `require: { score: 70 }\nwaivers: [{ rule: score, ${more}reason: Due in spring, owner: CIO, until: ${until} }]`;

const ROWS: readonly Row[] = [
  // What is demanded, and nothing else.
  [
    'the stage is open',
    { 'core.yaml': answers({ profile: 'core', answers: '  context/offshore: "no"\n' }) },
    'core.yaml --min-score 0',
    0,
    'core.yaml:5:1 warn stage-open: nobody has said at which stage the deal is',
  ],
  [
    'the interviews differ on the stage',
    {
      'a.yaml': answers({ profile: 'core', answers: '  context/stage: contracting\n' }),
      'b.yaml': answers({ profile: 'core', side: 'provider', answers: '  context/stage: running\n' }),
    },
    'a.yaml b.yaml --min-score 0 --lang es',
    0,
    'b.yaml:6:18 aviso stage-open: las entrevistas no coinciden en la fase del acuerdo (contracting, running)',
  ],
  ['nothing is demanded', ACME, 'acme.yaml', 0, 'warn nothing-demanded: nothing is demanded'],
  [
    'a policy without demands',
    withPolicy('scenario: point'),
    'acme.yaml',
    0,
    'warn nothing-demanded: nothing is demanded',
  ],
  ['not ready, but only a score is demanded', answered(BLOCKED), 'acme.yaml --min-score 50', 0],
  ['level: equal passes', ACME, 'acme.yaml --level ready-with-conditions', 0],
  ['level: one short', ACME, 'acme.yaml --level ready', 1],
  [
    'level: none at all',
    answered(WORKED.replaceAll(/: s\d+/g, ': { unknown: true }')),
    'acme.yaml --level not-ready --scenario point',
    1,
  ],
  ['score: equal passes', ACME, 'acme.yaml --min-score 68.35', 0],
  ['score: just above', ACME, 'acme.yaml --min-score 68.36', 1],
  ['score: on what is known', ACME, 'acme.yaml --min-score 74.1875 --scenario point', 0],
  ['score: just above what is known', ACME, 'acme.yaml --min-score 74.1876 --scenario point', 1],
  ['score: at best', ACME, 'acme.yaml --min-score 78.35 --scenario high', 0],
  ['areas: equal passes', ACME, 'acme.yaml --min-area alpha=46.7 --min-area beta=90', 0],
  ['areas: one below', ACME, 'acme.yaml --min-area alpha=46.8 --min-area beta=90', 1],
  ['coverage: equal passes', withPolicy('require: { coverage: 0.8333333333 }'), 'acme.yaml', 0],
  ['coverage: below', withPolicy('require: { coverage: 0.84 }'), 'acme.yaml', 1],
  ['respondents: equal passes', withPolicy('require: { respondents: 2 }', BOTH), 'client.yaml provider.yaml', 0],
  ['respondents: one short', withPolicy('require: { respondents: 3 }', BOTH), 'client.yaml provider.yaml', 1],
  ['sides: both', withPolicy('require: { sides: [client, provider] }', BOTH), 'client.yaml provider.yaml', 0],
  ['sides: one is missing', withPolicy('require: { sides: [client, provider] }', BOTH), 'client.yaml', 1],
  ['roles: there', withPolicy('require: { roles: [provider-lead] }', BOTH), 'client.yaml provider.yaml', 0],
  ['roles: missing', withPolicy('require: { roles: [legal, provider-lead] }', BOTH), 'client.yaml provider.yaml', 1],
  ['blockers: equal passes', withPolicy('allow: { blockers: 1 }', answered(BLOCKED)), 'acme.yaml', 0],
  ['blockers: one too many', withPolicy('allow: { blockers: 0 }', answered(BLOCKED)), 'acme.yaml', 1],
  [
    'conditions: one too many',
    withPolicy('allow: { conditions: 0 }', answered(WORKED.replace('s67', 's33'))),
    'acme.yaml',
    1,
  ],
  [
    'conditions: equal passes',
    withPolicy('allow: { conditions: 1 }', answered(WORKED.replace('s67', 's33'))),
    'acme.yaml',
    0,
  ],
  ['unknown: equal passes', ACME, 'acme.yaml --max-unknown 1', 0],
  ['unknown: one too many', ACME, 'acme.yaml --max-unknown 0', 1],
  [
    'open: not answered yet counts',
    withPolicy('allow: { open: 1 }', answered(WORKED.replace('  beta/only: s90\n', ''))),
    'acme.yaml',
    1,
  ],
  ['criticalOpen: only critical ones count', withPolicy('allow: { criticalOpen: 0 }'), 'acme.yaml', 0],
  ['criticalOpen: one', withPolicy('allow: { criticalOpen: 0 }', answered('  beta/only: s90\n')), 'acme.yaml', 1],
  [
    'criticalUnknown: one',
    withPolicy('allow: { criticalUnknown: 0 }', answered('  alpha/first: { unknown: true }\n')),
    'acme.yaml',
    1,
  ],
  ['age: equal passes', answered(WORKED), 'acme.yaml --max-age 21', 0],
  ['age: a day older', answered(WORKED), 'acme.yaml --max-age 20', 1],
  [
    'age: an answer with a date of its own',
    answered(WORKED.replace('s90', '{ option: s90, answered: 2026-05-01 }')),
    'acme.yaml --max-age 30',
    1,
    'acme.yaml:12:39 fail ageDays',
  ],
  ['age: no date at all', answered(WORKED, ''), 'acme.yaml --max-age 20', 1],
  ['age: a date yet to come', answered(WORKED, 'updated: 2062-11-01T09:00:00Z\n'), 'acme.yaml --max-age 20', 1],
  ['age: another day than today', answered(WORKED), 'acme.yaml --max-age 20 --as-of 2026-11-21', 0],
  ['evidence: named', withPolicy('require: { evidence: {} }', answered(evidence('minutes.pdf'))), 'acme.yaml', 0],
  ['evidence: none', withPolicy('require: { evidence: {} }'), 'acme.yaml', 1],
  [
    'evidence: good on its last day',
    withPolicy('require: { evidence: {} }', answered(evidence('{ ref: a.pdf, until: 2026-11-22 }'))),
    'acme.yaml',
    0,
  ],
  [
    'evidence: run out the day before',
    withPolicy('require: { evidence: {} }', answered(evidence('{ ref: a.pdf, until: 2026-11-21 }'))),
    'acme.yaml',
    1,
  ],
  [
    'evidence: of other questions too',
    withPolicy('require: { evidence: { criticality: [medium, low], score: 90 } }'),
    'acme.yaml',
    1,
  ],
  ['evidence: only from a score on', withPolicy('require: { evidence: { score: 67.1 } }'), 'acme.yaml', 0],
  [
    'expired evidence',
    withPolicy('allow: { expiredEvidence: 0 }', answered(evidence('a.pdf, { ref: b.pdf, until: 2026-11-21 }'))),
    'acme.yaml',
    1,
  ],
  [
    'evidence files: there, or no file',
    withPolicy('require: { evidenceFiles: true }', {
      ...answered(evidence('minutes/a.pdf, "https://x.example/a.pdf", Board minutes of May')),
      'minutes/a.pdf': '',
    }),
    'acme.yaml',
    0,
  ],
  [
    'evidence files: missing',
    withPolicy('require: { evidenceFiles: true }', answered(evidence('minutes/a.pdf, b.pdf'))),
    'acme.yaml',
    1,
  ],
  [
    'files that must exist',
    withPolicy('require: { files: [exit-plan.pdf] }', { ...ACME, 'exit-plan.pdf': '' }),
    'acme.yaml',
    0,
  ],
  ['files that must exist: missing', withPolicy('require: { files: [exit-plan.pdf] }'), 'acme.yaml', 1],
  ['agreement: equal answers', withPolicy('require: { agreement: 1 }', BOTH), 'client.yaml provider.yaml', 0],
  ['agreement: nobody to agree with', withPolicy('require: { agreement: 0 }'), 'acme.yaml', 1],
  [
    'gap: equal passes',
    withPolicy('allow: { gap: 8.5 }', {
      ...BOTH,
      'provider.yaml': answers({ provider: 'Globex', side: 'provider', answers: WORKED.replace('s67', 's33') }),
    }),
    'client.yaml provider.yaml',
    0,
  ],
  [
    'gap: too wide',
    withPolicy('allow: { gap: 8.4 }', {
      ...BOTH,
      'provider.yaml': answers({ provider: 'Globex', side: 'provider', answers: WORKED.replace('s67', 's33') }),
    }),
    'client.yaml provider.yaml',
    1,
  ],
  ['gap: one side only', withPolicy('allow: { gap: 50 }'), 'acme.yaml', 1],
  [
    'an option in place of the policy’s demand',
    withPolicy('require: { score: 90, areas: { alpha: 90, beta: 90 } }'),
    'acme.yaml --min-score 60 --min-area alpha=40',
    0,
  ],
  [
    'a policy by another name',
    { ...ACME, 'ci/strict.yaml': policy('require: { score: 90 }') },
    'acme.yaml --policy ci/strict.yaml',
    1,
  ],

  // Waivers.
  ['waived, on the last day', withPolicy(waived('2026-11-22')), 'acme.yaml', 0, 'waiver-soon'],
  ['waived, for long', withPolicy(waived('2027-03-31')), 'acme.yaml', 0],
  ['the day after the waiver', withPolicy(waived('2026-11-22')), 'acme.yaml --as-of 2026-11-23', 1, 'waiver-expired'],
  ['a waiver of no use', withPolicy(waived('2027-03-31').replace('70', '60')), 'acme.yaml', 0, 'waiver-unused'],
  ['a waiver for another client', withPolicy(waived('2027-03-31', 'engagement: { client: Beta }, ')), 'acme.yaml', 1],
  [
    'a waiver for one question takes it out of the count',
    withPolicy(
      'allow: { open: 0 }\nwaivers: [{ rule: open, question: alpha/third, reason: Later, owner: CIO, until: 2027-01-01 }]',
    ),
    'acme.yaml',
    0,
  ],
  [
    'a waiver for an area',
    withPolicy(
      'require: { areas: { alpha: 50, beta: 95 } }\nwaivers: [{ rule: areas, area: alpha, reason: Later, owner: CIO, until: 2027-01-01 }]',
    ),
    'acme.yaml',
    1,
  ],
  [
    'warnings count when they are limited',
    withPolicy(waived('2026-11-22')),
    'acme.yaml --max-warnings 0',
    1,
    'More warnings',
  ],
  ['as many warnings as are allowed', withPolicy(waived('2026-11-22')), 'acme.yaml --max-warnings 1', 0],

  // Baselines.
  ['no worse than before', { ...ACME, 'before.yaml': answers() }, 'acme.yaml --baseline before.yaml', 0],
  [
    'worse than before',
    { ...ACME, 'before.yaml': answers({ answers: WORKED.replace('s33', 's100') }) },
    'acme.yaml --baseline before.yaml',
    1,
  ],
  [
    'worse within the tolerance',
    { ...ACME, 'before.yaml': answers({ answers: WORKED.replace('s33', 's67') }) },
    'acme.yaml --baseline before.yaml --tolerance 10.2',
    0,
  ],
  [
    'worse by more than the tolerance',
    { ...ACME, 'before.yaml': answers({ answers: WORKED.replace('s33', 's67') }) },
    'acme.yaml --baseline before.yaml --tolerance 10.1',
    1,
  ],
  [
    'a new blocker',
    { ...answered(BLOCKED), 'before.yaml': answers() },
    'acme.yaml --baseline before.yaml --tolerance 100',
    1,
  ],
  [
    'a baseline of another engagement',
    { ...ACME, 'before.yaml': answers({ client: 'Beta' }) },
    'acme.yaml --baseline before.yaml',
    2,
  ],
  ['a baseline that is not there', ACME, 'acme.yaml --baseline before.yaml --min-score 60', 2],
  [
    'a baseline that knows one of two engagements',
    {
      'a.yaml': answers(),
      'b.yaml': answers({ client: 'Beta' }),
      'before/a.yaml': answers().replace('[questions]', '[../questions]'),
    },
    'a.yaml b.yaml --baseline before',
    0,
  ],
  [
    'asked in a newer version than before',
    {
      'acme.yaml': answers({ head: 'asked: { beta: { version: 1.1.0 } }\n' }),
      'before.yaml': answers({ head: 'asked: { beta: { version: 1.0.0 } }\n' }),
    },
    'acme.yaml --baseline before.yaml',
    0,
    'which is no regression',
  ],
  [
    'another profile than before',
    { 'acme.yaml': answers({ profile: 'single', answers: '  beta/only: s90\n' }), 'before.json': '' },
    'acme.yaml --baseline before.json',
    0,
    'compared over the 1 question that both have',
  ],
  [
    'a baseline in the policy, from its folder',
    {
      ...ACME,
      'ci/before.yaml': answers({ answers: WORKED.replace('s33', 's100') }),
      'ci/p.yaml': policy('baseline: { from: before.yaml, tolerance: 1 }'),
    },
    'acme.yaml --policy ci/p.yaml',
    1,
  ],

  // Files that cannot be used.
  [
    'two engagements, one failing',
    { 'a.yaml': answers(), 'b.yaml': answers({ client: 'Beta', answers: BLOCKED }) },
    'a.yaml b.yaml --min-score 60',
    1,
  ],
  ['a file that is not there; the others are checked', ACME, 'acme.yaml missing.yaml --min-score 60', 2],
  ['a glob without a match', ACME, 'acme.yaml answers/*.yaml --min-score 60', 2],
  ['a folder without answers', { ...ACME, 'other/note.yaml': 'a: b\n' }, 'other', 2],
  [
    'a broken answer; the other engagement is checked',
    { 'a.yaml': answers(), 'b.yaml': answers({ client: 'Beta', answers: '  alpha/first: s68\n' }) },
    'a.yaml b.yaml --min-score 60',
    2,
  ],
  [
    'a broken file keeps its engagement from being judged',
    { 'a.yaml': answers(), 'b.yaml': answers({ side: 'provider', answers: '  alpha/fist: s67\n' }) },
    'a.yaml b.yaml --min-score 60',
    2,
  ],
  ['no text at all', { 'acme.yaml': new Uint8Array([0xff, 0xfe, 0x00]) }, 'acme.yaml', 2],
  [
    'a file that is too large; the others are checked',
    { ...ACME, 'b.yaml': 'x'.repeat(1_048_577) },
    'acme.yaml b.yaml --min-score 60',
    2,
  ],
  ['the same respondent twice', { 'a.yaml': answers(), 'b.yaml': answers() }, 'a.yaml b.yaml', 2],
  ['an area that there is none of, by option', ACME, 'acme.yaml --min-area alfa=40', 2],
  [
    'an area that there is none of, in the policy',
    withPolicy('require:\n  areas:\n    alfa: 40', { 'a.yaml': answers(), 'b.yaml': answers({ client: 'Beta' }) }),
    'a.yaml b.yaml',
    2,
  ],
  ['a mistyped demand', withPolicy('require: { scroe: 70 }'), 'acme.yaml', 2],
  [
    'all that is wrong with a policy',
    withPolicy(
      'require: { level: redy, coverage: 90 }\nallow: { open: 1.5 }\nwaivers: [{ rule: scor, reason: x, owner: y, until: 2026-02-30 }]',
    ),
    'acme.yaml',
    2,
  ],
  ['a policy that is not there', ACME, 'acme.yaml --policy nothing.yaml', 2],
  ['a policy as an answers file', withPolicy('require: {}'), 'acme.yaml outready.policy.yaml', 2],
  [
    'a warning does not fail',
    { 'acme.yaml': answers({ head: 'asked: { beta: { version: 2.0.0 } }\n' }) },
    'acme.yaml --min-score 60',
    0,
    'warn valid-file',
  ],

  // Folders, forms and bytes.
  [
    'a folder: questionnaires, policies and notes are passed over',
    {
      'in/a.yaml': answers().replace('[questions]', '[../questions]'),
      'in/deep/b.json': JSON.stringify({
        format: 'outready/answers/1',
        engagement: { client: 'Json', scope: 'S' },
        respondent: { side: 'client' },
        profile: 'single',
        questionnaires: ['../../questions'],
        answers: { 'beta/only': 's90' },
      }),
      'in/outready.policy.yaml': policy('require: {}'),
      'in/note.yaml': 'a: [',
      'in/package.json': '{}',
    },
    'in --min-score 60',
    0,
  ],
  [
    'a slip in the format is told',
    {
      'in/a.yaml': answers(),
      'in/b.yaml': answers({ client: 'B' }).replace('outready/answers/1', 'outready/answer/1'),
    },
    'in --min-score 60 --questionnaires questions',
    2,
  ],
  [
    'a glob, and a file twice',
    { 'a-1.yaml': answers(), 'a-2.yaml': answers({ client: 'Beta' }) },
    'a-*.yaml a-1.yaml --min-score 60',
    0,
  ],
  [
    'line ends of another system, and a byte order mark',
    { 'acme.yaml': `\ufeff${answers().replaceAll('\n', '\r\n')}` },
    'acme.yaml --max-unknown 0',
    1,
    'acme.yaml:9:27 fail unknown',
  ],
  [
    'the place in the long form',
    answered('  alpha/first:\n    option: s0\n    note: x\n'),
    'acme.yaml --policy p.yaml',
    1,
    'acme.yaml:9:13 fail blockers',
  ],
  [
    'the place in the short form',
    answered('  alpha/first: s0\n'),
    'acme.yaml --policy p.yaml',
    1,
    'acme.yaml:8:16 fail blockers',
  ],
  [
    'the place in the flow style',
    {
      'acme.yaml': answers({ answers: '' }).replace(
        'answers:\n',
        'answers: { beta/only: s90, alpha/first: { option: s0 } }\n',
      ),
    },
    'acme.yaml --policy p.yaml',
    1,
    'acme.yaml:6:51 fail blockers',
  ],

  // Words on the command line.
  ['a day that there is none of', ACME, 'acme.yaml --as-of 2026-02-30', 2],
  ['a level that there is none of', ACME, 'acme.yaml --level redy', 2],
  ['a score that is none', ACME, 'acme.yaml --min-score high', 2],
  ['an area without its score', ACME, 'acme.yaml --min-area alpha', 2],
  ['a count that is none', ACME, 'acme.yaml --max-unknown -1', 2],
  ['a tolerance of nothing', ACME, 'acme.yaml --tolerance 3', 2],
  ['a format that there is none of', ACME, 'acme.yaml --format jason', 2],
  ['two formats for one place', ACME, 'acme.yaml --format json --format text', 2],
  ['a format without its file', ACME, 'acme.yaml --format json=', 2],
  ['a file that cannot be written', ACME, 'acme.yaml --format json=none/out.json', 2],
  ['as JSON', withPolicy(waived('2027-03-31')), 'acme.yaml --format json', 0],
];

for (const [name, files, args, status, told] of ROWS) {
  test(`${name}: outready check ${args}`, async () => {
    const cwd = folderWith(ROOT, { 'p.yaml': policy('allow: { blockers: 0 }'), ...files });
    if ('before.json' in files) {
      writeFileSync(path.join(cwd, 'full.yaml'), answers());
      writeFileSync(path.join(cwd, 'before.json'), (await runProgram(['score', 'full.yaml', '--json'], cwd)).stdout);
    }
    const result = await runProgram(['check', ...args.split(' ')], cwd);
    expect(result.status, result.stdout + result.stderr).toBe(status);
    if (told !== undefined) expect(result.stdout + result.stderr).toContain(told);
    expect(`${result.stdout}--- stderr\n${result.stderr}`.replaceAll(cwd, 'CWD')).toMatchSnapshot();
  });
}

test('there are at least 60 of them, and no two alike', () => {
  expect(ROWS.length).toBeGreaterThanOrEqual(60);
  expect(new Set(ROWS.map(([name]) => name)).size).toBe(ROWS.length);
});

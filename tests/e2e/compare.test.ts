import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { CLIENT, LATER, PROVIDER } from '../kit/rounds.ts';
import { run } from '../kit/run.ts';

/** A folder with both assessments, as folders and as what `score --json` prints of the first. */
const folder = mkdtempSync(path.join(tmpdir(), 'outready-compare-'));
for (const [name, client] of [
  ['october', CLIENT],
  ['april', LATER],
] as const) {
  mkdirSync(path.join(folder, name));
  writeFileSync(path.join(folder, name, 'client.yaml'), client);
  writeFileSync(path.join(folder, name, 'provider.yaml'), PROVIDER);
  writeFileSync(path.join(folder, name, 'other.yaml'), 'format: something/else/1\n');
}
const STORED = run(['score', 'october/client.yaml', 'october/provider.yaml', '--json'], { cwd: folder }).stdout;
writeFileSync(path.join(folder, 'october.json'), STORED);

function compare(...args: readonly string[]) {
  return run(['compare', ...args], { cwd: folder });
}

const PAIR = compare('october', 'april');
const PAIR_JSON = compare('october', 'april', '--json');

describe('outready compare', () => {
  test('two folders: score, level, what is behind it, and whether it is more than noise', () => {
    const { stdout, stderr, status } = PAIR;
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).toMatchInlineSnapshot(`
      "Analytics of loyalty card data, from customer segments to weekly campaign lists
      Harbour & Vale Retail: from 13 October 2026 (october) to 13 April 2027 (april)

      +1.1 points, level unchanged (not ready); the condition on “Exit plan” is
      cleared; the blocker on “Ownership of results” remains; the conditions on
      “Retained know-how”, “Customer and personal data” and “Criticality rating”
      remain.
      62 (50–71) → 63 (53–71)
      The score has moved by no more than other weights, open answers and raters who
      differ by one option would explain; they could have taken the earlier one to 55
      to 65. Do not build on the score alone.
      On the 36 questions answered both times, by today’s weights, the score goes from
      62 to 63.

      Area                        Before      After       Points
      Communication               72 (69–74)  72 (69–74)       0
      Intellectual property       54 (29–77)  54 (29–77)       0
      Quality control             71 (60–75)  70 (68–71)    −0.5
      Dependence on the provider  47 (37–57)  58 (46–66)   +11.2
      Cultural fit                65 (57–73)  60 (52–68)    −5.3

      Worse than before (1)
        Decision style (Cultural fit), 50 (33–67) → 16 (0–33): “They send each
        decision up to a known senior manager” and “A written table names who decides
        each kind of question” → “They ask around until somebody decides” and “They
        send each decision up to a known senior manager”

      Better than before (1)
        Exit plan (Dependence on the provider), 33 → 100: “The contract or its draft
        has an exit clause, but no steps are planned” → “The written plan has steps,
        owners, a budget and triggers, and has been rehearsed”

      Known now (1)
        Audit and access right (Quality control), nobody knew → 67: “A contract clause
        opens the provider’s sites and records to audit”

      Evidence that expired by 13 April 2027 (2)
        Access on need (Intellectual property):
        https://example.com/harbour-vale/workspace/accounts, valid until 31 December
        2026
        Continuity cover (Dependence on the provider):
        provider/quillmark-continuity-plan-2026.pdf, valid until 31 March 2027
      "
    `);
  });

  test('a pattern is the files that it names', () => {
    const { before, ...rest } = JSON.parse(compare('october/{client,provider}.yaml', 'april', '--json').stdout);
    expect(before.label).toBe('october/{client,provider}.yaml');
    expect({ before: { ...before, label: 'october' }, ...rest }).toEqual(JSON.parse(PAIR_JSON.stdout));
  });

  test('a stored assessment, from a file or standard input, is compared by its scores', () => {
    const { stdout, status } = compare('october.json', 'april');
    expect(status).toBe(0);
    expect(stdout).toContain('A stored assessment knows scores only');
    expect(stdout).toContain('Exit plan (Dependence on the provider), 33 → 100');
    const piped = run(['compare', '-', 'april'], { cwd: folder, input: STORED });
    expect(piped.stdout.replace('standard input', 'october.json')).toBe(stdout);
  });

  test('--json has the same, unrounded; --as-of looks at evidence from another day', () => {
    const { answers, change, evidence, significance } = JSON.parse(PAIR_JSON.stdout);
    expect(answers.map(({ question, kind }: { question: string; kind: string }) => [question, kind])).toEqual([
      ['quality-control/audit-right', 'answered'],
      ['dependence/exit-plan', 'better'],
      ['cultural-fit/decision-style', 'worse'],
    ]);
    expect(change.points).toBeCloseTo(change.score.after.point - change.score.before.point, 12);
    expect(significance.verdict).toBe('within');
    expect(evidence.asOf).toBe('2027-04-13');
    expect(evidence.expired).toHaveLength(2);
    const earlier = JSON.parse(compare('october', 'april', '--json', '--as-of', '2026-12-31').stdout);
    expect(earlier.evidence).toEqual({ asOf: '2026-12-31', expired: [] });
  });

  test('three are a trend, in the order of their days', () => {
    const { stdout, status } = compare('april', 'october.json', 'october');
    expect(status).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      "Analytics of loyalty card data, from customer segments to weekly campaign lists
      Harbour & Vale Retail

      When                           Score       Level      Blockers  Conditions
      13 October 2026, october.json  62 (50–71)  not ready         1           4
      13 October 2026, october       62 (50–71)  not ready         1           4
      13 April 2027, april           63 (53–71)  not ready         1           3

      Area                        Course  Scores
      Overall                     ▅▅▆     62 → 62 → 63
      Communication               ▆▆▆     72 → 72 → 72
      Intellectual property       ▅▅▅     54 → 54 → 54
      Quality control             ▆▆▆     71 → 71 → 70
      Dependence on the provider  ▄▄▅     47 → 47 → 58
      Cultural fit                ▆▆▅     65 → 65 → 60
      "
    `);
  });

  test('nobody’s name is told', () => expect(PAIR.stdout + PAIR_JSON.stdout).not.toMatch(/Ashdown|Otieno/));

  test.each<[readonly string[], RegExp]>([
    [['october'], /missing required argument 'after'/],
    [['october', 'may'], /may:1:1 error unreadable: cannot be read: there is no such file/],
    [['october', 'may/*.yaml'], /may\/\*\.yaml:1:1 error unreadable: there is no file here/],
    [['october', 'october{.json,/client.yaml}'], /this stored assessment is of the same engagement and profile as/],
    [['october', 'april', '--as-of', '2026-02-30'], /--as-of takes a day, not "2026-02-30"/],
    [['october', 'april', 'october', '--as-of', '2026-02-20'], /--as-of is for two assessments/],
    [['-', '-'], /standard input can be read but once/],
    [
      ['october', 'other.yaml'],
      /of different engagements: the client is "Harbour & Vale Retail" in the one and "Acme" in the other/,
    ],
    [['broken.json', 'april'], /broken\.json:1:\d+ error/],
  ])('%j is refused', (args, message) => {
    const other = CLIENT.replace('client: Harbour & Vale Retail', 'client: Acme');
    writeFileSync(path.join(folder, 'other.yaml'), other);
    writeFileSync(path.join(folder, 'broken.json'), '{"format": "outready/assessment/1", "score": 3}');
    const { stdout, stderr, status } = compare(...args);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toMatch(message);
  });
});

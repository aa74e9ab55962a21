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

      The verdict is not ready to sign, as it was then; the score was 53 (44–67) and
      is 54 (47–68) now, up by 1.9 points.

      This may mean little: other weights, open answers settled this way or that, and
      interviewers who differ by one step could have taken the earlier score anywhere
      from 47 to 61. Look at the answers below rather than at the score alone. Taking
      only the 33 questions answered both times, with today’s weights, the score goes
      from 53 to 54.

      Area                        Score then   Score now  Points
      Communication               69 (69–73)  69 (69–73)       0
      Intellectual property       36 (24–70)  36 (24–70)       0
      Quality control             61 (54–69)  61 (61–65)    +0.6
      Dependence on the provider  45 (37–55)  55 (45–63)    +9.9
      Cultural fit                52 (52–80)  44 (44–72)    −8.5

      Blockers and conditions
        Still a blocker: Ownership of results (Intellectual property).
        No longer a condition: Exit plan (Dependence on the provider).
        Still a condition: Confidentiality chain (Intellectual property); Monitoring
          from the first day (Quality control); Retained know-how (Dependence on the
          provider) (confidential); Customer and personal data (Intellectual
          property); Criticality rating (Dependence on the provider).

      Progress on the recommendations
        Of the 31 recommendations made then, one is carried out, going by today’s
        answers.
        Exit plan (Dependence on the provider): Name an exit manager to plan the
          steps with an owner, a time and a cost each, for a provider that goes under
          and for one that is dismissed. Carried out: the answer is now the best there
          is.

      Better than before (1)
        Question                Then                    Now                     Points
        Exit plan (Dependence   “A clause or a line in  “A plan with steps,      +67.0
        on the provider)        the terms, or a plan    owners, time and cost;
                                that lacks steps,       walked through within
                                owners, time or cost”   a year, gaps closed”
                                (33)                    (100)

      Worse than before (1)
        Question                Then                    Now                     Points
        The client’s own        “They name different    “They name different     −34.0
        deciders (Cultural      people, and a table to  people, and it has
        fit)                    settle it is in draft”  been left at that”
                                (67)                    (33)

      Known now (1)
        Question                        Then         Now
        Audit and access right          nobody knew  “They open the provider’s records
        (Quality control)                            and sites; subcontractors or
                                                     supervisors are left out” (67)

      Evidence that expired in between
        Access for the first day (Intellectual property):
          https://example.com/harbour-vale/workspace/roles, valid until 31 October
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
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('was stored as scores, without its answers');
    expect(stdout).toMatch(/Exit plan \(Dependence on the +33 +“A plan with steps, owners, +\+67\.0/);
    const piped = run(['compare', '-', 'april'], { cwd: folder, input: STORED });
    expect(piped.stdout.replace('standard input', 'october.json')).toBe(stdout);
  });

  test('--json has the same, unrounded; --as-of looks at evidence from another day', () => {
    const { answers, change, evidence, significance } = JSON.parse(PAIR_JSON.stdout);
    expect(answers.map(({ question, kind }: { question: string; kind: string }) => [question, kind])).toEqual([
      ['quality-control/audit-right', 'answered'],
      ['dependence/exit-plan', 'better'],
      ['cultural-fit/own-decisions', 'worse'],
    ]);
    expect(change.points).toBeCloseTo(change.score.after.point - change.score.before.point, 12);
    expect(significance.verdict).toBe('within');
    expect(evidence.asOf).toBe('2027-04-13');
    expect(evidence.expired).toHaveLength(2);
    const earlier = JSON.parse(compare('october', 'april', '--json', '--as-of', '2026-10-31').stdout);
    expect(earlier.evidence).toEqual({ asOf: '2026-10-31', expired: [] });
    expect(compare('october', 'april', '--as-of', '2027-01-15').stdout).toContain('expired by 15 January 2027\n');
  });

  test('three are a trend, in the order of their days', () => {
    const { stdout, status } = compare('april', 'october.json', 'october');
    expect(status).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      "Analytics of loyalty card data, from customer segments to weekly campaign lists
      Harbour & Vale Retail

      When                         Score       Level              Blockers  Conditions
      13 October 2026,             53 (44–67)  not ready to sign         1           6
      october.json
      13 October 2026, october     53 (44–67)  not ready to sign         1           6
      13 April 2027, april         54 (47–68)  not ready to sign         1           5

      Area                        Course  Scores
      Overall                     ▅▅▅     53 → 53 → 54
      Communication               ▆▆▆     69 → 69 → 69
      Intellectual property       ▃▃▃     36 → 36 → 36
      Quality control             ▅▅▅     61 → 61 → 61
      Dependence on the provider  ▄▄▅     45 → 45 → 55
      Cultural fit                ▅▅▄     52 → 52 → 44
      "
    `);
  });

  test('nobody’s name is told', () => expect(PAIR.stdout + PAIR_JSON.stdout).not.toMatch(/Ashdown|Otieno/));

  test.each<[readonly string[], RegExp]>([
    [['october'], /there is no earlier round of this engagement beside its files/],
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

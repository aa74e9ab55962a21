import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { CLIENT, LATER, PROVIDER } from '../kit/rounds.ts';
import { type RunResult, run } from '../kit/run.ts';
import { section } from '../report/reading.ts';

const cwd = mkdtempSync(path.join(tmpdir(), 'outready-baseline-'));
afterAll(() => rmSync(cwd, { recursive: true }));
mkdirSync(path.join(cwd, 'october-round'));
writeFileSync(path.join(cwd, 'october-round', 'client.yaml'), CLIENT);
writeFileSync(path.join(cwd, 'october-round', 'provider.yaml'), PROVIDER);
writeFileSync(path.join(cwd, 'client.yaml'), LATER);
writeFileSync(path.join(cwd, 'provider.yaml'), PROVIDER);

function report(...args: readonly string[]): RunResult {
  return run(['report', 'client.yaml', 'provider.yaml', ...args], { cwd });
}

const read = (name: string): string => readFileSync(path.join(cwd, name), 'utf8');

describe('outready report --baseline', () => {
  test('tells in every format what has changed since', () => {
    const { status, stderr } = report('--baseline', 'october-round', '-o', 'a.md', '-o', 'a.html', '-o', 'a.json');
    expect([status, stderr]).toEqual([0, 'Report written: a.md\nReport written: a.html\nReport written: a.json\n']);
    const text = section(read('a.md'), 'Since the previous assessment (13 October 2026)');
    expect(text.slice(0, text.indexOf('### Worse'))).toMatchInlineSnapshot(`
      "**The verdict is not ready to sign, as it was then; the score was 53 (44–67) and is 54 (47–68) now, up by 1.9 points.**

      This may mean little: other weights, open answers settled this way or that, and interviewers who differ by one step could have taken the earlier score anywhere from 47 to 61. Look at the answers below rather than at the score alone. Taking only the 30 questions answered both times, with today’s weights, the score goes from 55 to 56.

      | Area                       | Then         | Now          | Score then |  Score now | Points |
      | -------------------------- | ------------ | ------------ | ---------: | ---------: | -----: |
      | Communication              | \`██████▒▒··\` | \`██████▒▒··\` | 69 (69–73) | 69 (69–73) |      0 |
      | Intellectual property      | \`██▒▒▒▒▒▒··\` | \`██▒▒▒▒▒▒··\` | 36 (24–70) | 36 (24–70) |      0 |
      | Quality control            | \`█████▒▒···\` | \`██████▒···\` | 61 (54–69) | 61 (61–65) |   +0.6 |
      | Dependence on the provider | \`███▒▒▒····\` | \`████▒▒▒···\` | 45 (37–55) | 55 (45–63) |   +9.9 |
      | Cultural fit               | \`█████▒▒▒▒·\` | \`████▒▒▒▒··\` | 52 (52–80) | 44 (44–72) |   −8.5 |

      ### Blockers and conditions

      - **No longer a condition**: Exit plan (Dependence on the provider).

      ### Progress on the recommendations

      Of the 28 recommendations made then, one is carried out, going by today’s answers.

      - **Exit plan (Dependence on the provider)**: Name an exit manager to plan the steps with an owner, a time and a cost each, for a provider that goes under and for one that is dismissed. _Carried out: the answer is now the best there is._

      ### Better than before (1)

      | Question | Then | Now | Points |
      | - | - | - | -: |
      | **Exit plan (Dependence on the provider)** | “A clause or a line in the terms, or a plan that lacks steps, owners, time or cost” (33) | “A plan with steps, owners, time and cost; walked through within a year, gaps closed” (100) | +67.0 |

      "
    `);
    expect(read('a.html')).toContain('Since the previous assessment (13 October 2026)');
    const { comparison } = JSON.parse(read('a.json'));
    expect(comparison.format).toBe('outready/comparison/1');
    expect(comparison.answers.map(({ question }: { question: string }) => question)).toEqual([
      'quality-control/audit-right',
      'dependence/exit-plan',
      'cultural-fit/own-decisions',
    ]);
    for (const name of ['a.md', 'a.html', 'a.json']) expect(read(name)).not.toMatch(/Ashdown|Otieno|october-round/);
  });

  test('takes a stored assessment, also from standard input, and another language', () => {
    const stored = run(['score', 'october-round/client.yaml', 'october-round/provider.yaml', '--json'], { cwd }).stdout;
    const { stdout, status } = run(['report', 'client.yaml', 'provider.yaml', '--baseline', '-', '--lang', 'es'], {
      cwd,
      input: stored,
    });
    expect(status).toBe(0);
    const text = section(stdout, 'Desde la evaluación anterior (13 de octubre de 2026)');
    expect(text).toContain('El veredicto es «no preparada para firmar», como entonces; la puntuación era 53 (44–67)');
    expect(text).toContain('| **Plan de salida (Dependencia del proveedor)** | 33 | «Con un plan');
  });

  test('says when the two seem to be the wrong way round', () => {
    const { stderr, status } = run(['report', 'october-round/client.yaml', '--baseline', 'client.yaml'], { cwd });
    expect([status, stderr]).toEqual([
      0,
      'warning: the baseline client.yaml is of 13 April 2027, later than this assessment of 13 October 2026\n' +
        'hint: the earlier of the two goes behind --baseline\n',
    ]);
  });

  test.each<[readonly string[], RegExp]>([
    [['--baseline', 'may'], /may:1:1 error unreadable: cannot be read: there is no such file/],
    [['--baseline', 'other.yaml'], /of different engagements: the client is "Acme" in the one and "Harbour/],
    [['-', '--baseline', '-'], /standard input can be read but once/],
  ])('%j is refused, and nothing is written', (args, message) => {
    writeFileSync(path.join(cwd, 'other.yaml'), CLIENT.replace('client: Harbour & Vale Retail', 'client: Acme'));
    const { status, stdout, stderr } = report(...args, '-o', 'refused.md');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(readdirSync(cwd)).not.toContain('refused.md');
  });
});

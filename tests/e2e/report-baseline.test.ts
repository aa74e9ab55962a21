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
      "**The verdict is not ready to sign, as it was then; the score was 60 (48–72) and is 63 (53–74) now, up by 3.4 points.**

      This may be chance: other weights, open answers settled this way or that, and interviewers who differ by one step could have taken the earlier score anywhere from 50 to 66. Look at the answers below rather than at the score alone. Taking only the 22 questions answered both times, with today’s weights, the score goes from 62 to 66.

      | Area                       | Then         | Now          | Score then |  Score now | Points |
      | -------------------------- | ------------ | ------------ | ---------: | ---------: | -----: |
      | Communication              | \`█████████·\` | \`█████████·\` |         90 |         90 |      0 |
      | Intellectual property      | \`██▒▒▒▒▒▒··\` | \`██▒▒▒▒▒▒··\` | 42 (29–77) | 42 (29–77) |      0 |
      | Quality control            | \`██████▒▒··\` | \`███████···\` | 71 (62–74) |         70 |   −0.5 |
      | Dependence on the provider | \`███▒▒▒····\` | \`████▒▒▒···\` | 47 (37–57) | 58 (46–66) |  +11.2 |
      | Cultural fit               | \`██████████\` | \`██████████\` |        100 |        100 |      0 |

      ### Blockers and conditions

      - **No longer a condition**: Exit plan (Dependence on the provider).

      ### Progress on the recommendations

      Of the 19 recommendations made then, one is carried out, going by today’s answers.

      - **Exit plan (Dependence on the provider)**: Name an exit manager to draft a plan with triggers, steps, owners and a budget. Walk the teams concerned through it and file a rehearsal note that lists the gaps. _Carried out: the answer is now the best there is._

      ### Better than before (1)

      | Question | Then | Now | Points |
      | - | - | - | -: |
      | **Exit plan (Dependence on the provider)** | “The contract or its draft has an exit clause, but no steps are planned” (33) | “The written plan has steps, owners, a budget and triggers, and has been rehearsed” (100) | +67.0 |

      ### Known now (1)

      | Question | Then | Now |
      | - | - | - |
      | **Audit and access right (Quality control)** | nobody knew | “A contract clause opens the provider’s sites and records to audit” (67) |

      ### Evidence that expired in between

      - **Access on need (Intellectual property)**: <https://example.com/harbour-vale/workspace/accounts>, valid until 31 December 2026
      - **Continuity cover (Dependence on the provider)**: quillmark-continuity-plan-2026.pdf, valid until 31 March 2027

      Answers told in confidence, then or now, count in the scores of the areas and of the whole; nothing else is told here of their questions"
    `);
    expect(read('a.html')).toContain('Since the previous assessment (13 October 2026)');
    const { comparison } = JSON.parse(read('a.json'));
    expect(comparison.format).toBe('outready/comparison/1');
    expect(comparison.answers.map(({ question }: { question: string }) => question)).toEqual([
      'quality-control/audit-right',
      'dependence/exit-plan',
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
    expect(text).toContain('El veredicto es «no preparada para firmar», como entonces; la puntuación era 60 (48–72)');
    expect(text).toContain('| **Plan de salida (Dependencia del proveedor)** | 33 | «El plan escrito');
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

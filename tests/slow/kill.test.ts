import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseInterview } from '../../src/answers/parse.ts';
import { must } from '../kit/catalogue.ts';
import { BIN } from '../kit/run.ts';

const HEAD = `# kept
format: outready/answers/1
engagement: { client: Acme, provider: Globex, scope: Analytics }
respondent: { side: client, role: delivery }
profile: full
answers: {}
`;

/** Runs an interview from a pipe and kills it some milliseconds after its first question. Returns how many answers it had confirmed. */
function interviewUntilKilled(file: string, after: number): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [BIN, 'assess', file, '--plain', '--no-report'], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    let shown = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (shown === '') setTimeout(() => child.kill('SIGKILL'), after);
      shown += text;
    });
    child.stdin.on('error', () => undefined);
    child.stdin.write('unknown\n'.repeat(150));
    // A question is shown only when the answer to the one before is on disk.
    child.on('close', () => resolve(Math.max(0, [...shown.matchAll(/^\[\d+ of \d+\]/gm)].length - 1)));
  });
}

test('SIGKILL at 200 random moments: the file is readable and holds every confirmed answer', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'outready-kill-'));
  const moments = fc.sample(fc.integer({ min: 0, max: 400 }), { numRuns: 200, seed: 20261122 });
  const confirmed: number[] = [];
  const lane = async (own: readonly number[], name: string): Promise<void> => {
    for (const [index, moment] of own.entries()) {
      const file = path.join(folder, `${name}${index}.yaml`);
      writeFileSync(file, HEAD);
      const count = await interviewUntilKilled(file, moment);
      const text = readFileSync(file, 'utf8');
      const { interview } = must(parseInterview(text, file));
      expect(interview.answers.size).toBeGreaterThanOrEqual(count);
      expect(text.startsWith('# kept\n')).toBe(true);
      confirmed.push(count);
    }
  };
  await Promise.all([lane(moments.slice(0, 100), 'a'), lane(moments.slice(100), 'b')]);
  rmSync(folder, { recursive: true });
  // The moments must fall into the interviews, or nothing was tried.
  expect(confirmed.filter((count) => count > 0 && count < 90).length).toBeGreaterThan(100);
  process.stdout.write(`killed with ${Math.min(...confirmed)} to ${Math.max(...confirmed)} answers confirmed\n`);
});

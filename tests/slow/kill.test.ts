import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseInterview } from '../../src/answers/parse.ts';
import { must } from '../kit/catalogue.ts';
import { WRITINGS } from '../kit/faulty-commands.ts';
import { isProvingAll } from '../kit/proofs.ts';
import { BIN, run } from '../kit/run.ts';

const HEAD = `# kept
format: outready/answers/1
engagement: { client: Acme, provider: Globex, scope: Analytics }
respondent: { side: client, role: delivery }
profile: full
answers: {}
`;

/** All of them take most of an hour. */
const HOURS = 2 * 60 * 60 * 1000;

const INTERVIEWS = isProvingAll ? 1000 : 150;
const REPORTS = isProvingAll ? 200 : 30;

/** Moments to kill at, from a fixed seed; two lanes, since a machine has two cores. */
function lanes(amount: number, max: number): readonly (readonly number[])[] {
  const moments = fc.sample(fc.integer({ min: 0, max }), { numRuns: amount });
  return [moments.slice(0, amount / 2), moments.slice(amount / 2)];
}

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

/** What a killed process left next to a file. */
function leftovers(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => name.includes('.outready-'));
}

test(`SIGKILL at ${INTERVIEWS} random moments of interviews: the file holds every confirmed answer`, {
  timeout: HOURS,
}, async () => {
  const confirmed: number[] = [];
  let left = 0;
  const lane = async (own: readonly number[]): Promise<void> => {
    for (const moment of own) {
      const folder = mkdtempSync(path.join(tmpdir(), 'outready-kill-'));
      const file = path.join(folder, 'acme.yaml');
      writeFileSync(file, HEAD, { mode: 0o600 });
      const count = await interviewUntilKilled(file, moment);
      const text = readFileSync(file, 'utf8');
      const { interview } = must(parseInterview(text, file));
      expect(interview.answers.size).toBeGreaterThanOrEqual(count);
      expect(text.startsWith('# kept\n')).toBe(true);
      // A copy is as private as its file, and the next start clears it.
      for (const each of leftovers(folder)) expect(statSync(path.join(folder, each)).mode & 0o077).toBe(0);
      if (leftovers(folder).length > 0) {
        left += 1;
        expect(run(['assess', file, '--plain', '--no-report'], { input: 'quit\n' }).status).toBe(0);
        expect(leftovers(folder)).toEqual([]);
      }
      confirmed.push(count);
      rmSync(folder, { recursive: true });
    }
  };
  await Promise.all(lanes(INTERVIEWS, 400).map(lane));
  // The moments must fall into the interviews, or nothing was tried.
  expect(confirmed.filter((count) => count > 0 && count < 90).length).toBeGreaterThan(INTERVIEWS / 2);
  process.stdout.write(
    `killed with ${Math.min(...confirmed)} to ${Math.max(...confirmed)} answers confirmed; ${left} left a copy\n`,
  );
});

/** Writes a report and kills it some milliseconds after its first file of any name appeared. */
function reportUntilKilled(args: readonly string[], cwd: string, after: number): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [BIN, ...args], { cwd, stdio: 'ignore' });
    const watcher = watch(cwd);
    watcher.once('change', () => setTimeout(() => child.kill('SIGKILL'), after));
    child.on('close', () => {
      watcher.close();
      resolve();
    });
  });
}

test(`SIGKILL at ${REPORTS} random moments of reports in five formats: each file is the old one or the new one`, {
  timeout: HOURS,
}, async () => {
  const { args, files, prepare } = WRITINGS['report with five outputs'];
  const ready = mkdtempSync(path.join(tmpdir(), 'outready-kill-'));
  prepare(ready);
  const contents = (folder: string): readonly string[] =>
    files.map((name) => readFileSync(path.join(folder, name), 'latin1'));
  const before = contents(ready);
  const made = mkdtempSync(path.join(tmpdir(), 'outready-kill-'));
  cpSync(ready, made, { recursive: true });
  expect(run(args, { cwd: made }).status).toBe(0);
  const after = contents(made);
  rmSync(made, { recursive: true });
  const ends = { old: 0, new: 0, between: 0, left: 0 };
  const lane = async (moments: readonly number[]): Promise<void> => {
    for (const moment of moments) {
      const cwd = mkdtempSync(path.join(tmpdir(), 'outready-kill-'));
      cpSync(ready, cwd, { recursive: true });
      await reportUntilKilled(args, cwd, moment / 10);
      const now = contents(cwd);
      for (const [index, content] of now.entries()) expect([before[index], after[index]]).toContain(content);
      const renewed = now.filter((content, index) => content === after[index]).length;
      ends[renewed === 0 ? 'old' : renewed === files.length ? 'new' : 'between'] += 1;
      if (leftovers(cwd).length > 0) {
        ends.left += 1;
        // The next run clears what is left: of many it is enough to see it of some.
        if (ends.left <= 20) {
          expect(run(args, { cwd }).status).toBe(0);
          expect([contents(cwd), leftovers(cwd)]).toEqual([after, []]);
        }
      }
      rmSync(cwd, { recursive: true });
    }
  };
  await Promise.all(lanes(REPORTS, 300).map(lane));
  rmSync(ready, { recursive: true });
  // The moments must fall into the writing, or nothing was tried.
  expect(ends.left).toBeGreaterThan(REPORTS / 10);
  process.stdout.write(`reports killed: ${JSON.stringify(ends)}\n`);
});

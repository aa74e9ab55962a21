import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type RunResult, run } from '../kit/run.ts';

const CLOCK = new URL('../kit/frozen-clock.js', import.meta.url).href;

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'outready-day-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

/** Runs the program somewhere at some moment. */
function at(zone: string, moment: string, args: readonly string[], input = ''): RunResult {
  return run(args, { cwd, input, env: { TZ: zone, FROZEN_AT: moment, NODE_OPTIONS: `--import=${CLOCK}` } });
}

const START = ['Acme', 'Globex', 'Analytics', 'client', '', ''].map((line) => `${line}\n`).join('');
const ANSWER = 'jump shared-expectations\n2\nquit\n';

function answersIn(file: string): { readonly started: string; readonly updated: string; readonly day: string } {
  const { started, updated, answers } = parse(readFileSync(path.join(cwd, file), 'utf8'));
  return { started, updated, day: answers['communication/shared-expectations'].answered };
}

describe('the day of an answer is that of the interviewer’s calendar; the moments of the file are in UTC', () => {
  test.each([
    ['Pacific/Auckland', '2026-11-22T09:00:00Z', '2026-11-22'],
    ['Pacific/Auckland', '2026-11-22T11:30:00Z', '2026-11-23'],
    ['America/Los_Angeles', '2026-11-22T03:00:00Z', '2026-11-21'],
    ['America/Los_Angeles', '2026-11-22T09:00:00Z', '2026-11-22'],
    ['UTC', '2026-11-22T23:59:59Z', '2026-11-22'],
    // Clocks went forward at two that night: midnight was still an hour off standard time.
    ['Pacific/Auckland', '2026-09-26T11:30:00Z', '2026-09-26'],
    ['Pacific/Auckland', '2026-09-26T12:30:00Z', '2026-09-27'],
    ['Pacific/Auckland', '2026-09-27T10:59:59Z', '2026-09-27'],
    ['Pacific/Auckland', '2026-09-27T11:00:00Z', '2026-09-28'],
    // Clocks went back at two that night, so this day had 25 hours.
    ['America/Los_Angeles', '2026-11-01T06:59:59Z', '2026-10-31'],
    ['America/Los_Angeles', '2026-11-01T07:00:00Z', '2026-11-01'],
    ['America/Los_Angeles', '2026-11-02T07:59:59Z', '2026-11-01'],
    ['America/Los_Angeles', '2026-11-02T08:00:00Z', '2026-11-02'],
    ['America/Sao_Paulo', '2026-01-01T02:59:59Z', '2025-12-31'],
    ['Asia/Kathmandu', '2026-11-22T18:15:00Z', '2026-11-23'],
  ])('%s, %s: %s', (zone, moment, day) => {
    const { status, stderr } = at(zone, moment, ['assess', 'acme.yaml', '--plain'], START + ANSWER);
    expect(stderr).toContain('Saved: 1 of');
    expect(status).toBe(0);
    expect(answersIn('acme.yaml')).toEqual({ started: moment, updated: moment, day });
  });
});

describe('what people read of it', () => {
  const EVENING = '2026-11-22T04:30:00Z';

  test('the report is of the day of its latest answer, wherever and whenever it is written', () => {
    at('America/Los_Angeles', EVENING, ['assess', 'acme.yaml', '--plain'], START + ANSWER);
    const reports = ['America/Los_Angeles', 'Pacific/Auckland', 'UTC'].map(
      (zone) => at(zone, '2027-03-01T12:00:00Z', ['report', 'acme.yaml']).stdout,
    );
    expect(new Set(reports).size).toBe(1);
    expect(reports[0]).toContain('21 November 2026');
    expect(reports[0]).not.toContain('22 November 2026');
    const { stdout } = at('UTC', '2027-03-01T12:00:00Z', ['score', 'acme.yaml', '--json']);
    expect(JSON.parse(stdout).date).toBe('2026-11-21');
  });

  test('the round after tells the day as it was for the interviewer', () => {
    at('Pacific/Auckland', '2026-11-21T12:30:00Z', ['assess', 'acme.yaml', '--plain'], START + ANSWER);
    const { stdout } = at(
      'America/Los_Angeles',
      '2027-03-01T12:00:00Z',
      ['assess', 'again.yaml', '--from', 'acme.yaml', '--plain'],
      'jump shared-expectations\nquit\n',
    );
    expect(stdout).toContain('Last time (22 November 2026): answer 2.');
  });

  test('evidence holds to the end of its last day, on that calendar', () => {
    mkdirSync(path.join(cwd, 'may'));
    at('America/Los_Angeles', '2026-05-11T12:00:00Z', ['assess', 'may/acme.yaml', '--plain'], START + ANSWER);
    at('America/Los_Angeles', EVENING, ['assess', 'acme.yaml', '--plain'], START + ANSWER);
    const expiredIn = (until: string): readonly object[] => {
      for (const name of ['may/acme.yaml', 'acme.yaml']) {
        const file = path.join(cwd, name);
        const evidence = `$1option: told\n$1evidence: [{ ref: minutes.pdf, until: ${until} }]\n`;
        const text = readFileSync(file, 'utf8').replace(/ +evidence:.*\n/, '');
        writeFileSync(file, text.replace(/( +)option: told\n/, evidence));
      }
      const { stdout } = at('UTC', '2027-03-01T12:00:00Z', ['compare', 'may/acme.yaml', 'acme.yaml', '--json']);
      return JSON.parse(stdout).evidence.expired;
    };
    expect(expiredIn('2026-11-21')).toEqual([]);
    expect(expiredIn('2026-11-20')).toMatchObject([{ ref: 'minutes.pdf' }]);
  });
});

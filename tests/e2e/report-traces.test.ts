import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type RunResult, run } from '../kit/run.ts';

let cwd = '';

beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'outready-traces-'));
});
afterEach(() => {
  rmSync(cwd, { recursive: true });
});

function write(file: string, answers: string, scope = 'Data'): void {
  const text = `format: outready/answers/1
engagement: { client: Acme, provider: Globex, scope: ${scope} }
respondent: { name: Marta Kowalska, side: client, role: delivery }
profile: core
answers:
${answers}
`;
  writeFileSync(path.join(cwd, file), text);
}

function report(...args: readonly string[]): RunResult {
  return run(['report', 'a.yaml', '-o', 'a.md', ...args], { cwd });
}

const ASKED = '  communication/named-contact: { option: answered-late, answered: 2026-10-13 }';
const of = (rest: string): string => ASKED.replace('answered-late', `answered-late, ${rest}`);

describe('what looks like somebody’s address or number, in what a client gets to read', () => {
  test.each([
    ['a note that is quoted', of('note: "ring 030 123 45 67", keyFact: true'), 'Data', 'a.yaml:6:63'],
    ['evidence', of('evidence: [mail of x@acme.example]'), 'Data', 'a.yaml:6:68'],
    ['a reason', '  communication/named-contact: { notApplicable: ask x@acme.example }', 'Data', 'a.yaml:6:49'],
    ['the scope', ASKED, '"Payroll, +49 170 1234567"', 'a.yaml:2:54'],
  ])('%s: told with its place, and refused under --strict', (_, answers, scope, place) => {
    write('a.yaml', answers, scope);
    const strict = report('--strict');
    expect(strict.stderr).toContain(`${place} error unsafe-value: this looks like`);
    expect(strict).toMatchObject({ status: 2, stdout: '' });
    expect(readdirSync(cwd)).toEqual(['a.yaml']);
    expect(report().stderr).toContain(`${place} warning unsafe-value: this looks like`);
    expect(readdirSync(cwd)).toEqual(['a.md', 'a.yaml']);
  });

  test('evidence of the assessment before, which is told where it has run out', () => {
    const evidence = 'evidence: [{ ref: "list, 030 123 45 67", until: 2026-06-01 }, mail of x@acme.example]';
    write('then.yaml', of(evidence).replace('2026-10', '2026-04'));
    write('a.yaml', ASKED);
    const strict = report('--strict', '--baseline', 'then.yaml');
    expect(strict.stderr).toContain('then.yaml:6:75 error unsafe-value');
    expect(strict.stderr).toMatch(/1 error in 1 file/);
    expect(report('--baseline', 'then.yaml').status).toBe(0);
  });

  test.each([
    ['a note that is the interviewer’s own', of('note: ring 030 123 45 67')],
    ['an answer told in confidence', of('confidential: true, note: ring 030 123 45 67, keyFact: true')],
    ['a name, which is hidden', of('evidence: [mail/kowalska.pdf]')],
  ])('%s is no reason to refuse', (_, answers) => {
    write('a.yaml', answers);
    expect(report('--strict')).toMatchObject({ status: 0 });
  });

  test('nor is anything in an internal copy', () => {
    write('a.yaml', of('note: ring 030 123 45 67, keyFact: true'));
    expect(report('--strict', '--audience', 'internal')).toMatchObject({ status: 0 });
  });
});

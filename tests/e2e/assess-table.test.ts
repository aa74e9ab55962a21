import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type RunResult, run } from '../kit/run.ts';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'outready-table-'));
  write('client.yaml', CLIENT);
  write('provider.yaml', PROVIDER);
});
afterEach(() => rmSync(cwd, { recursive: true }));

const CLIENT = `format: outready/answers/1
engagement: { id: 0123456789ab, client: Acme, provider: Globex, scope: Analytics } # ours
respondent: { name: Jane, side: client, role: delivery }
profile: core
areas: [communication]
started: 2026-11-22T09:00:00Z
answers:
  context/stage: { option: running, answered: 2026-11-22 }
  context/process-type: { option: software, note: SECRET-note, answered: 2026-11-22 }
`;
const PROVIDER = CLIENT.replace('name: Jane, side: client', 'name: Bob, side: provider')
  .replace('option: software', 'option: business-process, confidential: true')
  .replace('SECRET-note', 'SECRET-provider');

function write(name: string, text: string): void {
  writeFileSync(path.join(cwd, name), text);
}

function read(name: string): string {
  return readFileSync(path.join(cwd, name), 'utf8');
}

function assess(lines: readonly string[], ...args: readonly string[]): RunResult & { readonly said: string } {
  const result = run(['assess', ...args, '--plain'], { cwd, input: lines.map((line) => `${line}\n`).join('') });
  return { ...result, said: `${result.stdout}${result.stderr}`.replaceAll(/\s+/g, ' ') };
}

describe('two people at one table', () => {
  test('person goes to the other at the same question and back; each has a file of their own', () => {
    const lines = ['jump offshore', '1', 'back', 'person', '2', 'back', 'person', 'compare', 'quit'];
    const { status, said } = assess(lines, 'client.yaml');
    expect(status).toBe(0);
    expect(said).toContain('Now: Bob, provider, delivery lead. [');
    expect(said).toContain('Now: Jane, client, delivery lead. [');
    expect(said).toContain(
      'Jane, client, delivery lead: No, the work stays in the client’s country Bob, provider, delivery lead: Yes, at least one part is done in another country The answers differ.',
    );
    expect(said).toContain('Bob, provider, delivery lead: Saved: 3 of ');
    expect(said).toContain('outready assess provider.yaml --plain');
    expect(said).not.toContain('SECRET');
    expect(parse(read('client.yaml')).answers['context/offshore']).toMatchObject({ option: 'no' });
    expect(parse(read('provider.yaml')).answers['context/offshore']).toMatchObject({ option: 'yes' });
    expect(readdirSync(cwd).sort()).toEqual(['client.yaml', 'provider.yaml']);
  });

  test.each<[string, readonly string[], string]>([
    ['before anybody came', ['jump process-type', 'compare'], 'Nobody else is at this table yet: say person.'],
    ['before both have answered', ['jump offshore', 'person', 'person', 'compare'], 'They have not both answered yet.'],
    [
      'what is told in confidence',
      ['jump process-type', 'person', 'person jane', 'jump process-type', 'compare'],
      'told in confidence',
    ],
    ['a name that nobody has', ['person ann'], 'Nobody here is «ann».'],
  ])('compare shows nothing it should not: %s', (_, lines, text) => {
    const { said } = assess([...lines, 'quit'], 'client.yaml');
    expect(said).toContain(text);
    expect(said).not.toContain('SECRET-provider');
  });

  test('one that is open elsewhere, or has errors, is not gone to, and nothing of it is shown', () => {
    write(
      '.provider.yaml.lock',
      `${JSON.stringify({ pid: process.pid, host: hostname(), since: '2026-11-22T09:00:00Z' })}\n`,
    );
    const { said } = assess(['person', 'quit'], 'client.yaml');
    expect(said).toMatch(/provider\.yaml (is open in another interview|cannot be used as it is)/);
    expect(said).not.toContain('SECRET-provider');
  });
});

describe('a correction', () => {
  const MAY = CLIENT.replaceAll('2026-11-22', '2026-05-22');

  test('goes to all files of the engagement with correct-all, earlier rounds too, and is undone the same way', () => {
    write('may.yaml', MAY);
    const other = CLIENT.replace(/id: \w+, client: Acme/, 'client: Other');
    write('other.yaml', other);
    const { said } = assess(['correct client Acme Ltd', 'correct-all', 'quit'], 'client.yaml');
    expect(said).toContain('still have another client');
    expect(said).toMatch(/Corrected in .*, too\./);
    expect(read('provider.yaml')).toBe(PROVIDER.replace('Acme', 'Acme Ltd'));
    expect(read('may.yaml')).toBe(MAY.replace('Acme', 'Acme Ltd'));
    expect(read('other.yaml')).toBe(other);
    assess(['correct client Acme', 'correct-all', 'undo', 'correct-all', 'quit'], 'client.yaml');
    expect(read('provider.yaml')).toBe(PROVIDER.replace('Acme', 'Acme Ltd'));
  });

  test('reaches the one who sits at the table as a step of their interview', () => {
    assess(['person', 'person', 'correct scope Data', 'correct-all', 'person', 'undo', 'quit'], 'client.yaml');
    expect(parse(read('client.yaml')).engagement.scope).toBe('Data');
    expect(read('provider.yaml')).toBe(PROVIDER);
  });

  test('leaves alone what cannot be written, and says so', () => {
    write('broken.yaml', `${CLIENT}  nonsense: [\n`);
    const { said } = assess(['correct client Acme Ltd', 'correct-all', 'correct-all', 'quit'], 'client.yaml');
    expect(said).toContain('Corrected in provider.yaml, too.');
    expect(said).toContain('There is nothing to correct in other files.');
    expect(read('broken.yaml')).toBe(`${CLIENT}  nonsense: [\n`);
  });
});

describe('the report at the end', () => {
  test('without a terminal is written only where it is named, of all interviews of this round', () => {
    write('may.yaml', CLIENT.replaceAll('2026-11-22', '2026-05-22'));
    const { status, said, stdout } = assess(['finish'], 'client.yaml');
    expect(status).toBe(0);
    expect(stdout).toContain('This interview alone (Jane, client, delivery lead):\n\nAnalytics\n');
    expect(said).toContain('The joint report on 2 interviews: outready report . -o acme-analytics.md');
    expect(said).toContain('outready report . --audience internal -o acme-analytics-internal.md');
    expect(said).toContain('outready status What has changed since the last round: outready compare');
    expect(readdirSync(cwd).sort()).toEqual(['client.yaml', 'may.yaml', 'provider.yaml']);
    const named = assess(['finish'], 'client.yaml', '--report', 'joint.md');
    expect(named.said).toContain('Report written: joint.md');
    expect(read('joint.md')).toContain('2 interviews');
    expect(read('joint.md')).not.toContain('SECRET');
  });

  test('of one interview alone says so; two engagements in one folder have reports of their own', () => {
    write(
      'provider.yaml',
      PROVIDER.replace(/id: \w+, client: Acme, provider: Globex/, 'client: Acme, provider: Other'),
    );
    const { said } = assess(['finish'], 'client.yaml');
    expect(said).toContain('The report on this one interview: outready report client.yaml -o acme-analytics-globex.md');
  });

  test('one that was changed by hand stays, and the answers are safe', () => {
    write('joint.md', 'mine\n');
    const { status, said } = assess(['finish'], 'client.yaml', '--report', 'joint.md');
    expect(status).toBe(2);
    expect(said).toContain('the answers are safe; for the report: outready report . -o another-name.md');
    expect(read('joint.md')).toBe('mine\n');
  });

  test('where the other interview has errors nothing of it is shown', () => {
    write('provider.yaml', PROVIDER.replace('option: running', 'option: SECRET-provider'));
    const { status, said } = assess(['finish'], 'client.yaml', '--report', 'joint.md');
    expect(status).toBe(2);
    expect(said).toContain('the joint report is not written: something is wrong with the interviews');
    expect(said).not.toContain('SECRET-provider');
  });

  test('a blind interview tells of neither', () => {
    const { said } = assess(['finish'], 'client.yaml', '--blind');
    expect(said).not.toMatch(/This interview alone|joint report|-internal/);
  });
});

test('at the end of a round the change since the last of this interview alone is shown', () => {
  write('may.yaml', CLIENT.replaceAll('2026-11-22', '2026-05-22').replace('software', 'business-process'));
  const { stdout } = assess(['finish'], 'client.yaml');
  const change = stdout.slice(stdout.indexOf('Since the previous assessment (22 May 2026)'));
  expect(change).toContain('Process type');
  expect(change).not.toContain('SECRET');
  expect(assess(['finish'], 'provider.yaml').stdout).not.toContain('Since the previous');
});

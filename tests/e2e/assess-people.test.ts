import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { countAsked } from '../kit/asked.ts';
import { type RunResult, run } from '../kit/run.ts';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'outready-people-'));
  write('client.yaml', CLIENT);
});
afterEach(() => rmSync(cwd, { recursive: true }));

/** The client's interview; nobody else may see what stands behind the sentinels. */
const CLIENT = `format: outready/answers/1
engagement: { client: Acme, provider: Globex, scope: Analytics }
respondent: { name: Jane, side: client, role: delivery }
profile: core
areas: [communication]
answers:
  context/function-criticality: { option: critical, answered: 2026-03-01 }
  context/process-type: { notApplicable: SENTINEL-reason }
  context/offshore: { option: "no", note: SENTINEL-note, evidence: [SENTINEL.pdf] }
`;

const COMMUNICATION = { areas: ['communication'] };

const DEPENDENCE = CLIENT.replace('[communication]', '[communication, dependence]');

function write(name: string, text: string): void {
  writeFileSync(path.join(cwd, name), text);
}

function read(name: string): string {
  return readFileSync(path.join(cwd, name), 'utf8');
}

function assess(lines: readonly string[], ...args: readonly string[]): RunResult {
  return run(['assess', ...args, '--plain'], { cwd, input: lines.map((line) => `${line}\n`).join('') });
}

describe('another person on an engagement', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['by its number among those found', ['1', 'provider', 'Bob', ''], []],
    ['by a file of it', ['Bob', ''], ['--engagement-of', 'client.yaml', '--side', 'provider']],
  ])('%s: asks who answers, and nothing of the engagement', async (_, head, args) => {
    write('client.yaml', DEPENDENCE);
    const { stdout, stderr } = assess([...head, 'running', 'quit'], 'provider.yaml', ...args);
    expect(stdout).not.toContain('Scope (');
    // Many of the questions about dependence are for the client alone.
    expect(stdout).toContain(
      `[1 of ${await countAsked({}, { side: 'provider', areas: ['communication', 'dependence'] })}]`,
    );
    expect(stdout + stderr).not.toContain('SENTINEL');
    expect(parse(read('provider.yaml'))).toMatchObject({
      engagement: { client: 'Acme', provider: 'Globex', scope: 'Analytics' },
      respondent: { name: 'Bob', side: 'provider' },
      profile: 'core',
      areas: ['communication', 'dependence'],
      answers: { 'context/stage': { option: 'running' } },
    });
    expect(read('provider.yaml')).not.toContain('SENTINEL');
    expect(read('client.yaml')).toBe(DEPENDENCE);
    expect(run(['score', 'client.yaml', 'provider.yaml'], { cwd }).status).toBe(0);
  });

  test('a role is remembered in the file, and is the respondent’s', () => {
    assess(['Other', '', 'Payroll', 'client', '', 'quit'], 'other.yaml', '--role', 'legal');
    expect(parse(read('other.yaml'))).toMatchObject({ respondent: { role: 'legal' }, roles: ['legal'] });
  });

  test('a client’s name instead of a number starts a new engagement', () => {
    assess(['Other', '', 'Payroll', 'client', '', '', 'quit'], 'other.yaml');
    expect(parse(read('other.yaml')).engagement).toEqual({ id: expect.any(String), client: 'Other', scope: 'Payroll' });
  });

  test('the very same respondent is asked for another name', () => {
    const { stderr } = assess(
      ['Jane', 'delivery', 'Ann', 'delivery', 'quit'],
      'x.yaml',
      '--engagement-of',
      'client.yaml',
      '--side',
      'client',
    );
    expect(stderr.replaceAll('\n', ' ')).toContain('client.yaml is the interview with this very respondent');
    expect(parse(read('x.yaml')).respondent).toEqual({ name: 'Ann', side: 'client', role: 'delivery' });
  });

  test('next goes on with the next person in the same talk', () => {
    const { status, stdout } = assess(['next', 'provider', 'Bob', '', '', '1', 'quit'], 'client.yaml');
    expect(status).toBe(0);
    expect(stdout.slice(stdout.indexOf('The next person on the same engagement.'))).not.toContain('SENTINEL');
    expect(stdout).toContain('Save the answers as (empty: acme-provider.yaml):');
    expect(parse(read('acme-provider.yaml')).respondent).toEqual({ name: 'Bob', side: 'provider' });
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ['another person', ['Bob', ''], ['--engagement-of', 'client.yaml', '--side', 'provider']],
    ['the next round', [], ['--from', 'client.yaml']],
  ])('%s can be interviewed in another language', (_, head, args) => {
    const { stdout, stderr } = assess([...head, 'quit'], 'new.yaml', ...args, '--lang', 'es');
    expect(stdout).toContain('¿En qué fase está la externalización de este trabajo?');
    expect(stderr).toMatch(/\n {2}outready assess new\.yaml .*--lang es\n$/);
  });

  test('the end says how to interview the next person, and where to see all together', () => {
    write('provider.yaml', CLIENT.replace(/name: Jane.*/, 'side: provider }').replace(/SENTINEL-\w+/g, 'x'));
    const { stderr } = assess(['finish'], 'client.yaml', '--no-report');
    expect(stderr).toMatch(
      /Another person on this engagement:\n {2}outready assess --engagement-of client.yaml --plain --no-report\nWhere the engagement stands:\n {2}outready status\n$/,
    );
  });

  test.each<[string, readonly string[], string]>([
    ['a file that is none', ['x.yaml', '--engagement-of', 'missing.yaml'], 'there is no answers file there'],
    ['another profile', ['x.yaml', '--engagement-of', 'client.yaml', '--profile', 'full'], 'have the profile core'],
    [
      'both kinds of start',
      ['x.yaml', '--engagement-of', 'client.yaml', '--from', 'client.yaml'],
      'cannot be used with',
    ],
    ['a client beside it', ['x.yaml', '--engagement-of', 'client.yaml', '--client', 'X'], 'cannot be used with'],
    ['a name that is nearly there', ['client.yml'], 'there is no client.yml, but there is client.yaml'],
    ['a blank client', ['x.yaml', '--client', ' '], '--client needs a text'],
    ['a client that is not the file’s', ['client.yaml', '--client', 'X'], 'has the client Acme, not X'],
  ])('%s is refused, and nothing is made', (_, args, message) => {
    const { status, stderr } = assess([], ...args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('SENTINEL');
    expect(readdirSync(cwd)).toEqual(['client.yaml']);
  });

  test('mistakes in the other’s answers do not show them', () => {
    write('client.yaml', CLIENT.replace('option: critical', 'option: SENTINEL Option'));
    const { stdout, stderr } = assess(['1', 'provider', 'Bob', '', 'quit'], 'provider.yaml');
    expect(stdout + stderr).not.toContain('SENTINEL');
    expect(parse(read('provider.yaml')).engagement.client).toBe('Acme');
  });
});

describe('all of the head on the command line', () => {
  test('nothing is asked, and the same line goes on', async () => {
    const args = [
      'x.yaml',
      '--client',
      'A B',
      '--provider',
      '',
      '--scope',
      'S',
      '--side',
      'client',
      '--respondent',
      '',
      '--respondent-role',
      'another',
    ];
    expect(assess(['running'], ...args).stdout).toMatch(
      new RegExp(`^\\[1 of ${await countAsked({}, { profile: 'decide' })}\\]`),
    );
    expect(parse(read('x.yaml'))).toMatchObject({
      engagement: { client: 'A B', scope: 'S' },
      respondent: { side: 'client' },
    });
    const again = assess([], ...args);
    expect(again.stdout).toMatch(
      new RegExp(`^\\[2 of ${await countAsked({ 'context/stage': 'running' }, { profile: 'decide' })}\\]`),
    );
    expect(again.stderr).toMatch(/Go on with:\n {2}outready assess x.yaml --plain\n$/);
  });
});

describe('the next round', () => {
  test('offers each old answer, takes only what is confirmed, and goes on with --from', async () => {
    const { status, stdout, stderr } = assess(
      ['running', 'same', 'unknown', 'take-over', 'same'],
      'spring.yaml',
      '--from',
      'client.yaml',
    );
    expect(status).toBe(1);
    const [first, later] = [{}, { 'context/stage': 'running' }].map((answers) => countAsked(answers, COMMUNICATION));
    expect(stdout).toContain(`3 answers of last time wait to be confirmed anew.\n[1 of ${await first}]`);
    expect(stdout).toContain('Last time (1 March 2026): answer 3. Say same to confirm it.');
    expect(stderr).toMatch(/outready assess spring.yaml --from client.yaml --plain\n$/);
    const { engagement, respondent, areas, answers } = parse(read('spring.yaml'));
    expect({ engagement, respondent, areas }).toEqual({
      engagement: { id: expect.any(String), client: 'Acme', provider: 'Globex', scope: 'Analytics' },
      respondent: { name: 'Jane', side: 'client', role: 'delivery' },
      areas: ['communication'],
    });
    const answered = expect.stringMatching(/^\d{4}-\d\d-\d\d$/);
    expect(answers).toEqual({
      'context/stage': { option: 'running', answered },
      'context/function-criticality': { option: 'critical', answered },
      'context/process-type': { unknown: true, answered },
      'context/offshore': { option: 'no', note: 'SENTINEL-note', evidence: ['SENTINEL.pdf'], answered },
    });
    expect(read('client.yaml')).toBe(CLIENT);
    const again = assess([], 'spring.yaml', '--from', 'client.yaml');
    expect(again.stdout).toContain(`[5 of ${await later}]`);
  });

  test.each<[string, string, readonly string[], string]>([
    ['the other side’s file', CLIENT.replace('side: client', 'side: provider'), [], 'is the interview of the client'],
    ['another client’s file', CLIENT.replace('Acme', 'Other'), [], 'is about another client'],
    ['another side', '', ['--side', 'provider'], 'not of the provider'],
  ])('%s is refused, and nothing of it shown', (_, own, args, message) => {
    if (own !== '') write('x.yaml', own.replace(/SENTINEL/g, 'x'));
    const { status, stdout, stderr } = assess(['same'], 'x.yaml', '--from', 'client.yaml', ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('SENTINEL');
  });

  test('needs a file of its own', () => {
    const { stderr } = assess([], 'client.yaml', '--from', 'client.yaml');
    expect(stderr).toContain('the next round needs a file of its own');
  });
});

describe('corrections', () => {
  test('name the interviews that need them, too', () => {
    write('provider.yaml', CLIENT.replace(/name: Jane.*/, 'side: provider }'));
    const { stdout } = assess(['correct client Acme Ltd', 'undo', 'correct respondent Ann', 'quit'], 'client.yaml');
    const said = stdout.replaceAll('\n', ' ');
    expect(said).toContain('provider.yaml still has another client, and cannot be scored together with this:');
    expect(said).toContain('Undone. Client: Acme.');
    expect(read('client.yaml').replace(/updated:.*\n/, '')).toBe(CLIENT.replace('Jane', 'Ann'));
  });
});

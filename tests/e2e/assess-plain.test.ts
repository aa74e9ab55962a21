import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answerShape } from '../../src/answers/edit.ts';
import { parseInterview } from '../../src/answers/parse.ts';
import { countAsked } from '../kit/asked.ts';
import { brief } from '../kit/catalogue.ts';
import { BIN, type RunResult, run } from '../kit/run.ts';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'outready-plain-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const HEAD = `format: outready/answers/1
engagement: { client: Acme, scope: Analytics } # kept
respondent: { side: client }
profile: core
areas: [communication]
answers: { context/stage: running }
`;

/** How many questions an interview about communication alone puts, and how many of them are about the engagement. */
const QUESTIONS = await countAsked({ 'context/stage': 'running' }, { areas: ['communication'] });
const AT_ANY_STAGE = await countAsked({}, { areas: ['communication'] });
const ABOUT = 7;
/** Without a provider the profile would be another one. */
const CORE = ['--profile', 'core'];

/** What is in the file from the start. */
const STAGE = { 'context/stage': { option: 'running' } };

function assess(input: string | Uint8Array, ...args: readonly string[]): RunResult {
  return run(['assess', 'x.yaml', '--plain', ...args], { cwd, input });
}

function start(text = HEAD): void {
  writeFileSync(path.join(cwd, 'x.yaml'), text);
}

function text(): string {
  return readFileSync(path.join(cwd, 'x.yaml'), 'utf8');
}

/** The answers in the file, which must be valid. */
function saved(): Readonly<Record<string, object>> {
  const { value, diagnostics } = parseInterview(text(), 'x.yaml');
  expect(diagnostics.map(brief)).toEqual([]);
  if (value === undefined) throw new Error('x.yaml is not valid');
  return Object.fromEntries([...value.interview.answers].map(([id, answer]) => [id, answerShape(answer)]));
}

function times(line: string, amount: number): string {
  return `${line}\n`.repeat(amount);
}

/** The questions put, by their places: `1 of 17`. */
function places(stdout: string): readonly string[] {
  return [...stdout.matchAll(/^\[(\d+ of \d+)\] /gm)].map(([, place = '']) => place);
}

describe('a whole interview through a pipe', () => {
  test('about a file with a complete header: nothing but the questions, then the score of this interview', () => {
    start(HEAD.replace('{ context/stage: running }', '{}'));
    const { status, stdout, stderr } = assess(`running\n${times('2', QUESTIONS - 1)}`);
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining('Answers saved: x.yaml') });
    expect(stdout).toMatch(/^\[1 of \d+\] About this engagement · Stage \(sets what applies\)\nHow far/);
    expect(places(stdout)).toEqual(
      Array.from({ length: QUESTIONS }, (_, index) => `${index + 1} of ${index === 0 ? AT_ANY_STAGE : QUESTIONS}`),
    );
    expect(stdout).toContain(`Review: ${QUESTIONS} of ${QUESTIONS} questions answered.`);
    expect(stdout).toMatch(
      /or quit\.\n\nThis interview alone \(client\):\n\nAnalytics\nAcme with no provider named .*, not ready to go on; /s,
    );
    expect(Object.keys(saved())).toHaveLength(QUESTIONS);
    expect(text()).toContain('scope: Analytics } # kept');
    expect(stderr).toContain('The report on this one interview:\n  outready report x.yaml -o acme-analytics.md\n');
    expect(readdirSync(cwd)).toEqual(['x.yaml']);
  });

  test('about a new file: its head first, a wrong line asked again', () => {
    const head = '\n Acme \n\nAnalytics\nboth\nProvider\nBo\u0007b\nboss\nprovider-lead\n';
    const { status, stdout, stderr } = assess(
      head + times('unknown', 40),
      ...CORE,
      '--area',
      'communication',
      '--no-report',
    );
    expect(status).toBe(0);
    expect(stdout.split('[1 of ')[0]?.split('\n')).toEqual([
      'Client (who would outsource):',
      'Client (who would outsource):',
      'Provider (leave empty if none is chosen yet):',
      'Scope (the work in question):',
      'Side of the respondent (client or provider):',
      'Side of the respondent (client or provider):',
      'Respondent’s name (may stay empty):',
      'Respondent’s role (sponsor, delivery, legal, security, provider-lead; may stay',
      'empty):',
      'Respondent’s role (sponsor, delivery, legal, security, provider-lead; may stay',
      'empty):',
      '',
    ]);
    expect(stderr.split('\n').slice(0, 3)).toEqual([
      'Please write something here.',
      'Say one of: client, provider.',
      'Say one of: sponsor, delivery, legal, security, provider-lead.',
    ]);
    saved();
    expect(text()).toMatch(/client: Acme\n {2}scope: Analytics\n/);
    expect(text()).toMatch(/name: Bo b\n {2}side: provider\n {2}role: provider-lead\n/);
    expect(existsSync(path.join(cwd, 'x.md'))).toBe(false);
  });

  test('--side is not asked again; empty lines leave out what may stay empty', () => {
    const { status, stdout } = assess('Acme\nGlobex\nAnalytics\n\n\nquit\n', '--side', 'client');
    expect(status).toBe(0);
    expect(stdout).not.toContain('Side of the respondent');
    expect(text()).toContain('  client: Acme\n  provider: Globex\n  scope: Analytics\nrespondent:\n  side: client\n');
  });

  test('until the verdict is decided: ends before all is asked', () => {
    start(HEAD.replace('areas: [communication]\n', ''));
    const { status, stdout } = assess(times('1', 48), '--until-decided', '--no-report');
    expect(status).toBe(0);
    expect(stdout).toContain('The verdict is settled: not ready, whatever the open answers are.');
    expect(Object.keys(saved()).length).toBeLessThan(40);
  });

  test('ends by itself while the pipe stays open, and leaves no lock', async () => {
    start();
    const child = spawn(process.execPath, [BIN, 'assess', 'x.yaml', '--plain'], {
      cwd,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    child.stdin.write(times('1', QUESTIONS));
    expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(0);
    expect(readdirSync(cwd)).toEqual(['x.yaml']);
  });
});

describe('the end of the input', () => {
  test('half-way: saves, says what is open and how to go on, exit status 1', () => {
    start();
    const { status, stderr } = assess('1\n2\nnote Asked Ann\n1', '--report', 'r.md');
    expect(status).toBe(1);
    expect(stderr).toContain(
      `Saved: 4 of ${QUESTIONS} questions answered; ${QUESTIONS - 4} are open:\n  Critical: Shared expectations\n  High: `,
    );
    expect(stderr).toMatch(/Go on with:\n {2}outready assess x.yaml --plain --report r.md\n$/);
    expect(Object.values(saved())).toMatchObject([
      { option: 'running' },
      { option: 'minor' },
      { option: 'research' },
      { option: 'no', note: 'Asked Ann' },
    ]);
    expect(existsSync(path.join(cwd, 'r.md'))).toBe(false);
  });

  test('goes on where it was left', () => {
    start();
    assess('1\n1\n');
    const { stdout } = assess('');
    expect(places(stdout)).toEqual([`4 of ${QUESTIONS}`]);
  });

  test('of a complete interview: the score again, exit status 0', () => {
    start();
    assess(times('2', QUESTIONS));
    const before = text();
    const { status, stdout } = assess('');
    expect(status).toBe(0);
    expect(stdout).toContain(`Review: ${QUESTIONS} of ${QUESTIONS} questions answered.`);
    expect(text()).toBe(before);
  });

  test('a complete interview can be changed in several places', () => {
    start();
    assess(times('2', QUESTIONS));
    const { status } = assess('jump function-criticality\n1\njump shared-expectations\n4\nnote Seen');
    expect(status).toBe(0);
    expect(saved()).toMatchObject({
      'context/function-criticality': { option: 'minor' },
      'communication/shared-expectations': { option: 'explained-back' },
    });
  });

  test('before the head is complete: nothing is made', () => {
    const { status, stderr } = assess('Acme\n\n');
    expect({ status, stderr, files: readdirSync(cwd) }).toEqual({
      status: 2,
      stderr:
        "error: the input ended before the interview could begin; nothing is saved\nhint: go on with: outready assess x.yaml --client Acme --provider '' --plain\n",
      files: [],
    });
  });
});

describe('words', () => {
  test.each<[string, string, number, string]>([
    ['quit', '1\nquit\n3\n', 0, `Saved: 2 of ${QUESTIONS} questions answered; ${QUESTIONS - 2} are open:`],
    ['finish with questions open', '1\nfinish\n3\n', 0, 'Answers saved: x.yaml'],
    [
      'review, then the end',
      '1\nreview\n',
      1,
      `Saved: 2 of ${QUESTIONS} questions answered; ${QUESTIONS - 2} are open:`,
    ],
  ])('%s', (_, input, status, said) => {
    start();
    const result = assess(input);
    expect(result.status).toBe(status);
    expect(result.stderr).toContain(said);
    expect(Object.keys(saved())).toEqual([...Object.keys(STAGE), 'context/function-criticality']);
  });

  test('jump, back, skip and undo move; what is kept is confirmed without the question', () => {
    start();
    const { stdout } = assess(
      'jump shared expectations\nnote N\nevidence a b.pdf\nconfidential\nback\nskip\n1\nundo\nclear\nforward\n',
    );
    expect(places(stdout).map((place) => Number.parseInt(place, 10))).toEqual([2, 9, 8, 9, 10, 9, 10]);
    expect(stdout).toContain(
      `\n\nNote kept.\n\nEvidence kept.\n\nIn confidence: it counts in the score, and a client’s copy shows neither the\nanswer nor its note or evidence.\n\n[${ABOUT + 1} of ${QUESTIONS}]`,
    );
    expect(stdout).toContain('Undone.');
    expect(stdout).toContain('There is no answer to take back.');
    expect(saved()).toEqual({
      ...STAGE,
      'communication/shared-expectations': { note: 'N', evidence: ['a b.pdf'], confidential: true },
    });
  });

  test('a wrong entry says what is possible, and not the whole question again; it saves nothing', () => {
    start();
    const { status, stdout, stderr } = assess('na\njump named contacts\n9\nna\n\nunknwon\njump nowhere-at-all\n');
    expect(status).toBe(1);
    const [second, eleventh] = [2, 11].map((place) => `${place} of ${QUESTIONS}`);
    expect(places(stdout)).toEqual([second, eleventh]);
    expect(stdout.match(/^Still at \[/gm)).toHaveLength(6);
    expect(stderr).toContain('This question always applies: choose an answer, or say that nobody knows.\n');
    expect(stderr).toContain('There is no answer 9. Say one number from 1 to 4, unknown, na REASON, skip or\nback; ?');
    expect(stderr).toContain('Say why it does not apply: na, then the reason.\n');
    expect(stderr).toContain('did you mean unknown?');
    expect(text()).toBe(HEAD);
  });

  test('jump lists the areas and goes to one; a changed answer and a note of two lines are told', () => {
    start();
    const { stdout } = assess('1\njump\njump 2\nnote one\nnote+ two\n1\nback\n2\n');
    expect(stdout).toContain(
      `\nAreas:\n  1. About this engagement: 2 of ${ABOUT} answered\n  2. Communication: 0 of ${QUESTIONS - ABOUT} answered\n`,
    );
    expect(stdout).toContain(
      `\nSay its number now, or later jump and a number or a name.\n\n[${ABOUT + 1} of ${QUESTIONS}] Communication · `,
    );
    expect(stdout).toContain(
      `\nNote: one\n      two\n\nHand-over inside the provider: changed from answer 1 to answer 2.\n\n[${ABOUT + 2} of ${QUESTIONS}]`,
    );
  });

  test('? tells of the question and of the words', () => {
    start();
    const { stdout } = assess('?\n');
    expect(stdout).toMatch(/Who would know: /);
    expect(stdout).toMatch(/^ {2}na REASON: /m);
  });
});

describe('lines as they come', () => {
  test.each<[string, string | Uint8Array]>([
    ['with carriage returns', '1\r\nnote Two\r\n2\r\n'],
    ['the last without an end', '1\nnote Two\n2'],
    ['with a byte order mark', '\ufeff1\nnote Two\n2\n'],
  ])('%s', (_, input) => {
    start();
    expect(assess(input).status).toBe(1);
    expect(Object.values(saved())).toMatchObject([
      { option: 'running' },
      { option: 'minor' },
      { option: 'research', note: 'Two' },
    ]);
  });

  test('hostile texts are kept, shown harmlessly, and end no line', () => {
    start();
    const hostile = '\u001b]0;x\u0007\u202e "#: [\'%\u2028 1\rquit';
    const { stdout, stderr } = assess(
      `1\nnote ${hostile}\nevidence ${hostile}\nna ${hostile}\nback\njump ${hostile}\n${hostile}\n`,
    );
    expect((stdout + stderr).replaceAll('\n', '')).not.toMatch(/\p{Cc}|[\u202e\u2028]/u);
    const kept = ']0;x \u202e "#: [\'%\u2028 1 quit';
    expect(saved()).toMatchObject({
      'context/process-type': { notApplicable: kept, note: kept, evidence: [kept] },
    });
    expect(stdout).toContain('Note: ]0;x <U+202E> "#: [\'%<U+2028> 1 quit');
  });

  test('bytes that are no UTF-8 become replacement characters', () => {
    start();
    assess(Buffer.from([...Buffer.from('note a'), 0xff, 0xc3, 0x0a]));
    expect(saved()).toEqual({ ...STAGE, 'context/function-criticality': { note: 'a\ufffd\ufffd' } });
  });

  test('no escape codes, even where colour is forced', () => {
    start();
    const { stdout, stderr } = run(['assess', 'x.yaml', '--plain'], {
      cwd,
      input: `x\n?\nreview\nback\n${times('1', QUESTIONS)}`,
      env: { NO_COLOR: '', FORCE_COLOR: '3', TERM: 'xterm-256color' },
    });
    expect(stdout).not.toContain('\u001b');
    expect(stderr).not.toContain('\u001b');
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });
});

describe('what cannot be', () => {
  test('without a file and without a terminal: says to name it', () => {
    expect(run(['assess', '--plain'], { cwd, input: 'Acme\n' })).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'error: the answers need a file to be saved in\nhint: name it, as in: outready assess acme.yaml --plain\n',
    });
  });

  test('an answer that cannot be saved: the next line is not taken for it', async () => {
    start();
    const child = spawn(process.execPath, [BIN, 'assess', 'x.yaml', '--plain'], {
      cwd,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let [stdout, stderr] = ['', ''];
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    const ended = new Promise((resolve) => child.on('close', resolve));
    const changed = `${HEAD}# someone else\n`;
    child.stdout.on('data', (chunk) => {
      const isFirst = stdout === '';
      stdout += chunk;
      if (!isFirst) return;
      start(changed);
      child.stdin.end('1\n2\n');
    });
    expect(await ended).toBe(2);
    expect(stderr.match(/Not saved: .*/g)).toEqual([
      expect.stringContaining('Not saved: someone else changed the file meanwhile.'),
    ]);
    expect(stderr).toContain('error: the last answer is not saved; all before it are\n');
    expect(text()).toBe(changed);
  });

  test.skipIf(process.getuid?.() === 0)('a file that is marked as read-only', () => {
    start();
    chmodSync(path.join(cwd, 'x.yaml'), 0o444);
    const { status, stderr } = assess('1\n');
    expect(status).toBe(2);
    expect(stderr).toContain('Not saved: no permission to write it.');
    expect(text()).toBe(HEAD);
  });
});

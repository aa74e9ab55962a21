import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { run } from '../kit/run.ts';

const ROOT = mkdtempSync(path.join(tmpdir(), 'outready-form-'));
afterAll(() => rmSync(ROOT, { recursive: true }));

let folders = 0;
function folderWith(files: Readonly<Record<string, string>> = {}): string {
  folders += 1;
  const cwd = path.join(ROOT, String(folders));
  mkdirSync(cwd);
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(cwd, name), text);
  return cwd;
}

/** An answers file as an interview leaves it. */
const fileOf = (answers: string, { side = 'client', name = 'Ann', started = '2026-11-22T08:00:00Z' } = {}): string =>
  `format: outready/answers/1
engagement: { id: abc, client: Acme, provider: Globex, scope: Analytics }
respondent: { name: ${name}, side: ${side} }
profile: core
started: ${started}
answers:
${answers}`;

const HEAD = ['--client', 'Acme', '--scope', 'Analytics', '--side', 'client'];
const dataIn = (page: string) =>
  JSON.parse(/<script type="application\/json" id="form">(.*?)<\/script>/s.exec(page)?.[1] ?? '');

describe('outready form', () => {
  test('takes the head and the profile over from another interview, and nothing of its answers', () => {
    const cwd = folderWith({
      'client.yaml': fileOf('  communication/named-contact: { option: answered-late, note: ZZSECRET }\n'),
    });
    const { status, stderr } = run(['form', '-o', 'p.html', '--engagement-of', 'client.yaml', '--side', 'provider'], {
      cwd,
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining('Form written: p.html') });
    const page = readFileSync(path.join(cwd, 'p.html'), 'utf8');
    expect(page).not.toContain('ZZSECRET');
    const { form, head } = dataIn(page);
    expect(form).toMatchObject({ engagementId: 'abc', profile: 'core' });
    expect(head).toMatchObject({ 'engagement.client': 'Acme', 'respondent.side': 'provider', 'respondent.name': '' });
    expect(form.questions.filter(({ last }: { last?: unknown }) => last !== undefined)).toEqual([]);
  });

  test('offers last time’s answers to the same person', () => {
    const answers = '  communication/named-contact: { option: answered-late, answered: 2026-11-01 }\n';
    const cwd = folderWith({ 'last.yaml': fileOf(answers) });
    expect(run(['form', '-o', 'next.html', '--from', 'last.yaml'], { cwd }).status).toBe(0);
    const page = readFileSync(path.join(cwd, 'next.html'), 'utf8');
    expect(page).toContain('Last time (1 November 2026) you answered: ');
    expect(dataIn(page).head).toMatchObject({ 'respondent.name': 'Ann', 'respondent.side': 'client' });
    const other = run(['form', '-o', 'no.html', '--from', 'last.yaml', '--side', 'provider'], { cwd });
    expect(other.stderr).toContain('is the interview of the client, not of the provider');
    expect(other.status).toBe(2);
  });

  test('shuffles, but for --no-shuffle, and always the same way', () => {
    const cwd = folderWith();
    const pageOf = (...more: readonly string[]): string => {
      expect(run(['form', '-o', 'f.html', ...HEAD, ...more], { cwd }).status).toBe(0);
      return readFileSync(path.join(cwd, 'f.html'), 'utf8');
    };
    const orderIn = (page: string): unknown =>
      dataIn(page).form.questions.map(({ choices }: { choices: unknown }) => choices);
    const [once, again, plain, seeded] = [pageOf(), pageOf(), pageOf('--no-shuffle'), pageOf('--shuffle', 'x')].map(
      orderIn,
    );
    expect(again).toEqual(once);
    expect(plain).not.toEqual(once);
    expect(seeded).not.toEqual(once);
  });

  test.each<[string, readonly string[], string]>([
    ['without a file', HEAD, 'a form needs a file to go to'],
    ['for another ending', [...HEAD, '-o', 'form.xlsx'], 'a form ends in .html'],
    ['for a profile that there is not', [...HEAD, '-o', 'f.html', '--profile', 'cor'], 'there is no profile "cor"'],
    [
      'for an area that there is not',
      [...HEAD, '-o', 'f.html', '--area', 'comunication'],
      'there is no area "comunication"',
    ],
    ['of no engagement', ['-o', 'f.html', '--engagement-of', 'x.yaml'], 'there is no answers file there'],
  ])('%s is refused', (_, args, message) => {
    const cwd = folderWith();
    const { status, stderr } = run(['form', ...args], { cwd });
    expect(stderr).toContain(message);
    expect(status).toBe(2);
    expect(existsSync(path.join(cwd, 'f.html'))).toBe(false);
  });

  test('overwrites its own page, and nobody else’s file', () => {
    const cwd = folderWith({ 'other.html': '<p>mine</p>' });
    expect(run(['form', '-o', 'own.html', ...HEAD], { cwd }).status).toBe(0);
    expect(run(['form', '-o', 'own.html', ...HEAD], { cwd }).status).toBe(0);
    expect(run(['form', '-o', 'other.html', ...HEAD], { cwd }).status).toBe(2);
    expect(readFileSync(path.join(cwd, 'other.html'), 'utf8')).toBe('<p>mine</p>');
  });
});

const FORM = fileOf('  context/stage: running\n  communication/named-contact: { option: answered-late, note: ours }\n');

describe('outready import', () => {
  test('makes a file named by client and side, finds it again, and says what to do next', () => {
    const cwd = folderWith({ 'saved.answers.yaml': FORM });
    const { status, stderr } = run(['import', 'saved.answers.yaml'], { cwd });
    expect(stderr).toBe(
      'Written: acme-client.yaml, with 2 answers\n' +
        'Move saved.answers.yaml out of this folder, or remove it: for a folder it would be a second interview.\n' +
        'Next: outready score acme-client.yaml\n',
    );
    expect(status).toBe(0);
    expect(parse(readFileSync(path.join(cwd, 'acme-client.yaml'), 'utf8'))).toMatchObject({
      engagement: { id: 'abc' },
      started: '2026-11-22T08:00:00Z',
    });
    expect(run(['import', 'saved.answers.yaml'], { cwd }).stderr).toContain('Nothing new for acme-client.yaml');
    expect(existsSync(path.join(cwd, 'acme-client-2.yaml'))).toBe(false);
  });

  test('never overwrites what differs, unless the form is preferred', () => {
    const there = fileOf('  # kept\n  communication/named-contact: { option: answered-late, note: theirs }\n');
    const cwd = folderWith({ 'saved.answers.yaml': FORM, 'acme.yaml': there });
    const { status, stderr } = run(['import', 'saved.answers.yaml', '-o', 'acme.yaml'], { cwd });
    expect(stderr).toContain(
      'saved.answers.yaml:8:3 error differing-answer: the note to "communication/named-contact"',
    );
    expect(stderr).toContain('Nothing is written: 1 answer differs from what is there.');
    expect(status).toBe(1);
    expect(readFileSync(path.join(cwd, 'acme.yaml'), 'utf8')).toBe(there);
    expect(run(['import', 'saved.answers.yaml', '-o', 'acme.yaml', '--prefer', 'form'], { cwd }).status).toBe(0);
    const after = readFileSync(path.join(cwd, 'acme.yaml'), 'utf8');
    expect(after).toContain('# kept');
    expect(parse(after).answers['communication/named-contact'].note).toBe('ours');
  });

  test('tells all that does not fit at once, each with its place, and writes nothing', () => {
    const broken = fileOf('  communication/named-contact: nobody\n  communication/nothing: s0\n');
    const cwd = folderWith({ 'one.yaml': broken, 'two.yaml': broken });
    const { status, stderr } = run(['import', 'one.yaml', 'two.yaml'], { cwd });
    for (const place of ['one.yaml:7:', 'one.yaml:8:', 'two.yaml:7:', 'two.yaml:8:']) expect(stderr).toContain(place);
    expect(status).toBe(2);
    expect(existsSync(path.join(cwd, 'acme-client.yaml'))).toBe(false);
  });

  test('a differing answer in confidence is told without its text', () => {
    const secret = (word: string): string =>
      fileOf(`  communication/named-contact: { option: answered-late, note: ${word}, confidential: true }\n`);
    const cwd = folderWith({ 'saved.answers.yaml': secret('ZZONE'), 'acme.yaml': secret('ZZTWO') });
    const { status, stderr } = run(['import', 'saved.answers.yaml', '-o', 'acme.yaml'], { cwd });
    expect(status).toBe(1);
    expect(stderr).not.toMatch(/ZZ(?:ONE|TWO)/);
  });

  test.each<[string, readonly string[], Readonly<Record<string, string>>, string]>([
    ['the page itself', ['form.html'], { 'form.html': '<p>' }, 'the answers are in the file that it saves'],
    ['another ending', ['form.xlsx'], { 'form.xlsx': 'PK' }, 'no form that can be read ends like this'],
    ['itself', ['f.yaml', '-o', 'f.yaml'], { 'f.yaml': FORM }, 'f.yaml is the form itself'],
    [
      'another person’s file',
      ['f.yaml', '-o', 'b.yaml'],
      { 'f.yaml': FORM, 'b.yaml': fileOf('  context/stage: running\n', { name: 'Bob' }) },
      'f.yaml is not by the respondent of b.yaml',
    ],
    [
      'the other side’s file',
      ['f.yaml', '-o', 'b.yaml'],
      { 'f.yaml': FORM, 'b.yaml': fileOf('  context/stage: running\n', { side: 'provider' }) },
      'f.yaml is not by the respondent of b.yaml',
    ],
    [
      'what is no answers file',
      ['f.yaml', '-o', 'b.yaml'],
      { 'f.yaml': FORM, 'b.yaml': 'mine: 1\n' },
      'b.yaml is there and is no answers file',
    ],
    [
      'one file for two people',
      ['f.yaml', 'g.yaml', '-o', 'b.yaml'],
      { 'f.yaml': FORM, 'g.yaml': fileOf('  context/stage: running\n', { name: 'Bob' }) },
      'forms of several people',
    ],
  ])('%s is refused', (_, args, files, message) => {
    const cwd = folderWith(files);
    const { status, stderr } = run(['import', ...args], { cwd });
    expect(stderr).toContain(message);
    expect(status).toBe(2);
    for (const [name, text] of Object.entries(files)) expect(readFileSync(path.join(cwd, name), 'utf8')).toBe(text);
  });

  test('several people’s forms go into a file each', () => {
    const cwd = folderWith({
      'a.answers.yaml': FORM,
      'b.answers.yaml': fileOf('  context/stage: running\n', { side: 'provider', name: 'Bob' }),
    });
    expect(run(['import', 'a.answers.yaml', 'b.answers.yaml'], { cwd }).status).toBe(0);
    expect(existsSync(path.join(cwd, 'acme-client.yaml'))).toBe(true);
    expect(existsSync(path.join(cwd, 'acme-provider.yaml'))).toBe(true);
  });

  test('two people of one side do not share a file', () => {
    const cwd = folderWith({
      'a.answers.yaml': FORM,
      'b.answers.yaml': fileOf('  context/stage: running\n', { name: 'Bob', started: '2026-11-22T09:00:00Z' }),
    });
    expect(run(['import', 'a.answers.yaml', 'b.answers.yaml'], { cwd }).status).toBe(0);
    expect(parse(readFileSync(path.join(cwd, 'acme-client-2.yaml'), 'utf8')).respondent.name).toBe('Bob');
  });
});

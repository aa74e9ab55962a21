import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { parseInterview } from '../../src/answers/parse.ts';
import { EvidenceFiles, MOST } from '../../src/inputs/evidence-files.ts';
import { must } from '../kit/catalogue.ts';

const ROOT = mkdtempSync(path.join(tmpdir(), 'outready-evidence-'));
afterAll(() => rmSync(ROOT, { recursive: true }));

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(path.join(ROOT, 'case-'));
  mkdirSync(path.join(cwd, 'answers/files'), { recursive: true });
});

const now = (): Date => new Date('2026-11-22T09:00:00Z');
const write = (name: string, text: string | Uint8Array): void => writeFileSync(path.join(cwd, name), text);
const digestOf = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

function interviewWith(evidence: readonly object[]) {
  const data = {
    format: 'outready/answers/1',
    engagement: { client: 'Acme', scope: 'Analytics' },
    respondent: { side: 'client' },
    profile: 'test',
    answers: { 'a/one': { option: 'a', evidence } },
  };
  return must(parseInterview(stringify(data), 'answers/acme.yaml'));
}

/** What is said of evidence that names paths, each with the digest of a text. */
async function told(pieces: Readonly<Record<string, string | Uint8Array>>, most?: typeof MOST) {
  const evidence = Object.entries(pieces).map(([ref, text]) => ({ ref, sha256: digestOf(text) }));
  const found = await new EvidenceFiles({ cwd, now }, most).check(interviewWith(evidence));
  return found.map(({ code, message }) => {
    const [, ref] = /"(.*?)"/.exec(message) ?? [];
    return `${ref} ${code}${code === 'evidence-unchecked' ? message.slice(message.lastIndexOf(':')) : ''}`;
  });
}

describe('the digest of a file', () => {
  test('holds while the file is as it was, however the digest is written', async () => {
    write('answers/files/a.pdf', 'one');
    expect(await told({ 'files/a.pdf': 'one', 'files\\a.pdf': 'one', './files/a.pdf': 'one' })).toEqual([]);
    const evidence = [{ ref: 'files/a.pdf', sha256: digestOf('one').toUpperCase() }];
    expect(await new EvidenceFiles({ cwd, now }).check(interviewWith(evidence))).toEqual([]);
  });

  test('no longer does once it has changed, or is gone', async () => {
    write('answers/files/a.pdf', 'two');
    expect(await told({ 'files/a.pdf': 'one', 'files/b.pdf': 'one', 'files/a.pdf/c.pdf': 'one' })).toEqual([
      'files/a.pdf evidence-changed',
      'files/b.pdf evidence-unchecked: there is no such file',
      'files/a.pdf/c.pdf evidence-unchecked: there is no such file',
    ]);
  });

  test('is not looked for where evidence is no file, or has none', async () => {
    const sha256 = digestOf('one');
    const evidence = [
      { ref: 'https://example.com/a.pdf', sha256 },
      { ref: 'the legal folder', sha256 },
      { ref: 'a.pdf' },
    ];
    expect(await new EvidenceFiles({ cwd, now }).check(interviewWith(evidence))).toEqual([]);
  });

  test('is not looked for outside the folder, whatever leads there', async () => {
    write('secret.pdf', 'one');
    write('answers/files/a.pdf', 'one');
    symlinkSync('../../secret.pdf', path.join(cwd, 'answers/files/link.pdf'));
    symlinkSync('../..', path.join(cwd, 'answers/files/up'));
    symlinkSync('a.pdf', path.join(cwd, 'answers/files/within.pdf'));
    linkSync(path.join(cwd, 'answers/files/a.pdf'), path.join(cwd, 'answers/files/same.pdf'));
    const outside = 'evidence-unchecked: it is not in the folder of the answers file, nor below it';
    const secret = path.join(cwd, 'secret.pdf');
    expect(
      await told({
        '../secret.pdf': 'one',
        '../nothing.pdf': 'one',
        [secret]: 'one',
        'files/link.pdf': 'one',
        'files/up/secret.pdf': 'one',
        'files/within.pdf': 'one',
        'files/same.pdf': 'one',
      }),
    ).toEqual([
      `../secret.pdf ${outside}`,
      `../nothing.pdf ${outside}`,
      `${secret} ${outside}`,
      `files/link.pdf ${outside}`,
      `files/up/secret.pdf ${outside}`,
    ]);
  });

  test.skipIf(process.platform === 'win32')('is that of a regular file alone, and nothing is waited for', async () => {
    execFileSync('mkfifo', [path.join(cwd, 'answers/files/pipe.pdf')]);
    symlinkSync('loop.pdf', path.join(cwd, 'answers/files/loop.pdf'));
    mkdirSync(path.join(cwd, 'answers/files/folder.pdf'));
    const isNone = 'evidence-unchecked: it is no regular file';
    expect(await told({ 'files/pipe.pdf': '', 'files/loop.pdf': '', 'files/folder.pdf': '' })).toEqual([
      `files/pipe.pdf ${isNone}`,
      `files/loop.pdf ${isNone}`,
      `files/folder.pdf ${isNone}`,
    ]);
  });

  test('is found up to a bound for a file and for all together; a file counts once', async () => {
    const most = { file: 4, all: 10 };
    for (const [name, text] of [
      ['a', '1234'],
      ['b', '12345'],
      ['c', '5678'],
      ['d', '9012'],
      ['e', '90'],
    ] as const)
      write(`answers/${name}.pdf`, text);
    expect(
      await told(
        { 'a.pdf': '1234', './a.pdf': '1234', 'b.pdf': '12345', 'c.pdf': '5678', 'd.pdf': '9012', 'e.pdf': '90' },
        most,
      ),
    ).toEqual([
      'b.pdf evidence-unchecked: it has more than 64 MiB',
      'd.pdf evidence-unchecked: with those before it, it has more than 256 MiB',
    ]);
    expect(MOST).toEqual({ file: 64 * 2 ** 20, all: 256 * 2 ** 20 });
  });
});

test('a day is to come once it has begun nowhere on earth', async () => {
  const daysOf = async (hour: string) => {
    const files = new EvidenceFiles({ cwd, now: () => new Date(`2026-11-22T${hour}:00:00Z`) });
    const evidence = ['2026-11-22', '2026-11-23', '2026-11-24'].map((seen) => ({ ref: seen, seen }));
    return (await files.check(interviewWith(evidence))).map(({ message }) =>
      message.slice(0, 'seen on 2026-11-22'.length),
    );
  };
  expect(await daysOf('09')).toEqual(['seen on 2026-11-23', 'seen on 2026-11-24']);
  expect(await daysOf('10')).toEqual(['seen on 2026-11-24']);
});

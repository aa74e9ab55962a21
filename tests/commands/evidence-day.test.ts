import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { check } from '../../src/commands/check.ts';
import { compare } from '../../src/commands/compare.ts';
import { score } from '../../src/commands/score.ts';
import { answersText, folderWith, newRoot } from '../kit/check.ts';
import { hostIn } from '../kit/host.ts';

const ROOT = newRoot();
afterAll(() => rmSync(ROOT, { recursive: true }));

/** All at its best on 1 October; what shows the critical answer holds to the end of the year. */
const answers = (evidence: string): string =>
  answersText({
    answers: `  alpha/first: { option: s100, answered: 2026-10-01, evidence: [${evidence}] }
  alpha/second: s100
  alpha/third: s100
  alpha/fourth: s100
  beta/only: s100
`,
  });
const SHOWN = answers('{ ref: iso.pdf, until: 2026-12-31, seen: 2026-10-01 }');

async function checked(files: Readonly<Record<string, string>>, options: object): Promise<string> {
  const cwd = folderWith(ROOT, files);
  const { host, out, err } = hostIn(cwd);
  const all = { minArea: [], format: [], questionnaires: [], audience: 'internal', ...options } as const;
  const status = await check.run({ paths: ['now.yaml'], options: all, host });
  return `${status}\n${out()}${err()}`;
}

describe('the day of a check', () => {
  test.each([
    ['2026-12-31', '0'],
    ['2027-01-01', '1'],
  ])('on %s the level is judged by the evidence that holds then', async (asOf, status) => {
    expect((await checked({ 'now.yaml': SHOWN }, { asOf, level: 'ready' }))[0]).toBe(status);
    expect((await checked({ 'now.yaml': SHOWN }, { asOf, level: 'ready', audience: 'client' }))[0]).toBe(status);
    expect((await checked({ 'now.yaml': SHOWN }, { asOf, evidence: 'seen' }))[0]).toBe(status);
  });

  test('is that of its baseline too: time alone makes nothing worse', async () => {
    const files = { 'now.yaml': SHOWN, 'then.yaml': SHOWN };
    expect((await checked(files, { asOf: '2027-01-01', baseline: 'then.yaml' }))[0]).toBe('0');
  });
});

test('compare judges the later assessment on the day that is asked for', async () => {
  const cwd = folderWith(ROOT, { 'then.yaml': SHOWN, 'now.yaml': SHOWN });
  const levels = async (asOf?: string, audience: 'client' | 'internal' = 'internal') => {
    const { host, out } = hostIn(cwd);
    const options = { json: true, questionnaires: [], audience, confidential: 'count', ...(asOf && { asOf }) } as const;
    await compare.run({ first: 'then.yaml', second: 'now.yaml', more: [], options, host });
    const { change, evidence } = JSON.parse(out());
    return [change.level.before.point, change.level.after.point, evidence.expired.length];
  };
  expect(await levels()).toEqual(['ready', 'ready', 0]);
  for (const audience of ['client', 'internal'] as const) {
    expect(await levels('2027-01-01', audience)).toEqual(['ready', 'ready-with-conditions', 1]);
  }
});

test('evidence that has changed is a warning with its place, and never a score', async () => {
  const digest = createHash('sha256').update('one').digest('hex');
  const text = answers(`{ ref: iso.pdf, sha256: ${digest} }`);
  const cwd = folderWith(ROOT, { 'now.yaml': text, 'iso.pdf': 'one' });
  const scored = async () => {
    const { host, out, err } = hostIn(cwd);
    const options = { json: true, questionnaires: [], audience: 'internal', confidential: 'count' } as const;
    await score.run({ files: ['now.yaml'], options, host });
    return { out: out(), err: err() };
  };
  const before = await scored();
  expect(before.err).toBe('');
  writeFileSync(path.join(cwd, 'iso.pdf'), 'two');
  const after = await scored();
  expect(after.err).toContain('now.yaml:7:89');
  expect(after.err).toContain('"iso.pdf" has changed');
  expect(after.out).toBe(before.out);
});

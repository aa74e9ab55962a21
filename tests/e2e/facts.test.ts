import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesOf } from '../kit/catalogue.ts';
import { run } from '../kit/run.ts';

let cwd = '';
beforeAll(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'outready-facts-'));
  mkdirSync(path.join(cwd, 'q', 'profiles'), { recursive: true });
  const questions = [
    { id: 'end', fact: 'date', group: 'Term' },
    { id: 'notice', fact: 'number', group: 'Term' },
    { id: 'plan', group: 'Leaving' },
    { id: 'hosts', fact: ['eu', 'us'] },
    { id: 'people', fact: 'list' },
  ] as const;
  for (const [name, text] of filesOf([{ id: 'a', questions }], [{ id: 'kind', options: ['x', 'y'] }])) {
    writeFileSync(path.join(cwd, 'q', name), text);
  }
  const head = 'engagement: { client: Acme, scope: Desk }\nrespondent: { side: client, role: legal }\n';
  writeFileSync(
    path.join(cwd, 'x.yaml'),
    `format: outready/answers/1\n${head}profile: test\nquestionnaires: [q]\nanswers: {}\n`,
  );
});
afterAll(() => rmSync(cwd, { recursive: true }));

/** The part of a text from one mark to before another. */
function transcript(text: string, from: string, to: string): string {
  const start = text.indexOf(from);
  return text.slice(start, text.indexOf(to, start));
}

test('facts are asked, saved, scored around, reported and compared', () => {
  const input = '1\n30.6.2027\n1,500\n90\n3\n1 2\nGlobex, Inc.; Initech\n';
  const asked = run(['assess', 'x.yaml', '--plain', '--no-report'], { cwd, input });
  expect(asked.status).toBe(0);
  expect(transcript(asked.stdout, '[2 of 6]', 'Review')).toMatchSnapshot();
  expect(readFileSync(path.join(cwd, 'x.yaml'), 'utf8')).toContain('a/end:\n    value: 2027-06-30\n');
  const scored = run(['score', 'x.yaml', '--json'], { cwd });
  expect(JSON.parse(scored.stdout).facts).toEqual([
    { id: 'a/end', value: '2027-06-30' },
    { id: 'a/notice', value: 90 },
    { id: 'a/hosts', value: ['eu', 'us'] },
    { id: 'a/people', value: ['Globex, Inc.', 'Initech'] },
  ]);
  const report = run(['report', 'x.yaml'], { cwd });
  expect(transcript(report.stdout, '## Facts', '## Method')).toMatchSnapshot();
  writeFileSync(path.join(cwd, 'then.json'), scored.stdout);
  const text = readFileSync(path.join(cwd, 'x.yaml'), 'utf8');
  writeFileSync(path.join(cwd, 'x.yaml'), text.replace('value: 90', 'value: 30'));
  const compared = run(['compare', 'then.json', 'x.yaml'], { cwd });
  expect(compared.stderr).toBe('');
  expect(compared.stdout).toMatch(/Facts that changed \(1\)\n +Fact +Then +Now\n +notice \(a\) +90 +30\n/);
});

test('a value of another type is told with its place, and nothing is written', () => {
  const text = readFileSync(path.join(cwd, 'x.yaml'), 'utf8');
  writeFileSync(path.join(cwd, 'y.yaml'), text.replace('value: 30', 'value: a month'));
  const { status, stdout, stderr } = run(['score', 'y.yaml', '--json'], { cwd });
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/y\.yaml:\d+:12.*"a\/notice" is a fact whose value is a number/);
});

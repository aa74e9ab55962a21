import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { findAnswers } from '../../src/files/find-answers.ts';
import { answersText, folderWith, newRoot } from '../kit/check.ts';

const ROOT = newRoot();
afterAll(() => rmSync(ROOT, { recursive: true }));

const CWD = folderWith(ROOT, {
  'in/a.yaml': answersText(),
  'in/deep/b.yml': answersText(),
  'in/deep/c.json': '{ "format": "outready/answers/1" }',
  'in/flow.yaml': '{format: "outready/answers/1", answers: {}}',
  'in/bom.yaml': `\ufeff${answersText()}`,
  'in/slip.yaml': 'format: outready/answer/1\n',
  'in/no-format.yaml': 'respondent: { side: client }\nanswers: {}\n',
  'in/notes.txt': answersText(),
  'in/profile.yaml': 'format: outready/profile/1\nsummary: "format: outready/answers/1"\n',
  'in/policy.yaml': 'format: outready/policy/1\n',
  'in/assessment.json': '{ "format": "outready/assessment/1" }',
  'in/other.yaml': 'a: b\n',
  'in/node_modules/x.yaml': answersText(),
  'in/.hidden/x.yaml': answersText(),
  '[odd] (name)/a.yaml': answersText(),
  // No name on Windows.
  ...(process.platform === 'win32' ? {} : { 'a*.yaml': answersText() }),
});

const found = async (...given: readonly string[]): Promise<readonly string[]> => {
  const { paths, problems } = await findAnswers(given, CWD);
  return [...paths, ...problems.map(({ file, message }) => `${file}: ${message}`)];
};

const ALL = [
  'in/.hidden/x.yaml',
  'in/a.yaml',
  'in/bom.yaml',
  'in/deep/b.yml',
  'in/deep/c.json',
  'in/flow.yaml',
  'in/no-format.yaml',
  'in/slip.yaml',
];

describe('what is checked', () => {
  test.each<readonly [string, readonly string[]]>([
    ['in', ALL],
    ['in/', ALL],
    ['./in', ALL],
    ['in/*.yaml', ALL.filter((each) => !/deep|hidden/.test(each))],
    ['in/{deep,none}/*', ['in/deep/b.yml', 'in/deep/c.json']],
    // A file by its name, whatever it is; also one whose name looks like a glob.
    ['in/other.yaml', ['in/other.yaml']],
    ['in/missing.yaml', ['in/missing.yaml']],
    ...(process.platform === 'win32' ? [] : [['a*.yaml', ['a*.yaml']] as const]),
    ['[odd] (name)', ['[odd] (name)/a.yaml']],
    ['-', ['-']],
    ['in/*.none', ['in/*.none: there is no file here, so nothing was checked']],
    ['questions', ['questions: there is no answers file here, so nothing was checked']],
  ])('%s', async (given, expected) => {
    expect(await found(given)).toEqual(expected);
  });

  test('a whole path', async () => {
    expect((await findAnswers([path.join(CWD, 'in/deep')], CWD)).paths.map((each) => path.resolve(CWD, each))).toEqual([
      path.join(CWD, 'in/deep/b.yml'),
      path.join(CWD, 'in/deep/c.json'),
    ]);
  });

  test('links that go round in a circle are not followed', async () => {
    mkdirSync(path.join(CWD, 'ring'));
    symlinkSync('.', path.join(CWD, 'ring/ring'));
    expect(await found('ring')).toEqual(['ring: there is no file here, so nothing was checked']);
  });
});

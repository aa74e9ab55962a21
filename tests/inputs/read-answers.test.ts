import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, test } from 'vitest';
import { findAnswers, readAnswers, type WantedKinds } from '../../src/inputs/read-answers.ts';
import { Problems } from '../../src/yaml/user-error.ts';
import { answersText, folderWith, newRoot } from '../kit/check.ts';
import { git } from '../kit/git.ts';

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
    ['in/*.none', ['in/*.none: there is no file here, so nothing was read']],
    ['questions', ['questions: there is no answers file here, so nothing was read']],
  ])('%s', async (given, expected) => {
    expect(await found(given)).toEqual(expected);
  });

  test('a whole path', async () => {
    expect((await findAnswers([path.join(CWD, 'in/deep')], CWD)).paths.map((each) => path.resolve(CWD, each))).toEqual([
      path.join(CWD, 'in/deep/b.yml'),
      path.join(CWD, 'in/deep/c.json'),
    ]);
  });
});

/** What a folder with these files comes to: what is read, what is told, what is counted. */
async function reading(
  files: Readonly<Record<string, string | Uint8Array>>,
  prepare: (cwd: string) => void = () => undefined,
) {
  const cwd = folderWith(ROOT, files);
  prepare(cwd);
  const { paths, problems, passedOver } = await findAnswers(['in'], cwd);
  return {
    paths,
    told: problems.map(({ severity, file, message }) => `${severity} ${file}: ${message}`),
    ...passedOver,
  };
}

const utf16 = (text: string): Uint8Array => Buffer.from(text, 'utf16le');
const link = (target: string, name: string) => (cwd: string) => symlinkSync(target, path.join(cwd, name));

describe('nothing in a folder disappears', () => {
  const OK = { 'in/a.yaml': answersText() };
  type Row = readonly [string, Parameters<typeof reading>, readonly string[], readonly string[], number?];
  const rows: readonly Row[] = [
    [
      'an ending in capitals',
      [{ ...OK, 'in/b.YAML': answersText(), 'in/c.Json': '{"format": "outready/answers/1"}' }],
      ['in/a.yaml', 'in/b.YAML', 'in/c.Json'],
      [],
    ],
    ['a folder with a dot', [{ ...OK, 'in/.b/c.yaml': answersText() }], ['in/.b/c.yaml', 'in/a.yaml'], []],
    [
      'what packages and git write for themselves is silent',
      [{ ...OK, 'in/node_modules/b.yaml': answersText(), 'in/.git/c.yaml': answersText() }],
      ['in/a.yaml'],
      [],
    ],
    [
      'another kind is counted',
      [{ ...OK, 'in/b.yaml': 'a: b\n', 'in/c.json': '[]', 'in/d.yaml': 'format: outready/profile/1\n' }],
      ['in/a.yaml'],
      [],
      3,
    ],
    [
      'an empty file',
      [{ ...OK, 'in/b.yaml': '' }],
      ['in/a.yaml'],
      ['warning in/b.yaml: this file is empty, so there is no interview in it'],
    ],
    [
      'only comments',
      [{ ...OK, 'in/b.yaml': '# format: outready/answers/1\n\n  # answers:\n---\n' }],
      ['in/a.yaml'],
      ['warning in/b.yaml: this file is empty, so there is no interview in it'],
    ],
    [
      'null bytes',
      [{ ...OK, 'in/b.json': Buffer.from([1, 0, 2, 0]) }],
      ['in/a.yaml'],
      ['warning in/b.json: this file has null bytes in it, so it is no text that could be read'],
    ],
    [
      'UTF-16 without a mark, and with one',
      [{ ...OK, 'in/b.yaml': utf16(answersText()), 'in/c.yaml': utf16(`\ufeff${answersText()}`) }],
      ['in/a.yaml', 'in/b.yaml', 'in/c.yaml'],
      [],
    ],
    [
      'another kind in an old encoding',
      [{ ...OK, 'in/b.yaml': Buffer.from('a: \xe4', 'latin1'), 'in/c.json': utf16('\ufeff{}') }],
      ['in/a.yaml'],
      [],
      2,
    ],
    ['another kind that is large', [{ ...OK, 'in/b.json': `{"a": "${'x'.repeat(2 ** 21)}"}` }], ['in/a.yaml'], [], 1],
    ['blank lines without end', [{ ...OK, 'in/b.yaml': `${'\n'.repeat(2 ** 20 - 2)}x` }], ['in/a.yaml'], [], 1],
    [
      'an ending after the ending',
      [{ ...OK, 'in/b.yaml.txt': answersText(), 'in/c.yaml~': 'a: b', 'in/d.txt': 'x' }],
      ['in/a.yaml'],
      ['warning in/b.yaml.txt: there are answers in this file, but its name hides them'],
    ],
    [
      'a link to a file elsewhere',
      [{ ...OK, 'real/b.yaml': answersText() }, link('../real/b.yaml', 'in/b.yaml')],
      ['in/a.yaml', 'in/b.yaml'],
      [],
    ],
    ['a link to a file that is there by itself', [OK, link('a.yaml', 'in/0.yaml')], ['in/a.yaml'], []],
    [
      'a linked folder',
      [{ ...OK, 'real/deep/b.yaml': answersText() }, link('../real', 'in/linked')],
      ['in/a.yaml', 'in/linked/deep/b.yaml'],
      [],
    ],
    ['a circle', [OK, link('.', 'in/ring')], ['in/a.yaml'], []],
    [
      'a way up',
      [{ ...OK, 'b.yaml': answersText() }, link('..', 'in/up')],
      ['in/a.yaml'],
      ['warning in/up: this link leads up to a folder that holds it, and is not followed'],
    ],
    [
      'the whole disk',
      [OK, link('/', 'in/all')],
      ['in/a.yaml'],
      ['warning in/all: this link leads up to a folder that holds it, and is not followed'],
    ],
    [
      'a way out',
      [OK, link('/usr', 'in/out')],
      ['in/a.yaml'],
      ['warning in/out: this link leads out of the repository or the current folder, and is not followed'],
    ],
    [
      'a link to nothing',
      [OK, link('nowhere', 'in/b.yaml')],
      ['in/a.yaml'],
      ['error in/b.yaml: this link cannot be followed: there is no such file'],
    ],
    [
      'a link to nothing, perhaps a folder',
      [OK, link('nowhere', 'in/b')],
      ['in/a.yaml'],
      ['warning in/b: this link cannot be followed: there is no such file'],
    ],
    [
      'a link to a device',
      [OK, link('/dev/zero', 'in/b.yaml')],
      ['in/a.yaml'],
      ['warning in/b.yaml: this is neither a file nor a folder, and is not read'],
    ],
  ];
  for (const [name, given, paths, told, otherKind = 0] of rows) {
    test(name, async () => expect(await reading(...given)).toEqual({ paths, told, otherKind, ignored: 0 }));
  }

  test.skipIf(process.platform !== 'linux')('a name that is not UTF-8', async () => {
    const { paths, told } = await reading(OK, (cwd) =>
      writeFileSync(Buffer.concat([Buffer.from(`${cwd}/in/b`), Buffer.from([0xff]), Buffer.from('.yaml')]), 'a: b\n'),
    );
    const message = 'this name is not UTF-8, so what it stands for cannot be read';
    expect([paths, told]).toEqual([['in/a.yaml'], [`error in/b\ufffd.yaml: ${message}`]]);
  });

  test('stored assessments alone are nothing to check', async () => {
    expect((await reading({ 'in/a.json': '{"format": "outready/assessment/1"}' })).told).toEqual([
      'error in: there is no answers file here, so nothing was read',
    ]);
  });

  test('links to and fro between two folders', async () => {
    const { paths, told } = await reading({ 'in/a/a.yaml': answersText(), 'real/b.yaml': answersText() }, (cwd) => {
      link('../../real', 'in/a/there')(cwd);
      link('../in/a', 'real/back')(cwd);
    });
    expect([paths, told]).toEqual([['in/a/a.yaml', 'in/a/there/b.yaml'], []]);
  });

  test('many folders that all link to each other are walked through once', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `f${index}`);
    const { paths } = await reading(
      Object.fromEntries(names.map((name) => [`in/${name}/a.yaml`, answersText()])),
      (cwd) => {
        for (const from of names)
          for (const to of names) symlinkSync(`../${to}`, path.join(cwd, 'in', from, `to-${to}`));
      },
    );
    expect(paths).toHaveLength(12);
  });
});

describe('what git ignores', () => {
  const IGNORE = {
    'in/a.yaml': answersText(),
    'in/dist/b.yaml': answersText(),
    'in/c.yaml': answersText(),
    '.gitignore': 'dist/\nc.yaml\n',
  };
  const init = (cwd: string): void => {
    git(cwd, 'init', '-q');
  };

  test('is passed over and counted, in a repository only', async () => {
    expect(await reading(IGNORE)).toMatchObject({ paths: ['in/a.yaml', 'in/c.yaml', 'in/dist/b.yaml'], ignored: 0 });
    expect(await reading(IGNORE, init)).toMatchObject({ paths: ['in/a.yaml'], ignored: 2 });
  });

  test('a tracked file is not ignored, whatever the rules say', async () => {
    const { paths, ignored } = await reading(IGNORE, (cwd) => {
      init(cwd);
      git(cwd, 'add', '-f', 'in/c.yaml');
    });
    expect([paths, ignored]).toEqual([['in/a.yaml', 'in/c.yaml'], 1]);
  });

  test('what is named on purpose is read', async () => {
    const cwd = folderWith(ROOT, IGNORE);
    init(cwd);
    expect((await findAnswers(['in/dist', 'in/c.yaml'], cwd)).paths).toEqual(['in/dist/b.yaml', 'in/c.yaml']);
  });
});

describe('what is read', () => {
  const cwd = folderWith(ROOT, {
    'a.yaml': answersText(),
    'wrong.yaml': answersText({ answers: '  alpha/first: [\n' }),
    'large.yaml': `${answersText()}# ${'-'.repeat(1_048_576)}\n`,
    'stored.json': `{ "format": "outready/assessment/1" }`,
  });
  symlinkSync('a.yaml', path.join(cwd, 'link.yaml'));

  async function read(paths: readonly string[], wanted?: WantedKinds, stdin = '') {
    const problems = new Problems();
    const from = { cwd, stdin: () => Readable.from([stdin]) };
    const { files, interviews, stored } = await readAnswers(paths, from, problems, wanted);
    return {
      files,
      interviews: interviews.map(({ source }) => source.file),
      stored: stored.map(([file]) => file),
      problems: problems.found.map(({ file, code }) => `${file} ${code}`),
      texts: [...problems.texts.keys()],
    };
  }

  test('a file once, whatever it is called', async () => {
    expect(await read(['a.yaml', './a.yaml', 'link.yaml'])).toEqual({
      files: ['a.yaml'],
      interviews: ['a.yaml'],
      stored: [],
      problems: [],
      texts: ['a.yaml'],
    });
  });

  test('standard input, whose lines may be shown', async () => {
    const { interviews, texts } = await read(['-'], undefined, answersText());
    expect([interviews, texts]).toEqual([['stdin'], ['stdin']]);
  });

  test.each<readonly [string, WantedKinds | undefined, string]>([
    ['missing.yaml', undefined, 'missing.yaml unreadable'],
    ['wrong.yaml', undefined, 'wrong.yaml syntax'],
    // Answers are never as large as assessments may be, wherever they are looked for.
    ['large.yaml', undefined, 'large.yaml too-large'],
    ['large.yaml', ['answers', 'assessment'], 'large.yaml too-large'],
    ['stored.json', ['answers', 'assessment'], 'stored.json missing-key'],
  ])('%s, of %s: %s', async (file, wanted, problem) => {
    const { interviews, stored, problems } = await read([file], wanted);
    expect([interviews, stored]).toEqual([[], []]);
    expect(problems).toContain(problem);
  });
});

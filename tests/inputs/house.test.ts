import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openHouse } from '../../src/inputs/house.ts';
import { UnusableInput, UserError } from '../../src/yaml/user-error.ts';
import { answersText, policyText } from '../kit/check.ts';
import { git, newGitRoot, put, removeRoot } from '../kit/git.ts';

const ROOT = newGitRoot();
afterAll(() => removeRoot(ROOT));

let made = 0;

function folderOf(files: Readonly<Record<string, string>>, isRepository = true): string {
  const cwd = path.join(ROOT, `case-${made++}`);
  mkdirSync(cwd);
  if (isRepository) git(cwd, 'init', '-q');
  put(cwd, files);
  return cwd;
}

const defaults = (lines: string): string => `format: outready/defaults/1\n${lines}\n`;

async function problemsIn(run: () => Promise<unknown>): Promise<readonly string[]> {
  const error: unknown = await run().then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof UnusableInput)) throw error ?? new Error('nothing was wrong');
  return error.diagnostics.map(
    ({ file, span, message }) => `${path.basename(file)}:${span.line}:${span.column} ${message}`,
  );
}

describe('which defaults hold', () => {
  const FILES = {
    'outready.yaml': defaults('lang: es'),
    'office/outready.yaml': defaults('lang: en'),
    'office/madrid/a.txt': '',
    'other/a.txt': '',
  };

  test.each([
    ['.', 'es'],
    ['other', 'es'],
    ['office', 'en'],
    ['office/madrid', 'en'],
  ])('in %s those of %s', async (folder, lang) => {
    const house = await openHouse(path.join(folderOf(FILES), folder));
    expect(await house.take('lang', 'profile')).toEqual({ lang });
  });

  test('outside of a repository those of the folder alone', async () => {
    const cwd = folderOf(FILES, false);
    expect(await (await openHouse(cwd)).take('lang')).toEqual({ lang: 'es' });
    expect(await (await openHouse(path.join(cwd, 'other'))).take('lang')).toEqual({});
  });

  test('never those above the top of the repository', async () => {
    const cwd = folderOf(FILES, false);
    git(path.join(cwd, 'other'), 'init', '-q');
    expect(await (await openHouse(path.join(cwd, 'other'))).take('lang')).toEqual({});
  });

  test.each([
    ['answers', answersText()],
    ['a policy', policyText('require: { score: 40 }')],
  ])('a file of that name with %s in it is none', async (_, text) => {
    expect(await (await openHouse(folderOf({ 'outready.yaml': text }))).take('lang')).toEqual({});
  });

  test('one by another name is told', async () => {
    const text = defaults('lang: es');
    const near = { 'outready.yml': text, '.outready.yaml': text, 'Outready.json': answersText(), 'other.yaml': text };
    const { nearMisses } = await openHouse(folderOf(near));
    expect(nearMisses.map(({ file }) => file).sort()).toEqual(['.outready.yaml', 'outready.yml']);
    expect((await openHouse(folderOf({ ...near, 'outready.yaml': text }))).nearMisses).toEqual([]);
  });

  test.skipIf(process.platform === 'win32')('a link to a device of that name is not read', async () => {
    const cwd = folderOf({ 'a.txt': '' });
    symlinkSync('/dev/zero', path.join(cwd, 'outready.yaml'));
    await expect(openHouse(cwd)).rejects.toThrow('is no regular file, so it is not read as the defaults of a house');
  });

  test.skipIf(process.platform === 'win32')('of a stranger’s file that a link leads to no line is shown', async () => {
    const cwd = folderOf({ 'a.txt': '' });
    const secret = path.join(folderOf({ secret: 'password: hunter2\n' }), 'secret');
    symlinkSync(secret, path.join(cwd, 'outready.yaml'));
    const error = await openHouse(cwd).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UnusableInput);
    expect(JSON.stringify([error, [...(error as UnusableInput).texts]])).not.toContain('hunter2');
  });
});

describe('what is wrong with them', () => {
  test.each([
    ['lang: 3', ['outready.yaml:2:7 expected a text, found the number 3']],
    ['lang: Spanish', ['outready.yaml:2:7 the text "Spanish" is not a locale (like es or es-MX)']],
    ['profile: The Core', ['outready.yaml:2:10 the text "The Core" is not kebab-case (like-this)']],
    ['questionnaires: our', ['outready.yaml:2:17 expected a list, found the text "our"']],
    ['preparedBy: " "', ['outready.yaml:2:13 the text " " is blank']],
    [
      'Lang: es\nthem: a',
      [
        'outready.yaml:2:1 the key "Lang" is not known at the top level',
        'outready.yaml:3:1 the key "them" is not known at the top level',
      ],
    ],
    [
      'lang: es\naudience: internal',
      [
        'outready.yaml:3:1 whom a copy is for has no default: nobody should get an internal one because of where it was written',
      ],
    ],
  ])('%s', async (lines, found) => {
    expect(await problemsIn(() => openHouse(folderOf({ 'outready.yaml': defaults(lines) })))).toEqual(found);
  });

  test('without a format, or with a slip in it', async () => {
    const told = (text: string) => problemsIn(() => openHouse(folderOf({ 'outready.yaml': text })));
    expect(await told('lang: es\n')).toEqual(['outready.yaml:1:1 the key "format" is missing at the top level']);
    expect(await told('format: outready/default/1\n')).toEqual([
      'outready.yaml:1:9 expected "outready/defaults/1", found the text "outready/default/1"',
    ]);
  });

  test('paths that lead nowhere, once they are asked for', async () => {
    const cwd = folderOf({
      'outready.yaml': defaults('theme: look.yaml\nquestionnaires: [own, none, sub/no]'),
      'own/a.txt': '',
      'sub/a.txt': '',
    });
    const house = await openHouse(path.join(cwd, 'sub'));
    expect(await house.take('lang')).toEqual({});
    expect(await problemsIn(() => house.take('theme', 'questionnaires'))).toEqual([
      `outready.yaml:2:8 there is no file ${cwd}/look.yaml`,
      `outready.yaml:3:23 there is no folder ${cwd}/none`,
      'outready.yaml:3:29 there is no folder no',
    ]);
  });
});

describe('options completed', () => {
  const FILES = {
    'outready.yaml': defaults('theme: look.yaml\nlang: es\nquestionnaires: [own, more]'),
    'look.yaml': '',
    'own/a.txt': '',
    'more/a.txt': '',
  };
  const KEYS = ['theme', 'lang', 'questionnaires'] as const;

  test.each<[string, Readonly<Record<string, unknown>>, object]>([
    [
      'where nothing is given',
      { questionnaires: [] },
      { theme: 'look.yaml', lang: 'es', questionnaires: ['own', 'more'] },
    ],
    [
      'what is given wins; folders given are searched first, each once',
      { lang: 'en', theme: false, questionnaires: ['mine', 'more'], json: true },
      { lang: 'en', theme: false, questionnaires: ['mine', 'more', 'own'], json: true },
    ],
  ])('%s', async (_, given, completed) => {
    const house = await openHouse(folderOf(FILES));
    expect(await house.complete(given, KEYS)).toEqual(completed);
  });

  test('only those asked for', async () => {
    const house = await openHouse(folderOf(FILES));
    expect(await house.complete({}, ['lang'])).toEqual({ lang: 'es' });
  });
});

describe('an error about a value', () => {
  const about = (value: string) =>
    new UserError(`there is no language "${value}"`, { hint: 'there are: en', about: { option: 'lang', value } });

  test('is at its place, where it comes from the defaults', async () => {
    const house = await openHouse(folderOf({ 'outready.yaml': defaults('lang: xx') }));
    await house.complete({}, ['lang']);
    expect(await problemsIn(() => Promise.reject(house.placed(about('xx'))))).toEqual([
      'outready.yaml:2:7 there is no language "xx"',
    ]);
  });

  test('stays as it is where it does not', async () => {
    const house = await openHouse(folderOf({ 'outready.yaml': defaults('lang: xx') }));
    const [unused, other, plain] = [about('xx'), about('yy'), new Error('xx')];
    expect(house.placed(unused)).toBe(unused);
    await house.complete({}, ['lang']);
    expect(house.placed(other)).toBe(other);
    expect(house.placed(plain)).toBe(plain);
    const none = await openHouse(folderOf({}));
    expect(none.placed(unused)).toBe(unused);
  });
});

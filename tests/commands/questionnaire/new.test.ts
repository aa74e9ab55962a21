import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { ValuesOf } from '../../../src/commands/command.ts';
import { questionnaireNew } from '../../../src/commands/questionnaire/new.ts';
import { loadCollection } from '../../../src/library/collection.ts';
import { hostIn } from '../../kit/host.ts';

const ROOT = mkdtempSync(path.join(tmpdir(), 'outready-new-'));
afterAll(() => rmSync(ROOT, { recursive: true }));
const newFolder = (): string => mkdtempSync(path.join(ROOT, 'case-'));

type Options = Partial<ValuesOf<typeof questionnaireNew.options>>;

/** What the command tells; its status must be 0. */
async function make(id: string, cwd: string, options: Options = {}): Promise<string> {
  const { host, out, err } = hostIn(cwd);
  expect(await questionnaireNew.run({ id, options: { profile: true, ...options }, host })).toBe(0);
  expect(out()).toBe('');
  return err();
}

const titlesIn = async (folder: string): Promise<readonly string[]> => {
  const { host } = hostIn(folder);
  const { questionnaires, profiles } = await loadCollection({ ...host, folders: [folder] });
  return [...questionnaires, ...profiles].flatMap(({ item, origin }) => (origin === 'shipped' ? [] : [item.title]));
};

test('a questionnaire and its profile, which load beside the shipped ones', async () => {
  const cwd = newFolder();
  expect(await make('mine', cwd)).toMatch(/^Written: mine\.yaml\nWritten: profiles\/mine\.yaml\n\nRead it, ask it/);
  expect(await titlesIn(cwd)).toEqual(['Mine', 'Mine']);
});

test('a folder is made, with those above it', async () => {
  const cwd = newFolder();
  expect(await make('mine', cwd, { questionnaires: 'a/b c' })).toContain("--questionnaires 'a/b c'\n");
  expect(await titlesIn(path.join(cwd, 'a/b c'))).toHaveLength(2);
});

test('a profile that is there already is left alone, and the line for it is told', async () => {
  const cwd = newFolder();
  await make('mine', cwd);
  rmSync(path.join(cwd, 'mine.yaml'));
  expect(await make('mine', cwd, { title: 'Another' })).toBe(
    'Written: mine.yaml\n\nIt is asked once a profile names it. Add this line to the areas of profiles/mine.yaml, which was there already and is left as it is:\n  - { id: mine, weight: 1 }\n',
  );
  expect(await titlesIn(cwd)).toEqual(['Another', 'Mine']);
});

test('no profile, and a title of one’s own', async () => {
  const cwd = newFolder();
  const told = await make('mine', cwd, { title: 'Ours: «all» #1', profile: false });
  expect(told).toContain('Add this line to the areas of a profile of yours:\n  - { id: mine, weight: 1 }\n');
  expect(readdirSync(cwd)).toEqual(['mine.yaml']);
  expect(await titlesIn(cwd)).toEqual(['Ours: «all» #1']);
});

test('a shipped questionnaire whose place it takes is told', async () => {
  const note =
    'A shipped questionnaire is called "dependence" as well. With --questionnaires . yours is asked in its place, by every profile that names it.\n';
  expect(await make('dependence', newFolder())).toContain(`\n\n${note}\nRead it, ask it`);
  expect(await make('dependence', newFolder(), { profile: false })).toBe(`Written: dependence.yaml\n\n${note}`);
});

describe('refused, and nothing is made', () => {
  test.each<readonly [string, Options, string, string | undefined]>([
    ['Our Risks', {}, '"Our Risks" cannot be an id', 'for instance: our-risks'],
    ['../mine', {}, '"../mine" cannot be an id', 'for instance: mine'],
    ['外包', {}, '"外包" cannot be an id', undefined],
    ['context', {}, '"context" cannot be the id of a questionnaire', undefined],
    ['sources', {}, '"sources" cannot be the id of a questionnaire', undefined],
    ['full', {}, 'a shipped profile is called "full"', 'choose another id'],
    ['mine', { title: ' ' }, 'the title is blank', undefined],
    [
      'mine',
      { questionnaires: 'file' },
      'the folder file cannot be made: a part of the path is not a folder',
      undefined,
    ],
    ['file', {}, 'file.yaml cannot be made: it exists already', undefined],
  ])('%s %j', async (id, options, message, hint) => {
    const cwd = newFolder();
    for (const name of ['file', 'file.yaml']) writeFileSync(path.join(cwd, name), 'x');
    const error = expect.objectContaining({
      message: expect.stringContaining(message),
      hint: hint === undefined ? undefined : expect.stringContaining(hint),
    });
    await expect(make(id, cwd, options)).rejects.toEqual(error);
    expect(readdirSync(cwd)).toEqual(['file', 'file.yaml']);
    expect(readFileSync(path.join(cwd, 'file.yaml'), 'utf8')).toBe('x');
  });
});

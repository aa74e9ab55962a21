import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loadCollection } from '../../src/library/collection.ts';
import { compileShipped } from '../../src/library/compile-shipped.ts';
import { UnusableInput } from '../../src/yaml/user-error.ts';

const ROOT = mkdtempSync(path.join(tmpdir(), 'outready-collection-'));
afterAll(() => rmSync(ROOT, { recursive: true }));
const { shipped } = await compileShipped('questionnaires', '.');

const ownFolder = (): string => {
  const folder = mkdtempSync(path.join(ROOT, 'own-'));
  cpSync('tests/fixtures/broken/own', folder, { recursive: true });
  return folder;
};
const load = (...folders: readonly string[]) => loadCollection({ folders, shipped: async () => shipped, cwd: ROOT });

describe('what there is', () => {
  test('the shipped ones by id, the context’s questions before them', async () => {
    const { questionnaires, profiles, frameworks, sources } = await load();
    const [first, ...rest] = questionnaires.map(({ item }) => item.id);
    expect([first, rest]).toEqual([
      'context',
      Object.keys(shipped.questionnaires)
        .filter((id) => id !== 'context')
        .sort(),
    ]);
    expect(profiles.map(({ item }) => item.id)).toEqual(Object.keys(shipped.profiles).sort());
    expect(profiles.length).toBeGreaterThan(1);
    expect([...questionnaires, ...profiles].every(({ origin }) => origin === 'shipped')).toBe(true);
    expect(frameworks.map(({ item }) => item.id)).toEqual(Object.keys(shipped.frameworks));
    expect(sources.size).toBe(shipped.sources.length);
  });

  test('own ones first; answers that lie beside them are none', async () => {
    const { questionnaires, profiles } = await load(ownFolder());
    expect([questionnaires[0], profiles[0]]).toMatchObject([
      { item: { id: 'own' }, origin: 'own' },
      { item: { id: 'own' }, origin: 'own' },
    ]);
    expect(questionnaires.map(({ item }) => item.id)).not.toContain('answers');
  });

  test('an own one in place of a shipped one', async () => {
    const folder = ownFolder();
    cpSync('questionnaires/dependence.yaml', path.join(folder, 'dependence.yaml'));
    const { questionnaires } = await load(folder);
    expect(questionnaires.filter(({ item }) => item.id === 'dependence').map(({ origin }) => origin)).toEqual([
      'own-for-shipped',
    ]);
  });

  test('a questionnaire that no profile names yet', async () => {
    const folder = ownFolder();
    rmSync(path.join(folder, 'profiles'), { recursive: true });
    expect((await load(folder)).questionnaires[0]?.item.id).toBe('own');
  });
});

describe('what cannot be used', () => {
  const problems = async (...folders: readonly string[]): Promise<readonly string[]> => {
    const error: unknown = await load(...folders).catch((thrown: unknown) => thrown);
    if (!(error instanceof UnusableInput)) return expect.fail();
    return error.diagnostics.map(({ file, code }) => `${path.basename(file)} ${code}`);
  };

  test('a folder that is not there', async () => {
    expect(await problems(path.join(ROOT, 'nowhere'))).toEqual(['--questionnaires dangling-reference']);
  });

  test('everything that is wrong in any file', async () => {
    const folder = ownFolder();
    writeFileSync(path.join(folder, 'own.yaml'), 'format: outready/questionnaire/1\n');
    writeFileSync(path.join(folder, 'profiles/other.yaml'), 'format: outready/profile/1\na: [');
    const found = new Set(await problems(folder));
    expect(found).toContain('own.yaml missing-key');
    expect(found).toContain('other.yaml syntax');
  });

  test('what files say of each other', async () => {
    const folder = ownFolder();
    mkdirSync(path.join(folder, 'profiles'), { recursive: true });
    const profile =
      'format: outready/profile/1\nid: other\nversion: 1.0.0\ntitle: O\nsummary: O\nareas: [{ id: nothing }]\n';
    writeFileSync(path.join(folder, 'profiles/other.yaml'), profile);
    writeFileSync(path.join(folder, 'sources.yaml'), 'format: outready/sources/1\n');
    cpSync('tests/fixtures/broken/questionnaires/unknown-option.yaml', path.join(folder, 'own.yaml'));
    expect(await problems(folder)).toEqual([
      'other.yaml dangling-reference',
      'own.yaml dangling-reference',
      'own.yaml dangling-reference',
      'own.yaml dangling-reference',
    ]);
  });
});

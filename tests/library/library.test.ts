import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { shorten } from '../../src/files/names.ts';
import { compileShipped } from '../../src/library/compile-shipped.ts';
import { Library } from '../../src/library/library.ts';
import { must } from '../kit/catalogue.ts';
import { loadCatalogue } from '../kit/library.ts';

const ROOT = mkdtempSync(path.join(tmpdir(), 'outready-library-'));
afterAll(() => rmSync(ROOT, { recursive: true }));

function writeFramework(folder: string, id: string, clauses: string): void {
  mkdirSync(path.join(folder, 'frameworks'), { recursive: true });
  const head = `format: outready/framework/1\nid: ${id}\ntitle: ${id}\nurl: https://example.org\nasOf: 2026-11-30\n`;
  writeFileSync(path.join(folder, `frameworks/${id}.yaml`), `${head}clauses: [${clauses}]\n`);
}

/** A folder with the profile and the questionnaire `own`. */
function ownFolder(): string {
  const folder = mkdtempSync(path.join(ROOT, 'own-'));
  cpSync('tests/fixtures/broken/own', folder, { recursive: true });
  rmSync(path.join(folder, 'answers.yaml'));
  return folder;
}

const change = (file: string, from: string | RegExp, to: string): void =>
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));

const { shipped } = await compileShipped('questionnaires', '.');
const load = (profile: string, ...folders: readonly string[]) =>
  loadCatalogue(profile, { folders, shipped, cwd: ROOT });

describe('where questionnaires come from', () => {
  test('what was compiled when the program was built is what the files say', async () => {
    const fromFiles = must(await loadCatalogue('core', { folders: ['questionnaires'], cwd: '.' }));
    const compiled = must(await load('core'));
    expect(compiled.areas).toEqual(fromFiles.areas);
    expect(compiled.context).toEqual(fromFiles.context);
    expect([...compiled.sources]).toEqual([...fromFiles.sources]);
    expect(JSON.parse(JSON.stringify(shipped))).toEqual(shipped);
  });

  test('an own profile finds own and shipped questionnaires', async () => {
    const folder = ownFolder();
    change(path.join(folder, 'profiles/own.yaml'), '[{ id: own }]', '[{ id: own }, { id: dependence }]');
    const { areas, context } = must(await load('own', folder));
    expect(areas.map(({ id }) => id)).toEqual(['own', 'dependence']);
    expect(context.length).toBeGreaterThan(0);
  });

  test('an own questionnaire stands in for the shipped one of its name, the first folder’s for the others’', async () => {
    const [first, second] = [ownFolder(), ownFolder()];
    for (const folder of [first, second]) {
      const file = path.join(folder, 'dependence.yaml');
      cpSync(path.join(folder, 'own.yaml'), file);
      change(file, 'id: own', 'id: dependence');
      change(file, 'title: Own', `title: ${folder === first ? 'First' : 'Second'}`);
    }
    const titleIn = async (...folders: readonly string[]) =>
      must(await load('core', ...folders)).areas.find(({ id }) => id === 'dependence')?.title;
    expect(await titleIn(first, second)).toBe('First');
    expect(await titleIn(second, first)).toBe('Second');
    expect(await titleIn()).toBe('Dependence on the provider');
  });

  test('an own source stands in for the shipped one of its id, the first folder’s for the others’', async () => {
    const folders = ['First', 'Second'].map((text) => {
      const folder = ownFolder();
      const sources = `format: outready/sources/1\nreferences: [{ id: R1, text: ${text} }, { id: X-${text}, text: x }]\n`;
      writeFileSync(path.join(folder, 'sources.yaml'), sources);
      return folder;
    });
    const { sources } = must(await load('own', ...folders));
    expect(sources.get('R1')?.text).toBe('First');
    expect([sources.has('X-First'), sources.has('X-Second'), sources.has('R2')]).toEqual([true, true, true]);
    expect(must(await load('own', ...folders.toReversed())).sources.get('R1')?.text).toBe('Second');
  });

  test('an own framework stands in for the shipped one of its id, next to the others', async () => {
    const folder = ownFolder();
    writeFramework(folder, 'dora', '{ ref: "1", title: Ours, seen: text }');
    writeFramework(folder, 'house', '{ ref: "1", title: Rule, seen: text }');
    const { frameworks } = must(await load('own', folder));
    expect([...frameworks.keys()].sort()).toEqual([...Object.keys(shipped.frameworks), 'house'].sort());
    expect(frameworks.get('dora')?.clauses.map(({ title }) => title)).toEqual(['Ours']);
    expect(frameworks.get('pra')).toBe(shipped.frameworks.pra);
  });

  test('an own question names clauses of shipped frameworks and of own ones', async () => {
    const folder = ownFolder();
    writeFramework(folder, 'house', '{ ref: "1", title: Rule, seen: text }');
    const clauses = '{ framework: dora, ref: "28(8)" }, { framework: house, ref: "1" }';
    change(path.join(folder, 'own.yaml'), 'sources: [S0.1]', `sources: [S0.1]\n    clauses: [${clauses}]`);
    expect(await load('own', folder)).toMatchObject({ diagnostics: [] });
  });

  test('ids are listed once, in order, without the files that are no areas', async () => {
    const folder = ownFolder();
    writeFileSync(path.join(folder, 'context.yaml'), '');
    writeFileSync(path.join(folder, 'notes.txt'), '');
    const library = { folders: [folder, folder, path.join(ROOT, 'nowhere')], shipped, cwd: ROOT };
    const areas = Object.keys(shipped.questionnaires).filter((id) => id !== 'context');
    expect(await new Library(library).ids('questionnaires')).toEqual([...areas, 'own'].sort());
    expect(await new Library(library).ids('profiles')).toEqual([...Object.keys(shipped.profiles), 'own'].sort());
  });
});

describe('what cannot be loaded', () => {
  const problems = async (profile: string, ...folders: readonly string[]): Promise<readonly string[]> => {
    const { value, diagnostics } = await load(profile, ...folders);
    expect(value).toBeUndefined();
    return diagnostics.map(
      ({ file, span, code, message }) => `${path.basename(file)}:${span.line} ${code}: ${message}`,
    );
  };

  test.each(['cor', 'constructor', '__proto__', 'to-string'])('the profile «%s»', async (id) => {
    expect(await problems(id)).toEqual([`profiles:1 dangling-reference: there is no profile "${id}"`]);
  });

  test.each(['depend', 'constructor', 'sources'])('an area «%s»', async (id) => {
    const folder = ownFolder();
    change(path.join(folder, 'profiles/own.yaml'), '{ id: own }', `{ id: ${id} }`);
    expect(await problems('own', folder)).toEqual([`own.yaml:6 dangling-reference: there is no questionnaire "${id}"`]);
  });

  test('a folder that is named like a questionnaire', async () => {
    const folder = ownFolder();
    mkdirSync(path.join(folder, 'dependence.yaml'));
    expect(await problems('core', folder)).toEqual([
      'dependence.yaml:1 unreadable: cannot be read: this is a folder, not a file',
    ]);
  });

  test('what a framework says of the context, and what a question says of frameworks', async () => {
    const folder = ownFolder();
    const when = '{ question: context/offshore, is: [maybe] }';
    writeFramework(folder, 'house', `{ ref: "1", title: Rule, seen: text, when: ${when} }`);
    const clauses = '{ framework: hous, ref: "1" }, { framework: house, ref: "2" }';
    change(path.join(folder, 'own.yaml'), 'sources: [S0.1]', `sources: [S0.1]\n    clauses: [${clauses}]`);
    expect(await problems('own', folder)).toEqual([
      'own.yaml:18 dangling-reference: there is no framework "hous"',
      'own.yaml:18 dangling-reference: the framework "house" has no clause "2"',
      'house.yaml:6 dangling-reference: "maybe" is not an option of context/offshore',
    ]);
  });

  test('errors of every file at once', async () => {
    const folder = ownFolder();
    change(path.join(folder, 'own.yaml'), 'score: 100', 'score: 101');
    writeFileSync(path.join(folder, 'context.yaml'), '');
    writeFileSync(path.join(folder, 'sources.yaml'), 'a: [');
    expect((await problems('own', folder)).map((each) => each.split(':')[0])).toEqual([
      'context.yaml',
      'own.yaml',
      'sources.yaml',
    ]);
  });
});

test('the texts that were read are kept under the names that messages use', async () => {
  const folder = ownFolder();
  const library = new Library({ folders: [folder], shipped, cwd: ROOT });
  await library.catalogue('own');
  const { texts } = library.problems;
  const name = path.basename(folder);
  expect([...texts.keys()]).toEqual([`${name}/profiles/own.yaml`, `${name}/own.yaml`]);
  expect(texts.get(`${name}/own.yaml`)).toBe(readFileSync(path.join(folder, 'own.yaml'), 'utf8'));
});

test('a digest tells texts apart, but not line ends', async () => {
  const folder = ownFolder();
  const file = path.join(folder, 'own.yaml');
  const digest = async () => must(await load('own', folder)).questionnaires.get('own')?.digest;
  const before = await digest();
  expect(before).toMatch(/^sha256:[0-9a-f]{64}$/);
  change(file, /\n/g, '\r\n');
  expect(await digest()).toBe(before);
  change(file, 'title: Own', 'title: OWN');
  expect(await digest()).not.toBe(before);
});

test.each([
  ['/home/a/b.yaml', 'a/b.yaml'],
  ['a/../b.yaml', 'b.yaml'],
  ['/elsewhere/b.yaml', '/elsewhere/b.yaml'],
  ['../b.yaml', '/b.yaml'],
  ['/home/..b.yaml', '..b.yaml'],
])('%s is shown from /home as %s', (file, shown) => {
  expect(shorten(path.resolve('/home', file), '/home')).toBe(shown);
});

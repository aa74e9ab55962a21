import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { chooseLanguage } from '../../src/inputs/languages.ts';
import { compileShipped } from '../../src/library/compile-shipped.ts';
import { Library } from '../../src/library/library.ts';
import { translated } from '../../src/library/translations.ts';
import { brief, must } from '../kit/catalogue.ts';
import { loadCatalogue } from '../kit/library.ts';

const ROOT = mkdtempSync(path.join(tmpdir(), 'outready-translations-'));
afterAll(() => rmSync(ROOT, { recursive: true }));
const { shipped } = await compileShipped('questionnaires', '.');

/** A folder with files by their paths. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(ROOT, 'own-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

async function inSpanish(chain: readonly string[], ...folders: readonly string[]) {
  const library = new Library({ folders, shipped, cwd: ROOT });
  const catalogue = await library.catalogue('core');
  const value = catalogue && (await translated(catalogue, chain, library));
  const { found: diagnostics, hasErrors } = library.problems;
  return { value, diagnostics, hasErrors };
}

const head = (locale: string, of: string) =>
  `format: outready/translation/1\nlocale: ${locale}\nof: ${of}\nversion: 1.0.0\n`;
/** Of the shipped questionnaire on communication. */
const VERSION = must(await loadCatalogue('core', { folders: [], shipped, cwd: ROOT })).areas[0]?.version ?? '';
const topicOf = (catalogue: Awaited<ReturnType<typeof inSpanish>>['value'], id: string) =>
  catalogue?.questions.get(id)?.topic;

describe('where translations come from', () => {
  test('the shipped ones', async () => {
    const { value, diagnostics } = await inSpanish(['es']);
    expect(value?.profile.title).toBe('Áreas de riesgo básicas');
    expect(topicOf(value, 'context/offshore')).toBe('Trabajo en otro país');
    expect(diagnostics).toEqual([]);
  });

  test('an own one stands before the shipped, text by text', async () => {
    const folder = folderOf({
      'translations/es/communication.yaml': `${head('es', 'communication').replace('1.0.0', VERSION)}questions: { named-contact: { topic: Enlaces } }\n`,
    });
    const { value } = await inSpanish(['es'], folder);
    expect(topicOf(value, 'communication/named-contact')).toBe('Enlaces');
    expect(topicOf(value, 'communication/message-channels')).toBe('Canales de mensajes');
  });

  test('titles of clauses, own ones before the shipped', async () => {
    const folder = folderOf({
      'translations/es/frameworks/dora.yaml': `${head('es', 'frameworks/dora').replace('1.0.0', '2026-11-30')}clauses: { "30(1)": Contrato escrito }\n`,
    });
    const clauses = (await inSpanish(['es'], folder)).value?.frameworks.get('dora')?.clauses;
    expect(clauses?.find(({ ref }) => ref === '30(1)')?.title).toBe('Contrato escrito');
    expect(clauses?.find(({ ref }) => ref === '28(1)')).toMatchObject({
      title: expect.stringContaining('riesgo'),
      outside: expect.stringContaining('Atañe al cliente'),
    });
  });

  test('that of a country stands before that of its language', async () => {
    const folder = folderOf({
      'translations/es-MX/communication.yaml': `${head('es-MX', 'communication')}title: Plática\n`,
      'translations/es/communication.yaml': `${head('es', 'communication')}title: Charla\nsummary: Breve.\n`,
    });
    const area = (await inSpanish(['es-MX', 'es'], folder)).value?.areas[0];
    expect(area).toMatchObject({ title: 'Plática', summary: 'Breve.' });
  });

  test('an own questionnaire of a shipped one’s name gets the translations of the texts they share', async () => {
    const folder = folderOf({});
    const file = path.join(folder, 'communication.yaml');
    cpSync('questionnaires/communication.yaml', file);
    writeFileSync(file, readFileSync(file, 'utf8').replace('topic: Named contacts', 'topic: Our contacts'));
    const { value, diagnostics } = await inSpanish(['es'], folder);
    expect(topicOf(value, 'communication/named-contact')).toBe('Our contacts');
    expect(topicOf(value, 'communication/message-channels')).toBe('Canales de mensajes');
    expect(diagnostics).toEqual([]);
  });
});

test('all that is wrong with own translations is told at once, with its place', async () => {
  const folder = folderOf({
    'translations/es/communication.yaml': `${head('es', 'communication').replace('1.0.0', VERSION)}questions: { named-contacts: { topic: A } }\n`,
    'translations/es/comunication.yaml': head('es', 'comunication'),
    'translations/es/profiles/cor.yaml': head('es', 'profiles/cor'),
    'translations/es/frameworks/dorra.yaml': head('es', 'frameworks/dorra'),
    'translations/es/partner-selection.yaml': `${head('es', 'partner-selection')}questions: { not-looked-into: { topic: A } }\n`,
    'translations/es/notes.txt': 'not a translation',
  });
  const { hasErrors, diagnostics } = await inSpanish(['es'], folder);
  expect(hasErrors).toBe(true);
  expect(diagnostics.map((each) => `${path.basename(each.file)} ${brief(each)} ${each.hint}`)).toEqual([
    'communication.yaml 5:14 orphan-translation did you mean "named-contact"?',
    'comunication.yaml 3:5 orphan-translation did you mean "communication"?',
    'dorra.yaml 3:5 orphan-translation did you mean "frameworks/dora"?',
    'cor.yaml 3:5 orphan-translation did you mean "profiles/core"?',
  ]);
});

describe('the language for a locale', () => {
  const choose = (locale: string | undefined, ...folders: readonly string[]) =>
    chooseLanguage(locale, { folders, shipped });

  test.each([
    [undefined, 'en', []],
    ['en', 'en', ['en']],
    ['en-GB', 'en', ['en-GB', 'en']],
    ['es', 'es', ['es']],
    ['es-MX', 'es', ['es-MX', 'es']],
  ])('%s', async (locale, spoken, chain) => {
    const choice = await choose(locale);
    expect(choice.language.locale).toBe(spoken);
    expect(choice.chain).toEqual(chain);
  });

  test('one that only own translations have: the program’s own words stay English', async () => {
    const folder = folderOf({
      'translations/fr/communication.yaml': `${head('fr', 'communication')}title: Échanges\n`,
    });
    expect((await choose('fr-CA', folder)).language.locale).toBe('en');
    await expect(choose('de', folder)).rejects.toMatchObject({ hint: 'there are: en, es, fr' });
  });

  test.each(['pt', 'constructor', '../es', ''])('there is no language "%s"', async (locale) => {
    await expect(choose(locale)).rejects.toMatchObject({
      message: `there is no language "${locale}"`,
      hint: 'there are: en, es',
    });
  });
});

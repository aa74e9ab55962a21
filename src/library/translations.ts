import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Catalogue } from '../questionnaires/catalogue.ts';
import {
  parseTranslation,
  type SourcedTranslation,
  type Translation,
  type Translations,
  translateCatalogue,
} from '../questionnaires/translation.ts';
import { checkTranslation, completenessOf, freshPart, type Original } from '../questionnaires/translation-check.ts';
import { compare } from '../text/compare-text.ts';
import { addAll, type Diagnostic, entryOf, hasErrors, hintFor, type Parsed } from '../yaml/diagnostic.ts';
import { spanAt } from '../yaml/yaml-source.ts';
import { loadQuestionnaire } from './complete-questionnaire.ts';
import { type Library, listIds, loadProfile, readFirst, type Texts } from './library.ts';

const FOLDER = 'translations';

/** The locales that there are translations for, in the folders and among the shipped, in alphabetical order. */
export async function listLocales({
  folders,
  shipped,
}: Pick<Library, 'folders' | 'shipped'>): Promise<readonly string[]> {
  const names = await Promise.all(folders.map((folder) => namesIn(path.join(folder, FOLDER))));
  return [...new Set([...names.flat(), ...Object.keys(shipped?.translations ?? {})])].sort(compare);
}

/**
 * A catalogue with its texts in another language, as far as they are translated. `chain` names the locales to look in,
 * the best first; own translations come before the shipped, and a shipped one gives an own questionnaire only the texts
 * that it shares with the shipped. All that is wrong with own translations is reported at once.
 */
export async function translated(
  catalogue: Catalogue,
  chain: readonly string[],
  library: Library,
  texts: Texts,
): Promise<Parsed<Catalogue>> {
  const diagnostics: Diagnostic[] = [];
  const found = new Map<string, Translation[]>();
  const add = (translation: Translation): void => {
    found.set(translation.of, [...(found.get(translation.of) ?? []), translation]);
  };
  for (const locale of chain) {
    for (const folder of library.folders) {
      for (const each of await readTranslations(folder, locale, library, texts, diagnostics)) {
        addAll(diagnostics, await checkAgainst(each, catalogue, library));
        add(each.translation);
      }
    }
    for (const each of Object.values(entryOf(library.shipped?.translations, locale) ?? {})) {
      const original = originalOf(each.of, catalogue);
      if (original !== undefined) add(isShipped(each.of, original, library) ? each : freshPart(each, original));
    }
  }
  const value = translateCatalogue(catalogue, (of): Translations => found.get(of) ?? []);
  return hasErrors(diagnostics) ? { value: undefined, diagnostics } : { value, diagnostics };
}

/** Reads all translations of a folder into one locale. */
export async function readTranslations(
  folder: string,
  locale: string,
  { cwd, homeOf }: Pick<Library, 'cwd' | 'homeOf'>,
  texts: Texts,
  diagnostics: Diagnostic[],
): Promise<readonly SourcedTranslation[]> {
  const read: SourcedTranslation[] = [];
  const own = path.join(folder, FOLDER, locale);
  const names = [
    ...(await namesIn(own)),
    ...(await namesIn(path.join(own, 'profiles'))).map((name) => `profiles/${name}`),
  ];
  for (const name of names.filter((each) => each.endsWith('.yaml')).sort(compare)) {
    const text = await readFirst(
      name,
      { folders: [own], cwd, homeOf: () => homeOf?.(folder) },
      texts,
      diagnostics,
      'translation',
    );
    if (text === undefined) continue;
    const parsed = parseTranslation(text, { locale, of: name.slice(0, -'.yaml'.length) });
    addAll(diagnostics, parsed.diagnostics);
    if (parsed.value !== undefined) read.push(parsed.value);
  }
  return read;
}

/** What is wrong with, or stale in, all translations of a folder: `outready questionnaire lint` tells it. */
export async function checkTranslations(
  folder: string,
  library: Library,
  texts: Texts,
): Promise<readonly Diagnostic[]> {
  const diagnostics: Diagnostic[] = [];
  for (const locale of (await namesIn(path.join(folder, FOLDER))).toSorted(compare)) {
    for (const sourced of await readTranslations(folder, locale, library, texts, diagnostics)) {
      const original = await originalIn(sourced.translation.of, library);
      addAll(
        diagnostics,
        original === undefined ? await orphan(sourced, library) : checkTranslation(sourced, original),
      );
    }
  }
  return diagnostics;
}

/** How much of some texts is translated, 0 to 1, by locale: of several translations into one, the fullest counts. */
export async function translatedShares(
  of: string,
  original: Original,
  library: Library,
): Promise<Readonly<Record<string, number>>> {
  const shares: Record<string, number> = {};
  for (const locale of await listLocales(library)) {
    const own = await Promise.all(
      library.folders.map((each) => readTranslations(each, locale, library, new Map(), [])),
    );
    const shipped = Object.values(entryOf(library.shipped?.translations, locale) ?? {}).map((each) =>
      isShipped(of, original, library) ? each : freshPart(each, original),
    );
    const all = [...own.flat().map(({ translation }) => translation), ...shipped].filter((each) => each.of === of);
    shares[locale] = Math.max(0, ...all.map((each) => completenessOf(original, each).share));
  }
  return shares;
}

async function originalIn(of: string, library: Library): Promise<Original | undefined> {
  if (!of.startsWith('profiles/')) return (await loadQuestionnaire(of, library, new Map(), []))?.questionnaire;
  return (await loadProfile(of.slice('profiles/'.length), library, new Map(), []))?.profile;
}

/** A translation of what this profile does without is not looked into. */
async function checkAgainst(
  sourced: SourcedTranslation,
  catalogue: Catalogue,
  library: Library,
): Promise<readonly Diagnostic[]> {
  const original = originalOf(sourced.translation.of, catalogue);
  return original === undefined ? orphan(sourced, library) : checkTranslation(sourced, original);
}

/** A translation of what there is not is an error. */
async function orphan(
  { translation: { of, file }, source }: SourcedTranslation,
  library: Library,
): Promise<readonly Diagnostic[]> {
  const isProfile = of.startsWith('profiles/');
  const ids = await listIds(library, isProfile ? 'profiles' : 'questionnaires');
  const all = isProfile ? ids.map((id) => `profiles/${id}`) : ['context', ...ids];
  if (all.includes(of)) return [];
  const message = `there is no ${isProfile ? 'profile' : 'questionnaire'} "${of.replace('profiles/', '')}" to translate`;
  const hint = hintFor(of, all);
  const span = spanAt(source, ['of']);
  return [
    { code: 'orphan-translation', severity: 'error', message, file, span, ...(hint === undefined ? {} : { hint }) },
  ];
}

function originalOf(of: string, { profile, questionnaires }: Catalogue): Original | undefined {
  return of === `profiles/${profile.id}` ? profile : questionnaires.get(of);
}

/** Whether what is to be translated is the shipped text itself. */
function isShipped(of: string, original: Original, { shipped }: Library): boolean {
  const known = of.startsWith('profiles/') ? shipped?.profiles : shipped?.questionnaires;
  return entryOf<Original>(known, original.id)?.digest === original.digest;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch((): readonly string[] => []);
}

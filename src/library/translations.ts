import path from 'node:path';
import { namesIn } from '../files/names.ts';
import type { Catalogue } from '../questionnaires/catalogue.ts';
import type { SourcedTranslation } from '../questionnaires/parse-translation.ts';
import { subjectOf, type Translation, type Translations, translateCatalogue } from '../questionnaires/translation.ts';
import { checkTranslation, completenessOf, freshPart, type Original } from '../questionnaires/translation-check.ts';
import { compare } from '../text/compare-text.ts';
import { type Diagnostic, entryOf, hintFor } from '../yaml/diagnostic.ts';
import { checkGuidance } from './check-guidance.ts';
import { Library, type LibraryPlaces } from './library.ts';

const FOLDER = 'translations';

/** The locales that there are translations for, in the folders and among the shipped, in alphabetical order. */
export async function listLocales({
  folders,
  shipped,
}: Pick<LibraryPlaces, 'folders' | 'shipped'>): Promise<readonly string[]> {
  const names = await Promise.all(folders.map((folder) => namesIn(path.join(folder, FOLDER))));
  return [...new Set([...names.flat(), ...Object.keys(shipped?.translations ?? {})])].sort(compare);
}

/**
 * A catalogue with its texts in another language, as far as they are translated. `chain` names the locales to look in,
 * the best first; own translations come before the shipped, and a shipped one gives an own questionnaire only the texts
 * that it shares with the shipped. All that is wrong with own translations is added to the library's problems at once.
 */
export async function translated(catalogue: Catalogue, chain: readonly string[], library: Library): Promise<Catalogue> {
  const { folders, shipped } = library.places;
  const found = new Map<string, Translation[]>();
  const add = (translation: Translation): void => {
    found.set(translation.of, [...(found.get(translation.of) ?? []), translation]);
  };
  for (const locale of chain) {
    for (const folder of folders) {
      for (const each of await readTranslations(folder, locale, library)) {
        library.problems.add(await checkAgainst(originalOf(each.translation.of, catalogue), each, library));
        add(each.translation);
      }
    }
    for (const each of Object.values(entryOf(shipped?.translations, locale) ?? {})) {
      const original = originalOf(each.of, catalogue);
      if (original !== undefined) add(isShipped(each.of, original, library) ? each : freshPart(each, original));
    }
  }
  return chain.length === 0 ? catalogue : translateCatalogue(catalogue, (of): Translations => found.get(of) ?? []);
}

export async function readTranslations(
  folder: string,
  locale: string,
  library: Library,
): Promise<readonly SourcedTranslation[]> {
  const read: SourcedTranslation[] = [];
  const own = path.join(folder, FOLDER, locale);
  const inside = async (folder: string): Promise<readonly string[]> =>
    (await namesIn(path.join(own, folder))).map((name) => `${folder}/${name}`);
  const names = [...(await namesIn(own)), ...(await inside('profiles')), ...(await inside('frameworks'))];
  for (const name of names.filter((each) => each.endsWith('.yaml')).sort(compare)) {
    const text = await library.text(`${FOLDER}/${locale}/${name}`, [folder]);
    if (text === undefined) continue;
    const { parseTranslation } = await import('../questionnaires/parse-translation.ts');
    const translation = parseTranslation(text, { locale, of: name.slice(0, -'.yaml'.length) });
    const value = library.problems.take(translation);
    if (value === undefined) continue;
    library.problems.add(await checkGuidance(value.source));
    read.push(value);
  }
  return read;
}

/** All translations of a folder; what is wrong with them, or stale, is added to the library's problems. */
export async function checkTranslations(folder: string, library: Library): Promise<readonly SourcedTranslation[]> {
  const all: SourcedTranslation[] = [];
  for (const locale of (await namesIn(path.join(folder, FOLDER))).toSorted(compare)) {
    for (const each of await readTranslations(folder, locale, library)) {
      library.problems.add(await checkAgainst(await originalIn(each.translation.of, library), each, library));
      all.push(each);
    }
  }
  return all;
}

/** How much of some texts is translated, 0 to 1, by locale: of several translations into one, the fullest counts. */
export async function translatedShares(
  of: string,
  original: Original,
  library: Library,
): Promise<Readonly<Record<string, number>>> {
  const { places } = library;
  const shares: Record<string, number> = {};
  for (const locale of await listLocales(places)) {
    const own = await Promise.all(places.folders.map((each) => readTranslations(each, locale, new Library(places))));
    const shipped = Object.values(entryOf(places.shipped?.translations, locale) ?? {}).map((each) =>
      isShipped(of, original, library) ? each : freshPart(each, original),
    );
    const all = [...own.flat().map(({ translation }) => translation), ...shipped].filter((each) => each.of === of);
    shares[locale] = Math.max(0, ...all.map((each) => completenessOf(original, each).share));
  }
  return shares;
}

/** What a translation is of; what is wrong with that itself is not asked for. */
async function originalIn(of: string, { places }: Library): Promise<Original | undefined> {
  const library = new Library(places);
  const { kind, id } = subjectOf(of);
  if (kind === 'profiles') return (await library.profile(id))?.profile;
  if (kind === 'frameworks') return (await library.framework(id))?.framework;
  return (await library.questionnaire(id))?.questionnaire;
}

/** What is wrong with a translation. One of what there is not is an error; one of what a profile does without is not. */
async function checkAgainst(
  original: Original | undefined,
  sourced: SourcedTranslation,
  library: Library,
): Promise<readonly Diagnostic[]> {
  if (original !== undefined) return checkTranslation(sourced, original);
  const { of, file } = sourced.translation;
  const { kind, id } = subjectOf(of);
  const ids = await library.ids(kind);
  const all = kind === 'questionnaires' ? ['context', ...ids] : ids.map((each) => `${kind}/${each}`);
  if (all.includes(of)) return [];
  const message = `there is no ${kind.slice(0, -1)} "${id}" to translate`;
  const hint = hintFor(of, all);
  const span = sourced.source.spanAt(['of']);
  return [{ code: 'orphan-translation', severity: 'error', message, file, span, hint }];
}

function originalOf(of: string, { profile, questionnaires, frameworks }: Catalogue): Original | undefined {
  const { kind, id } = subjectOf(of);
  if (kind === 'profiles') return id === profile.id ? profile : undefined;
  return kind === 'frameworks' ? frameworks.get(id) : questionnaires.get(id);
}

/** Whether what is to be translated is the shipped text itself. */
function isShipped(of: string, original: Original, { places: { shipped } }: Library): boolean {
  return entryOf<Original>(shipped?.[subjectOf(of).kind], original.id)?.digest === original.digest;
}

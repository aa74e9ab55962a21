import path from 'node:path';
import { readText } from '../files/read.ts';
import { assembleCatalogue } from '../questionnaires/catalogue.ts';
import type { Collected, Collection, Origin } from '../questionnaires/collection.ts';
import { checkAreas, checkReferences, type Referrer } from '../questionnaires/references.ts';
import type { Source } from '../questionnaires/sources.ts';
import type { Original } from '../questionnaires/translation-check.ts';
import { Problems } from '../yaml/diagnostic.ts';
import type { Library, LoadedProfile } from './library.ts';
import { type LibraryRequest, openLibrary } from './open-library.ts';
import { translatedShares } from './translations.ts';

/**
 * Reads every questionnaire and profile of the own folders and those that are shipped, and checks them together;
 * throws with all that is wrong. Files of other formats next to the questionnaires are passed over.
 */
export async function loadCollection(request: LibraryRequest): Promise<Collection> {
  const problems = new Problems();
  const library = await openLibrary(request, [], problems);
  const areaIds = await questionnaireIds(library);
  const questionnaires: Referrer[] = [];
  for (const id of ['context', ...areaIds]) {
    const loaded = await library.questionnaire(id);
    if (loaded !== undefined) questionnaires.push(loaded);
  }
  const profiles: LoadedProfile[] = [];
  for (const id of await library.ids('profiles')) {
    const loaded = await library.profile(id);
    if (loaded !== undefined) profiles.push(loaded);
  }
  const sources = await library.sources();
  if (!problems.hasErrors) checkTogether(questionnaires, profiles, { sources, areaIds }, problems);
  problems.require(sources);
  const { shipped } = library.places;
  const items = questionnaires.map(({ questionnaire }) => questionnaire);
  const allProfiles = profiles.map(({ profile }) => profile);
  return {
    questionnaires: await ownFirst(items, shipped?.questionnaires, ({ id }) => id, library),
    profiles: await ownFirst(allProfiles, shipped?.profiles, ({ id }) => `profiles/${id}`, library),
    sources: new Map(sources.map((source) => [source.id, source])),
  };
}

/** The ids of the shipped questionnaires and of the own files that say they are one: answers may lie next to them. */
async function questionnaireIds(library: Library): Promise<readonly string[]> {
  const { folders, shipped } = library.places;
  const ids: string[] = [];
  for (const id of await library.ids('questionnaires')) {
    const isShipped = Object.hasOwn(shipped?.questionnaires ?? {}, id);
    if (isShipped || (await saysQuestionnaire(`${id}.yaml`, folders))) ids.push(id);
  }
  return ids;
}

async function saysQuestionnaire(name: string, folders: readonly string[]): Promise<boolean> {
  for (const folder of folders) {
    const { value } = await readText(path.join(folder, name), name);
    if (value !== undefined) return /^\ufeff?format:\s*["']?outready\/questionnaire\//m.test(value);
  }
  return false;
}

/** What questionnaires and profiles say of each other; what is shipped was checked when the program was built. */
function checkTogether(
  questionnaires: readonly Referrer[],
  profiles: readonly LoadedProfile[],
  { sources, areaIds }: { readonly sources: readonly Source[]; readonly areaIds: readonly string[] },
  problems: Problems,
): void {
  const items = questionnaires.map(({ questionnaire }) => questionnaire);
  const catalogues = profiles.map(({ profile, source }) => {
    const catalogue = assembleCatalogue(profile, items, sources);
    problems.add(checkAreas(source, catalogue, areaIds));
    return catalogue;
  });
  // Each catalogue has every questionnaire, so that one of them is enough to check all references.
  const [catalogue] = catalogues;
  if (catalogue === undefined) return;
  for (const each of questionnaires) problems.add(checkReferences(each, catalogue, areaIds));
}

/** Own ones before the shipped, each with its translations. `items` are in alphabetical order, and stay in it otherwise. */
async function ownFirst<T extends Original>(
  items: readonly T[],
  shipped: Readonly<Record<string, T>> = {},
  nameOf: (item: T) => string,
  library: Library,
): Promise<readonly Collected<T>[]> {
  const all = await Promise.all(
    items.map(async (item): Promise<Collected<T>> => {
      const translated = await translatedShares(nameOf(item), item, library);
      return { item, origin: originOf(item, shipped), translated };
    }),
  );
  return [...all.filter(({ origin }) => origin !== 'shipped'), ...all.filter(({ origin }) => origin === 'shipped')];
}

function originOf<T extends Original>(item: T, shipped: Readonly<Record<string, T>>): Origin {
  if (!Object.hasOwn(shipped, item.id)) return 'own';
  return shipped[item.id] === item ? 'shipped' : 'own-for-shipped';
}

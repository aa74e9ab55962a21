import path from 'node:path';
import { readText } from '../files/read.ts';
import { assembleCatalogue } from '../questionnaires/catalogue.ts';
import type { Collection, CollectionItem } from '../questionnaires/collection.ts';
import { checkFramework } from '../questionnaires/framework-references.ts';
import { checkAreas, checkReferences, type Referrer } from '../questionnaires/references.ts';
import { Problems } from '../yaml/user-error.ts';
import type { Library, LoadedProfile } from './library.ts';
import { type LibraryRequest, openLibrary } from './open-library.ts';
import { translatedShares } from './translations.ts';

/**
 * Reads every questionnaire, profile and framework of the own folders and those that are shipped, and checks them together;
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
  const items = questionnaires.map(({ questionnaire }) => questionnaire);
  const sources = await library.sources();
  const loaded = await library.frameworks();
  const frameworks = loaded.map(({ framework }) => framework);
  if (!problems.hasErrors) {
    const catalogues = profiles.map(({ profile }) => assembleCatalogue(profile, items, sources, frameworks));
    for (const [index, catalogue] of catalogues.entries()) {
      problems.add(checkAreas(profiles[index]?.source, catalogue, areaIds));
    }
    // Each catalogue has every questionnaire, so that one of them is enough to check all references.
    const [first] = catalogues;
    if (first !== undefined) {
      for (const each of questionnaires) problems.add(checkReferences(each, first, areaIds));
      for (const each of loaded) problems.add(checkFramework(each, first));
    }
  }
  problems.require(sources);
  const { shipped } = library.places;
  return {
    questionnaires: await ownFirst(items, shipped?.questionnaires, (each) => translatedShares(each.id, each, library)),
    profiles: await ownFirst(
      profiles.map(({ profile }) => profile),
      shipped?.profiles,
      (each) => translatedShares(`profiles/${each.id}`, each, library),
    ),
    frameworks: await ownFirst(frameworks, shipped?.frameworks, (each) =>
      translatedShares(`frameworks/${each.id}`, each, library),
    ),
    sources: new Map(sources.map((source) => [source.id, source])),
  };
}

/** The ids of the shipped questionnaires and of the own files that say they are one: answers may stand next to them. */
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

/** Own ones before the shipped. `items` are in alphabetical order, and otherwise stay in it. */
async function ownFirst<T extends { readonly id: string }>(
  items: readonly T[],
  shipped: Readonly<Record<string, T>> | undefined,
  sharesOf: (item: T) => Promise<Readonly<Record<string, number>>>,
): Promise<readonly CollectionItem<T>[]> {
  const all = await Promise.all(
    items.map(async (item): Promise<CollectionItem<T>> => {
      const known = Object.hasOwn(shipped ?? {}, item.id) ? shipped?.[item.id] : undefined;
      const origin = known === undefined ? 'own' : known === item ? 'shipped' : 'own-for-shipped';
      return { item, origin, translated: await sharesOf(item) };
    }),
  );
  return [...all.filter(({ origin }) => origin !== 'shipped'), ...all.filter(({ origin }) => origin === 'shipped')];
}

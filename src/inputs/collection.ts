import path from 'node:path';
import { readText } from '../files/read.ts';
import { loadQuestionnaire } from '../library/complete-questionnaire.ts';
import { type Library, type LoadedProfile, listIds, loadProfile, loadSources, type Texts } from '../library/library.ts';
import type { Shipped } from '../library/shipped.ts';
import { translatedShares } from '../library/translations.ts';
import { assembleCatalogue } from '../questionnaires/catalogue.ts';
import type { Collection, CollectionItem, Origin } from '../questionnaires/collection.ts';
import type { Source } from '../questionnaires/questionnaire.ts';
import { checkAreas, checkReferences, type Referrer } from '../questionnaires/references.ts';
import { addAll, type Diagnostic, hasErrors } from '../yaml/diagnostic.ts';
import { libraryFolders, summaryOf, UnusableInput } from './load-assessment.ts';

export interface CollectionRequest {
  /** Folders of own questionnaires. */
  readonly folders: readonly string[];
  readonly shipped: () => Promise<Shipped>;
  readonly cwd: string;
}

/**
 * Reads every questionnaire and profile of the own folders and those that are shipped, and checks them together;
 * throws with all that is wrong. Files of other formats beside the questionnaires are passed over.
 */
export async function loadCollection({ folders, shipped: readShipped, cwd }: CollectionRequest): Promise<Collection> {
  const texts: Texts = new Map();
  const diagnostics: Diagnostic[] = [];
  const own = await libraryFolders([], { folders, cwd }, diagnostics);
  const shipped = await readShipped();
  const library: Library = { folders: own, shipped, cwd, homeOf: () => cwd };
  const areaIds = await questionnaireIds(library);
  const questionnaires: Referrer[] = [];
  for (const id of ['context', ...areaIds]) {
    const loaded = await loadQuestionnaire(id, library, texts, diagnostics);
    if (loaded !== undefined) questionnaires.push(loaded);
  }
  const profiles: LoadedProfile[] = [];
  for (const id of await listIds(library, 'profiles')) {
    const loaded = await loadProfile(id, library, texts, diagnostics);
    if (loaded !== undefined) profiles.push(loaded);
  }
  const sources = [...shipped.sources, ...(await loadSources(library, texts, diagnostics))];
  if (!hasErrors(diagnostics)) addAll(diagnostics, checkTogether({ questionnaires, profiles, sources, areaIds }));
  if (hasErrors(diagnostics)) throw new UnusableInput(summaryOf(diagnostics), diagnostics, texts);
  const held = ownFirst(
    questionnaires.map(({ questionnaire }) => questionnaire),
    shipped.questionnaires,
  );
  const heldProfiles = ownFirst(
    profiles.map(({ profile }) => profile),
    shipped.profiles,
  );
  return {
    questionnaires: await Promise.all(
      held.map(async (each) => ({ ...each, translated: await translatedShares(each.item.id, each.item, library) })),
    ),
    profiles: await Promise.all(
      heldProfiles.map(async (each) => ({
        ...each,
        translated: await translatedShares(`profiles/${each.item.id}`, each.item, library),
      })),
    ),
    sources: new Map(sources.map((source) => [source.id, source])),
  };
}

/** The ids of the shipped questionnaires and of the own files that say they are one: answers may lie beside them. */
async function questionnaireIds(library: Library): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const id of await listIds(library, 'questionnaires')) {
    const isShipped = Object.hasOwn(library.shipped?.questionnaires ?? {}, id);
    if (isShipped || (await saysQuestionnaire(`${id}.yaml`, library.folders))) ids.push(id);
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
function checkTogether({
  questionnaires,
  profiles,
  sources,
  areaIds,
}: {
  readonly questionnaires: readonly Referrer[];
  readonly profiles: readonly LoadedProfile[];
  readonly sources: readonly Source[];
  readonly areaIds: readonly string[];
}): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const items = questionnaires.map(({ questionnaire }) => questionnaire);
  const catalogues = profiles.map(({ profile, source }) => {
    const catalogue = assembleCatalogue(profile, items, sources);
    addAll(found, checkAreas(source, catalogue, areaIds));
    return catalogue;
  });
  // Each catalogue has every questionnaire, so that one of them is enough to check all references.
  const [catalogue] = catalogues;
  if (catalogue === undefined) return found;
  for (const each of questionnaires) addAll(found, checkReferences(each, catalogue, areaIds));
  return found;
}

/** `items` are in alphabetical order, and stay in it among their own. */
function ownFirst<T extends { readonly id: string }>(
  items: readonly T[],
  shipped: Readonly<Record<string, T>>,
): readonly CollectionItem<T>[] {
  const held = items.map((item): CollectionItem<T> => ({ item, origin: originOf(item, shipped) }));
  return [...held.filter(({ origin }) => origin !== 'shipped'), ...held.filter(({ origin }) => origin === 'shipped')];
}

function originOf<T extends { readonly id: string }>(item: T, shipped: Readonly<Record<string, T>>): Origin {
  if (!Object.hasOwn(shipped, item.id)) return 'own';
  return shipped[item.id] === item ? 'shipped' : 'own-for-shipped';
}

import path from 'node:path';
import { digestOf } from '../files/digest.ts';
import { namesIn, shorten } from '../files/names.ts';
import { readOurs } from '../files/read.ts';
import { assembleCatalogue, type Catalogue } from '../questionnaires/catalogue.ts';
import type { Framework, SourcedFramework } from '../questionnaires/framework.ts';
import { checkFramework } from '../questionnaires/framework-references.ts';
import type { SourcedProfile } from '../questionnaires/parse-profile.ts';
import type { Profile } from '../questionnaires/profile.ts';
import type { Source } from '../questionnaires/questionnaire.ts';
import { checkAreas, checkReferences, type Referrer } from '../questionnaires/references.ts';
import type { Translation } from '../questionnaires/translation.ts';
import { compare } from '../text/compare-text.ts';
import { type Diagnostic, entryOf, FIRST, hintFor } from '../yaml/diagnostic.ts';
import { Problems } from '../yaml/user-error.ts';
import type { FoundText } from './complete-questionnaire.ts';

/** The questionnaires that come with the program, by id: the YAML files, parsed and checked when it was built. */
export interface Shipped {
  readonly profiles: Readonly<Record<string, Profile>>;
  readonly questionnaires: Readonly<Record<string, Referrer['questionnaire']>>;
  readonly sources: readonly Source[];
  readonly frameworks: Readonly<Record<string, Framework>>;
  /** By locale, and then by what they are of: `communication`, `profiles/core`, `frameworks/dora`. */
  readonly translations: Readonly<Record<string, Readonly<Record<string, Translation>>>>;
}

export interface LibraryPlaces {
  /** Folders searched in order, own ones before the shipped. */
  readonly folders: readonly string[];
  /** Searched after the folders. */
  readonly shipped?: Shipped;
  /** Where paths in messages start from. */
  readonly cwd: string;
  /** The folder in which the files of one of the folders may be quoted whatever is in them; see `readOurs`. */
  readonly homeOf?: (folder: string) => string | undefined;
}

/** A profile, with its source where it was read from a file. */
export type LoadedProfile = Pick<SourcedProfile, 'profile'> & Partial<SourcedProfile>;

/** A framework, with its source where it was read from a file. */
export type LoadedFramework = Pick<SourcedFramework, 'framework'> & Partial<SourcedFramework>;

const RESERVED = ['context', 'sources'];

/**
 * Finds questionnaires, profiles, sources and frameworks, and puts them together. What is wrong with them is added to `problems`, with
 * the texts that were read. What parses them is loaded where there is a file of one's own: what is shipped was parsed before.
 */
export class Library {
  readonly places: LibraryPlaces;
  readonly problems: Problems;

  constructor(places: LibraryPlaces, problems: Problems = new Problems()) {
    this.places = places;
    this.problems = problems;
  }

  /** The ids of all questionnaires, profiles or frameworks, in alphabetical order. */
  async ids(
    kind: 'questionnaires' | 'profiles' | 'frameworks',
    folders = this.places.folders,
  ): Promise<readonly string[]> {
    const names = await Promise.all(
      folders.map((each) => namesIn(kind === 'questionnaires' ? each : path.join(each, kind))),
    );
    const ids = names.flat().flatMap((name) => (name.endsWith('.yaml') ? [name.slice(0, -'.yaml'.length)] : []));
    const all = new Set([...ids, ...Object.keys(this.places.shipped?.[kind] ?? {})]);
    return [...all].filter((id) => !RESERVED.includes(id)).sort(compare);
  }

  /** The profile of an id; one that was shipped has no source. */
  async profile(id: string): Promise<LoadedProfile | undefined> {
    const text = await this.text(`profiles/${id}.yaml`);
    if (text !== undefined) {
      const { parseProfile } = await import('../questionnaires/parse-profile.ts');
      return this.problems.take(parseProfile(text));
    }
    const profile = entryOf(this.places.shipped?.profiles, id);
    return profile === undefined ? undefined : { profile };
  }

  /** The framework of an id; one that was shipped has no source. */
  async framework(id: string): Promise<LoadedFramework | undefined> {
    const text = await this.text(`frameworks/${id}.yaml`);
    if (text !== undefined) {
      const { parseFramework } = await import('../questionnaires/framework.ts');
      return this.problems.take(parseFramework(text));
    }
    const framework = entryOf(this.places.shipped?.frameworks, id);
    return framework === undefined ? undefined : { framework };
  }

  /** All frameworks that could be read, by their ids in alphabetical order. */
  async frameworks(): Promise<readonly LoadedFramework[]> {
    const all: LoadedFramework[] = [];
    for (const id of await this.ids('frameworks')) {
      const loaded = await this.framework(id);
      if (loaded !== undefined) all.push(loaded);
    }
    return all;
  }

  /** The questionnaire of an id, put together with what it extends; `undefined` where there is none to be had. */
  async questionnaire(id: string): Promise<Referrer | undefined> {
    const text = await this.text(`${id}.yaml`);
    return text === undefined ? this.shippedOne(id) : this.complete(text);
  }

  /** The shipped sources and those of all folders, those of the first folder last: of entries with one id the last holds. */
  async sources(): Promise<readonly Source[]> {
    const all = [...(this.places.shipped?.sources ?? [])];
    for (const folder of this.places.folders.toReversed()) {
      const text = await this.text('sources.yaml', [folder]);
      if (text === undefined) continue;
      const { parseSources } = await import('../questionnaires/sources.ts');
      all.push(...(this.problems.take(parseSources(text)) ?? []));
    }
    return all;
  }

  /**
   * A profile with its questionnaires and sources, checked together. All that is wrong is reported at once; there is no
   * catalogue as soon as there is an error. `origin` is the place that asks for the profile.
   */
  async catalogue(
    profileId: string,
    origin: Pick<Diagnostic, 'file' | 'span'> = { file: 'profiles', span: FIRST },
  ): Promise<Catalogue | undefined> {
    const own = new Library(this.places, new Problems(this.problems.texts));
    const catalogue = await own.#assemble(profileId, origin);
    this.problems.add(own.problems.found);
    return own.problems.hasErrors ? undefined : catalogue;
  }

  async #assemble(profileId: string, origin: Pick<Diagnostic, 'file' | 'span'>): Promise<Catalogue | undefined> {
    const { problems } = this;
    const sourced = await this.profile(profileId);
    if (sourced === undefined) {
      const hint = hintFor(profileId, await this.ids('profiles'));
      const message = `there is no profile "${profileId}"`;
      if (problems.found.length === 0) {
        problems.add([{ code: 'dangling-reference', severity: 'error', message, hint, ...origin }]);
      }
      return undefined;
    }
    const { profile, source } = sourced;
    const questionnaires: Referrer[] = [];
    for (const id of ['context', ...profile.areas.map((area) => area.id)]) {
      const loaded = await this.questionnaire(id);
      if (loaded !== undefined) questionnaires.push(loaded);
    }
    const items = questionnaires.map(({ questionnaire }) => questionnaire);
    const loaded = await this.frameworks();
    const frameworks = loaded.map(({ framework }) => framework);
    const catalogue = assembleCatalogue(profile, items, await this.sources(), frameworks);
    // What is shipped was checked together when the program was built; with anything of one's own it is checked again.
    const isOwn = [sourced, ...questionnaires, ...loaded].some((each) => each.source !== undefined);
    if (isOwn && !problems.hasErrors) {
      const areaIds = await this.ids('questionnaires');
      problems.add(checkAreas(source, catalogue, areaIds));
      for (const each of questionnaires) problems.add(checkReferences(each, catalogue, areaIds));
      for (const each of loaded) if (each.source !== undefined) problems.add(checkFramework(each, catalogue));
    }
    return catalogue;
  }

  /** The first of a file by that name in folders; a folder without it is passed over, an unreadable file is not. */
  async text(name: string, folders = this.places.folders): Promise<FoundText | undefined> {
    const { cwd, homeOf } = this.places;
    for (const [index, folder] of folders.entries()) {
      const file = path.join(folder, name);
      const shown = shorten(file, cwd);
      const expected = { kind: kindOf(name), home: homeOf?.(folder) };
      const { value: text, diagnostics } = await readOurs(file, shown, expected, this.problems.texts);
      if (text === undefined) {
        if (!(await namesIn(path.dirname(file))).includes(path.basename(file))) continue;
        this.problems.add(diagnostics);
        return undefined;
      }
      const next = folders.slice(index + 1);
      return { text, file: shown, name: path.basename(name, '.yaml'), digest: digestOf(text), next };
    }
    return undefined;
  }

  /** Makes a questionnaire of a text, put together with what it extends. */
  async complete(text: FoundText): Promise<Referrer | undefined> {
    const { completeQuestionnaire } = await import('./complete-questionnaire.ts');
    return completeQuestionnaire(text, this);
  }

  /** The questionnaire of an id as it was shipped. */
  shippedOne(id: string): Referrer | undefined {
    const questionnaire = entryOf(this.places.shipped?.questionnaires, id);
    return questionnaire === undefined ? undefined : { questionnaire };
  }
}

function kindOf(name: string): string {
  if (name.startsWith('profiles/')) return 'profile';
  if (name.startsWith('frameworks/')) return 'framework';
  if (name.startsWith('translations/')) return 'translation';
  return name === 'sources.yaml' ? 'sources' : 'questionnaire';
}

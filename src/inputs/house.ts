import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { isFolder, isThere, namesIn, shorten } from '../files/names.ts';
import { fileIn, nearestFile } from '../files/nearest-file.ts';
import { type Diagnostic, FIRST, type Path } from '../yaml/diagnostic.ts';
import type { Sourced } from '../yaml/parse-file.ts';
import { Problems, UnusableInput, UserError } from '../yaml/user-error.ts';
import type { Defaults } from './defaults.ts';

const DEFAULTS_NAME = 'outready.yaml';

const FROM_HERE = 'a path in this file starts from its folder';

const WANTED = { name: DEFAULTS_NAME, what: 'the defaults of a house', hint: 'remove it, or work in another folder' };

export type DefaultKey = keyof Defaults;

/** Values by the names of options; what they are is known to who asks for them. */
type Given = Readonly<Record<string, unknown>>;

/** The defaults that hold in a folder, with where each comes from. */
export class House {
  readonly #cwd: string;
  readonly #defaults: Sourced<Defaults> | undefined;
  readonly #folder: string;
  readonly #problems: Problems;
  readonly #used = new Set<string>();
  /** Files that were perhaps meant as the defaults, where there are none. */
  readonly nearMisses: readonly Diagnostic[];

  constructor(
    cwd: string,
    defaults?: Sourced<Defaults>,
    folder = cwd,
    problems = new Problems(),
    nearMisses: readonly Diagnostic[] = [],
  ) {
    this.#cwd = cwd;
    this.#defaults = defaults;
    this.#folder = folder;
    this.#problems = problems;
    this.nearMisses = nearMisses;
  }

  /**
   * The defaults of some keys, paths as they would be given with a call. Throws, at their places, for a file or a folder
   * that is not there.
   */
  async take<Key extends DefaultKey>(...keys: readonly Key[]): Promise<Pick<Defaults, Key>> {
    if (this.#defaults === undefined) return {} as Pick<Defaults, Key>;
    const taken: Record<string, unknown> = {};
    for (const key of keys) {
      const value = this.#defaults[key];
      if (value === undefined) continue;
      this.#used.add(key);
      if (key === 'theme') taken.theme = await this.#placeOf(String(value), [key], isThere, 'file');
      else if (key !== 'questionnaires') taken[key] = value;
      else {
        const folders = this.#defaults.questionnaires ?? [];
        taken[key] = await Promise.all(
          folders.map((folder, index) => this.#placeOf(folder, [key, index], isFolder, 'folder')),
        );
      }
    }
    this.#problems.require(taken);
    return taken as Pick<Defaults, Key>;
  }

  /** Options completed by the defaults of some keys: what is given wins; of folders those given come first. */
  async complete(given: Given, keys: readonly DefaultKey[]): Promise<Given> {
    const open = keys.filter((key) => given[key] === undefined || key === 'questionnaires');
    const { questionnaires = [], ...taken } = await this.take(...open);
    const { questionnaires: own = [] } = given as { readonly questionnaires?: readonly string[] };
    const folders = keys.includes('questionnaires')
      ? { questionnaires: [...own, ...questionnaires.filter((folder) => !own.includes(folder))] }
      : {};
    return { ...given, ...taken, ...folders };
  }

  /** An error about a value that comes from the defaults, at its place in them; any other as it is. */
  placed(error: unknown): unknown {
    if (!(error instanceof UserError) || error.about === undefined) return error;
    const { option, value } = error.about;
    if (!this.#used.has(option) || Object(this.#defaults)[option] !== value) return error;
    return new UnusableInput([this.#at([option], error.message, error.hint)], this.#problems.texts);
  }

  /** A path as it would be given with a call, from a name in the file. */
  async #placeOf(name: string, at: Path, isRight: (place: string) => Promise<boolean>, what: string): Promise<string> {
    const place = path.resolve(this.#folder, name);
    const shown = shorten(place, this.#cwd);
    if (!(await isRight(place))) this.#problems.add([this.#at(at, `there is no ${what} ${shown}`, FROM_HERE)]);
    return shown;
  }

  #at(at: Path, message: string, hint: string | undefined): Diagnostic {
    const source = this.#defaults?.source;
    const [file, span] = source === undefined ? [DEFAULTS_NAME, FIRST] : [source.file, source.spanAt(at)];
    return { code: 'dangling-reference', severity: 'error', message, file, span, hint };
  }
}

/**
 * The defaults that hold in a folder: those of the nearest `outready.yaml` from there up to the top of its repository;
 * outside of one, of the folder itself. Throws with all that is wrong with them.
 */
export async function openHouse(folder: string): Promise<House> {
  const cwd = await realpath(folder).catch(() => folder);
  const file = (await nearestFile(cwd, WANTED)) ?? (await fileIn(cwd, WANTED));
  if (file === undefined) return new House(cwd, undefined, cwd, new Problems(), await nearMissesIn(cwd));
  const { kindOf } = await import('../files/file-kind.ts');
  const { readGiven } = await import('../files/read.ts');
  const { parseDefaults } = await import('./defaults.ts');
  const problems = new Problems();
  const text = problems.take(await readGiven(file, { cwd }, { kind: 'defaults' }, problems.texts));
  // Somebody may have given that name to an interview.
  if (text !== undefined && OTHERS.includes(kindOf(Buffer.from(text)))) return new House(cwd);
  const defaults = text === undefined ? undefined : problems.take(parseDefaults(text, shorten(file, cwd)));
  return new House(cwd, problems.require(defaults), path.dirname(file), problems);
}

const OTHERS: readonly string[] = ['answers', 'assessment', 'policy'];

/** What another habit makes of the name: another ending, a dot, a capital. */
const NEAR = /^\.?outready\.(?:ya?ml|json)$/i;

async function nearMissesIn(folder: string): Promise<readonly Diagnostic[]> {
  const names = (await namesIn(folder)).filter((name) => NEAR.test(name));
  if (names.length === 0) return [];
  const { kindOfFile } = await import('../files/file-kind.ts');
  const kinds = await Promise.all(names.map((name) => kindOfFile(path.join(folder, name))));
  return names
    .filter((_, index) => kinds[index] === 'defaults')
    .map((file) => ({
      code: 'not-read',
      severity: 'warning',
      message: `this is not read: the defaults of a house are called ${DEFAULTS_NAME}`,
      file,
      span: FIRST,
      hint: 'rename it',
    }));
}

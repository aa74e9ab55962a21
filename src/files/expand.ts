import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import picomatch from 'picomatch';
import { compare } from '../text/compare-text.ts';
import { type Diagnostic, FIRST } from '../yaml/diagnostic.ts';
import { IS_DATA } from './file-kind.ts';
import { isFolder, isWithin, shorten } from './names.ts';
import { reasonOf } from './reason.ts';
import { enclosingRepository } from './repository-root.ts';
import { ignoredIn } from './revision.ts';

/**
 * What an argument stands for: a file (or `-`) by its name, or the files that a folder or a pattern gathers; `matches`
 * is whether a file, by its full path, would be gathered, wherever it comes from.
 */
export type Argument =
  | { readonly kind: 'file'; readonly given: string }
  | {
      readonly kind: 'gathered';
      readonly given: string;
      /** Where to look, as a full path, and how many levels deep. */
      readonly folder: string;
      readonly depth: number;
      readonly matches: (file: string) => boolean;
      readonly isFolder: boolean;
    };

/** The files that an argument stands for. `isGathered`: they come from a folder or a pattern, not by name. */
export interface Expanded {
  readonly paths: readonly string[];
  readonly isGathered: boolean;
  /** Files of a folder whose names are not those of YAML or JSON. */
  readonly others: readonly string[];
  readonly ignored: number;
  readonly problems: readonly Diagnostic[];
}

/** Reads an argument. What is there by its very name is no pattern. */
export async function readArgument(given: string, cwd: string): Promise<Argument> {
  if (given === '-') return { kind: 'file', given };
  const slashed = toSlashes(given);
  const place = path.resolve(cwd, given);
  const found = await stat(place).catch(() => undefined);
  if (found?.isDirectory()) {
    const matches = (file: string): boolean => IS_DATA.test(file);
    return { kind: 'gathered', given, folder: place, depth: Number.POSITIVE_INFINITY, matches, isFolder: true };
  }
  const { isGlob, negated, base, glob } = picomatch.scan(slashed);
  if (found !== undefined || !(isGlob || negated)) return { kind: 'file', given };
  const matchesName = picomatch(slashed.replace(/^(?:\.\/+)+/, ''), { dot: true });
  const matches = (file: string): boolean =>
    matchesName(toSlashes(path.isAbsolute(given) ? file : path.relative(cwd, file)));
  const depth = glob.includes('**') ? Number.POSITIVE_INFINITY : glob.split('/').length;
  return { kind: 'gathered', given, folder: path.resolve(cwd, base), depth, matches, isFolder: false };
}

/**
 * Expands a folder (the YAML and JSON files in it and below it) or a quoted pattern, in the order of the names; there
 * may be none. A file's name and `-` stay. What git ignores and what packages bring is passed over.
 */
export async function expandArgument(given: string, cwd: string): Promise<Expanded> {
  const argument = await readArgument(given, cwd);
  const nothing = { others: [], ignored: 0, problems: [] };
  if (argument.kind === 'file') return { paths: [given], isGathered: false, ...nothing };
  const { folder, depth, matches } = argument;
  if (!(await isFolder(folder))) return { paths: [], isGathered: true, ...nothing };
  const { files, ...rest } = await walk(folder, cwd, depth);
  const named = (wanted: boolean): readonly string[] =>
    files.filter((file) => matches(file) === wanted).map((file) => toSlashes(path.relative(cwd, file)));
  return { paths: named(true), isGathered: true, others: argument.isFolder ? named(false) : [], ...rest };
}

function toSlashes(given: string): string {
  return path.sep === '\\' ? given.replaceAll('\\', '/') : given;
}

interface Walked {
  /** Files by any name, as full paths, in the order of their names; each file once, however many links lead to it. */
  readonly files: readonly string[];
  readonly ignored: number;
  readonly problems: readonly Diagnostic[];
}

/** Written by programs for themselves: never anybody's answers. */
export const SILENT = ['.git', 'node_modules'];

/**
 * Walks through a folder, `depth` levels deep. Links are followed to files, and to folders within the repository (outside
 * of one, within the current folder); each folder is walked through once. What is left out is counted or is a problem.
 */
async function walk(folder: string, cwd: string, depth = Number.POSITIVE_INFINITY): Promise<Walked> {
  const root = await realpath(folder);
  const repository = await enclosingRepository(root);
  const ignored = repository === undefined ? new Set<string>() : await ignoredIn(root);
  const limit = repository ?? (await realpath(cwd));
  const walker = new Walker(root, limit, cwd, ignored);
  await walker.enter(folder, root, depth);
  await walker.followLinks();
  return {
    files: walker.files.toSorted(compare),
    ignored: walker.ignored,
    problems: walker.problems,
  };
}

/** A link that waits until all that has a place of its own was walked through. */
interface Link {
  readonly file: string;
  readonly depth: number;
  /** The real path of the folder that it stands in. */
  readonly home: string;
}

class Walker {
  readonly files: string[] = [];
  readonly problems: Diagnostic[] = [];
  ignored = 0;
  readonly #root: string;
  readonly #limit: string;
  readonly #cwd: string;
  readonly #ignoredNames: ReadonlySet<string>;
  readonly #seen = new Set<string>();
  readonly #links: Link[] = [];

  constructor(root: string, limit: string, cwd: string, ignoredNames: ReadonlySet<string>) {
    this.#root = root;
    this.#limit = limit;
    this.#cwd = cwd;
    this.#ignoredNames = ignoredNames;
  }

  /** `real` is where `folder`, the way to it, leads. */
  async enter(folder: string, real: string, depth: number): Promise<void> {
    if (depth < 1 || this.#seen.has(real)) return;
    this.#seen.add(real);
    const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
      this.#report('error', folder, `this folder cannot be read: ${reasonOf(error)}`);
      return [] as Dirent[];
    });
    for (const entry of entries.toSorted((a, b) => compare(a.name, b.name))) {
      if (SILENT.includes(entry.name)) continue;
      const [file, own] = [path.join(folder, entry.name), path.join(real, entry.name)];
      if (entry.name.includes('\ufffd')) this.#report('error', file, NO_NAME, 'rename it');
      else if (this.#isIgnored(own)) this.ignored += entry.isDirectory() || IS_DATA.test(entry.name) ? 1 : 0;
      else if (entry.isSymbolicLink()) this.#links.push({ file, depth, home: real });
      else if (entry.isDirectory()) await this.enter(file, own, depth - 1);
      else if (entry.isFile()) this.#add(file, own);
      else if (IS_DATA.test(entry.name)) this.#report('warning', file, NO_FILE);
    }
  }

  async followLinks(): Promise<void> {
    for (let link = this.#links.shift(); link !== undefined; link = this.#links.shift()) await this.#follow(link);
  }

  async #follow({ file, depth, home }: Link): Promise<void> {
    const found = await realpath(file)
      .then(async (target) => ({ target, stats: await stat(target) }))
      .catch((error: unknown) => {
        const severity = IS_DATA.test(file) ? 'error' : 'warning';
        this.#report(severity, file, `this link cannot be followed: ${reasonOf(error)}`);
      });
    if (found === undefined) return;
    const { target, stats } = found;
    if (stats.isFile()) this.#add(file, target);
    else if (!stats.isDirectory()) {
      if (IS_DATA.test(file)) this.#report('warning', file, NO_FILE);
    } else if (isWithin(home, target)) {
      if (!isWithin(target, this.#root)) this.#report('warning', file, UP, NAME_IT);
    } else if (isWithin(target, this.#limit)) await this.enter(file, target, depth - 1);
    else this.#report('warning', file, OUT, NAME_IT);
  }

  #add(file: string, real: string): void {
    if (this.#seen.has(real)) return;
    this.#seen.add(real);
    this.files.push(file);
  }

  #isIgnored(real: string): boolean {
    if (this.#ignoredNames.size === 0) return false;
    return this.#ignoredNames.has(path.relative(this.#root, real).split(path.sep).join('/'));
  }

  #report(severity: Diagnostic['severity'], file: string, message: string, hint?: string): void {
    const shown = shorten(path.resolve(this.#cwd, file), this.#cwd);
    const code = severity === 'error' ? 'unreadable' : 'not-read';
    this.problems.push({ code, severity, message, file: shown, span: FIRST, hint });
  }
}

const NO_NAME = 'this name is not UTF-8, so what it stands for cannot be read';
const NO_FILE = 'this is neither a file nor a folder, and is not read';
const UP = 'this link leads up to a folder that holds it, and is not followed';
const OUT = 'this link leads out of the repository or the current folder, and is not followed';
const NAME_IT = 'if there are answers there, name the folder that it leads to';

import { stat } from 'node:fs/promises';
import path from 'node:path';
import picomatch from 'picomatch';
import type { Diagnostic } from '../yaml/diagnostic.ts';
import { IS_DATA, isFolder, walk } from './walk.ts';

/**
 * What an argument stands for: a file (or `-`) by its name, or the files that a folder or a pattern gathers. `matches`
 * tells which files it would gather wherever they come from, by full path.
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

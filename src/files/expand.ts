import { stat } from 'node:fs/promises';
import path from 'node:path';
import { escapePath, glob, isDynamicPattern } from 'tinyglobby';
import { compare } from '../diagnostics/diagnostic.ts';

/** The files that an argument stands for. `isGathered`: they come from a folder or a pattern, not by name. */
export interface Expanded {
  readonly paths: readonly string[];
  readonly isGathered: boolean;
}

/**
 * Expands a folder (the YAML and JSON files in it and below it) or a quoted pattern, in the order of the names; there
 * may be none. What is there by its very name is no pattern; a file's name and `-` stay. Links are not followed, and
 * what packages bring is passed over.
 */
export async function expandArgument(given: string, cwd: string): Promise<Expanded> {
  const byName: Expanded = { paths: [given], isGathered: false };
  if (given === '-') return byName;
  const found = await stat(path.resolve(cwd, given)).catch(() => undefined);
  const slashed = toSlashes(given);
  if (found === undefined ? !isDynamicPattern(slashed) : !found.isDirectory()) return byName;
  const folder = slashed.replace(/\/+$/, '');
  const below = `${escapePath(folder === '' ? '/' : folder)}/**/*.{yaml,yml,json}`;
  const options = { cwd, ignore: ['**/node_modules/**'], expandDirectories: false, followSymbolicLinks: false };
  return { paths: [...(await glob(found === undefined ? slashed : below, options))].sort(compare), isGathered: true };
}

function toSlashes(given: string): string {
  return path.sep === '\\' ? given.replaceAll('\\', '/') : given;
}

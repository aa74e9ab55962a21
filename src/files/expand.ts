import { stat } from 'node:fs/promises';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { compare } from '../diagnostics/diagnostic.ts';
import { UserError } from '../diagnostics/user-error.ts';

/** The files that an argument stands for. `isGathered`: they come from a folder or a pattern, not by name. */
export interface Expanded {
  readonly paths: readonly string[];
  readonly isGathered: boolean;
}

/**
 * Expands a file, a folder (its own YAML and JSON files, not those of folders in it) or a quoted pattern, in the order
 * of the names. What is there by its very name is no pattern; `-` stays. Throws where nothing is found.
 */
export async function expandArgument(given: string, cwd: string): Promise<Expanded> {
  if (given === '-') return { paths: [given], isGathered: false };
  const found = await stat(path.resolve(cwd, given)).catch(() => undefined);
  if (found?.isDirectory()) {
    const names = await glob('*.{yaml,yml,json}', { cwd: path.resolve(cwd, given), expandDirectories: false });
    const paths = names.sort(compare).map((name) => path.join(given, name));
    return { paths: demand(paths, `there are no YAML or JSON files in ${given}`), isGathered: true };
  }
  const pattern = given.split(path.sep).join('/');
  if (found !== undefined || !isDynamicPattern(pattern)) return { paths: [given], isGathered: false };
  const paths = await glob(pattern, { cwd, expandDirectories: false });
  return { paths: demand(paths.sort(compare), `nothing is called ${given}`), isGathered: true };
}

function demand(paths: readonly string[], message: string): readonly string[] {
  if (paths.length === 0)
    throw new UserError(message, { hint: 'give a file, a folder, or a pattern such as "acme-*.yaml"' });
  return paths;
}

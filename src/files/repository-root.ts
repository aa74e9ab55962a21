import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { isThere, isWithin } from './names.ts';

/** Where a runner of GitHub or GitLab says that it put the repository. */
const CHECKOUTS = ['GITHUB_WORKSPACE', 'CI_PROJECT_DIR'] as const;

/**
 * The root of the repository that a folder lies in, links resolved: as the CI runner says it where the folder is in
 * there, else the nearest folder with a `.git` in it; the folder itself where there is none.
 */
export async function repositoryRoot(
  cwd: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<{ readonly cwd: string; readonly root: string }> {
  const here = await realpath(cwd).catch(() => cwd);
  for (const name of CHECKOUTS) {
    const given = env[name];
    if (given === undefined || given === '') continue;
    const checkout = await realpath(given).catch(() => undefined);
    if (checkout !== undefined && isWithin(here, checkout)) return { cwd: here, root: checkout };
  }
  return { cwd: here, root: (await enclosingRepository(here)) ?? here };
}

/** The top of the repository or worktree around a folder, going by the disk alone. */
export async function enclosingRepository(folder: string): Promise<string | undefined> {
  for (let at = folder; ; at = path.dirname(at)) {
    if (await isThere(path.join(at, '.git'))) return at;
    if (path.dirname(at) === at) return undefined;
  }
}

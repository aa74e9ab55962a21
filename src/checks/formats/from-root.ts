import type { CheckResult } from '../check-result.ts';

/** Where a check runs, and the root of the repository around it; absolute paths with `/` between folders. */
export interface RunPlace {
  readonly cwd: string;
  /** Where no repository is known: the folder of the run. */
  readonly root: string;
}

/** A result whose paths start at the root of the repository, as the hosts of repositories take them. */
export function resultFromRoot(result: CheckResult, place: RunPlace): CheckResult {
  return {
    ...result,
    results: result.results.map((entry) => ({
      ...entry,
      location: { ...entry.location, file: pathFromRoot(entry.location.file, place) },
    })),
  };
}

/** A path, from the root instead of the run's folder; one that is not below the root is absolute. */
export function pathFromRoot(file: string, { cwd, root }: RunPlace): string {
  if (NO_PATH.test(file)) return file;
  const absolute = /^(?:\/|[a-z]:\/)/i.test(file) ? file : `${cwd}/${file}`;
  const path = withoutDots(absolute);
  const top = `${withoutDots(root)}/`.replace(/\/+$/, '/');
  return path.startsWith(top) ? path.slice(top.length) : path;
}

/** What stands in place of a path where no file was read: standard input, an option, a revision. */
const NO_PATH = /^(?:stdin$|--|git:)/;

function withoutDots(path: string): string {
  const kept: string[] = [];
  for (const name of path.split('/')) {
    if (name === '.') continue;
    if (name !== '..') kept.push(name);
    else if (kept.length > 1) kept.pop();
  }
  return kept.join('/');
}

import type { Palette } from '../text/display.ts';
import type { RulePage } from '../texts/rule-page.ts';
import type { CheckResult, Wording } from './check-result.ts';

/** What a format may need next to the result. */
export interface FormatOptions {
  /** Colours: plain ones for whatever is no terminal. */
  readonly palette: Palette;
  /** The language that the result was put into, for the format that people read; all others are in English. */
  readonly wording?: Wording;
  /** The files' contents by name, for showing lines. */
  readonly texts: ReadonlyMap<string, string>;
  /** Where the check ran, for formats whose paths start at the repository's root. */
  readonly place: RunPlace;
  /** outready's own version. */
  readonly version: string;
  readonly pages: readonly RulePage[];
  /** A digest of a text: letters and digits, the same for the same text, another for another. */
  readonly fingerprint: (text: string) => string;
}

export type Formatter = (result: CheckResult, options: FormatOptions) => string;

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

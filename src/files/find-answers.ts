import path from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import { FIRST } from '../diagnostics/span.ts';
import { expandArgument } from './expand.ts';
import { shownAs } from './load-assessment.ts';
import { readText } from './read.ts';

/** Files to check: those named, and those found in a folder or by a glob. */
export interface Found {
  readonly paths: readonly string[];
  /** A folder or glob without an answers file in it: nothing was checked where something should have been. */
  readonly problems: readonly Diagnostic[];
}

/**
 * Expands folders and globs. A file named by itself is taken as it is; in a folder (with those below it) and behind a
 * glob, only YAML and JSON files that are meant as answers are: what says to be something else is passed over.
 */
export async function findAnswers(given: readonly string[], cwd: string): Promise<Found> {
  const paths: string[] = [];
  const problems: Diagnostic[] = [];
  for (const each of given) {
    const { paths: candidates, isGathered } = await expandArgument(each, cwd);
    if (!isGathered) {
      paths.push(each);
      continue;
    }
    const kept: string[] = [];
    for (const candidate of candidates) if (await isMeantAsAnswers(path.resolve(cwd, candidate))) kept.push(candidate);
    if (kept.length === 0) problems.push(nothingIn(each, candidates.length, cwd));
    for (const candidate of kept) paths.push(candidate);
  }
  return { paths, problems };
}

/**
 * Whether a text is meant as answers: by its format, or, where that is missing, by its keys. A slip in the format is
 * kept, so that it is told and not passed over.
 */
async function isMeantAsAnswers(file: string): Promise<boolean> {
  const { value: text } = await readText(file, file);
  // What cannot be read is told when it is loaded.
  if (text === undefined) return true;
  const [, kind] = /^\ufeff?(?:.*[{,]|)\s*["']?format["']?\s*:\s*["']?outready\/([\w-]*)/m.exec(text) ?? [];
  if (kind !== undefined) return didYouMean(kind, ['answers']) !== undefined;
  return /^\ufeff?\s*["']?respondent["']?\s*:/m.test(text) && /^\s*["']?answers["']?\s*:/m.test(text);
}

function nothingIn(given: string, seen: number, cwd: string): Diagnostic {
  const what = seen === 0 ? 'there is no file' : 'there is no answers file';
  const message = `${what} here, so nothing was checked`;
  const hint = 'name a file, a folder with answers files in it, or a glob that matches some';
  return { code: 'unreadable', severity: 'error', message, file: shownAs(given, cwd), span: FIRST, hint };
}

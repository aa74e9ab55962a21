import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { showName } from '../answers/identity.ts';
import type { SourcedInterview } from '../answers/interview.ts';
import { parseInterview } from '../answers/parse.ts';
import type { Expanded } from '../files/expand.ts';
import { type ContentKind, IS_DATA, kindOf, kindOfFile } from '../files/file-kind.ts';
import { isFolder, isThere, shownAs } from '../files/names.ts';
import { readGiven } from '../files/read.ts';
import type { StoredAssessment } from '../scoring/parse-assessment.ts';
import { decodeText, MAX_BYTES } from '../yaml/decode.ts';
import { addAll, type Diagnostic, FIRST, failed, type Parsed } from '../yaml/diagnostic.ts';
import type { Problems } from '../yaml/user-error.ts';
import { similarFile } from './answers-folder.ts';

export interface InputSource {
  readonly cwd: string;
  readonly stdin: () => Readable;
}

export interface ReadAnswers {
  /** By the names that messages use. */
  readonly files: readonly string[];
  /** Of a file with errors, what could still be made of it. */
  readonly interviews: readonly SourcedInterview[];
  readonly stored: readonly (readonly [file: string, assessment: StoredAssessment])[];
}

/** What may be there: answers alone, or stored assessments as well. */
export type WantedKinds = readonly ['answers'] | readonly ['answers', 'assessment'];

/** Stored assessments of a whole portfolio are larger than any one document. */
const MOST = 64 * MAX_BYTES;

/** Reads files by their paths, `-` for standard input; a path given twice counts once. */
export async function readAnswers(
  paths: readonly string[],
  place: InputSource,
  problems: Problems,
  wanted: WantedKinds = ['answers'],
): Promise<ReadAnswers> {
  const files: string[] = [];
  const interviews: SourcedInterview[] = [];
  const stored: (readonly [string, StoredAssessment])[] = [];
  const mayBeStored = wanted.length > 1;
  for (const given of await distinctPaths(paths, place.cwd)) {
    const shown = shownAs(given, place.cwd);
    files.push(shown);
    const expected = mayBeStored ? { kind: wanted, most: MOST } : { kind: wanted };
    const read = await readGiven(given, place, expected, problems.texts);
    const text = problems.take(read.value === undefined ? await withSimilar(read, given, place.cwd) : read);
    if (text === undefined) continue;
    const bytes = Buffer.from(text);
    if (mayBeStored && kindOf(bytes) === 'assessment') {
      const { parseAssessments } = await import('../scoring/parse-assessment.ts');
      for (const each of problems.take(parseAssessments(text, shown)) ?? []) stored.push([shown, each]);
      continue;
    }
    // Answers are never as large as assessments may be.
    if (problems.take(decodeText(bytes, shown)) === undefined) continue;
    const parsed = parseInterview(text, shown);
    const interview = problems.take(parsed) ?? parsed.rest;
    if (interview !== undefined) interviews.push(interview);
  }
  return { files, interviews, stored };
}

/** What is wrong with a path at which nothing is, with the file that may have been meant. */
async function withSimilar(read: Parsed<string>, given: string, cwd: string): Promise<Parsed<string>> {
  if (given === '-' || (await isThere(path.resolve(cwd, given)))) return read;
  const similar = similarFile(given, cwd);
  if (similar === undefined) return read;
  return failed(read.diagnostics.map((each) => ({ ...each, hint: `did you mean ${showName(similar)}?` })));
}

async function distinctPaths(paths: readonly string[], cwd: string): Promise<readonly string[]> {
  const distinct = new Map<string, string>();
  for (const given of paths) {
    const real = given === '-' ? given : await realpath(path.resolve(cwd, given)).catch(() => path.resolve(cwd, given));
    if (!distinct.has(real)) distinct.set(real, given);
  }
  return [...distinct.values()];
}

export interface FoundAnswers {
  readonly paths: readonly string[];
  /** Stored assessments in a folder or by a glob: an earlier state can be made of them. */
  readonly stored: readonly string[];
  /** Policies in a folder or by a glob; they hold for what is checked from there, not from further up. */
  readonly policies: readonly string[];
  readonly isGathered: boolean;
  /** What may have been meant and was not read. */
  readonly problems: readonly Diagnostic[];
  /** Files that are of no concern here: of another kind, or ignored by git. */
  readonly passedOver: { readonly otherKind: number; readonly ignored: number };
}

/**
 * Expands folders and globs. A file named by itself is taken as it is; in a folder (with those below it) and for a glob,
 * only YAML and JSON files that are meant as answers are: what says to be something else is counted, what says nothing
 * is told. `wanted` are the kinds that are looked for: where there is none of them, there is nothing to go on with.
 */
export async function findAnswers(
  given: readonly string[],
  cwd: string,
  wanted: WantedKinds = ['answers'],
): Promise<FoundAnswers> {
  const found: Gathered = {
    paths: [],
    stored: [],
    policies: [],
    problems: [],
    passedOver: { otherKind: 0, ignored: 0 },
  };
  let isGathered = given.length > 0;
  for (const each of given) {
    if (each === '-' || ((await isThere(path.resolve(cwd, each))) && !(await isFolder(path.resolve(cwd, each))))) {
      isGathered = false;
      found.paths.push(each);
      continue;
    }
    // Only what looks for files needs the patterns and git.
    const { expandArgument } = await import('../files/expand.ts');
    const expanded = await expandArgument(each, cwd);
    if (expanded.isGathered) await sortOut(each, expanded, found, { cwd, wanted });
    else {
      isGathered = false;
      found.paths.push(each);
    }
  }
  return { ...found, isGathered };
}

interface Gathered {
  readonly paths: string[];
  readonly stored: string[];
  readonly policies: string[];
  readonly problems: Diagnostic[];
  readonly passedOver: { otherKind: number; ignored: number };
}

async function sortOut(
  given: string,
  { paths, others, ignored, problems }: Expanded,
  found: Gathered,
  { cwd, wanted }: { readonly cwd: string; readonly wanted: readonly ContentKind[] },
): Promise<void> {
  addAll(found.problems, problems);
  found.passedOver.ignored += ignored;
  let kept = 0;
  for (const candidate of paths) {
    const kind = await kindOfFile(path.resolve(cwd, candidate));
    kept += wanted.includes(kind) ? 1 : 0;
    if (kind === 'answers') found.paths.push(candidate);
    else if (kind === 'assessment' && wanted.includes(kind)) found.stored.push(candidate);
    else if (kind === 'policy') found.policies.push(candidate);
    else if ((kind === 'empty' || kind === 'binary') && IS_DATA.test(candidate)) {
      found.problems.push(notRead(candidate, SILENT_KINDS[kind], cwd));
    } else found.passedOver.otherKind++;
  }
  for (const candidate of others.filter((name) => MISNAMED.test(name))) {
    if ((await kindOfFile(path.resolve(cwd, candidate))) === 'answers') {
      found.problems.push(notRead(candidate, HIDDEN, cwd));
    }
  }
  if (kept === 0) found.problems.push(nothingIn(given, paths.length, cwd));
}

/** A data file’s name with something after it: `acme.yaml.txt`, `acme.yaml.orig`. */
const MISNAMED = /\.(?:ya?ml|json)[^/]+$/i;
const HIDDEN = {
  message: 'there are answers in this file, but its name hides them',
  hint: 'let the name end in .yaml, .yml or .json, or name the file by itself',
};

const SILENT_KINDS: Readonly<Record<'empty' | 'binary', Pick<Diagnostic, 'message' | 'hint'>>> = {
  empty: { message: 'this file is empty, so there is no interview in it', hint: 'fill it or remove it' },
  binary: {
    message: 'this file has null bytes in it, so it is no text that could be read',
    hint: 'if it holds answers, save it as UTF-8 text',
  },
};

function notRead(given: string, why: Pick<Diagnostic, 'message' | 'hint'>, cwd: string): Diagnostic {
  return { code: 'not-read', severity: 'warning', file: shownAs(given, cwd), span: FIRST, ...why };
}

function nothingIn(given: string, seen: number, cwd: string): Diagnostic {
  const what = seen === 0 ? 'there is no file' : 'there is no answers file';
  const message = `${what} here, so nothing was read`;
  const hint = 'name a file, a folder with answers files in it, or a glob that matches some';
  return { code: 'unreadable', severity: 'error', message, file: shownAs(given, cwd), span: FIRST, hint };
}

import { createReadStream } from 'node:fs';
import path from 'node:path';
import { MAX_BYTES } from '../diagnostics/decode.ts';
import { addAll, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import { FIRST } from '../diagnostics/span.ts';
import { expandArgument } from './expand.ts';
import { shownAs } from './load-assessment.ts';
import { IS_DATA } from './walk.ts';

/** Files to check: those named, and those found in a folder or by a glob. */
export interface Found {
  readonly paths: readonly string[];
  /** Stored assessments in a folder or by a glob: an earlier state can be made of them. */
  readonly stored: readonly string[];
  /** Policies in a folder or by a glob; they hold for what is checked from there, not from further up. */
  readonly policies: readonly string[];
  /** Whether all of them were found, none was named. */
  readonly isGathered: boolean;
  /** What may have been meant and was not read. */
  readonly problems: readonly Diagnostic[];
  /** Files that are of no concern here: of another kind, or ignored by git. */
  readonly passedOver: PassedOver;
}

export interface PassedOver {
  readonly otherKind: number;
  readonly ignored: number;
}

/**
 * Expands folders and globs. A file named by itself is taken as it is; in a folder (with those below it) and for a glob,
 * only YAML and JSON files that are meant as answers are: what says to be something else is counted, what says nothing
 * is told.
 */
export async function findAnswers(given: readonly string[], cwd: string): Promise<Found> {
  const paths: string[] = [];
  const [stored, policies]: readonly [string[], string[]] = [[], []];
  const problems: Diagnostic[] = [];
  let [otherKind, ignored, isGathered] = [0, 0, given.length > 0];
  for (const each of given) {
    const found = await expandArgument(each, cwd);
    addAll(problems, found.problems);
    ignored += found.ignored;
    if (!found.isGathered) {
      isGathered = false;
      paths.push(each);
      continue;
    }
    let kept = 0;
    for (const candidate of found.paths) {
      const kind = await kindOfFile(path.resolve(cwd, candidate));
      if (kind === 'answers') paths.push(candidate);
      else if (kind === 'assessment') stored.push(candidate);
      else if (kind === 'policy') policies.push(candidate);
      else if (kind === 'other' || !IS_DATA.test(candidate)) otherKind++;
      else problems.push(notRead(candidate, SILENT_KINDS[kind], cwd));
      kept += kind === 'answers' || kind === 'assessment' ? 1 : 0;
    }
    for (const candidate of found.others.filter((name) => MISNAMED.test(name))) {
      if ((await kindOfFile(path.resolve(cwd, candidate))) !== 'answers') continue;
      problems.push(
        notRead(candidate, { message: 'there are answers in this file, but its name hides them', hint: RENAME }, cwd),
      );
    }
    if (kept === 0) problems.push(nothingIn(each, found.paths.length, cwd));
  }
  return { paths, stored, policies, isGathered, problems, passedOver: { otherKind, ignored } };
}

/** A data file’s name with something after it: `acme.yaml.txt`, `acme.yaml.orig`. */
const MISNAMED = /\.(?:ya?ml|json)[^/]+$/i;
const RENAME = 'let the name end in .yaml, .yml or .json, or name the file by itself';

/**
 * What a file is. `empty`: nothing but blanks and comments; `binary`: it has null bytes, and nothing else tells what it
 * is. What cannot be read is taken for answers, so that it is told when it is loaded.
 */
export type FileKind = (typeof KINDS)[number] | 'other' | 'empty' | 'binary';

const SILENT_KINDS: Readonly<Record<'empty' | 'binary', Pick<Diagnostic, 'message' | 'hint'>>> = {
  empty: { message: 'this file is empty, so there is no interview in it', hint: 'fill it or remove it' },
  binary: {
    message: 'this file has null bytes in it, so it is no text that could be read',
    hint: 'if it holds answers, save it as UTF-8 text',
  },
};

/** The kind of a file on the disk, by as much of it as would be read. */
async function kindOfFile(file: string): Promise<FileKind> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of createReadStream(file, { end: MAX_BYTES - 1 })) chunks.push(chunk);
  } catch {
    return 'answers';
  }
  return kindOf(Buffer.concat(chunks));
}

/**
 * The kind of a file with these bytes: by its format, or, where that is missing, by its keys. A slip in the format is
 * taken for what it was meant to be, in whatever encoding, so that it is told and not passed over.
 */
export function kindOf(bytes: Uint8Array): FileKind {
  const whole = new TextDecoder(encodingOf(bytes)).decode(bytes);
  const text = whole.replaceAll('\0', '');
  // What stands within a file may say something else than the file itself.
  const [, kind] = OWN_FORMAT.exec(text) ?? ANY_FORMAT.exec(text) ?? [];
  if (kind !== undefined) {
    const meant = didYouMean(kind, KINDS);
    return KINDS.find((each) => each === meant) ?? 'other';
  }
  if (/^[ \t]*["']?respondent["']?\s*:/m.test(text) && /^[ \t]*["']?answers["']?\s*:/m.test(text)) return 'answers';
  if (text.length < whole.length) return 'binary';
  return text.split('\n').every((line) => IS_BLANK.test(line)) ? 'empty' : 'other';
}

const OWN_FORMAT = /^(?:\{[ \t]*)?["']?format["']?\s*:\s*["']?outready\/([\w-]*)/m;
const ANY_FORMAT = /^(?:.*[{,]|)[ \t]*["']?format["']?\s*:\s*["']?outready\/([\w-]*)/m;
const KINDS = ['answers', 'assessment', 'policy'] as const;
const IS_BLANK = /^\s*(?:#.*|---\s*|\.\.\.\s*)?$/;

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

function notRead(given: string, told: Pick<Diagnostic, 'message' | 'hint'>, cwd: string): Diagnostic {
  return { code: 'not-read', severity: 'warning', file: shownAs(given, cwd), span: FIRST, ...told };
}

function nothingIn(given: string, seen: number, cwd: string): Diagnostic {
  const what = seen === 0 ? 'there is no file' : 'there is no answers file';
  const message = `${what} here, so nothing was checked`;
  const hint = 'name a file, a folder with answers files in it, or a glob that matches some';
  return { code: 'unreadable', severity: 'error', message, file: shownAs(given, cwd), span: FIRST, hint };
}

import type { Source } from '../sources.ts';
import type { Passage, Subject } from './subject.ts';

/** What a rule found: its words, and the place of the very thing in the file. */
export interface Hit {
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly hint?: string;
  readonly path: readonly PropertyKey[];
  /** The part of the text at the path, in UTF-16 units; the whole of it when missing. */
  readonly part?: { readonly start: number; readonly end: number };
}

/** The works and claims that can be cited, by id. */
export type Citable = ReadonlyMap<string, Source>;

/** A lint rule: looks at one question and says all that it finds, in the order of the text. */
export type LintRule = (subject: Subject, citable: Citable) => readonly Hit[];

const MAX_QUOTED = 40;

/**
 * A hit for each match of a pattern in a passage. `describe` gets what was found, shortened for a message, and words
 * the hit; undefined lets the match pass.
 */
export function hitsOf(
  passage: Passage,
  pattern: RegExp,
  describe: (found: string, match: RegExpExecArray) => Pick<Hit, 'severity' | 'message' | 'hint'> | undefined,
): readonly Hit[] {
  return [...passage.text.matchAll(pattern)].flatMap((match) => {
    const [found] = match;
    const words = describe(found.length > MAX_QUOTED ? `${found.slice(0, MAX_QUOTED)}…` : found, match);
    const part = { start: match.index, end: match.index + found.length };
    return words === undefined ? [] : [{ ...words, path: passage.path, part }];
  });
}

/** A pattern for any of some words or phrases, whole and in either case. */
export function anyOf(...words: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

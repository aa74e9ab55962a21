import type { Role, Side } from '../questionnaires/identifiers.ts';

export interface Engagement {
  readonly id?: string;
  readonly client: string;
  readonly provider?: string;
  readonly scope: string;
}

export interface Respondent {
  readonly name?: string;
  readonly side: Side;
  readonly role?: Role;
}

/** Somebody whom notes speak of. */
export interface SpokenOf {
  readonly name: string;
  readonly role?: string;
}

/** What was said to a question. `unanswered`: nothing yet, though there may be a note. */
export type Reply =
  | { readonly kind: 'option'; readonly option: string }
  | { readonly kind: 'items'; readonly items: readonly string[] }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'notApplicable'; readonly reason: string }
  | { readonly kind: 'unanswered' };

export interface Evidence {
  readonly ref: string;
  /** Last day on which it holds, as in 2027-06-30. */
  readonly until?: string;
}

export interface Answer {
  readonly reply: Reply;
  readonly note?: string;
  /** Whether the note is to be quoted, also to the client. */
  readonly keyFact?: boolean;
  readonly evidence: readonly Evidence[];
  readonly confidential: boolean;
  /** The day it was given, as in 2026-11-22. */
  readonly answered?: string;
}

/** The questionnaire that an area's questions were asked from; `bases` are the versions of what it extends, the first first. */
export interface AskedEdition {
  readonly version: string;
  readonly bases?: readonly string[];
  readonly digest?: string;
}

export const NO_ANSWER: Answer = { reply: { kind: 'unanswered' }, evidence: [], confidential: false };

/** One respondent's answers file, as data. */
export interface Interview {
  readonly file: string;
  readonly engagement: Engagement;
  readonly respondent: Respondent;
  /** Their names are hidden wherever those of respondents are. */
  readonly people?: readonly SpokenOf[];
  readonly profile: string;
  readonly areas?: readonly string[];
  /** Folders of own questionnaires, relative to the file. */
  readonly questionnaires: readonly string[];
  readonly asked: ReadonlyMap<string, AskedEdition>;
  readonly started?: string;
  readonly updated?: string;
  /** By full question id, in the file's order. */
  readonly answers: ReadonlyMap<string, Answer>;
}

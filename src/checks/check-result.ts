import type { Engagement } from '../answers/interview.ts';
import type { Span } from '../yaml/diagnostic.ts';

/** Where a result points: the answer, or as near to it as can be; the file's first line where nothing is nearer. */
export interface Location {
  /** The path as the user gave it, with `/` between folders, relative to where the check runs. */
  readonly file: string;
  readonly span: Span;
}

/**
 * `pass`: the demand is met. `fail`: it is not. `warn`: worth knowing, no failure by itself.
 * `suppressed`: it is not met, and a waiver says why that may be for now.
 */
export type CheckStatus = 'pass' | 'fail' | 'warn' | 'suppressed';

/** An engagement under a profile: what is judged as one. The profile is unknown where its file could not be used. */
export interface JudgedEngagement extends Engagement {
  readonly profile?: string;
}

/** What a demand, a diagnostic or a waiver comes to for one engagement. Its wording is already whole. */
export interface CheckEntry {
  /** Nothing where a file could not be read far enough to tell whose it is. */
  readonly engagement?: JudgedEngagement;
  /** What was checked: a demand's key in the policy, `valid-file`, or a rule about waivers; an id of the rule pages. */
  readonly demand: string;
  readonly status: CheckStatus;
  /** What the demand asks for and what there is: a number, a level, a word; `null` where there is nothing to compare. */
  readonly expected: string | number | null;
  readonly actual: string | number | null;
  /** One sentence, without a full stop, in plain words; file contents in it are not yet escaped for any format. */
  readonly message: string;
  readonly hint?: string;
  readonly location: Location;
  /** The question or area that it is about, where there is one. */
  readonly subject?: string;
  /** All questions that it rests on, where they are more than its subject. */
  readonly questions?: readonly string[];
  /** Why it is suppressed. */
  readonly waiver?: { readonly reason: string; readonly owner?: string; readonly until?: string };
}

/** All that one run of `check` found: plain data, sorted by file, place, demand and subject. */
export interface CheckResult {
  readonly format: 'outready/check/1';
  /** The day that everything is judged on, as in 2026-11-22. */
  readonly asOf: string;
  readonly results: readonly CheckEntry[];
  /** Some file could not be used: the exit status is 2, whatever else was found. */
  readonly unusable: boolean;
}

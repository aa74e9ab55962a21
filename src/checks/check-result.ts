import type { Engagement } from '../answers/interview.ts';
import type { Catalogue } from '../questionnaires/catalogue.ts';
import { ENGLISH, type Language } from '../texts/language.ts';
import { didYouMean, hintFor, type Span } from '../yaml/diagnostic.ts';

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

/** What a demand, a diagnostic or a waiver comes to for one engagement; what it says is whole, or still to be worded. */
export interface CheckEntry<Said = string> {
  /** Nothing where a file could not be read far enough to tell whose it is. */
  readonly engagement?: JudgedEngagement;
  /** What was checked: a demand's key in the policy, `valid-file`, or a rule about waivers; an id of the rule pages. */
  readonly demand: string;
  readonly status: CheckStatus;
  /** What the demand asks for and what there is: a number, a level, a word; `null` where there is nothing to compare. */
  readonly expected: string | number | null;
  readonly actual: string | number | null;
  /** One sentence, without a full stop, in plain words; file contents in it are not yet escaped for any format. */
  readonly message: Said;
  readonly hint?: Said;
  readonly location: Location;
  /** The question or area that it is about, where there is one. */
  readonly subject?: string;
  /** All questions that it rests on, where they are more than its subject. */
  readonly questions?: readonly string[];
  /** Why it is suppressed. */
  readonly waiver?: { readonly reason: Said; readonly owner?: string; readonly until?: string };
}

/** All that one run of `check` found: plain data, sorted by file, place, demand and subject. */
export interface CheckResult<Said = string> {
  readonly format: 'outready/check/1';
  /** The day that everything is judged on, as in 2026-11-22. */
  readonly asOf: string;
  readonly results: readonly CheckEntry<Said>[];
  /** Some file could not be used: the exit status is 2, whatever else was found. */
  readonly unusable: boolean;
}

/** A language, and a catalogue as it reads in it. */
export interface Wording extends Pick<Language, 'check' | 'rules' | 'words'> {
  readonly translated: (catalogue: Catalogue) => Catalogue;
}

/** A sentence in whatever language it is wanted in: people may read another one than machines and logs. */
export type Say = (wording: Wording) => string;

/** The wording of all formats that machines read, of logs, and of people who ask for no other. */
export const IN_ENGLISH: Wording = { ...ENGLISH, translated: (catalogue) => catalogue };

/** A hint for an id that is not there: the likely one, or all of them where they are few. */
export function meantBy(id: string, ids: readonly string[]): Say | undefined {
  if (hintFor(id, ids) === undefined) return undefined;
  const meant = didYouMean(id, ids);
  return ({ check }) => check.meant(meant, ids);
}

/** A result as it reads in a language. */
export function inWords(result: CheckResult<Say>, wording: Wording = IN_ENGLISH): CheckResult {
  const worded = ({ message, hint, waiver, ...entry }: CheckEntry<Say>): CheckEntry => ({
    ...entry,
    message: message(wording),
    ...(hint && { hint: hint(wording) }),
    ...(waiver && { waiver: { ...waiver, reason: waiver.reason(wording) } }),
  });
  return { ...result, results: result.results.map(worded) };
}

/** What a check ends with: 0 passed, 1 something was found, 2 something could not be used. */
export type CheckStatusCode = 0 | 1 | 2;

/** The exit status of a check. Warnings count only where no more than `maxWarnings` are allowed. */
export function exitStatusOf(
  { results, unusable }: CheckResult<unknown>,
  { maxWarnings = Number.POSITIVE_INFINITY }: { readonly maxWarnings?: number } = {},
): CheckStatusCode {
  if (unusable) return 2;
  if (results.some(({ status }) => status === 'fail')) return 1;
  return amountOf(results, 'warn') > maxWarnings ? 1 : 0;
}

/** How many entries have a status. */
export function amountOf(results: readonly CheckEntry<unknown>[], status: CheckStatus): number {
  return results.filter((each) => each.status === status).length;
}

/** What a check comes to, in a line: `2 failed, 7 passed, 1 warning; judged on 2026-11-22 (UTC).` */
export function summaryLine(
  { results, asOf, unusable }: CheckResult<unknown>,
  { check }: Pick<Wording, 'check'> = IN_ENGLISH,
): string {
  const amount = (status: CheckStatus): number => amountOf(results, status);
  const amounts = {
    fail: amount('fail'),
    pass: amount('pass'),
    suppressed: amount('suppressed'),
    warn: amount('warn'),
  };
  return `${check.summary(amounts, asOf)}${unusable ? ` ${check.unusable}` : ''}`;
}

/** What people call an engagement: `Acme with Globex: Customer data analytics`. Not escaped for anything yet. */
export type NameEngagement = (engagement: JudgedEngagement) => string;

/**
 * The names of the engagements of a result. Where one is judged under several profiles, the profile stands after its
 * name, as nothing else would tell the two apart.
 */
export function engagementNames(
  results: readonly CheckEntry<unknown>[],
  { check }: Pick<Wording, 'check'> = IN_ENGLISH,
): NameEngagement {
  const nameOf = ({ client, provider, scope }: JudgedEngagement, profile?: string): string =>
    check.engagement(client, provider, scope, profile);
  const profiles = new Map<string, Set<string | undefined>>();
  for (const { engagement } of results) {
    if (engagement === undefined) continue;
    const name = nameOf(engagement);
    profiles.set(name, (profiles.get(name) ?? new Set()).add(engagement.profile));
  }
  return (engagement) => {
    const isShared = (profiles.get(nameOf(engagement))?.size ?? 0) > 1;
    return nameOf(engagement, isShared ? engagement.profile : undefined);
  };
}

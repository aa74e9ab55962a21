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

/** What a check ends with: 0 passed, 1 something was found, 2 something could not be used. */
export type CheckStatusCode = 0 | 1 | 2;

/** The exit status of a check. Warnings count only where no more than `maxWarnings` are allowed. */
export function exitStatusOf(
  { results, unusable }: CheckResult,
  { maxWarnings = Number.POSITIVE_INFINITY }: { readonly maxWarnings?: number } = {},
): CheckStatusCode {
  if (unusable) return 2;
  if (results.some(({ status }) => status === 'fail')) return 1;
  return results.filter(({ status }) => status === 'warn').length > maxWarnings ? 1 : 0;
}

/** What people call an engagement: `Acme with Globex: Customer data analytics`. Not escaped for anything yet. */
export type NameEngagement = (engagement: JudgedEngagement) => string;

/**
 * The names of the engagements of a result. Where one is judged under several profiles, the profile stands behind its
 * name, as nothing else would tell the two apart.
 */
export function engagementNames(results: readonly CheckEntry[]): NameEngagement {
  const profiles = new Map<string, Set<string | undefined>>();
  for (const { engagement } of results) {
    if (engagement === undefined) continue;
    const name = plainName(engagement);
    profiles.set(name, (profiles.get(name) ?? new Set()).add(engagement.profile));
  }
  return (engagement) => {
    const name = plainName(engagement);
    const isShared = (profiles.get(name)?.size ?? 0) > 1;
    return isShared && engagement.profile !== undefined ? `${name} (profile ${engagement.profile})` : name;
  };
}

function plainName({ client, provider, scope }: JudgedEngagement): string {
  return `${client}${provider === undefined ? '' : ` with ${provider}`}: ${scope}`;
}

/** An entry as one sentence for where nothing else tells whose it is: engagement, message, hint. */
export function entrySentence({ engagement, message, hint }: CheckEntry, nameOf: NameEngagement): string {
  const whose = engagement === undefined ? '' : `${nameOf(engagement)} – `;
  return `${whose}${message}${hint === undefined ? '' : ` (hint: ${hint})`}.`;
}

/** Why an entry is waived, who answers for it, and how long; '' where it is not. */
export function waiverSentence({ waiver }: CheckEntry): string {
  if (waiver === undefined) return '';
  const by = waiver.owner === undefined ? '' : ` (${waiver.owner})`;
  const until = waiver.until === undefined ? '' : ` until ${waiver.until}, that day included (UTC)`;
  return `Waived${until}: ${waiver.reason}${by}`;
}

/** An entry as lines for where its engagement is told already: what it says, the hint, the waiver. */
export function entryLines(entry: CheckEntry): readonly string[] {
  const { message, hint, waiver } = entry;
  return [
    `${message}.`,
    ...(hint === undefined ? [] : [`Hint: ${hint}`]),
    ...(waiver === undefined ? [] : [waiverSentence(entry)]),
  ];
}

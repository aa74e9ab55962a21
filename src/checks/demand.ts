import type { Engagement, Interview } from '../answers/interview.ts';
import type { SourcedInterview } from '../answers/parse.ts';
import type { Snapshot } from '../comparison/comparison.ts';
import type { View } from '../model/view.ts';
import type { Catalogue } from '../questionnaires/catalogue.ts';
import type { Assessment } from '../scoring/assessment.ts';
import type { CheckEntry, Location } from './check-result.ts';
import type { DemandId, Policy } from './policy.ts';

/** One engagement as the check sees it. */
export interface Engaged {
  readonly catalogue: Catalogue;
  /** In the order of scoring. */
  readonly interviews: readonly Interview[];
  /** The same interviews with their places, by file. */
  readonly sourced: readonly SourcedInterview[];
  readonly assessment: Assessment;
  /** What a client may know of it, where the result is for one. */
  readonly view?: View;
  /** The earlier state to compare with, when one is asked for. */
  readonly before?: Before;
}

/** What only the shell can know. */
export interface Facts {
  /** The day that everything is judged on, in UTC, as in 2026-11-22. */
  readonly asOf: string;
  /** Whether a path named as evidence in an answers file leads to something; paths start at the file's folder. */
  readonly hasEvidence: (file: string, ref: string) => boolean;
  /** Whether a path that the policy demands leads to something; paths start at the policy's folder. */
  readonly hasFile: (path: string) => boolean;
  /** A seed for random draws that follows from the content, so that the same files are judged the same. */
  readonly seedOf: (assessment: Assessment) => number;
}

/** Judges one engagement by one demand; an empty list when the policy does not make it. */
export type Demand = (engaged: Engaged, policy: Policy, facts: Facts) => readonly Judgement[];

/** An earlier state of an engagement. */
export interface Before {
  /** How the user named it: a path, or `git:REF`. */
  readonly label: string;
  /** Nothing where it has no such engagement, or none that could be used. */
  readonly snapshot?: Snapshot;
  /** It has the engagement, and its files cannot be used. */
  readonly isBroken?: true;
  /** Whether all that is checked was looked for in it, so that who is missing is gone. */
  readonly isWhole: boolean;
}

/** An engagement that an earlier state has and this one has not. */
export interface GoneEngagement {
  readonly label: string;
  readonly engagement: Engagement;
  readonly profile: string;
  /** Where it was. */
  readonly file: string;
  /** One that is new and that a reader would take for it. */
  readonly near?: Engagement;
}

/** One demand on one thing: met or not. */
export interface Single
  extends Pick<CheckEntry, 'expected' | 'actual' | 'message' | 'hint' | 'location' | 'subject' | 'questions'> {
  readonly kind: 'single';
  readonly demand: DemandId;
  readonly isMet: boolean;
  /** Met, but worth a warning. */
  readonly warns?: true;
}

/** One of the things that there may be only so many of. */
export interface Offender {
  /** A clause that says what it is; it does not say how many there are. */
  readonly message: string;
  readonly hint?: string;
  readonly location: Location;
  readonly subject?: string;
  readonly questions?: readonly string[];
  /** What there is, where it is more telling than the number of offenders. */
  readonly actual?: string | number;
}

/** A demand that there be no more than so many of something; a waiver takes one of them out of the count. */
export interface Counted {
  readonly kind: 'counted';
  readonly demand: DemandId;
  readonly limit: number;
  /** What the demand asks for, where it is not the limit. */
  readonly expected?: string | number;
  readonly offenders: readonly Offender[];
  /** Where the demand points when it is met. */
  readonly location: Location;
}

/** What a demand comes to for one engagement, before waivers. */
export type Judgement = Single | Counted;

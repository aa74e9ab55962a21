import type { Interview, SourcedInterview } from '../answers/interview.ts';
import type { View } from '../model/view.ts';
import type { Catalogue } from '../questionnaires/catalogue.ts';
import type { Assessment } from '../scoring/assessment.ts';
import type { Before } from './before.ts';
import type { Judgement } from './judgement.ts';
import type { Policy } from './policy.ts';

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

import type { Engagement } from '../answers/interview.ts';
import type { Snapshot } from '../comparison/comparison.ts';

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

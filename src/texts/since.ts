import type { LEVEL_WORDS, ROLE_WORDS, SIDE_WORDS } from './words.ts';

/** A verdict at one of two times; `score` as `62 (55–71)`. */
export interface VerdictThen {
  readonly level: keyof typeof LEVEL_WORDS | null;
  readonly score: string;
}

/** The verdicts of two assessments, with the points between them; `null` where either has no score. */
export interface TwoVerdicts {
  readonly before: VerdictThen;
  readonly after: VerdictThen;
  readonly points: number | null;
}

/** Somebody by side and role. */
export interface RoleOf {
  readonly side: keyof typeof SIDE_WORDS;
  readonly role?: keyof typeof ROLE_WORDS;
}

/** Who was heard only now, who only then, and which roles were somebody else's then. */
export interface PeopleChange {
  readonly joined: readonly RoleOf[];
  readonly left: readonly RoleOf[];
  readonly replaced: readonly RoleOf[];
}

/** What has become of the recommendations made then; `full`: the answer is at its best now, `begun`: it is better. */
export interface Progress {
  readonly made: number;
  readonly full: number;
  readonly begun: number;
}

import type { ProfileRule } from './profile-rules.ts';
import type { ProfileShape, Thresholds } from './profile-schema.ts';
import type { Data, Effort, Weights } from './vocabulary.ts';

/** Person-days, from the least to the most that a step is thought to take. */
export type DaysRange = readonly [from: number, to: number];

/** Scores from which a level is reached. */
export type LevelThresholds = Required<Data<Thresholds>>;

/**
 * `only`, `questions`: when given, only questions of these criticalities, and only these questions, belong to the
 * assessment.
 */
export type ProfileAreaEntry = Omit<ProfileShape['areas'][number], 'weight' | 'floors'> & {
  readonly weight: number;
  /** Those that the profile names, which always hold; the usual ones hold for areas of three questions and more. */
  readonly floors: Partial<LevelThresholds>;
};

/** What an assessment is made of: areas with their weights and floors, thresholds, efforts, rules. */
export interface Profile
  extends Pick<ProfileShape, 'id' | 'version' | 'title' | 'summary' | 'pace' | 'stages'>,
    Required<Pick<ProfileShape, 'weighting' | 'evidence'>> {
  readonly areas: readonly ProfileAreaEntry[];
  readonly levels: LevelThresholds;
  readonly weights: Weights;
  readonly effort: Readonly<Record<Effort, DaysRange>>;
  /** The rules across questions, with their parameters. */
  readonly rules: readonly ProfileRule[];
  readonly file: string;
  readonly digest: string;
}

/** The usual floors of an area. */
export const FLOORS: LevelThresholds = { ready: 60, 'ready-with-conditions': 40 };

/** The scores that an area of so many visible questions must reach for each level; 0 where no floor holds. */
export function floorsOf({ floors }: Pick<ProfileAreaEntry, 'floors'>, visible: number): LevelThresholds {
  const usual = visible >= FEWEST_FOR_FLOOR ? FLOORS : { ready: 0, 'ready-with-conditions': 0 };
  return { ...usual, ...floors };
}

/** With fewer questions, one answer alone would bring an area below its floor. */
export const FEWEST_FOR_FLOOR = 3;

import * as z from 'zod';
import type { Report } from '../yaml/diagnostic.ts';
import { parseFile, type Sourced, type SourceText } from '../yaml/parse-file.ts';
import { ProfileRule } from './profile-rules.ts';
import { Criticality, type Data, type Effort, Id, Text, Version, WEIGHTS, type Weights } from './vocabulary.ts';

const Percent = z.number().min(0).max(100);
const Thresholds = z.strictObject({ ready: Percent.exactOptional(), 'ready-with-conditions': Percent.exactOptional() });

const Weight = z.number().positive();
const Days = z.union([z.number().positive(), z.tuple([z.number().positive(), z.number().positive()])]);

/** Person-days, from the least to the most that a step is thought to take. */
export type DaysRange = readonly [from: number, to: number];

const ProfileArea = z.strictObject({
  id: Id,
  weight: z.number().min(0).exactOptional(),
  floors: Thresholds.exactOptional(),
  only: z.array(Criticality).min(1).exactOptional(),
  /** Some of the area's questions, by their own ids; all where absent. */
  questions: z.array(Id).min(1).exactOptional(),
});

export const ProfileSchema = z.strictObject({
  format: z.literal('outready/profile/1'),
  id: Id,
  version: Version,
  title: Text,
  summary: Text,
  areas: z.array(ProfileArea).min(1),
  levels: Thresholds.exactOptional(),
  /** Over what the overall score is a mean: all questions, or the areas' scores. */
  weighting: z.enum(['questions', 'areas']).exactOptional(),
  /** What a plain `ready` takes for the musts. */
  evidence: z.enum(['none', 'named', 'seen']).exactOptional(),
  weights: z
    .strictObject({
      critical: Weight.exactOptional(),
      high: Weight.exactOptional(),
      medium: Weight.exactOptional(),
      low: Weight.exactOptional(),
    })
    .exactOptional(),
  /** Person-days: from, to; one number where both are the same. */
  effort: z.strictObject({ S: Days, M: Days, L: Days }).exactOptional(),
  /** Minutes that a question takes, where that is not the usual. */
  pace: z.number().positive().exactOptional(),
  rules: z.array(ProfileRule).exactOptional(),
});

type ProfileShape = Data<z.infer<typeof ProfileSchema>>;

/** Scores from which a level is reached. */
export type LevelThresholds = Required<Data<z.infer<typeof Thresholds>>>;

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
  extends Pick<ProfileShape, 'id' | 'version' | 'title' | 'summary' | 'pace'>,
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

export type SourcedProfile = Sourced<{ readonly profile: Profile }>;

const LEVELS: LevelThresholds = { ready: 80, 'ready-with-conditions': 60 };
/** The usual floors of an area. */
export const FLOORS: LevelThresholds = { ready: 60, 'ready-with-conditions': 40 };
const EFFORT: Profile['effort'] = { S: [1, 2], M: [3, 8], L: [10, 40] };

/** Reads a profile and fills in the defaults; its id must equal the file's name. */
export function parseProfile(text: SourceText) {
  return parseFile(ProfileSchema, text, (shape, source, report): SourcedProfile => {
    checkProfile(shape, text.name, report);
    const { format: _, areas, levels, weights, effort, rules = [], ...head } = shape;
    const profile: Profile = {
      ...head,
      areas: areas.map(({ id, weight = 1, floors = {}, ...rest }) => ({ id, weight, floors, ...rest })),
      levels: thresholds(levels, LEVELS),
      weighting: head.weighting ?? 'areas',
      evidence: head.evidence ?? 'named',
      weights: { ...WEIGHTS, ...weights },
      effort:
        effort === undefined ? EFFORT : { S: daysRange(effort.S), M: daysRange(effort.M), L: daysRange(effort.L) },
      rules,
      file: text.file,
      digest: text.digest,
    };
    return { profile, source };
  });
}

/** The scores that an area of so many visible questions must reach for each level; 0 where no floor holds. */
export function floorsOf({ floors }: Pick<ProfileAreaEntry, 'floors'>, visible: number): LevelThresholds {
  const usual = visible >= FEWEST_FOR_FLOOR ? FLOORS : { ready: 0, 'ready-with-conditions': 0 };
  return { ...usual, ...floors };
}

/** With fewer questions, one answer alone would bring an area below its floor. */
export const FEWEST_FOR_FLOOR = 3;

function daysRange(days: number | readonly [number, number]): DaysRange {
  return typeof days === 'number' ? [days, days] : days;
}

function thresholds(given: z.infer<typeof Thresholds> | undefined, defaults: LevelThresholds): LevelThresholds {
  return { ...defaults, ...given };
}

function checkProfile(shape: z.infer<typeof ProfileSchema>, name: string | undefined, report: Report): void {
  if (name !== undefined && shape.id !== name)
    report('wrong-value', ['id'], `the id "${shape.id}" must equal the file's name "${name}"`);
  const seen = new Set<string>();
  for (const [index, area] of shape.areas.entries()) {
    if (seen.has(area.id)) report('duplicate-id', ['areas', index, 'id'], `the area "${area.id}" is listed twice`);
    seen.add(area.id);
    if (area.id === 'context')
      report('wrong-value', ['areas', index, 'id'], '"context" is asked first and is not an area');
    checkOrder(area.floors, FLOORS, (message) => report('impossible-score', ['areas', index, 'floors'], message));
  }
  const rules = (shape.rules ?? []).map((rule) => JSON.stringify(rule));
  for (const [index, rule] of rules.entries()) {
    if (rules.indexOf(rule) < index) report('duplicate-id', ['rules', index], 'the same rule is listed twice');
  }
  checkOrder(shape.levels, LEVELS, (message) => report('impossible-score', ['levels'], message));
  for (const [size, days] of Object.entries(shape.effort ?? {})) {
    if (typeof days === 'number' || days[0] <= days[1]) continue;
    report(
      'wrong-value',
      ['effort', size],
      `${days[0]} to ${days[1]} person-days is the wrong way round`,
      'write [least, most]',
    );
  }
}

function checkOrder(
  given: z.infer<typeof Thresholds> | undefined,
  defaults: LevelThresholds,
  report: (message: string) => void,
): void {
  const { ready, 'ready-with-conditions': conditions } = thresholds(given, defaults);
  if (ready < conditions) report(`"ready" (${ready}) must not be below "ready-with-conditions" (${conditions})`);
}

import * as z from 'zod';
import type { Report } from '../yaml/diagnostic.ts';
import { parseFile, type Sourced, type SourceText } from '../yaml/parse-file.ts';
import { ProfileRule } from './profile-rules.ts';
import { Criticality, type Data, Id, Text, Version } from './questionnaire.ts';

const Percent = z.number().min(0).max(100);
const Thresholds = z.strictObject({ ready: Percent.exactOptional(), 'ready-with-conditions': Percent.exactOptional() });

const ProfileArea = z.strictObject({
  id: Id,
  weight: z.number().min(0).exactOptional(),
  floors: Thresholds.exactOptional(),
  only: z.array(Criticality).min(1).exactOptional(),
});

export const ProfileSchema = z.strictObject({
  format: z.literal('outready/profile/1'),
  id: Id,
  version: Version,
  title: Text,
  summary: Text,
  areas: z.array(ProfileArea).min(1),
  levels: Thresholds.exactOptional(),
  effort: z
    .strictObject({ S: z.number().positive(), M: z.number().positive(), L: z.number().positive() })
    .exactOptional(),
  rules: z.array(ProfileRule).exactOptional(),
});

type ProfileShape = Data<z.infer<typeof ProfileSchema>>;

/** Scores from which a level is reached. */
export type LevelThresholds = Required<Data<z.infer<typeof Thresholds>>>;

/** `only`: when given, only questions of these criticalities belong to the assessment. */
export type ProfileAreaEntry = Omit<ProfileShape['areas'][number], 'weight' | 'floors'> & {
  readonly weight: number;
  readonly floors: LevelThresholds;
};

/** What an assessment is made of: areas with their weights and floors, thresholds, effort in person-days, rules. */
export interface Profile extends Required<Omit<ProfileShape, 'format' | 'areas' | 'levels' | 'rules'>> {
  readonly areas: readonly ProfileAreaEntry[];
  readonly levels: LevelThresholds;
  /** The rules across questions, with their parameters. */
  readonly rules: readonly ProfileRule[];
  readonly file: string;
  readonly digest: string;
}

export type SourcedProfile = Sourced<{ readonly profile: Profile }>;

const LEVELS: LevelThresholds = { ready: 80, 'ready-with-conditions': 60 };
const FLOORS: LevelThresholds = { ready: 60, 'ready-with-conditions': 40 };
const EFFORT = { S: 1, M: 3, L: 8 } as const;

/** Reads a profile and fills in the defaults; its id must equal the file's name. */
export function parseProfile(text: SourceText) {
  return parseFile(ProfileSchema, text, (shape, source, report): SourcedProfile => {
    checkProfile(shape, text.name, report);
    const { format: _, areas, levels, effort = EFFORT, rules = [], ...head } = shape;
    const profile: Profile = {
      ...head,
      areas: areas.map(({ id, weight = 1, floors, ...rest }) => ({
        id,
        weight,
        floors: thresholds(floors, FLOORS),
        ...rest,
      })),
      levels: thresholds(levels, LEVELS),
      effort,
      rules,
      file: text.file,
      digest: text.digest,
    };
    return { profile, source };
  });
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
}

function checkOrder(
  given: z.infer<typeof Thresholds> | undefined,
  defaults: LevelThresholds,
  report: (message: string) => void,
): void {
  const { ready, 'ready-with-conditions': conditions } = thresholds(given, defaults);
  if (ready < conditions) report(`"ready" (${ready}) must not be below "ready-with-conditions" (${conditions})`);
}

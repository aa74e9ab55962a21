import * as z from 'zod';
import type { Report } from '../yaml/diagnostic.ts';
import { parseFile, type Sourced, type SourceText } from '../yaml/parse-file.ts';
import { ProfileRule } from './profile-rules.ts';
import { Criticality, Id, Text, Version } from './questionnaire.ts';

const Percent = z.number().min(0).max(100);
const Thresholds = z.strictObject({ ready: Percent.optional(), 'ready-with-conditions': Percent.optional() });

const ProfileArea = z.strictObject({
  id: Id,
  weight: z.number().min(0).optional(),
  floors: Thresholds.optional(),
  only: z.array(Criticality).min(1).optional(),
});

export const ProfileSchema = z.strictObject({
  format: z.literal('outready/profile/1'),
  id: Id,
  version: Version,
  title: Text,
  summary: Text,
  areas: z.array(ProfileArea).min(1),
  levels: Thresholds.optional(),
  effort: z.strictObject({ S: z.number().positive(), M: z.number().positive(), L: z.number().positive() }).optional(),
  rules: z.array(ProfileRule).optional(),
});

/** Scores from which a level is reached. */
export interface LevelThresholds {
  readonly ready: number;
  readonly 'ready-with-conditions': number;
}

export interface ProfileAreaEntry {
  readonly id: string;
  readonly weight: number;
  readonly floors: LevelThresholds;
  /** When given, only questions of these criticalities belong to the assessment. */
  readonly only?: readonly Criticality[];
}

/** What an assessment is made of: areas with their weights and floors, thresholds, effort in person-days, rules. */
export interface Profile {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly summary: string;
  readonly areas: readonly ProfileAreaEntry[];
  readonly levels: LevelThresholds;
  readonly effort: { readonly S: number; readonly M: number; readonly L: number };
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
    const { id, version, title, summary, areas, levels, effort, rules } = shape;
    const profile: Profile = {
      id,
      version,
      title,
      summary,
      areas: areas.map((area) => ({
        id: area.id,
        weight: area.weight ?? 1,
        floors: thresholds(area.floors, FLOORS),
        ...(area.only === undefined ? {} : { only: area.only }),
      })),
      levels: thresholds(levels, LEVELS),
      effort: effort ?? EFFORT,
      rules: rules ?? [],
      file: text.file,
      digest: text.digest,
    };
    return { profile, source };
  });
}

function thresholds(given: z.infer<typeof Thresholds> | undefined, defaults: LevelThresholds): LevelThresholds {
  return {
    ready: given?.ready ?? defaults.ready,
    'ready-with-conditions': given?.['ready-with-conditions'] ?? defaults['ready-with-conditions'],
  };
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

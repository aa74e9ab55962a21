import type * as z from 'zod';
import type { Report } from '../yaml/diagnostic.ts';
import { parseFile, type Sourced, type SourceText } from '../yaml/parse-file.ts';
import { type DaysRange, FLOORS, type LevelThresholds, type Profile } from './profile.ts';
import { ProfileSchema, type Thresholds } from './profile-schema.ts';
import { WEIGHTS } from './vocabulary.ts';

export type SourcedProfile = Sourced<{ readonly profile: Profile }>;

const LEVELS: LevelThresholds = { ready: 80, 'ready-with-conditions': 60 };
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

function daysRange(days: number | readonly [number, number]): DaysRange {
  return typeof days === 'number' ? [days, days] : days;
}

function thresholds(given: Thresholds | undefined, defaults: LevelThresholds): LevelThresholds {
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
    for (const [at, own] of (area.questions ?? []).entries()) {
      if ((area.questions ?? []).indexOf(own) === at) continue;
      report('duplicate-id', ['areas', index, 'questions', at], `the question "${own}" is listed twice`);
    }
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

function checkOrder(given: Thresholds | undefined, defaults: LevelThresholds, report: (message: string) => void): void {
  const { ready, 'ready-with-conditions': conditions } = thresholds(given, defaults);
  if (ready < conditions) report(`"ready" (${ready}) must not be below "ready-with-conditions" (${conditions})`);
}

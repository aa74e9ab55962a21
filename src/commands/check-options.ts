import { Day } from '../answers/schema.ts';
import { FORMATS, type Format } from '../checks/formats.ts';
import { type PolicyFlags, Scenario } from '../checks/policy.ts';
import { Id, Level } from '../questionnaires/questionnaire.ts';
import { hintFor, UserError } from '../yaml/diagnostic.ts';
import type { AudienceOptions } from './discretion.ts';

/** The options of `check` as the command line gives them: texts. */
export interface CheckOptions extends Pick<AudienceOptions, 'audience'> {
  readonly policy?: string;
  readonly init?: boolean;
  readonly level?: string;
  readonly minScore?: string;
  readonly minArea: readonly string[];
  readonly maxUnknown?: string;
  readonly maxNotApplicable?: string;
  readonly maxCriticalNotApplicable?: string;
  readonly maxAge?: string;
  readonly scenario?: string;
  readonly baseline?: string;
  readonly tolerance?: string;
  readonly maxRemoved?: string;
  readonly maxWarnings?: string;
  readonly asOf?: string;
  readonly format: readonly string[];
  readonly force?: boolean;
  /** The locale of what people read. */
  readonly lang?: string;
  readonly questionnaires: readonly string[];
}

/** The demands that are made on the command line; throws a `UserError` for what is no such demand. */
export function flagsOf(options: CheckOptions): PolicyFlags {
  const {
    level,
    minScore,
    minArea,
    maxUnknown,
    maxNotApplicable,
    maxCriticalNotApplicable,
    maxAge,
    maxRemoved,
    scenario,
    tolerance,
  } = options;
  const areas = minArea.map((given) => areaDemand(given));
  return {
    require: {
      ...(level === undefined ? {} : { level: oneOf('--level', Level.options, level) }),
      ...(minScore === undefined ? {} : { score: numberOf('--min-score', minScore, 100) }),
      ...(areas.length === 0 ? {} : { areas: Object.fromEntries(areas) }),
    },
    allow: {
      ...(maxUnknown === undefined ? {} : { unknown: countOf('--max-unknown', maxUnknown) }),
      ...(maxNotApplicable === undefined ? {} : { notApplicable: countOf('--max-not-applicable', maxNotApplicable) }),
      ...(maxCriticalNotApplicable === undefined
        ? {}
        : { criticalNotApplicable: countOf('--max-critical-not-applicable', maxCriticalNotApplicable) }),
      ...(maxAge === undefined ? {} : { ageDays: countOf('--max-age', maxAge) }),
      ...(maxRemoved === undefined ? {} : { removed: countOf('--max-removed', maxRemoved) }),
    },
    ...(scenario === undefined ? {} : { scenario: oneOf('--scenario', Scenario.options, scenario) }),
    ...(tolerance === undefined ? {} : { tolerance: numberOf('--tolerance', tolerance, 100) }),
  };
}

function areaDemand(given: string): readonly [string, number] {
  const at = given.lastIndexOf('=');
  const id = given.slice(0, Math.max(0, at));
  if (at === -1 || !Id.safeParse(id).success) {
    throw new UserError(`--min-area takes an area and its score, not "${given}"`, {
      hint: 'as in --min-area intellectual-property=80',
    });
  }
  return [id, numberOf(`--min-area ${id}`, given.slice(at + 1), 100)];
}

/** At most so many warnings, where the command line says so. */
export function maxWarningsOf({ maxWarnings }: CheckOptions): { readonly maxWarnings?: number } {
  return maxWarnings === undefined ? {} : { maxWarnings: countOf('--max-warnings', maxWarnings) };
}

/** The day to judge on: the one that is named, or today, both in UTC. */
export function dayToJudge({ asOf }: CheckOptions, now: Date): string {
  if (asOf === undefined) return now.toISOString().slice(0, 10);
  if (Day.safeParse(asOf).success) return asOf;
  throw new UserError(`--as-of takes a day, not "${asOf}"`, { hint: 'as in --as-of 2026-11-22' });
}

/** A format, and where it goes: standard output where no path is given. */
export interface Target {
  readonly format: Format;
  readonly path?: string;
}

/** The formats that are asked for: text where none is. Only one can go to standard output. */
export function targetsOf({ format: given }: Pick<CheckOptions, 'format'>): readonly Target[] {
  if (given.length === 0) return [{ format: 'text' }];
  const targets = given.map((each): Target => {
    const at = each.indexOf('=');
    const format = oneOf('--format', FORMATS, at === -1 ? each : each.slice(0, at));
    if (at === -1) return { format };
    const path = each.slice(at + 1);
    if (path === '')
      throw new UserError(`--format ${each} names no file`, { hint: `as in --format ${format}=out.${format}` });
    return { format, path };
  });
  const printed = targets.filter(({ path }) => path === undefined);
  const [, second] = printed;
  if (second !== undefined) {
    throw new UserError('only one format can go to standard output', {
      hint: `give the others a file, as in --format ${second.format}=out.${second.format}`,
    });
  }
  return targets;
}

function oneOf<T extends string>(option: string, allowed: readonly T[], given: string): T {
  const found = allowed.find((each) => each === given);
  if (found !== undefined) return found;
  const hint = hintFor(given, allowed);
  throw new UserError(`${option} takes ${allowed.join(', ')}, not "${given}"`, hint === undefined ? {} : { hint });
}

function numberOf(option: string, given: string, most: number): number {
  const value = Number(given);
  if (/^\d+(?:\.\d+)?$/.test(given) && value <= most) return value;
  throw new UserError(`${option} takes a number from 0 to ${most}, not "${given}"`);
}

function countOf(option: string, given: string): number {
  const value = Number(given);
  if (/^\d+$/.test(given) && Number.isSafeInteger(value)) return value;
  throw new UserError(`${option} takes a whole number, not "${given}"`);
}

import type * as z from 'zod';
import { type Diagnostic, failed, type Parsed, parsed } from '../yaml/diagnostic.ts';
import { checkSchema } from '../yaml/schema-diagnostics.ts';
import { parseYaml, type YamlSource } from '../yaml/yaml-source.ts';
import type { Location } from './check-result.ts';
import type { DemandId } from './demands.ts';
import { type AllowShape, PolicySchema, type RequireShape, type Scenario, type WaiverShape } from './policy-schema.ts';

/** What is demanded, and what is let pass for a time. Only what has a value here is checked. */
export interface Policy {
  /** The reading of the interviews that level, scores, blockers and conditions are judged on. */
  readonly scenario: z.infer<typeof Scenario>;
  readonly require: RequireShape;
  readonly allow: AllowShape;
  readonly baseline: {
    /** What to compare with: a path from the policy's folder, or `git:REF`. */
    readonly from?: string;
    /** Points that a score may fall without being a regression. */
    readonly tolerance: number;
  };
  readonly waivers: readonly WaiverShape[];
  /** Where the policy stands; none for demands from the command line alone. */
  readonly source?: YamlSource;
}

/** Nothing demanded. */
export const NO_POLICY: Policy = {
  // What nobody can show does not count.
  scenario: 'low',
  require: {},
  allow: {},
  baseline: { tolerance: 0 },
  waivers: [],
};

/** A place in the policy; nothing where the demand came from the command line. */
export function placeInPolicy({ source }: Policy, path: readonly PropertyKey[]): Location | undefined {
  return source && { file: source.file, span: source.spanAt(path) };
}

/** Reads a policy; everything that is wrong with it is reported at once. */
export function parsePolicy(text: string, file: string): Parsed<Policy> {
  const yaml = parseYaml(text, file);
  if (yaml.value === undefined) return failed(yaml.diagnostics);
  const source = yaml.value;
  const { value, diagnostics } = checkSchema(PolicySchema, source);
  if (value === undefined) return failed(diagnostics);
  const { scenario, require, allow, baseline, waivers } = value;
  const policy: Policy = {
    scenario: scenario ?? NO_POLICY.scenario,
    require: require ?? {},
    allow: allow ?? {},
    baseline: {
      tolerance: baseline?.tolerance ?? NO_POLICY.baseline.tolerance,
      ...(baseline?.from === undefined ? {} : { from: baseline.from }),
    },
    waivers: waivers ?? [],
    source,
  };
  return parsed(policy, checkWaivers(policy.waivers, source));
}

/** A waiver for a question and for an area at once would be one or the other. */
function checkWaivers(waivers: readonly WaiverShape[], source: YamlSource): readonly Diagnostic[] {
  return waivers.flatMap(({ question, area }, index): readonly Diagnostic[] => {
    if (question === undefined || area === undefined) return [];
    const message = 'a waiver is for a question or for an area, not for both';
    const span = source.spanAt(['waivers', index, 'area']);
    return [{ code: 'contradiction', severity: 'error', message, file: source.file, span, hint: 'remove the area' }];
  });
}

/** Demands that the command line makes. */
export interface PolicyFlags {
  readonly scenario?: z.infer<typeof Scenario>;
  readonly require: Pick<RequireShape, 'level' | 'score' | 'areas' | 'evidence'>;
  readonly allow: Pick<AllowShape, 'unknown' | 'notApplicable' | 'criticalNotApplicable' | 'ageDays' | 'removed'>;
  readonly tolerance?: number;
}

/**
 * A policy with the command line's demands in place of its own. An area's demand leaves those on other areas alone,
 * and the grade of evidence those on which answers need it.
 */
export function overridePolicy(policy: Policy, { scenario, require, allow, tolerance }: PolicyFlags): Policy {
  const evidence = require.evidence && { evidence: { ...policy.require.evidence, ...require.evidence } };
  const areas = { ...policy.require.areas, ...require.areas };
  return {
    ...policy,
    scenario: scenario ?? policy.scenario,
    require: { ...policy.require, ...require, ...evidence, ...(Object.keys(areas).length === 0 ? {} : { areas }) },
    allow: { ...policy.allow, ...allow },
    baseline: { ...policy.baseline, ...(tolerance === undefined ? {} : { tolerance }) },
  };
}

/** The demands that a policy makes, by their keys. */
export function demandsOf({ require, allow, baseline }: Policy): readonly DemandId[] {
  const given = Object.entries({ ...require, ...allow }).filter(([, value]) => value !== undefined);
  return [...given.map(([key]) => key as DemandId), ...(baseline.from === undefined ? [] : ['baseline' as const])];
}

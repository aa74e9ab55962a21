import { engagementOf } from '../answers/interview.ts';
import { finish, type Slices } from '../scoring/slices.ts';
import { compare } from '../text/compare-text.ts';
import { addAll, type Diagnostic, FIRST, hintFor, sortDiagnostics } from '../yaml/diagnostic.ts';
import { spanOfKey } from '../yaml/yaml-source.ts';
import type { GoneEngagement } from './before.ts';
import type { CheckEntry, CheckResult, JudgedEngagement } from './check-result.ts';
import type { Engaged, Facts } from './demand.ts';
import { files as judgeFiles } from './demands/files.ts';
import { judgeGone } from './demands/removed.ts';
import { DEMANDS } from './demands.ts';
import { discreetly, discreetWaivers } from './discreet-entry.ts';
import { placeOfEngagement } from './places.ts';
import { demandsOf, type Policy } from './policy.ts';
import type { WaiverShape } from './schema.ts';
import { findWaivers } from './waiver-findings.ts';
import { applyWaivers } from './waivers.ts';

/** Everything that one run of `check` has read. */
export interface CheckInput {
  readonly engagements: readonly Engaged[];
  /** All files that were read, answers and policy, as messages name them. */
  readonly files: readonly string[];
  /** Whose file it is, as far as it can be told. */
  readonly owners: ReadonlyMap<string, JudgedEngagement>;
  /** What is wrong with files; an error makes the run unusable. */
  readonly problems: readonly Diagnostic[];
  /** Nothing where the policy cannot be used. */
  readonly policy: Policy | undefined;
  readonly facts: Facts;
  /** Engagements that the earlier state has, and that are not there any more. */
  readonly gone?: readonly GoneEngagement[];
  /** Whether an earlier state is compared with, which is a demand of its own. */
  readonly hasBaseline?: boolean;
}

/** Checks everything and tells everything, what is in order too. Pure: the same input gives the same result. */
export function checkEngagements(input: CheckInput): CheckResult {
  return finish(checking(input));
}

/** The same in slices, one engagement each. */
export function* checking(input: CheckInput): Slices<CheckResult> {
  const { engagements, files, owners, problems, policy, facts, gone = [], hasBaseline = false } = input;
  const { asOf } = facts;
  const used = new Set<WaiverShape>();
  const judged = new Set(engagements.flatMap(({ sourced }) => sourced.map(({ source }) => source.file)));
  const entries = [...validity({ files, owners, problems }, judged)];
  const missingAreas = policy === undefined ? [] : engagements.flatMap((each) => findMissingAreas(each, policy));
  addAll(entries, distinct(missingAreas));
  const isUnusable = missingAreas.length > 0 || problems.some(({ severity }) => severity === 'error');
  if (policy !== undefined) {
    const waiving = { waivers: policy.waivers, asOf, used };
    for (const engaged of engagements) {
      yield;
      const judgements = [...DEMANDS.values()].flatMap((judge) => judge(engaged, policy, facts));
      const entry = applyWaivers(judgements, { ...waiving, engagement: judgedOf(engaged) });
      addAll(entries, engaged.view === undefined ? entry : entry.map(discreetly(engaged)));
    }
    addAll(entries, applyWaivers(judgeFiles(policy, facts), waiving));
    addAll(entries, judgeGone(gone, policy, waiving));
    if (!hasBaseline && demandsOf(policy).every((demand) => demand === 'removed'))
      entries.push(bare(policy, [...files, ...problems.map(({ file }) => file)]));
    // While something could not be judged, nobody can tell that a waiver is of no use.
    const found = findWaivers(policy, asOf, used, subjectsOf(engagements)).filter(
      ({ demand }) => demand !== 'waiver-unused' || !isUnusable,
    );
    addAll(entries, found.map(discreetWaivers(engagements)));
  }
  return { format: 'outready/check/1', asOf, results: sortEntries(entries), unusable: isUnusable };
}

/** A check that demands nothing passes whatever the answers are. */
function bare({ source }: Policy, [first = '']: readonly string[]): CheckEntry {
  return {
    demand: 'nothing-demanded',
    status: 'warn',
    expected: null,
    actual: null,
    message: 'nothing is demanded, so only the files were checked',
    hint: 'make demands by options or in outready.policy.yaml; `outready check FILE… --init` writes one that fits the present state',
    location: { file: source?.file ?? first, span: FIRST },
  };
}

/** Each file is valid, or all that is wrong with it. `judged` are the answers files that something was demanded of. */
function validity(
  { files, owners, problems }: Pick<CheckInput, 'files' | 'owners' | 'problems'>,
  judged: ReadonlySet<string>,
): readonly CheckEntry[] {
  const base = (file: string): Pick<CheckEntry, 'engagement' | 'demand' | 'expected' | 'actual'> => {
    const engagement = owners.get(file);
    return { ...(engagement && { engagement }), demand: 'valid-file', expected: null, actual: null };
  };
  const wrong = sortDiagnostics(problems).map(({ severity, code, message, file, span, hint }): CheckEntry => {
    const status = severity === 'error' ? 'fail' : 'warn';
    return { ...base(file), status, actual: code, message, ...(hint && { hint }), location: { file, span } };
  });
  const faulty = new Set(problems.map(({ file }) => file));
  const right = files
    .filter((file) => !faulty.has(file))
    .map((file): CheckEntry => {
      const isLeftOut = owners.has(file) && !judged.has(file);
      const status = isLeftOut ? 'warn' : 'pass';
      const message = isLeftOut ? LEFT_OUT : 'the file is valid';
      return { ...base(file), status, message, location: { file, span: FIRST } };
    });
  return [...wrong, ...right];
}

const LEFT_OUT = 'the file is valid, but another one of its engagement is not, so the engagement was not judged';

/** Demands on areas that an engagement's profile does not have: nobody can say whether they are met. */
function findMissingAreas(engaged: Engaged, { require, source }: Policy): readonly CheckEntry[] {
  const { profile, areas } = engaged.catalogue;
  const ids = areas.map(({ id }) => id);
  return Object.entries(require.areas ?? {}).flatMap(([id, expected]): readonly CheckEntry[] => {
    if (ids.includes(id)) return [];
    const path = ['require', 'areas', id];
    const inPolicy = source !== undefined && Object.hasOwn(Object(valueAt(source.data, path.slice(0, -1))), id);
    const location = inPolicy ? { file: source.file, span: spanOfKey(source, path) } : placeOfEngagement(engaged);
    const hint = hintFor(id, ids);
    const engagement = judgedOf(engaged);
    return [
      {
        ...(engagement === undefined || inPolicy ? {} : { engagement }),
        demand: 'areas',
        status: 'fail',
        expected,
        actual: null,
        message: `the profile "${profile.id}" has no area "${id}", so nothing can be demanded of it`,
        ...(hint === undefined ? {} : { hint }),
        location,
        subject: id,
      },
    ];
  });
}

function judgedOf({ interviews, catalogue }: Engaged): JudgedEngagement | undefined {
  const engagement = engagementOf(interviews);
  return engagement && { ...engagement, profile: catalogue.profile.id };
}

function valueAt(data: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => Reflect.get(Object(value), key), data);
}

function subjectsOf(engagements: readonly Engaged[]): ReadonlySet<string> {
  const catalogues = new Set(engagements.map(({ catalogue }) => catalogue));
  return new Set(
    [...catalogues].flatMap(({ areas, questions }) => [...areas.map(({ id }) => id), ...questions.keys()]),
  );
}

/** Several engagements can run into the same place of the policy. */
function distinct(entries: readonly CheckEntry[]): readonly CheckEntry[] {
  return [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()];
}

/** By file, place, demand, subject and message, which is the same order on every machine. */
function sortEntries(entries: readonly CheckEntry[]): readonly CheckEntry[] {
  return [...entries].sort(
    (a, b) =>
      compare(a.location.file, b.location.file) ||
      a.location.span.line - b.location.span.line ||
      a.location.span.column - b.location.span.column ||
      compare(a.demand, b.demand) ||
      compare(a.subject ?? '', b.subject ?? '') ||
      compare(a.message, b.message),
  );
}

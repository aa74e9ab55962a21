import { engagementOf } from '../answers/interview.ts';
import { finish, type Slices } from '../scoring/slices.ts';
import { compare } from '../text/compare-text.ts';
import { addAll, type Diagnostic, FIRST, sortDiagnostics } from '../yaml/diagnostic.ts';
import {
  type CheckEntry,
  type CheckResult,
  IN_ENGLISH,
  inWords,
  type JudgedEngagement,
  meantBy,
  type Say,
} from './check-result.ts';
import { type Engaged, type Facts, type GoneEngagement, type Judgement, placeOfEngagement, single } from './demand.ts';
import { judgeBaseline } from './demands/baseline.ts';
import { judgeGone } from './demands/removed.ts';
import { judgeEach } from './demands.ts';
import { discreetly, discreetWaivers } from './discreet-entry.ts';
import { demandsOf, type Policy, placeInPolicy } from './policy.ts';
import type { WaiverShape } from './policy-schema.ts';
import { findOpenStage } from './stage-open.ts';
import { applyWaivers, findWaivers } from './waivers.ts';

/** Everything that one run of `check` has read. */
export interface CheckInput {
  readonly engagements: readonly Engaged[];
  /** All files that were read, answers and policy, as messages name them. */
  readonly files: readonly string[];
  /** Whose file it is, as far as it is known. */
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

/** Checks everything and reports everything, what is in order too, in English. Pure: the same input gives the same result. */
export function checkEngagements(input: CheckInput): CheckResult {
  return inWords(finish(checking(input)));
}

/** The same in slices, one engagement each, still to be put into words. */
export function* checking(input: CheckInput): Slices<CheckResult<Say>> {
  const { engagements, files, owners, problems, policy, facts, gone = [], hasBaseline = false } = input;
  const { asOf } = facts;
  const used = new Set<WaiverShape>();
  const judged = new Set(engagements.flatMap(({ sourced }) => sourced.map(({ source }) => source.file)));
  const entries = [...validity({ files, owners, problems }, judged)];
  const missingAreas = policy === undefined ? [] : engagements.flatMap((each) => findMissingAreas(each, policy));
  addAll(entries, distinct(missingAreas));
  for (const engaged of engagements) {
    const engagement = judgedOf(engaged);
    const found = findOpenStage(engaged).map((each) => ({ ...(engagement && { engagement }), ...each }));
    addAll(entries, engaged.view === undefined ? found : found.map(discreetly(engaged)));
  }
  const isUnusable = missingAreas.length > 0 || problems.some(({ severity }) => severity === 'error');
  if (policy !== undefined) {
    const waiving = { waivers: policy.waivers, asOf, used };
    for (const engaged of engagements) {
      yield;
      const engagement = judgedOf(engaged);
      const found = judge(engaged, policy, facts).flatMap((each) => applyWaivers(each, { ...waiving, engagement }));
      addAll(entries, engaged.view === undefined ? found : found.map(discreetly(engaged)));
    }
    addAll(
      entries,
      judgeFiles(policy, facts).flatMap((each) => applyWaivers(each, waiving)),
    );
    const limit = removable(policy);
    const goneEntries = gone.flatMap((each) =>
      applyWaivers(judgeGone(each, gone.length, limit), { ...waiving, engagement: each.engagement }),
    );
    addAll(entries, withinLimit(goneEntries, limit));
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

/** All demands of a policy on one engagement. */
function judge(engaged: Engaged, policy: Policy, facts: Facts): readonly Judgement[] {
  const { require, allow, scenario } = policy;
  const location = placeOfEngagement(engaged);
  const demanded = { ...require, ...allow, removed: removable(policy) };
  const baseline = {
    demand: 'baseline',
    expected: null,
    location,
    found: judgeBaseline(engaged, policy, policy.baseline.tolerance),
  };
  return [...judgeEach(demanded, engaged, { ...facts, scenario }), baseline];
}

/** With an earlier state to compare with, nothing may disappear unless the policy says so. */
function removable({ allow }: Policy): number {
  return allow.removed ?? 0;
}

/** What fails, as long as no more of it does than may. */
function withinLimit(entries: readonly CheckEntry<Say>[], limit: number): readonly CheckEntry<Say>[] {
  const failed = entries.filter(({ status }) => status === 'fail').length;
  return failed > limit
    ? entries
    : entries.map((each) => (each.status === 'fail' ? { ...each, status: 'warn' } : each));
}

/** Every file that the policy names is there; paths start at the policy's folder. Judged once, not for each engagement. */
function judgeFiles(policy: Policy, { hasFile }: Pick<Facts, 'hasFile'>): readonly Judgement[] {
  return (policy.require.files ?? []).flatMap((path, index): readonly Judgement[] => {
    const location = placeInPolicy(policy, ['require', 'files', index]);
    if (location === undefined) return [];
    const isMet = hasFile(path);
    const message: Say = ({ check }) => check.file(path, isMet);
    const hint: Say = ({ check }) => check.fromPolicy;
    const found = isMet ? single(true, message, { actual: path }) : single(false, message, { hint });
    return [{ demand: 'files', expected: path, location, found: [found] }];
  });
}

/** A check that demands nothing passes whatever the answers are. */
function bare({ source }: Policy, [first = '']: readonly string[]): CheckEntry<Say> {
  return {
    demand: 'nothing-demanded',
    status: 'warn',
    expected: null,
    actual: null,
    message: ({ check }) => check.nothingDemanded,
    hint: ({ check }) => check.makeDemands,
    location: { file: source?.file ?? first, span: FIRST },
  };
}

/** Each file is valid, or all that is wrong with it. `judged` are the answers files that something was demanded of. */
function validity(
  { files, owners, problems }: Pick<CheckInput, 'files' | 'owners' | 'problems'>,
  judged: ReadonlySet<string>,
): readonly CheckEntry<Say>[] {
  const base = (file: string): Pick<CheckEntry, 'engagement' | 'demand' | 'expected' | 'actual'> => {
    const engagement = owners.get(file);
    return { ...(engagement && { engagement }), demand: 'valid-file', expected: null, actual: null };
  };
  const wrong = sortDiagnostics(problems).map(({ severity, code, message, file, span, hint }): CheckEntry<Say> => {
    const status = severity === 'error' ? 'fail' : 'warn';
    const said = { message: () => message, ...(hint && { hint: () => hint }) };
    return { ...base(file), status, actual: code, ...said, location: { file, span } };
  });
  const faulty = new Set(problems.map(({ file }) => file));
  const right = files
    .filter((file) => !faulty.has(file))
    .map((file): CheckEntry<Say> => {
      const isLeftOut = owners.has(file) && !judged.has(file);
      const status = isLeftOut ? 'warn' : 'pass';
      const message: Say = ({ check }) => (isLeftOut ? check.leftOut : check.validFile);
      return { ...base(file), status, message, location: { file, span: FIRST } };
    });
  return [...wrong, ...right];
}

/** Demands on areas that an engagement's profile does not have: nobody can say whether they are met. */
function findMissingAreas(engaged: Engaged, { require, source }: Policy): readonly CheckEntry<Say>[] {
  const { profile, areas } = engaged.catalogue;
  const ids = areas.map(({ id }) => id);
  return Object.entries(require.areas ?? {}).flatMap(([id, expected]): readonly CheckEntry<Say>[] => {
    if (ids.includes(id)) return [];
    const path = ['require', 'areas', id];
    const inPolicy = source !== undefined && Object.hasOwn(Object(valueAt(source.data, path.slice(0, -1))), id);
    const location = inPolicy ? { file: source.file, span: source.spanOfKey(path) } : placeOfEngagement(engaged);
    const hint = meantBy(id, ids);
    const engagement = judgedOf(engaged);
    return [
      {
        ...(engagement === undefined || inPolicy ? {} : { engagement }),
        demand: 'areas',
        status: 'fail',
        expected,
        actual: null,
        message: ({ check }) => check.noArea(profile.id, id),
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
function distinct(entries: readonly CheckEntry<Say>[]): readonly CheckEntry<Say>[] {
  return [...new Map(entries.map((entry) => [JSON.stringify([entry, entry.message(IN_ENGLISH)]), entry])).values()];
}

/** By file, place, demand, subject and message, which is the same order on every machine. */
function sortEntries(entries: readonly CheckEntry<Say>[]): readonly CheckEntry<Say>[] {
  return [...entries].sort(
    (a, b) =>
      compare(a.location.file, b.location.file) ||
      a.location.span.line - b.location.span.line ||
      a.location.span.column - b.location.span.column ||
      compare(a.demand, b.demand) ||
      compare(a.subject ?? '', b.subject ?? '') ||
      compare(a.message(IN_ENGLISH), b.message(IN_ENGLISH)),
  );
}

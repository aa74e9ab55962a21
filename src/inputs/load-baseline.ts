import path from 'node:path';
import { EngagementIndex, readersKeyOf } from '../answers/interview.ts';
import type { Before, GoneEngagement } from '../checks/before.ts';
import { matchEngagements } from '../comparison/match.ts';
import { shownAs } from '../files/names.ts';
import { runInSlices } from '../files/run-in-slices.ts';
import { scoringOf } from '../scoring/score.ts';
import { type Diagnostic, FIRST, UserError } from '../yaml/diagnostic.ts';
import type { LoadedEngagement, LoadedEngagements } from './load-interviews.ts';
import { type EarlierEngagement, loadState, type State, type StateRequest } from './load-state.ts';

/** An earlier state to compare with, and what is wrong with its files. */
export interface Baseline {
  /** In the order of what is checked. */
  readonly befores: readonly Before[];
  /** What was there then and is not now, as far as that can be told. */
  readonly gone: readonly GoneEngagement[];
  readonly problems: readonly Diagnostic[];
}

/** What to compare with; `base` is what a path starts from, `origin` the place that asks for it. */
export interface BaselineRequest extends StateRequest {
  readonly from: string;
  readonly base: string;
  readonly origin: Pick<Diagnostic, 'file' | 'span'>;
}

/**
 * Reads an earlier state of what is checked: `git:REF` (the same arguments at that commit), or whatever `loadState`
 * takes, as a path from `base`. Answers of then are scored with the questionnaires of now.
 */
export async function loadBaseline(request: BaselineRequest, now: LoadedEngagements): Promise<Baseline> {
  const { from, base, cwd, origin } = request;
  const given = base === cwd || from.startsWith('git:') ? from : path.resolve(base, from);
  const wanted = now.engagements.flatMap(({ interviews }) => interviews);
  const state = await loadState(given, { ...request, wanted }).catch((error: unknown) => {
    if (!(error instanceof UserError)) throw error;
    return error;
  });
  if (state instanceof UserError) {
    const { message, hint } = state;
    const problem: Diagnostic = { code: 'unreadable', severity: 'error', message, hint, ...origin };
    return { befores: [], gone: [], problems: [problem] };
  }
  for (const [file, text] of state.problems.texts) now.texts.set(file, text);
  const isCommit = from.startsWith('git:');
  const isWhole = isCommit || now.isGathered;
  const { earlier, gone } = matchEngagements(state.engagements, now.engagements);
  const isForeign = now.engagements.length > 0 && earlier.every((each) => each === undefined);
  const problems = [...state.problems.found];
  if (isForeign && !isCommit && problems.every(({ severity }) => severity !== 'error')) {
    problems.push(otherEngagement(state, shownAs(given, cwd)));
  }
  const befores: Before[] = [];
  for (const [index, each] of now.engagements.entries()) {
    befores.push(await beforeFrom(earlier[index], each, state, from, isWhole));
  }
  const fresh = now.engagements.filter((_, index) => earlier[index] === undefined);
  return { befores, gone: isWhole ? goneFrom(gone, fresh, now, from) : [], problems };
}

async function beforeFrom(
  earlier: EarlierEngagement | undefined,
  { catalogue, sourced }: LoadedEngagement,
  { broken }: State,
  label: string,
  isWhole: boolean,
): Promise<Before> {
  const isBroken =
    sourced.some(({ source }) => broken.has(source.file)) || earlier?.files.some((file) => broken.has(file)) === true;
  const { interviews, stored } = earlier ?? {};
  if (isBroken || (earlier !== undefined && interviews === undefined && stored === undefined)) {
    return { label, isWhole, isBroken: true };
  }
  if (stored !== undefined) return { label, isWhole, snapshot: { label, catalogue, assessment: stored } };
  if (interviews === undefined) return { label, isWhole };
  const assessment = await runInSlices(scoringOf(catalogue, interviews));
  return { label, isWhole, snapshot: { label, catalogue, interviews, assessment } };
}

function goneFrom(
  gone: readonly EarlierEngagement[],
  fresh: readonly LoadedEngagement[],
  now: LoadedEngagements,
  label: string,
): readonly GoneEngagement[] {
  const nearest = new Map(fresh.map((each) => [readersKeyOf(each.engagement), each.engagement]));
  const judged = new Set(now.engagements.flatMap(({ sourced }) => sourced.map(({ source }) => source.file)));
  const unjudged = [...now.owners].flatMap(([file, owner]) => (judged.has(file) ? [] : [owner]));
  const leftOut = new EngagementIndex(unjudged, (each) => each);
  const unusable = new Set(now.problems.flatMap(({ severity, file }) => (severity === 'error' ? [file] : [])));
  return gone.flatMap(({ engagement, profile, files }): readonly GoneEngagement[] => {
    // What is there and cannot be used is told as that.
    if (leftOut.same(engagement).length > 0 || files.some((file) => unusable.has(file))) return [];
    const near = nearest.get(readersKeyOf(engagement));
    return [{ label, engagement, profile, file: files[0] ?? label, ...(near === undefined ? {} : { near }) }];
  });
}

function otherEngagement({ engagements: [other] }: State, file: string): Diagnostic {
  const whose =
    other === undefined ? 'another engagement' : `"${other.engagement.client}" and "${other.engagement.scope}"`;
  const message = `the baseline is of ${whose}, which is not what is checked`;
  const hint = 'a baseline has the same client, provider and scope, to the letter, or the same id';
  return { code: 'different-engagement', severity: 'error', message, file, span: FIRST, hint };
}

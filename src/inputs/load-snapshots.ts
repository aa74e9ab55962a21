import path from 'node:path';
import { EngagementIndex, readersKeyOf } from '../answers/identity.ts';
import { engagementOf, type Interview } from '../answers/interview.ts';
import type { Superseded } from '../answers/rounds.ts';
import type { EarlierState, GoneEngagement } from '../checks/demand.ts';
import type { Snapshot } from '../comparison/comparison.ts';
import { type Known, matchEngagements, pickEngagement } from '../comparison/match.ts';
import { shownAs } from '../files/names.ts';
import { runInSlices } from '../files/run-in-slices.ts';
import { seedOf } from '../files/seed.ts';
import type { Catalogue } from '../questionnaires/catalogue.ts';
import type { StoredAssessment } from '../scoring/parse-assessment.ts';
import { measuringRobustness } from '../scoring/robustness/draw.ts';
import { scoringOf } from '../scoring/score.ts';
import { type Diagnostic, FIRST } from '../yaml/diagnostic.ts';
import { Problems, UnusableInput, UserError } from '../yaml/user-error.ts';
import {
  completeAssessment,
  type LoadedEngagement,
  type LoadedEngagements,
  type LoadRequest,
  noAnswersIn,
  notOneEngagement,
  requireCatalogue,
  type Warned,
} from './load-interviews.ts';
import {
  type EarlierEngagement,
  isLookedUp,
  loadState,
  PREVIOUS,
  type State,
  type StateRequest,
} from './load-state.ts';

/** Snapshots in the order given, each with its catalogue; `warnings` were found on the way, with their texts. */
export interface LoadedSnapshots {
  readonly snapshots: readonly Snapshot[];
  readonly warnings: readonly Warned[];
  /** What was read for them, as messages name it. */
  readonly files: readonly string[];
  readonly texts: ReadonlyMap<string, string>;
  /** Files of earlier rounds that lie beside what was compared. */
  readonly superseded: readonly Superseded[];
}

interface LoadSnapshotsRequest extends Omit<LoadRequest, 'paths'> {
  /** What is compared with: its engagement is the one that is wanted, and `git:REF` looks its files up. */
  readonly after?: {
    readonly paths: readonly string[];
    readonly interviews: readonly Interview[];
    readonly catalogue: Catalogue;
  };
  /** The day on which the last of them is judged; that of its answers when not given. */
  readonly asOf?: string | undefined;
}

/**
 * Loads each argument (whatever `loadState` takes) as one snapshot of one engagement. Of an argument that holds many, it
 * is the one that another argument leaves no choice about. Throws with all that is wrong in the first that is unusable.
 */
export async function loadSnapshots(given: readonly string[], request: LoadSnapshotsRequest): Promise<LoadedSnapshots> {
  const { after } = request;
  if (given.filter((each) => each === '-').length > 1) throw new UserError('standard input can be read but once');
  const paths = after?.paths ?? given.filter((each) => !isLookedUp(each) && each !== '-');
  const lookedUp = given.find(isLookedUp);
  if (paths.length === 0 && lookedUp !== undefined) {
    const name = lookedUp === PREVIOUS ? lookedUp : 'git:REF';
    throw new UserError(`${name} says when, and nothing says what`, {
      hint: `compare it with the file or folder to look up there: outready compare ${name} answers`,
    });
  }
  const states = await requireStates(given, { ...request, paths, wanted: after?.interviews ?? [] });
  const drafts: { readonly label: string; readonly earlier: EarlierEngagement; readonly catalogue?: Catalogue }[] = [];
  const warnings: Warned[] = [];
  const superseded: Superseded[] = [];
  const files: string[] = [];
  const texts = new Map<string, string>();
  for (const each of given) {
    const state = states.get(each);
    if (state === undefined) continue;
    const earlier = pickEngagement(state.engagements, wantedOf(states, request));
    if (earlier === undefined) throw notOneEngagement(state.label, state.engagements);
    const own = new Problems(new Map(state.problems.texts));
    own.add(state.problems.found);
    const isCommit = each.startsWith('git:');
    if (!given.includes(PREVIOUS)) superseded.push(...(earlier.superseded ?? []));
    if (isCommit && (earlier.interviews === undefined || earlier.files.some((file) => state.broken.has(file)))) {
      throw new UnusableInput(own.found, own.texts, `what ${state.label} has of this engagement cannot be used`);
    }
    const { sourced } = earlier;
    const loaded = isCommit || sourced === undefined ? undefined : await completeAssessment(sourced, request, own);
    drafts.push({ label: state.label, earlier, ...loaded });
    if (!isCommit) files.push(...earlier.files);
    if (loaded !== undefined) files.push(...own.texts.keys());
    for (const [file, text] of own.texts) texts.set(file, text);
    if (own.found.length > 0) warnings.push({ warnings: own.found, texts: own.texts });
  }
  // A stored or committed one takes the catalogue of today’s interviews.
  const known = [after?.catalogue, ...drafts.map(({ catalogue }) => catalogue)].flatMap((each) => each ?? []);
  const catalogues = new Map(known.map((catalogue) => [catalogue.profile.id, catalogue]));
  const snapshots: Snapshot[] = [];
  for (const [index, { label, earlier, catalogue: own }] of drafts.entries()) {
    const catalogue = own ?? catalogues.get(earlier.profile) ?? (await requireCatalogue(earlier.profile, request));
    catalogues.set(earlier.profile, catalogue);
    const day = index === drafts.length - 1 ? request.asOf : undefined;
    snapshots.push({ label, catalogue, ...(await scored(catalogue, earlier, day)) });
  }
  return { snapshots, warnings, files, texts, superseded };
}

async function requireStates(given: readonly string[], request: StateRequest): Promise<ReadonlyMap<string, State>> {
  const states = new Map<string, State>();
  const wanted = [...(request.wanted ?? [])];
  // What is named first: whose earlier state is wanted decides what to look for.
  for (const each of [...given].sort((a, b) => Number(isLookedUp(a)) - Number(isLookedUp(b)))) {
    const state = await loadState(each, { ...request, wanted });
    state.problems.require(state);
    if (state.engagements.length === 0) {
      throw each === PREVIOUS ? noEarlierRound() : noAnswersIn(state.label);
    }
    states.set(each, state);
    if (!isLookedUp(each)) wanted.push(...state.engagements.flatMap(({ interviews = [] }) => interviews));
  }
  return states;
}

/** The engagement that leaves no choice: the one that is reported, or the only one of an argument. */
function wantedOf(states: ReadonlyMap<string, State>, { after }: LoadSnapshotsRequest): Known | undefined {
  const engagement = after && engagementOf(after.interviews);
  if (after !== undefined && engagement !== undefined) return { engagement, profile: after.catalogue.profile.id };
  return [...states.values()].flatMap(({ engagements }) => (engagements.length === 1 ? engagements : []))[0];
}

function noEarlierRound(): UserError {
  return new UserError('there is no earlier round of this engagement beside its files', {
    hint: 'the next round is begun by: outready assess next.yaml --from last.yaml',
  });
}

async function scored(
  catalogue: Catalogue,
  { stored, interviews = [] }: EarlierEngagement,
  day: string | undefined,
): Promise<Omit<Snapshot, 'label' | 'catalogue'>> {
  if (stored !== undefined) return { assessment: stored };
  const assessment: StoredAssessment = await runInSlices(scoringOf(catalogue, interviews, { day }));
  const seed = seedOf(assessment);
  const robustness = await runInSlices(measuringRobustness(catalogue, interviews, { seed, day }));
  return { assessment: { ...assessment, robustness }, interviews };
}

export interface Baseline {
  /** In the order of what is checked. */
  readonly befores: readonly EarlierState[];
  /** What was there then and is not now, as far as that is known. */
  readonly gone: readonly GoneEngagement[];
  readonly problems: readonly Diagnostic[];
}

/** What to compare with; `base` is what a path starts from, `origin` the place that asks for it. */
export interface BaselineRequest extends StateRequest {
  readonly from: string;
  readonly base: string;
  readonly origin: Pick<Diagnostic, 'file' | 'span'>;
  /** The day of the check: on it the answers of then are judged too, so that time alone makes nothing worse. */
  readonly asOf: string;
}

/**
 * Reads an earlier state of what is checked: `git:REF` (the same arguments at that commit), or whatever `loadState`
 * takes, as a path from `base`. Answers of then are scored with the questionnaires of now.
 */
export async function loadBaseline(request: BaselineRequest, now: LoadedEngagements): Promise<Baseline> {
  const { from, base, cwd, origin, asOf: day } = request;
  const given = base === cwd || from.startsWith('git:') ? from : path.resolve(base, from);
  const wanted = now.engagements.flatMap(({ interviews }) => interviews);
  const state = await loadState(given, { ...request, wanted }).catch((error: unknown) => {
    if (!(error instanceof UserError)) throw error;
    return error;
  });
  if (state instanceof UserError) {
    const { message, hint } = state;
    return { befores: [], gone: [], problems: [{ code: 'unreadable', severity: 'error', message, hint, ...origin }] };
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
  const befores: EarlierState[] = [];
  for (const [index, each] of now.engagements.entries()) {
    befores.push({ label: from, isWhole, ...(await stateFrom(earlier[index], each, state, { label: from, day })) });
  }
  const fresh = now.engagements.filter((_, index) => earlier[index] === undefined);
  return { befores, gone: isWhole ? goneFrom(gone, fresh, now, from) : [], problems };
}

async function stateFrom(
  earlier: EarlierEngagement | undefined,
  { catalogue, sourced }: LoadedEngagement,
  { broken }: State,
  { label, day }: { readonly label: string; readonly day: string },
): Promise<Pick<EarlierState, 'snapshot' | 'isBroken'>> {
  const isBroken =
    sourced.some(({ source }) => broken.has(source.file)) || earlier?.files.some((file) => broken.has(file)) === true;
  const { interviews, stored } = earlier ?? {};
  if (isBroken || (earlier !== undefined && interviews === undefined && stored === undefined)) {
    return { isBroken: true };
  }
  if (stored !== undefined) return { snapshot: { label, catalogue, assessment: stored } };
  if (interviews === undefined) return {};
  const assessment = await runInSlices(scoringOf(catalogue, interviews, { day }));
  return { snapshot: { label, catalogue, interviews, assessment } };
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
    // What is there and cannot be used is reported as that.
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

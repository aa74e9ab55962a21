import { type Engagement, type Interview, isSameEngagement, isSameOverTime, showName } from '../answers/interview.ts';
import { engagementOf } from '../answers/merge.ts';
import type { Snapshot } from '../comparison/comparison.ts';
import { runInSlices } from '../files/run-in-slices.ts';
import { seedOf } from '../files/seed.ts';
import type { Catalogue } from '../questionnaires/catalogue.ts';
import type { StoredAssessment } from '../scoring/analysis.ts';
import { measuringRobustness } from '../scoring/robustness/draw.ts';
import { scoringOf } from '../scoring/score.ts';
import { Problems, UnusableInput, UserError } from '../yaml/diagnostic.ts';
import { completeAssessment, type LoadRequest, requireCatalogue, type Warned } from './load-interviews.ts';
import { type EarlierEngagement, loadState, type State } from './load-state.ts';

/** Snapshots in the order given, each with its catalogue; `warnings` were found on the way, with their texts. */
export interface LoadedSnapshots {
  readonly snapshots: readonly Snapshot[];
  readonly warnings: readonly Warned[];
  /** What was read for them, as messages name it. */
  readonly files: readonly string[];
  /** Its contents, by name. */
  readonly texts: ReadonlyMap<string, string>;
}

interface SnapshotRequest extends Omit<LoadRequest, 'paths'> {
  /** What is compared with: its engagement is the one that is wanted, and `git:REF` looks its files up. */
  readonly after?: {
    readonly paths: readonly string[];
    readonly interviews: readonly Interview[];
    readonly catalogue: Catalogue;
  };
}

/** A snapshot before its catalogue is looked up: a stored or committed one takes that of today’s interviews. */
interface UnscoredSnapshot {
  readonly label: string;
  readonly earlier: EarlierEngagement;
  readonly catalogue?: Catalogue;
}

/**
 * Loads each argument (whatever `loadState` takes) as one snapshot of one engagement. Of an argument that holds many, it
 * is the one that another argument leaves no choice about. Throws with all that is wrong in the first that is unusable.
 */
export async function loadSnapshots(given: readonly string[], request: SnapshotRequest): Promise<LoadedSnapshots> {
  const { after } = request;
  if (given.filter((each) => each === '-').length > 1) throw new UserError('standard input can be read but once');
  const paths = after?.paths ?? given.filter((each) => !each.startsWith('git:') && each !== '-');
  if (paths.length === 0 && given.some((each) => each.startsWith('git:'))) {
    throw new UserError('git:REF says when, and nothing says what', {
      hint: 'compare it with the file or folder to look up there: outready compare git:REF answers',
    });
  }
  const states = new Map<string, State>();
  const asked: Interview[] = [...(after?.interviews ?? [])];
  // What is on the disk first: whose earlier state is wanted decides what to look for in a commit.
  for (const each of [...given].sort((a, b) => Number(a.startsWith('git:')) - Number(b.startsWith('git:')))) {
    const state = await requireState(each, { ...request, paths, wanted: asked });
    states.set(each, state);
    if (!each.startsWith('git:')) asked.push(...state.engagements.flatMap(({ interviews = [] }) => interviews));
  }
  const drafts: UnscoredSnapshot[] = [];
  const warnings: Warned[] = [];
  const files: string[] = [];
  const texts = new Map<string, string>();
  for (const each of given) {
    const state = states.get(each);
    if (state === undefined) continue;
    const { draft, ...found } = await draftOf(each, state, pick(state, wantedOf(states, request)), request);
    drafts.push(draft);
    files.push(...found.files);
    for (const [file, text] of found.texts) texts.set(file, text);
    if (found.warnings.length > 0) warnings.push(found);
  }
  return { snapshots: await completeDrafts(drafts, request), warnings, files, texts };
}

async function requireState(given: string, request: Parameters<typeof loadState>[1]): Promise<State> {
  const state = await loadState(given, request);
  state.problems.require(state);
  if (state.engagements.length > 0) return state;
  throw new UserError(`there are no answers in ${state.label}`, {
    hint: 'an answers file starts with: format: outready/answers/1',
  });
}

type WantedEngagement = Pick<EarlierEngagement, 'engagement' | 'profile'>;

/** The engagement that leaves no choice: the one that is reported, or the only one of an argument. */
function wantedOf(states: ReadonlyMap<string, State>, { after }: SnapshotRequest): WantedEngagement | undefined {
  const engagement = after && engagementOf(after.interviews);
  if (after !== undefined && engagement !== undefined) return { engagement, profile: after.catalogue.profile.id };
  return [...states.values()].flatMap(({ engagements }) => (engagements.length === 1 ? engagements : []))[0];
}

function pick({ engagements, label }: State, wanted: WantedEngagement | undefined): EarlierEngagement {
  const [only, second] = engagements;
  if (only !== undefined && second === undefined) return only;
  const tests: readonly ((each: EarlierEngagement, of: WantedEngagement) => boolean)[] = [
    (each, of) => isSameEngagement(each.engagement, of.engagement) && each.profile === of.profile,
    (each, of) => isSameEngagement(each.engagement, of.engagement),
    (each, of) => isSameOverTime(each.engagement, of.engagement),
  ];
  for (const test of wanted === undefined ? [] : tests) {
    const [found, other] = engagements.filter((each) => wanted !== undefined && test(each, wanted));
    if (found !== undefined && other === undefined) return found;
  }
  const whose = engagements.map(({ engagement, profile }) => `${namesText(engagement)} (${profile})`).join('; ');
  throw new UserError(`${label} holds ${engagements.length} engagements where one is wanted: ${whose}`, {
    hint: 'name the files of one engagement',
  });
}

function namesText({ client, provider, scope }: Engagement): string {
  return [client, ...(provider === undefined ? [] : [provider]), scope].map(showName).join(', ');
}

interface FoundSnapshot extends Warned {
  readonly draft: UnscoredSnapshot;
  readonly files: readonly string[];
}

async function draftOf(
  given: string,
  state: State,
  earlier: EarlierEngagement,
  request: SnapshotRequest,
): Promise<FoundSnapshot> {
  const { label, problems } = state;
  const { found: warnings, texts } = problems;
  const isCommit = given.startsWith('git:');
  if (isCommit && (earlier.interviews === undefined || earlier.files.some((file) => state.broken.has(file)))) {
    throw new UnusableInput(warnings, texts, `what ${label} has of this engagement cannot be used`);
  }
  const files = isCommit ? [] : earlier.files;
  if (earlier.sourced === undefined || isCommit) return { draft: { label, earlier }, files, warnings, texts };
  const own = new Problems(new Map(texts));
  own.add(warnings);
  const { catalogue } = await completeAssessment(earlier.sourced, request, own);
  const read = [...files, ...own.texts.keys()];
  return { draft: { label, earlier, catalogue }, files: read, warnings: own.found, texts: own.texts };
}

async function completeDrafts(
  drafts: readonly UnscoredSnapshot[],
  request: SnapshotRequest,
): Promise<readonly Snapshot[]> {
  const known = [request.after?.catalogue, ...drafts.map(({ catalogue }) => catalogue)].flatMap((each) => each ?? []);
  const catalogues = new Map(known.map((catalogue) => [catalogue.profile.id, catalogue]));
  const snapshots: Snapshot[] = [];
  for (const { label, earlier, catalogue: own } of drafts) {
    const catalogue = own ?? catalogues.get(earlier.profile) ?? (await requireCatalogue(earlier.profile, request));
    catalogues.set(earlier.profile, catalogue);
    snapshots.push({ label, catalogue, ...(await scored(catalogue, earlier)) });
  }
  return snapshots;
}

async function scored(
  catalogue: Catalogue,
  { stored, interviews = [] }: EarlierEngagement,
): Promise<Omit<Snapshot, 'label' | 'catalogue'>> {
  if (stored !== undefined) return { assessment: stored };
  const assessment: StoredAssessment = await runInSlices(scoringOf(catalogue, interviews));
  const seed = seedOf(assessment);
  const robustness = await runInSlices(measuringRobustness(catalogue, interviews, { seed }));
  return { assessment: { ...assessment, robustness }, interviews };
}

import {
  type Engagement,
  engagementOf,
  type Interview,
  isSameEngagement,
  isSameOverTime,
  showName,
} from '../answers/interview.ts';
import type { Snapshot } from '../comparison/comparison.ts';
import { runInSlices } from '../files/run-in-slices.ts';
import { seedOf } from '../files/seed.ts';
import type { Catalogue } from '../questionnaires/catalogue.ts';
import type { StoredAssessment } from '../scoring/parse-assessment.ts';
import { measuringRobustness } from '../scoring/robustness/draw.ts';
import { scoringOf } from '../scoring/score.ts';
import { type Diagnostic, hasErrors, UserError } from '../yaml/diagnostic.ts';
import { completeAssessment, type LoadRequest, requireCatalogue, summaryOf, UnusableInput } from './load-assessment.ts';
import { type HeldEngagement, loadState, type State } from './load-state.ts';

/** Snapshots in the order given, each with its catalogue; `warnings` were found on the way, with their texts. */
export interface LoadedSnapshots {
  readonly snapshots: readonly Snapshot[];
  readonly warnings: readonly {
    readonly warnings: readonly Diagnostic[];
    readonly texts: ReadonlyMap<string, string>;
  }[];
  /** What was read for them, as messages name it. */
  readonly files: readonly string[];
  /** Its contents, by name. */
  readonly texts: ReadonlyMap<string, string>;
}

interface Request extends Omit<LoadRequest, 'paths'> {
  /** What is compared with: its engagement is the one that is wanted, and `git:REF` looks its files up. */
  readonly after?: {
    readonly paths: readonly string[];
    readonly interviews: readonly Interview[];
    readonly catalogue: Catalogue;
  };
}

/** A snapshot before its catalogue is looked up: a stored or committed one takes that of today’s interviews. */
interface Draft {
  readonly label: string;
  readonly held: HeldEngagement;
  readonly catalogue?: Catalogue;
}

/**
 * Loads each argument (whatever `loadState` takes) as one snapshot of one engagement. Of an argument that holds many, it
 * is the one that another argument leaves no choice about. Throws with all that is wrong in the first that is unusable.
 */
export async function loadSnapshots(given: readonly string[], request: Request): Promise<LoadedSnapshots> {
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
    if (!each.startsWith('git:')) asked.push(...state.held.flatMap(({ interviews = [] }) => interviews));
  }
  const drafts: Draft[] = [];
  const warnings: LoadedSnapshots['warnings'][number][] = [];
  const files: string[] = [];
  const texts = new Map<string, string>();
  for (const each of given) {
    const state = states.get(each);
    if (state === undefined) continue;
    const held = pick(state, wantedOf(states, request));
    const { draft, ...found } = await draftOf(each, state, held, request);
    drafts.push(draft);
    files.push(...found.files);
    for (const [file, text] of found.texts) texts.set(file, text);
    if (found.warnings.length > 0) warnings.push(found);
  }
  return { snapshots: await completeDrafts(drafts, request), warnings, files, texts };
}

async function requireState(given: string, request: Parameters<typeof loadState>[1]): Promise<State> {
  const state = await loadState(given, request);
  if (hasErrors(state.problems)) throw new UnusableInput(summaryOf(state.problems), state.problems, state.texts);
  if (state.held.length > 0) return state;
  throw new UserError(`there are no answers in ${state.label}`, {
    hint: 'an answers file starts with: format: outready/answers/1',
  });
}

type Wanted = Pick<HeldEngagement, 'engagement' | 'profile'>;

/** The engagement that leaves no choice: the one that is reported, or the only one of an argument. */
function wantedOf(states: ReadonlyMap<string, State>, { after }: Request): Wanted | undefined {
  const engagement = after && engagementOf(after.interviews);
  if (after !== undefined && engagement !== undefined) return { engagement, profile: after.catalogue.profile.id };
  return [...states.values()].flatMap(({ held }) => (held.length === 1 ? held : []))[0];
}

function pick({ held, label }: State, wanted: Wanted | undefined): HeldEngagement {
  const [only, second] = held;
  if (only !== undefined && second === undefined) return only;
  const tests: readonly ((each: HeldEngagement, of: Wanted) => boolean)[] = [
    (each, of) => isSameEngagement(each.engagement, of.engagement) && each.profile === of.profile,
    (each, of) => isSameEngagement(each.engagement, of.engagement),
    (each, of) => isSameOverTime(each.engagement, of.engagement),
  ];
  for (const test of wanted === undefined ? [] : tests) {
    const [found, other] = held.filter((each) => wanted !== undefined && test(each, wanted));
    if (found !== undefined && other === undefined) return found;
  }
  const whose = held.map(({ engagement, profile }) => `${namesText(engagement)} (${profile})`).join('; ');
  throw new UserError(`${label} holds ${held.length} engagements where one is wanted: ${whose}`, {
    hint: 'name the files of one engagement',
  });
}

function namesText({ client, provider, scope }: Engagement): string {
  return [client, ...(provider === undefined ? [] : [provider]), scope].map(showName).join(', ');
}

interface Found {
  readonly draft: Draft;
  readonly files: readonly string[];
  readonly warnings: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
}

async function draftOf(given: string, state: State, held: HeldEngagement, request: Request): Promise<Found> {
  const { label, problems, texts } = state;
  const isCommit = given.startsWith('git:');
  if (isCommit && (held.interviews === undefined || held.files.some((file) => state.broken.has(file)))) {
    throw new UnusableInput(`what ${label} has of this engagement cannot be used`, problems, texts);
  }
  const files = isCommit ? [] : held.files;
  if (held.sourced === undefined || isCommit) return { draft: { label, held }, files, warnings: problems, texts };
  const read = new Map(texts);
  const { catalogue, warnings } = await completeAssessment(held.sourced, request, read, [...problems]);
  return { draft: { label, held, catalogue }, files: [...files, ...read.keys()], warnings, texts: read };
}

async function completeDrafts(drafts: readonly Draft[], request: Request): Promise<readonly Snapshot[]> {
  const known = [request.after?.catalogue, ...drafts.map(({ catalogue }) => catalogue)].flatMap((each) => each ?? []);
  const catalogues = new Map(known.map((catalogue) => [catalogue.profile.id, catalogue]));
  const snapshots: Snapshot[] = [];
  for (const { label, held, catalogue: own } of drafts) {
    const catalogue = own ?? catalogues.get(held.profile) ?? (await requireCatalogue(held.profile, request));
    catalogues.set(held.profile, catalogue);
    snapshots.push({ label, catalogue, ...(await scored(catalogue, held)) });
  }
  return snapshots;
}

async function scored(
  catalogue: Catalogue,
  { stored, interviews = [] }: HeldEngagement,
): Promise<Omit<Snapshot, 'label' | 'catalogue'>> {
  if (stored !== undefined) return { assessment: stored };
  const assessment: StoredAssessment = await runInSlices(scoringOf(catalogue, interviews));
  const seed = seedOf(assessment);
  const robustness = await runInSlices(measuringRobustness(catalogue, interviews, { seed }));
  return { assessment: { ...assessment, robustness }, interviews };
}

import { isSameName, isSameOverTime, showName } from '../answers/identity.ts';
import type { Interview } from '../answers/interview.ts';
import { mergeInterviews } from '../answers/parse.ts';
import { historyOf } from '../answers/rounds.ts';
import type { Snapshot } from '../comparison/comparison.ts';
import { runInSlices } from '../files/run-in-slices.ts';
import type { Host, Printer } from '../host.ts';
import { type Loaded, loadAssessment } from '../inputs/load-interviews.ts';
import type { LoadedSnapshots, loadSnapshots } from '../inputs/load-snapshots.ts';
import { wordsIn } from '../model/common-words.ts';
import { scoredFor, type ViewOptions } from '../model/view.ts';
import { scoreInterviews, scoringOf } from '../scoring/score.ts';
import { visible } from '../text/display.ts';
import { UserError } from '../yaml/user-error.ts';

export type Discretion = Pick<ViewOptions, 'audience' | 'counting' | 'language' | 'commonWords'>;

interface ReadingCall {
  readonly files: readonly string[];
  readonly options: { readonly questionnaires: readonly string[]; readonly round?: string | undefined };
  readonly host: Host;
  readonly print: Printer;
}

/** Reads the interviews of one engagement, and shows what was found on the way. */
export async function readEngagement(
  { files, options, host, print }: ReadingCall,
  lang?: string | undefined,
): Promise<Loaded> {
  const loaded = await loadAssessment({
    ...host,
    paths: files,
    folders: options.questionnaires,
    lang,
    round: options.round,
  });
  await print.warnings(loaded);
  print.superseded(loaded.rounds.superseded);
  return loaded;
}

interface AudienceOptions {
  readonly audience: Discretion['audience'];
  readonly confidential: NonNullable<Discretion['counting']>;
}

/** What a view of these interviews takes. The words that we ship are read only where there is a name to hide. */
export async function discretionFor(
  { audience, confidential }: AudienceOptions,
  interviews: readonly Interview[],
  language: Loaded['language'],
  host: Host,
): Promise<Discretion> {
  if (audience === 'internal' && confidential === 'leave-out') {
    throw new UserError('--confidential leave-out is for a client’s copy', { hint: 'add --audience client' });
  }
  const discretion = { audience, counting: confidential, language };
  const hasNames = interviews.some(
    ({ respondent, people, actions = [] }) =>
      respondent.name !== undefined || people !== undefined || actions.some(({ owner }) => owner !== undefined),
  );
  if (audience === 'internal' || !hasNames) return discretion;
  const { profiles, questionnaires, translations } = await host.shipped();
  return { ...discretion, commonWords: wordsIn([profiles, questionnaires, translations]) };
}

export async function scoreFor(
  { catalogue, interviews, language, rounds }: Loaded,
  options: AudienceOptions,
  host: Host,
) {
  const discretion = await discretionFor(options, [...interviews, ...historyOf(rounds)], language, host);
  const scored = scoredFor(interviews, discretion);
  return { discretion, scored, assessment: await runInSlices(scoringOf(catalogue, scored)) };
}

type ScoredEngagement = Awaited<ReturnType<typeof scoreFor>>;

/** The rounds before, as a copy scores them, by the questionnaires of now; the latest first. */
export async function earlierRounds(
  { catalogue, rounds }: Loaded,
  { audience, confidential: counting }: AudienceOptions,
): Promise<readonly Snapshot[]> {
  const earlier: Snapshot[] = [];
  for (const round of rounds.earlier) {
    const interviews = scoredFor(mergeInterviews(round).value ?? [], { audience, counting });
    earlier.push({ label: '', catalogue, interviews, assessment: await runInSlices(scoringOf(catalogue, interviews)) });
  }
  return earlier;
}

export async function analyse(
  { catalogue }: Loaded,
  { scored, assessment }: Pick<ScoredEngagement, 'scored' | 'assessment'>,
) {
  const { seedOf } = await import('../files/seed.ts');
  const { analysing } = await import('../scoring/analysis.ts');
  return runInSlices(analysing(catalogue, scored, seedOf(assessment)));
}

type SnapshotRequest = Parameters<typeof loadSnapshots>[1];

export async function readSnapshots(
  given: readonly string[],
  request: SnapshotRequest,
  print: Printer,
): Promise<LoadedSnapshots> {
  const { loadSnapshots } = await import('../inputs/load-snapshots.ts');
  const loaded = await loadSnapshots(given, request);
  for (const each of loaded.warnings) await print.warnings(each);
  print.superseded(loaded.superseded);
  return loaded;
}

/** An earlier assessment, as the copy of a later one scores it. */
export interface EarlierSnapshot {
  readonly snapshot: Snapshot;
  readonly files: readonly string[];
  readonly texts: ReadonlyMap<string, string>;
}

/** Reads the earlier assessment that a report compares with; it has to be of the same engagement. */
export async function readEarlier(
  given: string,
  after: Snapshot & { readonly paths: readonly string[] },
  { discretion, ...request }: Omit<SnapshotRequest, 'after'> & { readonly discretion: Discretion },
  print: Printer,
): Promise<EarlierSnapshot> {
  const { interviews = [] } = after;
  const { snapshots, files, texts } = await readSnapshots(
    [given],
    { ...request, after: { ...after, interviews } },
    print,
  );
  const [snapshot] = snapshots;
  if (snapshot === undefined) throw new UserError(`there is no assessment in ${given}`);
  requireSameEngagement(snapshot, after);
  const [was, is] = [snapshot.assessment.date, after.assessment.date];
  // The two may have been given the wrong way round; the report would show every change as its opposite.
  if (was !== null && is !== null && was > is) {
    const { ENGLISH } = await import('../texts/language.ts');
    print.note(
      `warning: the baseline ${visible(snapshot.label)} is of ${ENGLISH.words.day(was)}, later than this assessment of ${ENGLISH.words.day(is)}\n` +
        'hint: the earlier of the two goes behind --baseline',
    );
  }
  return { snapshot: await scoredAgain(snapshot, discretion), files, texts };
}

export function requireSameEngagement(one: Snapshot, other: Snapshot): void {
  const [a, b] = [one.assessment.engagement, other.assessment.engagement];
  if (isSameOverTime(a, b)) return;
  const what = (['client', 'scope'] as const).find((key) => !isSameName(a[key], b[key])) ?? 'id';
  const [was, is] = [a, b].map((each) => showName(each[what] ?? ''));
  throw new UserError(
    `${one.label} and ${other.label} are of different engagements: the ${what} is "${was}" in the one and "${is}" in the other`,
    {
      hint: 'assessments are compared when their ids are the same, or client and scope are, to the letter; white space does not count',
    },
  );
}

/** A snapshot as a copy scores it: without what was told in confidence, where that is to be left out. */
export async function scoredAgain(
  snapshot: Snapshot,
  { audience, counting = 'count' }: Discretion,
  day?: string,
): Promise<Snapshot> {
  const { catalogue, interviews, label, assessment } = snapshot;
  const isLeftOut = audience === 'client' && counting === 'leave-out';
  if (!isLeftOut || assessment.confidential === undefined) return snapshot;
  if (interviews === undefined) {
    throw new UserError(`${label} counts answers that were told in confidence, and cannot be scored without them`, {
      hint: 'give the interviews it was made from, or take --confidential count',
    });
  }
  const scored = scoredFor(interviews, { audience, counting });
  const figures = scoreInterviews(catalogue, scored, { day });
  const { measureRobustness } = await import('../scoring/robustness/draw.ts');
  const { seedOf } = await import('../files/seed.ts');
  const robustness = measureRobustness(catalogue, scored, { seed: seedOf(figures), day });
  return { ...snapshot, interviews: scored, assessment: { ...figures, robustness } };
}

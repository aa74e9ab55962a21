import type { Comparison, LikeForLike, Significance } from '../comparison/comparison.ts';
import { isScored } from '../questionnaires/questionnaire.ts';
import { TOLERANCE } from '../scoring/aggregate.ts';
import { type Assessment, type Interval, isOpen, type QuestionResult } from '../scoring/assessment.ts';
import { intervalText } from '../texts/any-language.ts';
import type { PeopleChange, Progress, TwoVerdicts } from '../texts/en/changes.ts';
import { type SinceAnswers, type SinceTopic, type TwoCatalogues, tellChanges, topicOf } from './since-answers.ts';
import { compareRounds, isNear, type MarkedComparison, type SinceMaterial } from './since-comparison.ts';
import { type SinceGates, tellGateChanges } from './since-gates.ts';

/** An area at both times; `null` where it was not asked. */
export interface SinceArea {
  readonly id: string;
  readonly title: string;
  readonly before: Interval | null;
  readonly after: Interval | null;
  readonly points: number | null;
}

/** A recommendation made then whose question has a better answer now. */
export interface SinceStep extends SinceTopic {
  readonly recommendation: string;
  /** Whether the answer is the best that can be had. */
  readonly isDone: boolean;
}

/** Whether the score has moved by more than chance, and the range of one of the two scores that says so. */
export interface ReportSignificance {
  readonly verdict: Exclude<Significance['verdict'], 'same'>;
  readonly low: number | null;
  readonly high: number | null;
  /** Whether the range is that of the earlier score, or of today’s. */
  readonly isEarlier: boolean;
}

/** What has changed since an earlier assessment of the same engagement. Scores are unrounded. */
export interface ReportSince {
  /** The day of the earlier assessment, where it bears one. */
  readonly date?: string;
  /** Whether there is nothing at all to tell. */
  readonly isUnchanged: boolean;
  readonly verdicts: TwoVerdicts;
  /** There when the score has moved. */
  readonly significance?: ReportSignificance;
  /** There when the questions in common tell another story than all of them. */
  readonly likeForLike?: LikeForLike;
  readonly profile?: { readonly before: string; readonly after: string };
  readonly provider?: { readonly before?: string; readonly after?: string };
  readonly people?: PeopleChange;
  readonly areas: readonly SinceArea[];
  readonly answers: SinceAnswers;
  /** Whether what was chosen is known at both times. */
  readonly knowsChoices: boolean;
  readonly progress: Progress;
  readonly steps: readonly SinceStep[];
  readonly gates: SinceGates;
  readonly expired: readonly (SinceTopic & { readonly ref: string; readonly until: string })[];
  readonly setAside: Readonly<Record<keyof Comparison['setAside'], readonly SinceTopic[]>>;
  /** Whether something is not told here because an answer to it is confidential. */
  readonly isReduced: boolean;
  /** The score at point that a question had, by its id, where it can be set beside today's. */
  readonly previous: Readonly<Record<string, number>>;
  /** The comparison itself, as `compare --json` has it, without the names of files. */
  readonly comparison: MarkedComparison;
}

/** Tells what has changed between two assessments, as far as the audience may see it. */
export function tellSince(material: SinceMaterial): ReportSince {
  const { language } = material.options;
  const { before, after, comparison, isUnchanged, isReduced } = compareRounds(material);
  const catalogues: TwoCatalogues = { before: before.catalogue, after: after.catalogue };
  const topics = (ids: readonly string[]): readonly SinceTopic[] => ids.map((id) => topicOf(catalogues, id));
  const { change, setAside, evidence, knowsChoices } = comparison;
  const { date } = comparison.before;
  const steps = tellSteps(catalogues, comparison);
  const done = steps.filter(({ isDone }) => isDone).length;
  return {
    ...(date === null ? {} : { date }),
    isUnchanged,
    verdicts: {
      before: { level: change.level.before.point, score: intervalText(change.score.before) },
      after: { level: change.level.after.point, score: intervalText(change.score.after) },
      points: change.points,
    },
    ...tellSignificance(comparison),
    ...tellFrame(catalogues, comparison),
    areas: comparison.areas.map((area) => ({ ...area, title: titleOf(catalogues, area.id) })),
    answers: tellChanges(catalogues, after, comparison),
    knowsChoices,
    progress: { made: before.assessment.questions.filter(isAdvised).length, full: done, begun: steps.length - done },
    steps,
    gates: tellGateChanges(catalogues, comparison, language),
    expired: (evidence?.expired ?? []).map(({ question, ref, ...rest }) => ({
      ...topicOf(catalogues, question),
      ref: ref ?? '',
      ...rest,
    })),
    setAside: {
      changed: topics(setAside.changed),
      added: topics(setAside.added),
      removed: topics(setAside.removed),
    },
    isReduced,
    previous: scoresIn(before.assessment, (id) => setAside.changed.includes(id)),
    comparison,
  };
}

/** Of the two ranges the earlier one, unless only the other says that it may be chance. */
function tellSignificance({ change, significance }: Comparison): Pick<ReportSince, 'significance'> {
  const { verdict, before, after } = significance;
  if (change.points === null || verdict === 'same') return {};
  const now = change.score.after.point ?? 0;
  const isOutside = now < (before?.p5 ?? 0) - TOLERANCE || now > (before?.p95 ?? 100) + TOLERANCE;
  const isEarlier = verdict !== 'within' || !isOutside;
  const range = isEarlier ? before : after;
  return { significance: { verdict, low: range?.p5 ?? null, high: range?.p95 ?? null, isEarlier } };
}

/** What else differs between the two, and could move the score by itself. */
function tellFrame(
  catalogues: TwoCatalogues,
  { likeForLike, change, before, after, provider, respondents }: Comparison,
): Pick<ReportSince, 'likeForLike' | 'profile' | 'provider' | 'people'> {
  const isAlike =
    isNear(likeForLike.before, change.score.before.point) && isNear(likeForLike.after, change.score.after.point);
  const people = pair(respondents);
  return {
    ...(isAlike ? {} : { likeForLike }),
    ...(before.profile.id === after.profile.id
      ? {}
      : { profile: { before: catalogues.before.profile.title, after: catalogues.after.profile.title } }),
    ...(provider === undefined
      ? {}
      : {
          provider: {
            ...(provider.before === null ? {} : { before: provider.before }),
            ...(provider.after === null ? {} : { after: provider.after }),
          },
        }),
    ...(people.joined.length + people.left.length + people.replaced.length === 0 ? {} : { people }),
  };
}

/** Somebody who left and somebody who joined in the same role are one role in other hands. */
function pair({ joined, left }: Comparison['respondents']): PeopleChange {
  const gone = [...left];
  const replaced: PeopleChange['replaced'][number][] = [];
  const added = joined.filter((person) => {
    const at = gone.findIndex(({ side, role }) => side === person.side && role === person.role);
    if (at === -1) return true;
    replaced.push(...gone.splice(at, 1));
    return false;
  });
  return { joined: added, left: gone, replaced };
}

function titleOf({ before, after }: TwoCatalogues, id: string): string {
  return [...after.areas, ...before.areas].find((area) => area.id === id)?.title ?? id;
}

/** What an assessment recommends something for: an answer below the best, or a critical question without one. */
function isAdvised(question: QuestionResult): boolean {
  const { status, score, criticality } = question;
  return (status === 'answered' && (score.point ?? 100) < 100) || (criticality === 'critical' && isOpen(question));
}

/** The recommendations of then that show in a better answer now, the latter in the words of then. */
function tellSteps(catalogues: TwoCatalogues, { answers }: MarkedComparison): readonly SinceStep[] {
  return answers.flatMap(({ question: id, kind, to, confidential }): readonly SinceStep[] => {
    const question = catalogues.before.questions.get(id);
    if (kind !== 'better' || question === undefined || !isScored(question)) return [];
    return [
      {
        ...topicOf(catalogues, id),
        recommendation: question.recommendation.text,
        isDone: (to.score.point ?? 0) > 100 - TOLERANCE,
        ...(confidential ? { confidential } : {}),
      },
    ];
  });
}

function scoresIn({ questions }: Assessment, isLeftOut: (id: string) => boolean): Readonly<Record<string, number>> {
  return Object.fromEntries(
    questions.flatMap(({ id, score }) => (score.point === null || isLeftOut(id) ? [] : [[id, score.point]])),
  );
}

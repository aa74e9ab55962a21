import { factText } from '../answers/fact.ts';
import type { FactValue } from '../answers/schema.ts';
import type { Comparison, LikeForLike, Significance } from '../comparison/comparison.ts';
import { adviceFor } from '../questionnaires/advice.ts';
import { areaTitle, type Catalogue } from '../questionnaires/catalogue.ts';
import { isScored, type Question } from '../questionnaires/questionnaire.ts';
import { type Assessment, type Interval, isOpen, type QuestionResult, TOLERANCE } from '../scoring/assessment.ts';
import { scaleOf } from '../scoring/scores.ts';
import type { PeopleChange, Progress, TwoVerdicts } from '../texts/en/changes.ts';
import type { Language } from '../texts/language.ts';
import {
  type ChangedAnswers,
  changedAnswers,
  type NamedTopic,
  namedIn,
  type TwoCatalogues,
} from './changed-answers.ts';
import { type ChangedGates, changedGates } from './changed-gates.ts';
import { compareRounds, isNear, type MarkedComparison, type Rounds } from './compare-views.ts';

/** An area at both times; `null` where it was not asked. */
export interface ComparedArea {
  readonly id: string;
  readonly title: string;
  readonly before: Interval | null;
  readonly after: Interval | null;
  readonly points: number | null;
}

/** A recommendation made then whose question has a better answer now. */
export interface ProgressStep extends NamedTopic {
  readonly recommendation: string;
  readonly isDone: boolean;
}

/** A fact of which something else is known now, each value in words. */
export interface ChangedFact extends NamedTopic {
  readonly before: readonly string[];
  readonly after: readonly string[];
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
export interface ReportChanges {
  /** The day of the earlier assessment, where it has one. */
  readonly date?: string;
  readonly isUnchanged: boolean;
  readonly verdicts: TwoVerdicts;
  /** Whether the two were scored by different editions of the method, so that only their questions are compared. */
  readonly isOtherMethod: boolean;
  /** There when the score has moved. */
  readonly significance?: ReportSignificance;
  /** There when the questions in common moved otherwise than all of them. */
  readonly likeForLike?: LikeForLike;
  readonly profile?: { readonly before: string; readonly after: string };
  readonly provider?: { readonly before?: string; readonly after?: string };
  readonly people?: PeopleChange;
  readonly areas: readonly ComparedArea[];
  readonly answers: ChangedAnswers;
  readonly facts: readonly ChangedFact[];
  readonly knowsChoices: boolean;
  readonly progress: Progress;
  readonly steps: readonly ProgressStep[];
  readonly gates: ChangedGates;
  readonly expired: readonly (NamedTopic & { readonly ref: string; readonly until: string })[];
  readonly setAside: Readonly<Record<keyof Comparison['setAside'], readonly NamedTopic[]>>;
  readonly isReduced: boolean;
  /** The score at point that a question had, by its id, where it can be compared with today's. */
  readonly previous: Readonly<Record<string, number>>;
  /** The comparison itself, as `compare --json` has it, without the names of files. */
  readonly comparison: MarkedComparison;
}

export function buildChanges(material: Rounds): ReportChanges {
  const { language } = material.options;
  const { before, after, comparison, isUnchanged, isReduced } = compareRounds(material);
  const catalogues: TwoCatalogues = { before: before.catalogue, after: after.catalogue };
  const topics = (ids: readonly string[]): readonly NamedTopic[] => ids.map((id) => namedIn(catalogues, id));
  const { change, setAside, evidence, knowsChoices } = comparison;
  const { date } = comparison.before;
  const steps = progressSteps(catalogues, comparison);
  const done = steps.filter(({ isDone }) => isDone).length;
  const made = before.assessment.questions.filter((each) => isAdvised(each, catalogues.before)).length;
  return {
    ...(date === null ? {} : { date }),
    isUnchanged,
    verdicts: {
      before: {
        level: change.level.before.point,
        decision: before.assessment.decision ?? null,
        score: language.words.interval(change.score.before),
      },
      after: {
        level: change.level.after.point,
        decision: after.assessment.decision ?? null,
        score: language.words.interval(change.score.after),
      },
      points: change.points,
    },
    isOtherMethod: comparison.method !== undefined,
    ...significanceIn(comparison),
    ...circumstances(catalogues, comparison),
    areas: comparison.areas.map((area) => ({ ...area, title: areaTitle(area.id, after.catalogue, before.catalogue) })),
    answers: changedAnswers(catalogues, after, comparison),
    facts: comparison.facts.map((fact) => changedFact(catalogues, fact, language)),
    knowsChoices,
    progress: { made, full: done, begun: steps.length - done },
    steps,
    gates: changedGates(catalogues, comparison, language),
    expired: (evidence?.expired ?? []).map(({ question, ref, ...rest }) => ({
      ...namedIn(catalogues, question),
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

function changedFact(
  catalogues: TwoCatalogues,
  { question: id, from, to, confidential }: MarkedComparison['facts'][number],
  { words }: Language,
): ChangedFact {
  const textsOf = (values: readonly FactValue[], { questions }: Catalogue): readonly string[] =>
    values.map((value) => {
      const question = questions.get(id);
      return question?.kind === 'fact' ? factText(question, value, words) : String(value);
    });
  return {
    ...namedIn(catalogues, id),
    before: textsOf(from, catalogues.before),
    after: textsOf(to, catalogues.after),
    ...(confidential ? { confidential } : {}),
  };
}

/** Of the two ranges the earlier one, unless only the other says that it may be chance. */
function significanceIn({ change, significance }: Comparison): Pick<ReportChanges, 'significance'> {
  const { verdict, before, after } = significance;
  if (change.points === null || verdict === 'same') return {};
  const now = change.score.after.point ?? 0;
  const isOutside = now < (before?.p5 ?? 0) - TOLERANCE || now > (before?.p95 ?? 100) + TOLERANCE;
  const isEarlier = verdict !== 'within' || !isOutside;
  const range = isEarlier ? before : after;
  return { significance: { verdict, low: range?.p5 ?? null, high: range?.p95 ?? null, isEarlier } };
}

/** What else differs between the two, and could move the score by itself. */
function circumstances(
  catalogues: TwoCatalogues,
  { likeForLike, change, method, before, after, provider, respondents }: Comparison,
): Pick<ReportChanges, 'likeForLike' | 'profile' | 'provider' | 'people'> {
  const isAlike =
    method !== undefined ||
    (isNear(likeForLike.before, change.score.before.point) && isNear(likeForLike.after, change.score.after.point));
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

/** Somebody who left and somebody who joined in the same role are one role with another person. */
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

/** What an assessment recommends something for: an answer below the best, or a critical question without one. */
function isAdvised(question: QuestionResult, catalogue: Catalogue): boolean {
  const { id, status, criticality } = question;
  if (status !== 'answered') return criticality === 'critical' && isOpen(question);
  return !isAtBest(question, catalogue.questions.get(id));
}

function isAtBest({ score: { point } }: Pick<QuestionResult, 'score'>, question: Question | undefined): boolean {
  const best = question !== undefined && isScored(question) ? scaleOf(question).best : 100;
  return point === null || point > best - TOLERANCE;
}

/** The recommendations of then that show in a better answer now, the latter in the words of then. */
function progressSteps(catalogues: TwoCatalogues, { answers }: MarkedComparison): readonly ProgressStep[] {
  return answers.flatMap(({ question: id, kind, from, to, confidential }): readonly ProgressStep[] => {
    const question = catalogues.before.questions.get(id);
    if (kind !== 'better' || question === undefined || !isScored(question)) return [];
    return [
      {
        ...namedIn(catalogues, id),
        recommendation: adviceFor(question, from.chosen ?? []).text,
        isDone: isAtBest(to, catalogues.after.questions.get(id)),
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

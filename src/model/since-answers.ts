import type { AnswerChangeKind, AnswerState, Snapshot } from '../comparison/comparison.ts';
import type { Catalogue } from '../questionnaires/catalogue.ts';
import { choicesOf, type Question } from '../questionnaires/questionnaire.ts';
import type { Interval, Status } from '../scoring/assessment.ts';
import type { MarkedComparison } from './since-comparison.ts';

/** A question by its topic and the title of its area, which is empty where nobody knows it any more. */
export interface SinceTopic {
  readonly topic: string;
  readonly area: string;
  /** Only ever there in an internal copy. */
  readonly confidential?: true;
}

/** Where a question stands at one of the two times; `said` is there where what was chosen is known. */
export interface SinceState {
  readonly status: Status;
  readonly score: Interval;
  readonly said?: SinceSaid;
}

/** What was chosen, by whomever; of a checklist also what differs from the other time. */
export type SinceSaid =
  | { readonly kind: 'options'; readonly labels: readonly string[] }
  | {
      readonly kind: 'items';
      readonly ticked: number;
      readonly of: number;
      readonly added: readonly string[];
      readonly dropped: readonly string[];
    };

export interface SinceAnswer extends SinceTopic {
  readonly before: SinceState;
  readonly after: SinceState;
  /** Points of the question's own score; `null` where it had or has none. */
  readonly points: number | null;
}

export type SinceAnswers = Readonly<Record<AnswerChangeKind, readonly SinceAnswer[]>>;

/** What both times call their questions. */
export interface TwoCatalogues {
  readonly before: Catalogue;
  readonly after: Catalogue;
}

/** A question under the name that it has now, or had. An id that is in neither catalogue is all there is to say. */
export function topicOf({ before, after }: TwoCatalogues, id: string): SinceTopic {
  const question = after.questions.get(id) ?? before.questions.get(id);
  if (question === undefined) return { topic: id, area: '' };
  const titled = [...after.areas, ...before.areas].find((area) => area.id === question.area);
  return { topic: question.topic, area: (titled ?? after.questionnaires.get(question.area))?.title ?? '' };
}

/** The answers that changed, by kind, those that move the score most first. */
export function tellChanges(catalogues: TwoCatalogues, after: Snapshot, { answers }: MarkedComparison): SinceAnswers {
  const weights = new Map(after.assessment.questions.map(({ id, weight }) => [id, weight]));
  const told = answers.map(({ question: id, kind, from, to, confidential }) => {
    const points = from.score.point === null || to.score.point === null ? null : to.score.point - from.score.point;
    const then = catalogues.before.questions.get(id);
    const answer: SinceAnswer = {
      ...topicOf(catalogues, id),
      before: stateOf(then, from),
      after: stateOf(catalogues.after.questions.get(id), to, { question: then, state: from }),
      points,
      ...(confidential ? { confidential } : {}),
    };
    return { kind, answer, moves: Math.abs(points ?? 0) * (weights.get(id) ?? 0) };
  });
  const sorted = told.sort((a, b) => b.moves - a.moves);
  const of = (wanted: AnswerChangeKind): readonly SinceAnswer[] =>
    sorted.flatMap(({ kind, answer }) => (kind === wanted ? [answer] : []));
  return {
    better: of('better'),
    worse: of('worse'),
    answered: of('answered'),
    reopened: of('reopened'),
    other: of('other'),
  };
}

interface Earlier {
  readonly question: Question | undefined;
  readonly state: AnswerState;
}

function stateOf(
  question: Question | undefined,
  { status, score, chosen }: AnswerState,
  earlier?: Earlier,
): SinceState {
  const isKnown = status === 'answered' && question !== undefined && chosen !== null;
  return { status, score, ...(isKnown ? { said: saidIn(question, chosen, earlier) } : {}) };
}

function saidIn(question: Question, chosen: readonly string[], earlier: Earlier | undefined): SinceSaid {
  const labelsOf = (of: Question, ids: readonly string[]): readonly string[] =>
    choicesOf(of).flatMap(({ id, label }) => (ids.includes(id) ? [label] : []));
  if (question.kind !== 'checklist') return { kind: 'options', labels: labelsOf(question, chosen) };
  const before = earlier?.state.status === 'answered' ? earlier.state.chosen : null;
  const missing = before?.filter((id) => !chosen.includes(id)) ?? [];
  return {
    kind: 'items',
    ticked: chosen.length,
    of: question.items.length,
    added:
      before === null
        ? []
        : labelsOf(
            question,
            chosen.filter((id) => !before.includes(id)),
          ),
    dropped: earlier?.question === undefined ? [] : labelsOf(earlier.question, missing),
  };
}

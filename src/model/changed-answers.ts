import type { AnswerChangeKind, AnswerState, Snapshot } from '../comparison/comparison.ts';
import { type Catalogue, topicOf } from '../questionnaires/catalogue.ts';
import { choicesOf, type Question } from '../questionnaires/questionnaire.ts';
import type { Interval, Status } from '../scoring/assessment.ts';
import type { Language } from '../texts/language.ts';
import type { MarkedComparison } from './compare-views.ts';

export interface NamedTopic {
  readonly topic: string;
  /** Only ever there in an internal copy. */
  readonly confidential?: true;
}

/** Where a question stands at one of the two times; `said` is there where what was chosen is known. */
export interface StateOfAnswer {
  readonly status: Status;
  readonly score: Interval;
  readonly said?: ChosenThen;
}

/** What was chosen, by whomever; of a checklist also what differs from the other time. */
export type ChosenThen =
  | { readonly kind: 'options'; readonly labels: readonly string[] }
  | {
      readonly kind: 'items';
      readonly ticked: number;
      readonly of: number;
      readonly added: readonly string[];
      readonly dropped: readonly string[];
    };

export interface ChangedAnswer extends NamedTopic {
  readonly before: StateOfAnswer;
  readonly after: StateOfAnswer;
  /** Points of the question's own score; `null` where it had or has none. */
  readonly points: number | null;
}

export type ChangedAnswers = Readonly<Record<AnswerChangeKind, readonly ChangedAnswer[]>>;

export interface TwoCatalogues {
  readonly before: Catalogue;
  readonly after: Catalogue;
}

/** A question by its topic, under the name that it has now, or had. */
export function namedIn({ before, after }: TwoCatalogues, id: string): NamedTopic {
  return { topic: topicOf(id, after, before) };
}

/** The answers that changed, by kind, those that move the score most first. */
export function changedAnswers(
  catalogues: TwoCatalogues,
  after: Snapshot,
  { answers }: MarkedComparison,
): ChangedAnswers {
  const weights = new Map(after.assessment.questions.map(({ id, weight }) => [id, weight]));
  const changed = answers.map(({ question: id, kind, from, to, confidential }) => {
    const points = from.score.point === null || to.score.point === null ? null : to.score.point - from.score.point;
    const then = catalogues.before.questions.get(id);
    const answer: ChangedAnswer = {
      ...namedIn(catalogues, id),
      before: stateOf(then, from),
      after: stateOf(catalogues.after.questions.get(id), to, { question: then, state: from }),
      points,
      ...(confidential ? { confidential } : {}),
    };
    return { kind, answer, moves: Math.abs(points ?? 0) * (weights.get(id) ?? 0) };
  });
  const sorted = changed.sort((a, b) => b.moves - a.moves);
  const of = (wanted: AnswerChangeKind): readonly ChangedAnswer[] =>
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
): StateOfAnswer {
  const isKnown = status === 'answered' && question !== undefined && chosen !== null;
  return { status, score, ...(isKnown ? { said: saidIn(question, chosen, earlier) } : {}) };
}

function saidIn(question: Question, chosen: readonly string[], earlier: Earlier | undefined): ChosenThen {
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

/** Points with their sign; `0` where they read as nothing. */
export function signed(points: number | null, { words }: Language): string {
  if (points === null) return '–';
  const isNothing = Math.abs(points) < 0.05;
  return isNothing ? '0' : `${points > 0 ? '+' : '−'}${words.decimal(Math.abs(points), 1)}`;
}

export function stateText({ status, score, said }: StateOfAnswer, language: Language): string {
  const { words, changes } = language;
  if (status !== 'answered') return words.status[status];
  if (said === undefined) return words.interval(score);
  if (score.point === null) return saidText(said, language);
  const figure = score.low === score.high ? words.score(score.point) : changes.countsAs(words.score(score.point));
  return `${saidText(said, language)} (${figure})`;
}

function saidText(said: ChosenThen, { words, changes }: Language): string {
  if (said.kind === 'options') return words.list(said.labels.map(words.quote));
  const { ticked, of, added, dropped } = said;
  return [
    changes.ticked(ticked, of),
    ...(added.length > 0 ? [changes.added(added)] : []),
    ...(dropped.length > 0 ? [changes.dropped(dropped)] : []),
  ].join('; ');
}

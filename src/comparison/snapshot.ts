import { isOutdated } from '../answers/check.ts';
import type { AskedEdition, Interview, Reply } from '../answers/interview.ts';
import { type Catalogue, scoredQuestions } from '../questionnaires/catalogue.ts';
import { choicesOf, type Question } from '../questionnaires/question.ts';
import type { StoredAssessment } from '../scoring/analysis.ts';
import type { Interval, Status } from '../scoring/assessment.ts';
import { contextStates, hiddenQuestions } from '../scoring/context.ts';
import { LEFT_OUT } from '../scoring/responses.ts';
import type { Person } from './respondents.ts';

/** An assessment at one time, scored from interviews, or as it was stored. */
export interface Snapshot {
  /** What the user calls it: the file or folder that it was read from. */
  readonly label: string;
  readonly catalogue: Catalogue;
  readonly assessment: StoredAssessment;
  /** A stored assessment has none: it knows scores, but neither who chose what nor any evidence. */
  readonly interviews?: readonly Interview[];
}

/** Who answered; a stored assessment names nobody. */
export function respondentsIn({ assessment, interviews }: Snapshot): readonly Person[] {
  return interviews?.map(({ respondent }) => respondent) ?? assessment.respondents;
}

/** Where a question stands in a snapshot. */
export interface AnswerState {
  readonly status: Status;
  /** A context question has none. */
  readonly score: Interval;
  /** The ids of options or items that anyone chose, in questionnaire order; `null` where that is not stored. */
  readonly chosen: readonly string[] | null;
}

/** The state of every question of a snapshot, by id; of the context questions only where there are interviews. */
export function answersIn(snapshot: Snapshot): ReadonlyMap<string, AnswerState> {
  const { catalogue, assessment, interviews } = snapshot;
  const scored = assessment.questions.map(({ id, status, score }): readonly [string, AnswerState] => {
    const question = catalogue.questions.get(id);
    const isKnown = interviews !== undefined && question !== undefined && status === 'answered';
    const none = interviews === undefined ? null : [];
    return [id, { status, score, chosen: isKnown ? chosenFor(question, interviews) : none }];
  });
  return new Map([...contextAnswers(snapshot), ...scored]);
}

function contextAnswers({ catalogue, interviews }: Snapshot): readonly (readonly [string, AnswerState])[] {
  if (interviews === undefined) return [];
  const states = contextStates(catalogue, interviews);
  const hidden = hiddenQuestions(catalogue, states);
  return catalogue.context.map(({ id }): readonly [string, AnswerState] => {
    const state = states.get(id) ?? 'open';
    const chosen = typeof state === 'object' ? state.chosen : [];
    const isUnknown = interviews.some(({ answers }) => answers.get(id)?.reply.kind === 'unknown');
    const open: Status = isUnknown ? 'unknown' : 'unanswered';
    const status = chosen.length > 0 ? 'answered' : state === 'notApplicable' ? 'notApplicable' : open;
    return [id, { status: hidden.has(id) ? 'hidden' : status, score: LEFT_OUT, chosen }];
  });
}

function chosenFor(question: Question, interviews: readonly Interview[]): readonly string[] {
  const named = new Set(interviews.flatMap(({ answers }) => idsIn(answers.get(question.id)?.reply)));
  return choicesOf(question).flatMap(({ id }) => (named.has(id) ? [id] : []));
}

function idsIn(reply: Reply | undefined): readonly string[] {
  if (reply?.kind === 'option') return [reply.option];
  return reply?.kind === 'items' ? reply.items : [];
}

/**
 * The questions whose answers in a snapshot mean something else by now: the question changed its meaning after it was
 * asked, or has no longer what was chosen. `newest` holds the questions as they are today.
 */
export function outdatedIn({ assessment, interviews }: Snapshot, newest: Catalogue): ReadonlySet<string> {
  const found = assessment.findings.filter(({ rule }) => rule === 'outdated-answer');
  const ids = new Set(found.flatMap(({ questions }) => questions));
  const editions = new Map<string, AskedEdition>(assessment.questionnaires.map((each) => [each.id, each]));
  for (const question of [...newest.context, ...scoredQuestions(newest)]) {
    const isOld =
      interviews === undefined
        ? isOutdated(question, { asked: editions })
        : interviews.some((each) => each.answers.has(question.id) && hasOldAnswer(question, each));
    if (isOld) ids.add(question.id);
  }
  return ids;
}

function hasOldAnswer(question: Question, interview: Interview): boolean {
  const choices = choicesOf(question).map(({ id }) => id);
  return (
    isOutdated(question, interview) ||
    idsIn(interview.answers.get(question.id)?.reply).some((id) => !choices.includes(id))
  );
}

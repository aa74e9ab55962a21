import type { Question } from '../questionnaires/questionnaire.ts';
import { type Answer, dayWritten, type Interview, isOutdated, NO_ANSWER } from './interview.ts';
import { fits } from './progress.ts';

/** What the same respondent said to a question in the round before. */
export interface LastTime {
  readonly answer: Answer;
  /** The day it was given, as in 2026-03-01, where the file knows it. */
  readonly day?: string;
  /** Whether it can be confirmed as it is: not where the question changed, or no longer offers that answer. */
  readonly isOffered: boolean;
}

/** What the interview of the round before says to a question; `undefined` where it says nothing. */
export function saidLastTime(question: Question, previous: Interview): LastTime | undefined {
  const answer = previous.answers.get(question.id) ?? NO_ANSWER;
  const { reply, note, evidence, answered } = answer;
  if (reply.kind === 'unanswered' && note === undefined && evidence.length === 0) return undefined;
  const day = answered ?? dayWritten(previous.updated);
  const isOffered = fits(question, reply) && !isOutdated(question, previous);
  return { answer, isOffered, ...(day === undefined ? {} : { day }) };
}

import { type Interview, NO_ANSWER, type Reply } from '../answers/interview.ts';
import type { ScoredQuestion } from '../questionnaires/questionnaire.ts';
import { compare } from '../text/compare-text.ts';
import { type Response, responseTo } from './responses.ts';

/**
 * The interviews as they would be if everybody who was asked gave these replies: who gave a reply to a question gives
 * the new one, and where nobody did, the respondent of the first file (by name) does. Notes and evidence stay.
 */
export function withReplies(
  interviews: readonly Interview[],
  replies: ReadonlyMap<string, Reply>,
): readonly Interview[] {
  const first = [...interviews].sort((a, b) => compare(a.file, b.file)).slice(0, 1);
  const repliers = new Map(
    [...replies.keys()].map((id) => {
      const own = interviews.filter(({ answers }) => isReplied(answers.get(id)?.reply));
      return [id, new Set(own.length > 0 ? own : first)];
    }),
  );
  return interviews.map((interview) => {
    const own = [...replies].filter(([id]) => repliers.get(id)?.has(interview));
    if (own.length === 0) return interview;
    const changed = own.map(([id, reply]) => [id, { ...(interview.answers.get(id) ?? NO_ANSWER), reply }] as const);
    return { ...interview, answers: new Map([...interview.answers, ...changed]) };
  });
}

function isReplied(reply: Reply | undefined): boolean {
  return reply !== undefined && reply.kind !== 'unanswered';
}

/** What all respondents together would say to a question if everybody who was asked gave a reply. */
export function responseWith(question: ScoredQuestion, interviews: readonly Interview[], reply: Reply): Response {
  // Nothing but the question is read, so that nothing else need be copied.
  const own = interviews.map((interview) => {
    const answer = interview.answers.get(question.id);
    return { ...interview, answers: new Map(answer === undefined ? [] : [[question.id, answer]]) };
  });
  return responseTo(question, withReplies(own, new Map([[question.id, reply]])));
}

/** The reply that scores 100. */
export function bestReply(question: ScoredQuestion): Extract<Reply, { kind: 'option' | 'items' }> {
  if (question.kind === 'checklist') return { kind: 'items', items: question.items.map(({ id }) => id) };
  const best = question.options.reduce((chosen, option) => (option.score > chosen.score ? option : chosen));
  return { kind: 'option', option: best.id };
}

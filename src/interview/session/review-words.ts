import type { Question } from '../../questionnaires/questionnaire.ts';
import { fitEnd } from '../../text/layout.ts';
import { visible } from '../../text/visible.ts';
import { decidedLevel } from './decisive.ts';
import { answerTo, type Session } from './session.ts';

/** That the verdict is settled, and what it is; `undefined` while it is not, or where nobody wants to know. */
export function settledVerdict(session: Session): string | undefined {
  const level = session.untilDecided ? decidedLevel(session) : undefined;
  if (level === undefined) return undefined;
  const { words, interview } = session.language;
  return interview.review.settled(level === null ? interview.review.noScore : words.level[level]);
}

/** As many columns of a note as tell which one it is. */
const EXCERPT = 60;

/** A question as the review names it, with its reason or whom to ask, and what was noted. */
export function entryText(session: Session, question: Question): string {
  const { reply, note } = answerTo(session, question.id);
  const about = aboutText(session, question);
  if (note === undefined || reply.kind === 'notApplicable') return about;
  return `${about}; ${session.language.interview.review.note(fitEnd(visible(note), EXCERPT).trimEnd())}`;
}

function aboutText(session: Session, question: Question): string {
  const { words, interview } = session.language;
  const { review } = interview;
  const { reply } = answerTo(session, question.id);
  const mark = question.kind !== 'context' && question.criticality === 'critical' ? review.critical : '';
  const isSkipped = reply.kind === 'unanswered' && session.skipped.includes(question.id);
  const about = `${visible(question.topic)}${mark}${isSkipped ? review.skipped : ''}`;
  if (reply.kind === 'notApplicable') return `${about}: ${visible(reply.reason)}`;
  if (reply.kind !== 'unknown') return about;
  return `${about}: ${review.ask(question.roles.map((role) => words.role[role]))}`;
}

import { visible } from '../diagnostics/visible.ts';
import { fitEnd } from '../language/layout.ts';
import { LEVEL_WORDS, list, ROLE_WORDS } from '../language/words.ts';
import type { Question } from '../questionnaire/question.ts';
import { decidedLevel } from './decisive.ts';
import type { ReviewReason } from './review.ts';
import { answerTo, type Session } from './state.ts';

/** The headings of the review. */
export const REVIEW_TITLES: Readonly<Record<ReviewReason, string>> = {
  open: 'Not answered yet',
  unknown: 'Nobody knew: whom to ask',
  notApplicable: 'Not applicable',
  'no-evidence': 'Critical, without evidence',
};

/** That the verdict is settled, and what it is; `undefined` while it is not, or where nobody wants to know. */
export function settledVerdict(session: Session): string | undefined {
  const level = session.untilDecided ? decidedLevel(session) : undefined;
  if (level === undefined) return undefined;
  const words = level === null ? 'no score' : LEVEL_WORDS[level];
  return `The verdict is settled: ${words}, whatever the open answers are.`;
}

/** As many columns of a note as tell which one it is. */
const EXCERPT = 60;

/** A question as the review names it, with its reason or whom to ask, and what was noted. */
export function entryText(session: Session, question: Question): string {
  const { reply, note } = answerTo(session, question.id);
  const about = aboutText(session, question);
  if (note === undefined || reply.kind === 'notApplicable') return about;
  return `${about}; note: ${fitEnd(visible(note), EXCERPT).trimEnd()}`;
}

function aboutText(session: Session, question: Question): string {
  const { reply } = answerTo(session, question.id);
  const mark = question.kind !== 'context' && question.criticality === 'critical' ? ' (critical)' : '';
  const isSkipped = reply.kind === 'unanswered' && session.skipped.includes(question.id);
  const about = `${visible(question.topic)}${mark}${isSkipped ? ', skipped' : ''}`;
  if (reply.kind === 'notApplicable') return `${about}: ${visible(reply.reason)}`;
  if (reply.kind !== 'unknown') return about;
  const people = list(
    question.roles.map((role) => ROLE_WORDS[role]),
    'or the',
  );
  return `${about}: ask the ${people}`;
}

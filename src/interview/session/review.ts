import { gradeOf } from '../../answers/evidence.ts';
import { latestDay } from '../../answers/interview.ts';
import type { Question } from '../../questionnaires/questionnaire.ts';
import { fitEnd, visible } from '../../text/display.ts';
import { decidedLevel } from './decisive.ts';
import { answerTo, criticalityNow, isReplied, type Session, visibleQuestions } from './session.ts';

export type ReviewReason = 'unconfirmed' | 'open' | 'unknown' | 'notApplicable' | 'no-evidence' | 'quoted';

export interface ReviewEntry {
  readonly reason: ReviewReason;
  readonly question: Question;
}

const ORDER: readonly ReviewReason[] = ['unconfirmed', 'open', 'unknown', 'notApplicable', 'no-evidence', 'quoted'];

/**
 * What to look at before the end: what was typed and not confirmed, at the questions of these ids; open questions,
 * don't-knows, not-applicables, critical answers without evidence, and the notes that the client will be quoted.
 */
export function reviewEntries(session: Session, unconfirmed: readonly string[] = []): readonly ReviewEntry[] {
  const entries = visibleQuestions(session).flatMap((question): readonly ReviewEntry[] => {
    const reason = unconfirmed.includes(question.id) ? 'unconfirmed' : reasonOf(session, question);
    const { note, keyFact, confidential } = answerTo(session, question.id);
    const isQuoted = keyFact === true && note !== undefined && !confidential;
    return [
      ...(reason === undefined ? [] : [{ reason, question }]),
      ...(isQuoted ? [{ reason: 'quoted' as const, question }] : []),
    ];
  });
  return ORDER.flatMap((reason) => entries.filter((entry) => entry.reason === reason));
}

function reasonOf(session: Session, question: Question): ReviewReason | undefined {
  if (!isReplied(session, question)) return 'open';
  const { reply, evidence } = answerTo(session, question.id);
  if (reply.kind === 'unknown' || reply.kind === 'notApplicable') return reply.kind;
  const isCritical = criticalityNow(session, question) === 'critical';
  const grade = gradeOf(evidence, latestDay([session.interview]));
  return isCritical && grade === 'said' ? 'no-evidence' : undefined;
}

/** That the verdict is decided, and what it is; `undefined` while it is not, without `untilDecided`, or in a blind interview. */
export function decidedVerdict(session: Session): string | undefined {
  const { untilDecided, blind } = session.scope;
  const level = untilDecided && !blind ? decidedLevel(session) : undefined;
  if (level === undefined) return undefined;
  const { words, interview } = session.language;
  return interview.review.settled(level === null ? interview.review.noScore : words.level[level]);
}

/** What the review says; in a blind interview it promises no score. */
export function reviewTexts({ language, scope }: Session): Session['language']['interview']['review'] {
  const { review } = language.interview;
  return scope.blind ? { ...review, ...review.blind } : review;
}

/** Columns that are enough to recognise a note. */
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
  const mark = criticalityNow(session, question) === 'critical' ? review.critical : '';
  const isSkipped = reply.kind === 'unanswered' && session.skipped.includes(question.id);
  const about = `${visible(question.topic)}${mark}${isSkipped ? review.skipped : ''}`;
  if (reply.kind === 'notApplicable') return `${about}: ${visible(reply.reason)}`;
  if (reply.kind !== 'unknown') return about;
  return `${about}: ${review.ask(question.roles.map((role) => words.role[role]))}`;
}

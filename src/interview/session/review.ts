import type { Question } from '../../questionnaires/questionnaire.ts';
import { answerTo, isReplied, type Session, visibleQuestions } from './session.ts';

/** Why a question is worth another look before the end. */
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
  const isCritical = question.kind !== 'context' && question.criticality === 'critical';
  return isCritical && evidence.length === 0 ? 'no-evidence' : undefined;
}

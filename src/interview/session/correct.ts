import type { Question } from '../../questionnaires/questionnaire.ts';
import { changedDetails, type Detail, problemWith, withDetail } from './details.ts';
import { nextOpen, outdatedIn } from './order.ts';
import { questionsFor } from './scope.ts';
import { pastWith, type Session, visibleQuestions } from './session.ts';

/**
 * Corrects a detail of the engagement or the respondent. Another side is asked other questions: what was answered
 * stays in the file. A text that cannot be this detail changes nothing.
 */
export function correct(session: Session, detail: Detail, text: string): Session {
  const { interview, catalogue, scope } = session;
  if (problemWith(detail, text, session.language) !== undefined) return session;
  const corrected = withDetail(interview, detail, text);
  if (changedDetails(interview, corrected).length === 0) return session;
  const asked = questionsFor(catalogue, corrected, scope);
  return settled({
    ...session,
    interview: corrected,
    asked,
    outdated: new Set([...session.outdated, ...newlyOutdated(session, asked)]),
    past: pastWith(session),
  });
}

/** Questions that only the other side is asked, and that changed since they were answered, but for those asked anew. */
function newlyOutdated({ interview, asked: before, past }: Session, asked: readonly Question[]): readonly string[] {
  const first = past[0]?.interview ?? interview;
  const coming = asked.filter((question) => !before.includes(question));
  return [...outdatedIn(coming, interview)].filter(
    (id) => interview.answers.get(id)?.reply === first.answers.get(id)?.reply,
  );
}

/** The session at its question, or at the next open one where that is no longer asked. */
export function settled(session: Session): Session {
  const { at } = session;
  const stands = at === undefined || visibleQuestions(session).some(({ id }) => id === at);
  return stands ? session : { ...session, at: nextOpen(session, undefined) };
}

import { isOutdated } from '../../answers/check.ts';
import type { Interview } from '../../answers/interview.ts';
import type { Catalogue } from '../../questionnaires/catalogue.ts';
import type { Question } from '../../questionnaires/questionnaire.ts';
import { ENGLISH, type Language } from '../../texts/language.ts';
import { decisiveQuestions } from './decisive.ts';
import { isReplied, questionsFor, type Scope, type Session, visibleQuestions } from './session.ts';

/**
 * Starts or goes on with an interview: at the first question without an answer, or at the review. `previous` is the
 * same respondent's interview of the round before, whose answers are offered.
 */
export function startSession(
  catalogue: Catalogue,
  interview: Interview,
  scope: Scope = {},
  previous?: Interview,
  language: Language = ENGLISH,
): Session {
  const asked = questionsFor(catalogue, interview, scope);
  const session: Session = {
    catalogue,
    language,
    interview,
    scope,
    asked,
    outdated: outdatedIn(asked, interview),
    at: undefined,
    past: [],
    skipped: [],
    ...(scope.untilDecided === undefined ? {} : { untilDecided: scope.untilDecided }),
    ...(previous === undefined ? {} : { previous }),
  };
  return { ...session, at: nextOpen(session, undefined) };
}

/** Those of some questions that were answered and changed their meaning since. */
export function outdatedIn(asked: readonly Question[], interview: Interview): ReadonlySet<string> {
  const outdated = asked.filter((question) => interview.answers.has(question.id) && isOutdated(question, interview));
  return new Set(outdated.map(({ id }) => id));
}

/** The questions still to be put, the next first; until the verdict is decided, only those that can change it. */
export function openQuestions(session: Session): readonly Question[] {
  if (session.untilDecided) return decisiveQuestions(session);
  return visibleQuestions(session).filter((question) => !isReplied(session, question));
}

/**
 * The first question without a reply behind a place (or from the start); `undefined` where none is left behind it.
 * Until the verdict is decided: the most decisive one instead. What was skipped comes once more when nothing else is
 * left, and then no more.
 */
export function nextOpen(session: Session, behind: string | undefined): string | undefined {
  const open = openQuestions(session);
  if (session.untilDecided) {
    const skips = ({ id }: Question): number => session.skipped.filter((skipped) => skipped === id).length;
    return (open.find((question) => skips(question) === 0) ?? open.find((question) => skips(question) === 1))?.id;
  }
  const order = visibleQuestions(session).filter((question) => question.id === behind || open.includes(question));
  return order[order.findIndex(({ id }) => id === behind) + 1]?.id;
}

import type { Question } from '../../questionnaires/questionnaire.ts';
import { findQuestions, searchable } from './find-questions.ts';
import { areaTitle, isReplied, progressOf, type ReplyCount, type Session, visibleQuestions } from './session.ts';

/** An area, or the context questions, as a place to go to. */
export interface AreaPlace {
  readonly id: string;
  readonly title: string;
  readonly progress: ReplyCount;
  /** Where going there leads: its first open question, else its first. */
  readonly question: Question;
}

/** The areas with questions that apply, in the order of asking. */
export function areaPlaces(session: Session): readonly AreaPlace[] {
  const visible = visibleQuestions(session);
  return [...new Set(visible.map(({ area }) => area))].flatMap((id) => {
    const own = visible.filter(({ area }) => area === id);
    const question = own.find((each) => !isReplied(session, each)) ?? own[0];
    return question === undefined
      ? []
      : [{ id, title: areaTitle(session, id), progress: progressOf(session, id), question }];
  });
}

/** The area of a number in the list, of an id or of a title; `undefined` when there is none. */
export function areaPlaceOf(session: Session, words: string): AreaPlace | undefined {
  const places = areaPlaces(session);
  const wanted = searchable(words.trim());
  if (/^\d{1,3}$/.test(wanted)) return places[Number(wanted) - 1];
  return places.find(({ id, title }) => id === wanted || searchable(title) === wanted);
}

/** Where a search can lead: the areas before a word is typed, then the questions found. */
export function jumpTargets(session: Session, words: string): readonly Question[] {
  if (words.trim() === '') return areaPlaces(session).map(({ question }) => question);
  return findQuestions(session, words).map(({ question }) => question);
}

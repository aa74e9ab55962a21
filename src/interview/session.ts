import { isOutdated } from '../answers/check.ts';
import type { Interview } from '../answers/interview.ts';
import type { Catalogue } from '../questionnaire/catalogue.ts';
import type { Role, Side } from '../questionnaire/identifiers.ts';
import type { Question } from '../questionnaire/question.ts';
import { decisiveQuestions } from './decisive.ts';
import { isReplied, type Session, visibleQuestions } from './state.ts';

/** What is put to a respondent, beyond what the answers file says of side and areas. */
export interface Scope {
  /** Areas to ask; those of the file, else all of the profile's, when undefined. */
  readonly areas?: readonly string[];
  /** Only what this role would know. */
  readonly role?: Role;
  /** Only critical and high questions. */
  readonly quick?: boolean;
  /** Only until the verdict is decided, the most decisive questions first. */
  readonly untilDecided?: boolean;
}

/** Starts or goes on with an interview: at the first question without an answer, or at the review. */
export function startSession(catalogue: Catalogue, interview: Interview, scope: Scope = {}): Session {
  const areas = scope.areas ?? interview.areas;
  const asked = questionsFor(catalogue, interview.respondent.side, { ...scope, ...(areas && { areas }) });
  const outdated = asked.filter((question) => interview.answers.has(question.id) && isOutdated(question, interview));
  const session: Session = {
    catalogue,
    interview,
    asked,
    outdated: new Set(outdated.map(({ id }) => id)),
    at: undefined,
    past: [],
    ...(scope.untilDecided === undefined ? {} : { untilDecided: scope.untilDecided }),
  };
  return { ...session, at: nextOpen(session, undefined) };
}

/** The questions that a side can answer within a scope, context first, in questionnaire order. */
function questionsFor(catalogue: Catalogue, side: Side, { areas, role, quick }: Scope): readonly Question[] {
  const scored = catalogue.areas
    .filter(({ id }) => areas === undefined || areas.includes(id))
    .flatMap(({ questions }) => questions)
    .filter(({ criticality }) => !quick || criticality === 'critical' || criticality === 'high');
  return [...catalogue.context, ...scored].filter(
    ({ ask, roles }) => ask.includes(side) && (role === undefined || roles.includes(role)),
  );
}

/**
 * The first question without a reply behind a place (or from the start); `undefined` where none is left behind it.
 * Until the verdict is decided: the most decisive one instead, or the next such behind a place left without a reply.
 */
export function nextOpen(session: Session, behind: string | undefined): string | undefined {
  const order = session.untilDecided
    ? decisiveQuestions(session)
    : visibleQuestions(session).filter((question) => question.id === behind || !isReplied(session, question));
  return order[order.findIndex(({ id }) => id === behind) + 1]?.id;
}

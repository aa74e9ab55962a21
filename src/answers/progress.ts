import { type Catalogue, canCountAs } from '../questionnaires/catalogue.ts';
import { choicesOf, isScored, type Question } from '../questionnaires/questionnaire.ts';
import type { Role } from '../questionnaires/vocabulary.ts';
import { fitsFact } from './fact.ts';
import { type Interview, isOutdated, type Reply } from './interview.ts';

/** What is put to a respondent, beyond what the answers file says of side and areas. */
export interface Asking {
  /** Areas to ask; those of the file, else all of the profile's, when undefined. */
  readonly areas?: readonly string[];
  /** Only what this role would know. */
  readonly role?: Role;
  /** Only critical and high questions. */
  readonly quick?: boolean;
}

/** The questions that a respondent's side can answer within a scope, context first, in questionnaire order. */
export function questionsFor(
  catalogue: Catalogue,
  interview: Pick<Interview, 'areas' | 'roles' | 'respondent'>,
  { role, quick, areas = interview.areas }: Asking = {},
): readonly Question[] {
  const wanted = role === undefined ? interview.roles : [role];
  const own = catalogue.areas
    .filter(({ id }) => areas === undefined || areas.includes(id))
    .flatMap(({ asked }) => asked)
    .filter((question) => !quick || isOfQuick(question));
  return [...catalogue.context, ...own].filter(
    ({ ask, roles }) =>
      ask.includes(interview.respondent.side) && (wanted === undefined || roles.some((each) => wanted.includes(each))),
  );
}

/** Whether a question is critical or high, be it by the context. A fact is neither. */
function isOfQuick(question: Question): boolean {
  return isScored(question) && canCountAs(question, ['critical', 'high']);
}

/** Those of some questions that were answered and changed their meaning since. */
export function outdatedIn(asked: readonly Question[], interview: Interview): ReadonlySet<string> {
  const outdated = asked.filter((question) => interview.answers.has(question.id) && isOutdated(question, interview));
  return new Set(outdated.map(({ id }) => id));
}

/** Whether a reply is one that the question takes: what it offers, *unknown*, mostly *not applicable* with a reason. */
export function fits(question: Question, reply: Reply): boolean {
  const ids = choicesOf(question).map(({ id }) => id);
  switch (reply.kind) {
    case 'option':
      return question.kind !== 'checklist' && question.kind !== 'fact' && ids.includes(reply.option);
    case 'items':
      return question.kind === 'checklist' && reply.items.every((item) => ids.includes(item));
    case 'value':
      return question.kind === 'fact' && fitsFact(question, reply.value);
    case 'notApplicable':
      return question.notApplicable !== false && reply.reason.trim() !== '';
    case 'unknown':
      return true;
    case 'unanswered':
      return false;
    default:
      return reply satisfies never;
  }
}

/** The questions to which an interview has a reply that still stands; *unknown* is a reply. */
export function repliedIn(questions: readonly Question[], interview: Interview): readonly Question[] {
  const outdated = outdatedIn(questions, interview);
  return questions.filter((question) => {
    const reply = interview.answers.get(question.id)?.reply;
    return reply !== undefined && !outdated.has(question.id) && fits(question, reply);
  });
}

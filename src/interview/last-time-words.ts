import type { Reply } from '../answers/interview.ts';
import { count, dayText, list } from '../language/words.ts';
import { choicesOf, type Question } from '../questionnaire/question.ts';
import { lastTime, offeredReply, takeOver } from './last-time.ts';
import { answerTo, fits, type Session, visibleQuestions } from './state.ts';

/** One thing said last time: what it is, and the text, which may have several lines. */
export interface LastTimeLine {
  readonly lead: string;
  readonly text: string;
}

/**
 * What was said last time: the answer, then what of note and evidence is not kept with the question yet. `how` tells
 * how to confirm the answer.
 */
export function lastTimeLines(session: Session, question: Question, how: string): readonly LastTimeLine[] {
  const last = lastTime(session, question);
  if (last === undefined) return [];
  const { answer, day, isOffered } = last;
  const when = day === undefined ? 'Last time' : `Last time (${dayText(day)})`;
  const now = answerTo(session, question.id);
  const taken = takeOver(session, question);
  const mark = answer.confidential ? ', confidential' : '';
  const confirm = offeredReply(session, question) === undefined ? '' : ` ${how}`;
  const why = isOffered ? '' : ` ${whyNot(question, answer.reply)}`;
  return [
    ...(answer.reply.kind === 'unanswered'
      ? []
      : [{ lead: `${when}: `, text: `${saidText(question, answer.reply)}${why}${confirm}` }]),
    ...(taken.note === now.note || answer.note === undefined
      ? []
      : [{ lead: `Note last time${mark}: `, text: answer.note }]),
    ...taken.evidence.slice(now.evidence.length).map(({ ref }) => ({ lead: `Evidence last time${mark}: `, text: ref })),
  ];
}

function saidText(question: Question, reply: Exclude<Reply, { kind: 'unanswered' }>): string {
  const number = (id: string): string => {
    const index = choicesOf(question).findIndex((choice) => choice.id === id);
    return index < 0 ? `«${id}»` : String(index + 1);
  };
  switch (reply.kind) {
    case 'option':
      return `answer ${number(reply.option)}.`;
    case 'items':
      return reply.items.length === 0 ? 'none of these.' : `answers ${list(reply.items.map(number))}.`;
    case 'unknown':
      return 'nobody knew.';
    case 'notApplicable':
      return `not applicable, because ${reply.reason}.`;
    default:
      return reply satisfies never;
  }
}

function whyNot(question: Question, reply: Reply): string {
  return fits(question, reply)
    ? 'The question has changed since: please ask it anew.'
    : 'That is no longer offered: please ask it anew.';
}

/** What there is of last time as a whole, a line each: what waits to be confirmed, and what has no question any more. */
export function lastRoundLines(session: Session): readonly string[] {
  const { previous, catalogue } = session;
  const offered = visibleQuestions(session).filter((question) => offeredReply(session, question) !== undefined).length;
  const gone = [...(previous?.answers.keys() ?? [])].filter((id) => !catalogue.questions.has(id)).length;
  return [
    ...(offered === 0
      ? []
      : [`${count(offered, 'answer')} of last time ${offered === 1 ? 'waits' : 'wait'} to be confirmed anew.`]),
    ...(gone === 0
      ? []
      : [`${count(gone, 'answer')} of last time ${gone === 1 ? 'is' : 'are'} to questions that are no longer asked.`]),
  ];
}

import type { Reply } from '../../answers/interview.ts';
import { choicesOf, type Question } from '../../questionnaires/questionnaire.ts';
import type { Language } from '../../texts/language.ts';
import { lastTime, offeredReply, takeOver } from './last-time.ts';
import { answerTo, fits, type Session, visibleQuestions } from './session.ts';

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
  const texts = session.language.interview.lastTime;
  const now = answerTo(session, question.id);
  const taken = takeOver(session, question);
  const confirm = offeredReply(session, question) === undefined ? '' : ` ${how}`;
  const why = isOffered ? '' : ` ${whyNot(question, answer.reply, texts)}`;
  return [
    ...(answer.reply.kind === 'unanswered'
      ? []
      : [{ lead: texts.when(day), text: `${saidText(question, answer.reply, texts)}${why}${confirm}` }]),
    ...(taken.note === now.note || answer.note === undefined
      ? []
      : [{ lead: texts.note(answer.confidential), text: answer.note }]),
    ...taken.evidence.slice(now.evidence.length).map(({ ref }) => ({
      lead: texts.evidence(answer.confidential),
      text: ref,
    })),
  ];
}

type Texts = Language['interview']['lastTime'];

function saidText(question: Question, reply: Exclude<Reply, { kind: 'unanswered' }>, texts: Texts): string {
  const number = (id: string): string => {
    const index = choicesOf(question).findIndex((choice) => choice.id === id);
    return index < 0 ? `«${id}»` : String(index + 1);
  };
  switch (reply.kind) {
    case 'option':
      return texts.answer(number(reply.option));
    case 'items':
      return reply.items.length === 0 ? texts.noItems : texts.items(reply.items.map(number));
    case 'unknown':
      return texts.unknown;
    case 'notApplicable':
      return texts.notApplicable(reply.reason);
    default:
      return reply satisfies never;
  }
}

function whyNot(question: Question, reply: Reply, { changed, notOffered }: Texts): string {
  return fits(question, reply) ? changed : notOffered;
}

/** What there is of last time as a whole, a line each: what waits to be confirmed, and what has no question any more. */
export function lastRoundLines(session: Session): readonly string[] {
  const { previous, catalogue, language } = session;
  const { waiting, gone: goneText } = language.interview.lastTime;
  const offered = visibleQuestions(session).filter((question) => offeredReply(session, question) !== undefined).length;
  const gone = [...(previous?.answers.keys() ?? [])].filter((id) => !catalogue.questions.has(id)).length;
  return [...(offered === 0 ? [] : [waiting(offered)]), ...(gone === 0 ? [] : [goneText(gone)])];
}

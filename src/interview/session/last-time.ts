import { factText } from '../../answers/fact.ts';
import type { Answer, Reply } from '../../answers/interview.ts';
import { type LastTime, saidLastTime } from '../../answers/last-time.ts';
import { fits } from '../../answers/progress.ts';
import { choicesOf, type Question } from '../../questionnaires/questionnaire.ts';
import { answerTo, type Session, visibleQuestions } from './session.ts';

/** What was said last time; `undefined` where nothing was, or where another side said it. */
function lastTime({ previous, interview }: Session, question: Question): LastTime | undefined {
  // A side that was corrected meanwhile must not see what the other one said.
  if (previous === undefined || previous.respondent.side !== interview.respondent.side) return undefined;
  return saidLastTime(question, previous);
}

/** The reply of last time, where it can be confirmed and none has been given yet. */
export function offeredReply(
  session: Session,
  question: Question,
): Exclude<Answer['reply'], { kind: 'unanswered' }> | undefined {
  const last = lastTime(session, question);
  if (last === undefined || !last.isOffered || answerTo(session, question.id).reply.kind !== 'unanswered')
    return undefined;
  const { reply } = last.answer;
  return reply.kind === 'unanswered' ? undefined : reply;
}

/** Whether last time's note or evidence is not all kept with the question now. */
export function canTakeOver(session: Session, question: Question): boolean {
  return takeOver(session, question) !== answerTo(session, question.id);
}

/**
 * The question's answer with the note and the evidence of last time added to its own; the very same answer where that
 * adds nothing. What was confidential stays so.
 */
export function takeOver(session: Session, question: Question): Answer {
  const now = answerTo(session, question.id);
  const last = lastTime(session, question)?.answer;
  if (last === undefined) return now;
  const isNew = last.note !== undefined && !(now.note ?? '').includes(last.note);
  const evidence = last.evidence.filter(({ ref }) => now.evidence.every((entry) => entry.ref !== ref));
  if (!isNew && evidence.length === 0) return now;
  const note = isNew ? [now.note, last.note].filter((text) => text !== undefined).join('\n') : now.note;
  return {
    ...now,
    ...(note === undefined ? {} : { note }),
    evidence: [...now.evidence, ...evidence],
    confidential: now.confidential || last.confidential,
  };
}

export interface LastTimeLine {
  readonly lead: string;
  readonly text: string;
}

/** The answer of last time, then what of note and evidence is not kept yet. `how` says how to confirm the answer. */
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
      : [{ lead: texts.when(day), text: `${saidText(question, answer.reply, session.language)}${why}${confirm}` }]),
    ...(taken.note === now.note || answer.note === undefined
      ? []
      : [{ lead: texts.note(answer.confidential), text: answer.note }]),
    ...taken.evidence.slice(now.evidence.length).map(({ ref }) => ({
      lead: texts.evidence(answer.confidential),
      text: ref,
    })),
  ];
}

type LastTimeTexts = Session['language']['interview']['lastTime'];

function saidText(
  question: Question,
  reply: Exclude<Reply, { kind: 'unanswered' }>,
  { words, interview: { lastTime: texts } }: Session['language'],
): string {
  const number = (id: string): string => {
    const index = choicesOf(question).findIndex((choice) => choice.id === id);
    return index < 0 ? `«${id}»` : String(index + 1);
  };
  switch (reply.kind) {
    case 'option':
      return texts.answer(number(reply.option));
    case 'items':
      return reply.items.length === 0 ? texts.noItems : texts.items(reply.items.map(number));
    case 'value':
      return texts.value(question.kind === 'fact' ? factText(question, reply.value, words) : String(reply.value));
    case 'unknown':
      return texts.unknown;
    case 'notApplicable':
      return texts.notApplicable(reply.reason);
    default:
      return reply satisfies never;
  }
}

function whyNot(question: Question, reply: Reply, { changed, notOffered }: LastTimeTexts): string {
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

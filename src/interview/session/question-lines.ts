import { choicesOf, type Question } from '../../questionnaires/questionnaire.ts';
import { answerTo, fits, type Session } from './session.ts';

/** What is kept with a question, in the order in which it is shown. The note may have several lines. */
export interface KeptLines {
  readonly reply: readonly string[];
  readonly note: string | undefined;
  readonly others: readonly string[];
}

/** `chosen` are the lines of the answers chosen, if any. */
export function keptWith(session: Session, question: Question, chosen: readonly string[] = []): KeptLines {
  const { reply, note, keyFact, evidence, confidential } = answerTo(session, question.id);
  const { kept } = session.language.interview;
  return {
    reply: [
      ...(session.outdated.has(question.id) ? [kept.outdated] : []),
      ...chosen,
      ...(reply.kind === 'unknown' ? [kept.unknown] : []),
      ...(reply.kind === 'notApplicable' ? [kept.notApplicable(reply.reason)] : []),
      ...(reply.kind === 'items' && reply.items.length === 0 ? [kept.noItems] : []),
      ...(reply.kind !== 'unanswered' && !fits(question, reply) ? [kept.notOffered] : []),
    ],
    note,
    others: [
      ...evidence.map(({ ref }) => `${kept.evidence}${ref}`),
      ...(confidential ? [kept.confidential] : keyFact ? [kept.keyFact] : []),
    ],
  };
}

/** For where the list of answers does not mark those chosen. */
export function chosenLines(session: Session, question: Question): readonly string[] {
  const { reply } = answerTo(session, question.id);
  const { answer } = session.language.interview.kept;
  return choicesOf(question).flatMap(({ id, label }, index) => {
    const isChosen = reply.kind === 'option' ? reply.option === id : reply.kind === 'items' && reply.items.includes(id);
    return isChosen ? [`${answer}${index + 1}. ${label}`] : [];
  });
}

/** What helps with a question: titles, each with its text. */
export function helpFor(
  { language }: Session,
  question: Question,
): readonly (readonly [title: string, text: string])[] {
  const { help } = language.interview;
  const entries: readonly (readonly [string, string | undefined])[] = [
    [help.why, question.why],
    [help.listenFor, question.help],
    [help.evidence, question.kind === 'context' ? undefined : question.evidence],
    [help.who, help.people(question.roles.map((role) => language.words.role[role]))],
  ];
  return entries.flatMap(([title, text]) => (text === undefined ? [] : [[title, text] as const]));
}

import { isExpired } from '../../answers/evidence.ts';
import { type Evidence, latestDay } from '../../answers/interview.ts';
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
  const day = latestDay([session.interview]);
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
      ...evidence.map((piece, index) => {
        const state = session.language.words.evidence({ ...piece, isExpired: isExpired(piece, day) });
        return kept.evidence(evidence.length === 1 ? undefined : index + 1, piece.ref, state);
      }),
      ...(confidential ? [kept.confidential] : keyFact ? [kept.keyFact] : []),
    ],
  };
}

/** What a step made of the one piece of evidence that it marked as seen, or no longer so. */
export function seenText({ language }: Session, { ref, seen }: Evidence): string {
  const { seenToday, notSeen } = language.interview.kept;
  return seen === undefined ? notSeen(ref) : seenToday(ref);
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

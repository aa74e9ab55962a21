import { isExpired } from '../../answers/evidence.ts';
import { factText } from '../../answers/fact.ts';
import { type Evidence, latestDay, type Reply, ticksIn } from '../../answers/interview.ts';
import { fits } from '../../answers/progress.ts';
import { choicesOf, isScored, type Question } from '../../questionnaires/questionnaire.ts';
import { answerTo, criticalityNow, type Session } from './session.ts';

/** What is kept with a question, in the order in which it is shown. The note may have several lines. */
export interface KeptLines {
  readonly reply: readonly string[];
  readonly note: string | undefined;
  readonly others: readonly string[];
}

/** `chosen` are the lines of the answers chosen, if any. */
export function keptWith(session: Session, question: Question, chosen: readonly string[] = []): KeptLines {
  const { reply, note, keyFact, confidential } = answerTo(session, question.id);
  const { kept } = session.language.interview;
  return {
    reply: [
      ...(session.outdated.has(question.id) ? [kept.outdated] : []),
      ...chosen,
      ...(question.kind === 'fact' && reply.kind === 'value' && !hasTicks(question, reply)
        ? [kept.value(factText(question, reply.value, session.language.words))]
        : []),
      ...(reply.kind === 'unknown' ? [kept.unknown] : []),
      ...(reply.kind === 'notApplicable' ? [kept.notApplicable(reply.reason)] : []),
      ...(ticksIn(question, reply)?.length === 0 ? [kept.noItems] : []),
      ...(reply.kind !== 'unanswered' && !fits(question, reply) ? [kept.notOffered] : []),
    ],
    note,
    others: [
      ...evidenceStates(session, question).map(({ ref, state }, index, { length }) =>
        kept.evidence(length === 1 ? undefined : index + 1, ref, state),
      ),
      ...(confidential ? [kept.confidential] : keyFact ? [kept.keyFact] : []),
    ],
  };
}

/** The pieces of evidence of a question, each with how far it backs the answer. */
export function evidenceStates(session: Session, question: Question): readonly EvidenceState[] {
  const day = latestDay([session.interview]);
  return answerTo(session, question.id).evidence.map((piece) => ({
    ref: piece.ref,
    state: session.language.words.evidence({ ...piece, isExpired: isExpired(piece, day) }),
  }));
}

interface EvidenceState {
  readonly ref: string;
  readonly state: string;
}

/** What a step made of the one piece of evidence that it marked as seen, or no longer so. */
export function seenText({ language }: Session, { ref, seen }: Evidence): string {
  const { seenToday, notSeen } = language.interview.kept;
  return seen === undefined ? notSeen(ref) : seenToday(ref);
}

/** What stands by a question's topic: how much it counts now, or what else it is for. */
export function markOf(session: Session, question: Question): string {
  const { words, interview } = session.language;
  const criticality = criticalityNow(session, question);
  if (criticality !== undefined) return words.criticality[criticality];
  return question.kind === 'fact' ? interview.fact.mark : interview.question.setsWhatApplies;
}

/** Whether what was ticked is marked in the list of answers. */
function hasTicks(question: Question, reply: Reply): boolean {
  return ticksIn(question, reply) !== undefined;
}

/** For where the list of answers does not mark those chosen. */
export function chosenLines(session: Session, question: Question): readonly string[] {
  const { reply } = answerTo(session, question.id);
  const { answer } = session.language.interview.kept;
  return choicesOf(question).flatMap(({ id, label }, index) => {
    const isChosen = reply.kind === 'option' ? reply.option === id : ticksIn(question, reply)?.includes(id);
    return isChosen ? [`${answer}${index + 1}. ${label}`] : [];
  });
}

/** What helps with a question: titles, each with its text, which may be Markdown. */
export function helpFor(
  { language, scope }: Session,
  question: Question,
): readonly (readonly [title: string, text: string])[] {
  const { help } = language.interview;
  const entries: readonly (readonly [string, string | undefined])[] = [
    [help.why, question.why],
    [help.listenFor, question.help],
    // It is what would show the best answer.
    [help.evidence, isScored(question) && !scope.blind ? question.evidence : undefined],
    [help.who, help.people(question.roles.map((role) => language.words.role[role]))],
  ];
  return entries.flatMap(([title, text]) => (text === undefined ? [] : [[title, text] as const]));
}

import { choicesOf } from '../../questionnaires/questionnaire.ts';
import { visible } from '../../text/visible.ts';
import { tickedAt } from '../screen/ticks.ts';
import type { Session } from './session.ts';
import type { TextPlace, Unconfirmed } from './unconfirmed.ts';

/** A thing typed and not confirmed: what it is, in the middle of a sentence, and the text; of ticks, their numbers. */
export interface UnconfirmedLine {
  readonly what: string;
  readonly text: string;
}

/** What is not confirmed, a line each. */
export function unconfirmedLines(session: Session, { texts, ticks }: Unconfirmed): readonly UnconfirmedLine[] {
  const { unconfirmed: words } = session.language.interview.sitting;
  return [
    ...texts.map(({ place, text }) => ({ what: whatIs(session, place), text })),
    ...[...ticks.keys()].map((id) => ({
      what: words.ticks(topicOf(session, id)),
      text: numbersAt(session, ticks, id),
    })),
  ];
}

function whatIs(session: Session, place: TextPlace): string {
  const { sitting, details } = session.language.interview;
  if (place.kind === 'correction') return sitting.unconfirmed.correction(details.names[place.detail]);
  return sitting.unconfirmed[place.kind](topicOf(session, place.question));
}

function topicOf({ catalogue }: Session, question: string): string {
  return visible(catalogue.questions.get(question)?.topic ?? question);
}

function numbersAt(session: Session, ticks: Unconfirmed['ticks'], id: string): string {
  const question = session.catalogue.questions.get(id);
  if (question === undefined) return (ticks.get(id) ?? []).join(', ');
  const ticked = tickedAt(session, ticks, question);
  return choicesOf(question)
    .flatMap((choice, index) => (ticked.includes(choice.id) ? [String(index + 1)] : []))
    .join(', ');
}

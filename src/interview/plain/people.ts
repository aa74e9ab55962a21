import type { Session } from '../session/session.ts';
import { type Seat, seatText, sideBySide } from '../session/table.ts';
import { hanging, plainLine } from './plain-line.ts';

/** Everybody else of the engagement, with how far they are, and how to go to one of them. */
export function renderPeople(session: Session, seats: readonly Seat[]): string {
  const { table } = session.language.interview;
  return [
    table.heading,
    ...seats.map((seat, index) => hanging(`  ${index + 1}. `, seatText(session, seat))),
    plainLine(table.say),
  ].join('\n');
}

/** What people at the table said to the question that is put, or why it is not shown. */
export function renderSideBySide(session: Session, seats: readonly Seat[]): string {
  const { sideBySide: texts } = session.language.interview.table;
  const question = session.asked.find(({ id }) => id === session.at);
  const result = question === undefined ? undefined : sideBySide(session, seats, question);
  switch (result?.kind) {
    case undefined:
    case 'not-asked':
      return plainLine(texts.notAsked);
    case 'nobody':
      return plainLine(texts.nobodyHerePlainly);
    case 'not-yet':
      return plainLine(result.people > 2 ? texts.notAll : texts.notBoth);
    case 'said':
      return [
        ...result.said.map(({ who, texts: said }) => hanging(`${who}: `, said?.join('; ') ?? texts.inConfidence)),
        plainLine(texts[result.outcome]),
        ...result.only.map(({ who, ticked }) => plainLine(texts.only(who, ticked))),
      ].join('\n');
    default:
      return result satisfies never;
  }
}

import type { Question } from '../../questionnaires/questionnaire.ts';
import { visible } from '../../text/display.ts';
import { areaTitle } from '../session/session.ts';
import { type SaidBy, seatText, sideBySide } from '../session/table.ts';
import { height, keyLines, type ScreenFrame, windowAround, wrap, wrapClipped } from './draw.ts';
import { isEnter, type Key, moved, type Screen, shownQuestion } from './screen.ts';

/** Goes to the one other person there is, or asks to whom; in the review somebody new can be meant as well. */
export function startPeople(screen: Screen): Screen {
  const { seats = [] } = screen;
  const [only, second] = seats;
  if (only !== undefined && second === undefined && shownQuestion(screen) !== undefined) return goTo(screen, only.file);
  return { ...screen, mode: 'people', target: 0 };
}

function goTo(screen: Screen, file: string): Screen {
  return { ...screen, mode: 'choose', wish: { kind: 'person', file } };
}

export function pressInPeople(screen: Screen, key: Key): Screen {
  const { seats = [], session } = screen;
  if (key.name === 'escape' || key.name === 'left') return { ...screen, mode: 'choose' };
  if (key.name === 'up' || key.name === 'down') {
    return { ...screen, target: moved(screen.target, key.name, seats.length + 1) };
  }
  const isNumber = /^[1-9]$/.test(key.char);
  const index = isNumber ? Number(key.char) - 1 : screen.target;
  if (isEnter(key) || (isNumber && index <= seats.length)) {
    const seat = seats[index];
    return seat === undefined ? { ...screen, mode: 'choose', outcome: 'next' } : goTo(screen, seat.file);
  }
  return key.char === '' ? screen : { ...screen, message: session.language.interview.keys.none };
}

export function renderPeople(screen: Screen, frame: ScreenFrame): string {
  const { session, seats = [], target, message } = screen;
  const { keys, table } = session.language.interview;
  const lines = [...seats.map((seat) => seatText(session, seat)), table.someoneNew].map((text, index) => {
    const line = wrapClipped(frame, `${index + 1} ${visible(text)}`, 4, 3).slice(4);
    return index === target ? frame.palette.focus(`❯ ${line}`) : `  ${line}`;
  });
  const below = [
    ...(message === '' ? [] : [frame.palette.fair(wrapClipped(frame, visible(message), 0, 5))]),
    keyLines(frame, [
      ...(seats.length === 0 ? [] : [keys.choose(Math.min(9, lines.length))]),
      keys.move,
      keys.goThere,
      keys.stay,
      keys.quit,
    ]),
  ];
  const head = frame.palette.bold(wrap(frame, table.heading));
  const others = [head, ...below].reduce((sum, part) => sum + height(part) + 1, 1);
  const { from, to } = windowAround(lines, target, Math.max(1, frame.rows - others));
  return [head, lines.slice(from, to).join('\n'), ...below].join('\n\n');
}

/** Shows what was said to a question side by side, where it may be shown; else says why it is not. */
export function startSideBySide(screen: Screen, question: Question): Screen {
  const { session, seats = [] } = screen;
  const texts = session.language.interview.table.sideBySide;
  const result = sideBySide(session, seats, question);
  switch (result.kind) {
    case 'nobody':
      return { ...screen, message: texts.nobodyHere };
    case 'not-asked':
      return { ...screen, message: texts.notAsked };
    case 'not-yet':
      return { ...screen, message: result.people > 2 ? texts.notAll : texts.notBoth };
    case 'said':
      return { ...screen, mode: 'side-by-side' };
    default:
      return result satisfies never;
  }
}

export function renderSideBySide(screen: Screen, question: Question, frame: ScreenFrame): string {
  const { session, seats = [] } = screen;
  const { palette } = frame;
  const { keys, table } = session.language.interview;
  const result = sideBySide(session, seats, question);
  const head = [
    palette.accent(
      wrapClipped(frame, `${visible(areaTitle(session, question.area))} · ${visible(question.topic)}`, 0, 2),
    ),
    palette.bold(wrapClipped(frame, visible(question.text), 0, 4)),
  ];
  const keyLine = palette.dim(wrap(frame, keys.any));
  if (result.kind !== 'said') return [...head, keyLine].join('\n\n');
  const room = frame.rows - [...head, keyLine].reduce((sum, part) => sum + height(part) + 1, 0) - result.said.length;
  const most = Math.max(1, Math.floor((room - 4) / result.said.length) - 1);
  const said = result.said.map((each) => saidLines(each, table.sideBySide.inConfidence, frame, most));
  const outcome = palette.fair(wrap(frame, table.sideBySide[result.outcome]));
  const only = result.only.map(({ who, ticked }) =>
    wrapClipped(frame, visible(table.sideBySide.only(who, ticked)), 2, 3),
  );
  const isTicked = only.length > 0;
  return [...head, ...said, isTicked ? [outcome, ...only].join('\n') : outcome, keyLine].join('\n\n');
}

function saidLines({ who, texts }: SaidBy, inConfidence: string, frame: ScreenFrame, most: number): string {
  const lines =
    texts === undefined
      ? frame.palette.dim(wrap(frame, inConfidence, 2))
      : wrapClipped(frame, texts.map((text) => visible(text)).join('; '), 2, most);
  return `${frame.palette.accent(wrapClipped(frame, visible(who), 0, 2))}\n${lines}`;
}

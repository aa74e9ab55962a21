import { fitEnd, visible } from '../../text/display.ts';
import { columnsOf } from '../../text/width.ts';
import { type FoundQuestion, findQuestions } from '../session/find-questions.ts';
import { areaPlaces } from '../session/search.ts';
import { drawDraft, height, keyLines, type RenderedScreen, type ScreenFrame, scrolled, wrap } from './draw.ts';
import type { Screen } from './screen.ts';

/** So many places are seen at a time: all areas of the full profile. */
const MOST = 13;

/** The search: what is typed, and below it where it can lead; before anything is typed, the areas with their progress. */
export function renderJump({ session, draft, target }: Screen, frame: ScreenFrame): RenderedScreen {
  const { jump, keys: names, review, question } = session.language.interview;
  const isSearch = draft.text.trim() !== '';
  const { above, below, cursor } = drawDraft(jump.prompt, draft, frame, question.linesShown);
  const places = isSearch
    ? questionLines(session, findQuestions(session, draft.text), frame)
    : areaLines(session, frame);
  const lines = places.map((text, index) => (index === target ? frame.palette.focus(`❯ ${text}`) : `  ${text}`));
  const keys = keyLines(frame, [names.move, names.goThere, names.stay]);
  const used = height(above) + below.length + height(keys) + 1;
  const shown = scrolled(lines, target, Math.max(1, Math.min(MOST, frame.rows - used)), review, frame);
  const none = lines.length === 0 ? [wrap(frame, jump.none, 2)] : [];
  return {
    content: above,
    bottom: [...below, ...shown, ...none, '', keys].join('\n'),
    cursor,
  };
}

function questionLines(
  { language }: Screen['session'],
  found: readonly FoundQuestion[],
  { columns }: ScreenFrame,
): readonly string[] {
  const { foundIn } = language.interview.jump;
  return found.map(({ question: { topic, text }, where, excerpt }) => {
    const what = where === 'topic' || where === 'text' ? text : foundIn[where](excerpt);
    return fitEnd(`${visible(topic)}: ${visible(what)}`, columns - 2).trimEnd();
  });
}

function areaLines(session: Screen['session'], { columns }: ScreenFrame): readonly string[] {
  const { jump } = session.language.interview;
  const places = areaPlaces(session).map(({ title, progress: { replied, total } }, index) => ({
    name: `${index + 1} ${visible(title)}`,
    done: jump.done(replied, total),
  }));
  const widest = Math.max(0, ...places.map(({ name }) => columnsOf(name)));
  const longest = Math.max(0, ...places.map(({ done }) => done.length));
  const room = Math.min(widest, columns - 2 - 2 - longest);
  return places.map(({ name, done }) => `${fitEnd(name, room)}  ${done.padStart(longest)}`);
}

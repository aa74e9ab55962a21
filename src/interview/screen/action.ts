import type { Action } from '../../answers/actions.ts';
import { cleanLine } from '../../text/clean-text.ts';
import { visible } from '../../text/display.ts';
import { actionLine, actionOf, actionStepText, isOwn, markDone, readDueDay } from '../session/actions.ts';
import type { Event } from '../session/session.ts';
import { type ActionPlace, isSamePlace } from '../session/unconfirmed.ts';
import { draftFrom, EMPTY_DRAFT } from './draft.ts';
import { drawDraft, keyLines, type RenderedScreen, type ScreenFrame, wrap, wrapClipped } from './draw.ts';
import { happen, type Key, type Screen, type WritingMode, type WritingScreen } from './screen.ts';

/** The modes in which the parts of an action are written, one after the other. */
export type ActionMode = Extract<WritingMode, 'action' | 'action-owner' | 'action-due'>;

export function isActionMode(mode: Screen['mode']): mode is ActionMode {
  return mode === 'action' || mode === 'action-owner' || mode === 'action-due';
}

/** Begins to write an action, for the question shown or a free one; or to change one. What was left unfinished goes on. */
export function startAction(screen: Screen, was?: Action): WritingScreen {
  const question = was === undefined ? screen.session.at : was.question;
  const isFixed = was !== undefined && !isOwn(screen.session, was);
  const place: ActionPlace = {
    kind: 'action',
    ...(question === undefined ? {} : { question }),
    ...(was === undefined ? {} : { was }),
    // Elsewhere it is known by its words.
    ...(isFixed ? { text: was.text } : {}),
  };
  const waits = screen.waiting.find((each) => isSamePlace(each.place, place));
  if (waits?.place.kind !== 'action') return atPart({ ...screen, message: '' }, place);
  const waiting = screen.waiting.filter((each) => each !== waits);
  return { ...atPart({ ...screen, waiting }, waits.place), draft: draftFrom(waits.text) };
}

/** The part of an action that is to be written next, with what it was. */
function atPart(screen: Screen, place: ActionPlace): WritingScreen {
  const mode = place.text === undefined ? 'action' : place.owner === undefined ? 'action-owner' : 'action-due';
  const about = screen.session.language.interview.actions.about;
  const message = place.text === undefined ? screen.message : about(place.text);
  const writing = { ...screen, mode, action: place, target: 0, message } as const;
  return { ...writing, draft: draftFrom(partBefore(writing)) };
}

/** What the part that is written was before; nothing of a new action. */
export function partBefore({ mode, action }: Pick<Screen, 'mode' | 'action'>): string {
  const { text = '', owner = '', due = '' } = action?.was ?? {};
  return cleanLine(mode === 'action' ? text : mode === 'action-owner' ? owner : due);
}

/** Takes a part that was written, and asks for the next; a day that is none stays to be put right. */
export function submitAction(screen: WritingScreen, typed: string, day: string): Screen {
  const { action: place, ...rest } = screen;
  const quiet: Screen = { ...rest, mode: 'choose', draft: EMPTY_DRAFT, message: '' };
  const written = cleanLine(typed);
  if (place === undefined) return quiet;
  if (place.text === undefined) return written === '' ? quiet : atPart(screen, { ...place, text: written });
  if (place.owner === undefined) return atPart(screen, { ...place, owner: written });
  const due = written === '' ? undefined : readDueDay(written, day);
  if (due === undefined && written !== '') {
    return { ...screen, message: screen.session.language.interview.actions.problems.noDay(written) };
  }
  const { text, owner, question, was } = place;
  const { done, confidential } = was ?? {};
  const after: Action = {
    ...actionOf({ text, owner, ...(due === undefined ? {} : { due }) }, question),
    ...(done === undefined ? {} : { done }),
    ...(confidential === undefined ? {} : { confidential }),
  };
  return step(quiet, { type: 'action', ...(was === undefined ? {} : { before: was }), after });
}

function step(screen: Screen, event: Extract<Event, { type: 'action' }>): Screen {
  const next = happen(screen, event);
  return { ...next, message: actionStepText(screen.session, event, next.session) };
}

/** Draws the writing of a free action, or the change of one. */
export function renderActionDraft(screen: Screen, mode: ActionMode, frame: ScreenFrame): RenderedScreen {
  const { actions, keys, question } = screen.session.language.interview;
  const { above, below, cursor } = drawDraft(actions.prompts[mode], screen.draft, frame, question.linesShown);
  const message = screen.message === '' ? [] : [frame.palette.fair(wrapClipped(frame, visible(screen.message), 0, 5))];
  const bottom = [...below, ...message, keyLines(frame, [keys.keep, keys.leave])].join('\n');
  return { content: `${frame.palette.bold(wrap(frame, actions.heading))}\n\n${above}`, bottom, cursor };
}

/** Draws an action that was opened in the review, and what can be done with it. */
export function renderChosenAction({ session, message }: Screen, action: Action, frame: ScreenFrame): string {
  const { actions, keys } = session.language.interview;
  const topic = session.catalogue.questions.get(action.question ?? '')?.topic;
  return [
    frame.palette.bold(wrap(frame, actions.heading)),
    [
      wrapClipped(frame, visible(actionLine(action, session.language)), 2, 8),
      ...(topic === undefined ? [] : [frame.palette.dim(wrapClipped(frame, visible(topic), 2, 2))]),
    ].join('\n'),
    ...(message === '' ? [] : [frame.palette.fair(wrap(frame, visible(message)))]),
    keyLines(frame, [
      action.done === undefined ? keys.doneToday : keys.notDone,
      keys.changeAction,
      ...(isOwn(session, action) ? [keys.removeAction] : []),
      keys.backToReview,
      keys.quit,
    ]),
  ].join('\n\n');
}

export function pressInChosenAction(screen: Screen, action: Action, key: Key, day: string): Screen {
  const { chosen: _, ...rest } = screen;
  const back: Screen = { ...rest, mode: 'choose' };
  switch (key.char.toLowerCase()) {
    case 'd':
      return step(back, markDone(action, day));
    case 'e':
      return startAction(back, action);
    case 'r':
      return step({ ...back, cursor: Math.max(0, screen.cursor - 1) }, { type: 'action', before: action });
    case 'b':
      return back;
    default:
      if (['escape', 'left'].includes(key.name)) return back;
      return key.char === '' ? screen : { ...screen, message: screen.session.language.interview.keys.none };
  }
}

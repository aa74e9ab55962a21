import { type Action, actionShape, isParked, keyOfAction, standingActions } from '../../answers/actions.ts';
import type { Interview } from '../../answers/interview.ts';
import { isSameRespondent } from '../../answers/rounds.ts';
import { cleanLine } from '../../text/clean-text.ts';
import type { Language } from '../../texts/language.ts';
import { readDay } from './fact-entry.ts';
import { type Event, pastWith, type Session } from './session.ts';

export type ActionGroup = 'agreed' | 'parked' | 'done';

/** What was agreed, as the interview lists it. */
export interface ListedAction {
  readonly action: Action;
  readonly group: ActionGroup;
}

const GROUPS: readonly ActionGroup[] = ['agreed', 'parked', 'done'];

/**
 * What was agreed in this interview, done or not, and what stands from elsewhere: of the same respondent's earlier
 * interviews, and of those with others of this side, but for what these were told in confidence. What is to be done comes
 * first, then what is parked.
 */
export function listedActions(session: Session): readonly ListedAction[] {
  const own = (session.interview.actions ?? []).map((action) => [keyOfAction(action), action] as const);
  const all = [...new Map([...standingElsewhere(session), ...own]).values()];
  return GROUPS.flatMap((group) => all.flatMap((action) => (groupOf(action) === group ? [{ action, group }] : [])));
}

/** Whether an action is in this interview's own file, where it can be changed and dropped. */
export function isOwn({ interview }: Session, action: Action): boolean {
  return (interview.actions ?? []).some((each) => keyOfAction(each) === keyOfAction(action));
}

function groupOf(action: Action): ActionGroup {
  if (action.done !== undefined) return 'done';
  return isParked(action) ? 'parked' : 'agreed';
}

function standingElsewhere({ interview, previous, others }: Session): readonly (readonly [string, Action])[] {
  const before = [...(previous === undefined ? [] : [previous]), ...others];
  const isOfSide = ({ respondent }: Interview): boolean => respondent.side === interview.respondent.side;
  return standingActions(before.filter(isOfSide)).flatMap((agreed) => {
    const { file: _, respondent, isConfidential, ...action } = agreed;
    if (isConfidential && !isSameRespondent(respondent, interview.respondent)) return [];
    return [[keyOfAction(action), isConfidential ? { ...action, confidential: true } : action] as const];
  });
}

/** The interview with something agreed, changed or dropped; what is agreed already, or stands elsewhere, stays. */
export function withAction(session: Session, before: Action | undefined, after: Action | undefined): Session {
  const { actions: own = [], ...rest } = session.interview;
  const changed = before === undefined ? -1 : own.findIndex((each) => keyOfAction(each) === keyOfAction(before));
  const same = after === undefined ? -1 : own.findIndex((each) => keyOfAction(each) === keyOfAction(after));
  if (after === undefined ? changed < 0 : after.text.trim() === '' || (same >= 0 && same !== changed)) return session;
  const is = after && actionShape(after);
  const actions = is === undefined ? own.toSpliced(changed, 1) : changed < 0 ? [...own, is] : own.with(changed, is);
  if (JSON.stringify(actions) === JSON.stringify(own)) return session;
  return {
    ...session,
    interview: actions.length === 0 ? rest : { ...rest, actions },
    past: pastWith(session),
  };
}

/** The event that marks an action as done on a day, or takes that back. */
export function markDone(action: Action, day: string): ActionEvent {
  const { done, ...open } = action;
  return { type: 'action', before: action, after: done === undefined ? { ...action, done: day } : open };
}

/** What a step that is about an action came to, in a sentence. */
export function actionStepText(before: Session, { before: was, after: is }: ActionEvent, after: Session): string {
  const { said } = after.language.interview.actions;
  if (before.interview === after.interview) return is === undefined ? said.notHere : said.already;
  if (is === undefined) return said.dropped;
  if (is.done !== was?.done) return is.done === undefined ? said.notDone : said.done;
  if (was !== undefined) return said.changed;
  return isParked(is) ? said.parked : said.agreed;
}

type ActionEvent = Extract<Event, { type: 'action' }>;

/** An action in one line: `Send draft 5 to counsel (Ann Other, due 5 December 2026)`. */
export function actionLine({ text, owner, due, done }: Action, { interview, words }: Language): string {
  const { actions: texts } = interview;
  const parts = [
    ...(owner === undefined ? [] : [owner]),
    ...(due === undefined ? [] : [texts.due(words.day(due))]),
    ...(done === undefined ? [] : [texts.doneOn(words.day(done))]),
  ];
  return parts.length === 0 ? text : `${text} (${parts.join(', ')})`;
}

/** The lines below a question: what was agreed at it. */
export function actionLinesAt(session: Session, question: string): readonly string[] {
  const { kept } = session.language.interview.actions;
  return listedActions(session).flatMap(({ action, group }) =>
    action.question === question ? [kept[group](actionLine(action, session.language))] : [],
  );
}

/** What was typed for an action, or what is wrong with it, as a sentence. */
export type ActionEntry = { readonly action: Action } | { readonly problem: string };

/** Reads `TEXT; OWNER; DAY`, of which the last two may be left out. `today` as in 2026-11-22. */
export function readAction(line: string, question: string | undefined, language: Language, today: string): ActionEntry {
  const { problems } = language.interview.actions;
  const [text = '', owner = '', day = '', ...more] = line.split(';').map(cleanLine);
  if (text === '') return { problem: problems.noText };
  if (more.length > 0) return { problem: problems.tooMany };
  const due = readDueDay(day, today);
  if (due === undefined && day !== '') return { problem: problems.noDay(day) };
  return { action: actionOf({ text, owner, ...(due === undefined ? {} : { due }) }, question) };
}

/** An action from what was typed for its parts; an empty owner is none yet. */
export function actionOf(
  { text, owner, due }: { readonly text: string; readonly owner?: string; readonly due?: string },
  question: string | undefined,
): Action {
  return {
    text,
    ...(owner === undefined || owner === '' ? {} : { owner }),
    ...(due === undefined ? {} : { due }),
    ...(question === undefined ? {} : { question }),
  };
}

/** A day as a fact takes it, or so many days from today: `+14`. */
export function readDueDay(typed: string, today: string): string | undefined {
  const [, days] = /^\+\s?(\d{1,3})$/.exec(typed) ?? [];
  if (days === undefined) return readDay(typed);
  return new Date(Date.parse(`${today}T00:00:00Z`) + Number(days) * 86_400_000).toISOString().slice(0, today.length);
}

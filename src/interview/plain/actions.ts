import { actionLine, listedActions } from '../session/actions.ts';
import type { Session } from '../session/session.ts';
import { hanging, plainLine } from './plain-line.ts';

/** What was agreed, numbered as `done` and `drop` take it, under a heading each for what is to be done, parked and done. */
export function renderActionLines(session: Session): readonly string[] {
  const { titles } = session.language.interview.actions;
  const listed = listedActions(session);
  return listed.flatMap(({ action, group }, index) => [
    ...(listed[index - 1]?.group === group ? [] : [`${titles[group]}:`]),
    hanging(`  ${index + 1}. `, actionLine(action, session.language)),
  ]);
}

export function renderActions(session: Session): string {
  const { none, say } = session.language.interview.actions;
  const lines = renderActionLines(session);
  return (lines.length === 0 ? [plainLine(none)] : [...lines, plainLine(say)]).join('\n');
}

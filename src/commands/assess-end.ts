import { UserError } from '../diagnostics/user-error.ts';
import { hangingLines, plainLine } from '../interview/plain-line.ts';
import type { Session } from '../interview/state.ts';
import { isNothing, type Unconfirmed } from '../interview/unconfirmed.ts';
import { unconfirmedLines } from '../interview/unconfirmed-words.ts';
import { assessLine } from './assess-options.ts';
import { EXIT, type ExitStatus, type Host } from './host.ts';
import type { Sitting } from './sitting.ts';

/** How an interview stands when it is left. */
export interface End {
  readonly session: Session;
  readonly unconfirmed: Unconfirmed;
  /** Whether the last answer could not be saved, and nothing was since. */
  readonly isUnsaved: boolean;
}

/** What keeps it from being true that all is saved, as a sentence; nothing where the file holds what was confirmed. */
function doubtOf({ file, answers, loaded }: Sitting): string | undefined {
  const { saving } = loaded.language.interview;
  const { standing } = file;
  switch (standing.kind) {
    case 'held':
      return undefined;
    case 'changed':
      return saving.changedSince(answers);
    case 'gone':
      return saving.gone(answers);
    case 'unreadable':
      return saving.unreadable(answers, standing.reason);
    default:
      return standing satisfies never;
  }
}

/**
 * Tells, when an interview is left, what is saved (`saved`, unless that is not true), what is not confirmed, and how to
 * go on. Gives the exit status.
 */
export function tellEnd(sitting: Sitting, end: End, saved: string, host: Host): ExitStatus {
  const { sitting: words } = end.session.language.interview;
  const doubt = doubtOf(sitting);
  const lines = [
    ...(doubt === undefined ? [] : [plainLine(doubt)]),
    // What is gone or cannot be read says nothing of the answers before the last.
    ...(end.isUnsaved && isThere(sitting) ? [words.lastNotSaved] : []),
    ...(doubt === undefined && !end.isUnsaved ? [saved] : []),
    ...unconfirmedText(sitting, end),
    words.goOn,
  ];
  host.stderr.write(`${lines.join('\n')}\n  ${assessLine(sitting.answers, sitting.options)}\n`);
  return end.isUnsaved || !isThere(sitting) ? EXIT.unusable : EXIT.done;
}

/** Throws where there is no file, or none that can be read, to score. */
export function expectAnswers(sitting: Sitting): void {
  if (isThere(sitting)) return;
  const hint = `then go on with: ${assessLine(sitting.answers, sitting.options)}`;
  throw new UserError(doubtOf(sitting) ?? '', { hint });
}

function isThere({ file }: Sitting): boolean {
  return ['held', 'changed'].includes(file.standing.kind);
}

/** What is not confirmed, on lines of its own; where it cannot be kept, whole, so that the terminal at least has it. */
export function unconfirmedText({ file }: Sitting, { session, unconfirmed }: End): readonly string[] {
  const problem = file.keep(unconfirmed);
  if (isNothing(unconfirmed)) return [];
  const { unconfirmed: words } = session.language.interview.sitting;
  const lines = unconfirmedLines(session, unconfirmed);
  if (problem === undefined) return [plainLine(words.kept(lines.map(({ what }) => what)))];
  return [plainLine(words.notKept(problem)), ...lines.map(({ what, text }) => hangingLines(`  ${what}: `, text))];
}

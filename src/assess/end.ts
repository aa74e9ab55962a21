import type { Interview } from '../answers/interview.ts';
import { EXIT, type ExitStatus, type Host } from '../host.ts';
import type { Loaded } from '../inputs/load-assessment.ts';
import { hangingLines, plainLine } from '../interview/plain/plain-line.ts';
import type { Session } from '../interview/session/session.ts';
import { isNothing, type Unconfirmed, unconfirmedLines } from '../interview/session/unconfirmed.ts';
import { UserError } from '../yaml/diagnostic.ts';
import type { Standing } from './answers-file.ts';
import type { InterviewFile } from './interview-file.ts';
import { type AssessOptions, assessLine } from './options.ts';

/** An interview that is conducted. */
export interface Conducted {
  /** The answers file as the user would write it. */
  readonly answers: string;
  readonly interview: Interview;
  /** The same respondent's interview of the round before. */
  readonly previous: Interview | undefined;
  readonly options: AssessOptions;
  readonly loaded: Loaded;
  readonly file: InterviewFile;
}

/** How an interview stands when it is left. */
export interface End {
  readonly session: Session;
  readonly unconfirmed: Unconfirmed;
  /** Whether the last answer could not be saved, and nothing was since. */
  readonly isUnsaved: boolean;
}

/** What keeps it from being true that all is saved, as a sentence; nothing where the file holds what was confirmed. */
function doubtOf({ answers, loaded }: Conducted, standing: Standing): string | undefined {
  const { saving } = loaded.language.interview;
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
 * Writes, when an interview is left, what is saved (`saved`, unless that is not true), what is not confirmed, and how to
 * go on. Gives the exit status.
 */
export function writeEnd(conducted: Conducted, end: End, saved: string, host: Host): ExitStatus {
  const { session: words } = end.session.language.interview;
  // Looked up once: what is said and the exit status must not contradict each other.
  const { standing } = conducted.file;
  const doubt = doubtOf(conducted, standing);
  const lines = [
    ...(doubt === undefined ? [] : [plainLine(doubt)]),
    // What is gone or cannot be read says nothing of the answers before the last.
    ...(end.isUnsaved && isThere(standing) ? [words.lastNotSaved] : []),
    ...(doubt === undefined && !end.isUnsaved ? [saved] : []),
    ...unconfirmedText(conducted, end),
    words.goOn,
  ];
  host.stderr.write(`${lines.join('\n')}\n  ${assessLine(conducted.answers, conducted.options)}\n`);
  return end.isUnsaved || !isThere(standing) ? EXIT.unusable : EXIT.done;
}

/** Throws where there is no file, or none that can be read, to score. */
export function expectAnswers(conducted: Conducted): void {
  const { standing } = conducted.file;
  if (isThere(standing)) return;
  const hint = `then go on with: ${assessLine(conducted.answers, conducted.options)}`;
  throw new UserError(doubtOf(conducted, standing) ?? '', { hint });
}

function isThere({ kind }: Standing): boolean {
  return ['held', 'changed'].includes(kind);
}

/** What is not confirmed, on lines of its own; where it cannot be kept, whole, so that the terminal at least has it. */
export function unconfirmedText({ file }: Conducted, { session, unconfirmed }: End): readonly string[] {
  const problem = file.keep(unconfirmed);
  if (isNothing(unconfirmed)) return [];
  const { unconfirmed: words } = session.language.interview.session;
  const lines = unconfirmedLines(session, unconfirmed);
  if (problem === undefined) return [plainLine(words.kept(lines.map(({ what }) => what)))];
  return [plainLine(words.notKept(problem)), ...lines.map(({ what, text }) => hangingLines(`  ${what}: `, text))];
}

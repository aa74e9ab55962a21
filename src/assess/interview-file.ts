import path from 'node:path';
import { checkAnswers } from '../answers/check.ts';
import type { Interview } from '../answers/interview.ts';
import { parseInterview } from '../answers/parse.ts';
import { EXIT, type ExitStatus, type Host, momentOf } from '../host.ts';
import type { Loaded } from '../inputs/load-interviews.ts';
import { hangingLines, plainLine } from '../interview/plain/plain-line.ts';
import { type Clash, clashOf, takeTheirs } from '../interview/session/clash.ts';
import { InterviewTexts } from '../interview/session/save.ts';
import { progressOf, type Session } from '../interview/session/session.ts';
import { personText } from '../interview/session/table.ts';
import {
  draftFile,
  isNothing,
  NOTHING_UNCONFIRMED,
  parseDraft,
  type Unconfirmed,
  unconfirmedLines,
} from '../interview/session/unconfirmed.ts';
import { UserError } from '../yaml/user-error.ts';
import { AnswersFile, type AnswersFileState, type NotSaved } from './answers-file.ts';
import { DraftFile } from './draft-file.ts';
import { type AssessOptions, assessLine } from './options.ts';

export type Unsaved = NotSaved | { readonly clash: Clash };

/** Why a step is not saved, as a sentence without its full stop. */
export function reasonOf(unsaved: Unsaved, { interview }: Session['language']): string {
  return 'clash' in unsaved ? interview.saving.changed : unsaved.reason;
}

/**
 * An answers file while its interview runs: each step is saved before it is shown, and what is not confirmed yet is kept
 * next to it.
 */
export class InterviewFile {
  readonly #path: string;
  readonly #file: AnswersFile;
  readonly #manuscript: InterviewTexts;
  readonly #draft: DraftFile;
  readonly #host: Host;
  readonly left: Unconfirmed;

  constructor(interview: Interview, { texts, language }: Loaded, host: Host) {
    const text = texts.get(interview.file) ?? '';
    this.#path = path.resolve(host.cwd, interview.file);
    this.#file = new AnswersFile(this.#path, text, language);
    this.#manuscript = new InterviewTexts(interview, text);
    this.#host = host;
    this.#draft = new DraftFile(this.#path, interview.file, language.interview.saving.reasons);
    this.left = leftIn(this.#draft);
  }

  get standing(): AnswersFileState {
    return this.#file.standing();
  }

  /** Keeps what is not confirmed for the next start. Returns why not, in words, or nothing when it is kept. */
  keep(unconfirmed: Unconfirmed): string | undefined {
    return this.#draft.keep(draftFile(unconfirmed));
  }

  save(before: Session, after: Session): Unsaved | undefined {
    const text = this.#manuscript.textAfter(before, after, momentOf(this.#host));
    if (text === this.#file.text) return undefined;
    const theirs = this.#file.theirs();
    return theirs === undefined ? this.#file.save(text) : compareWith(theirs, before, after);
  }

  /** Saves what was decided about someone else's changes: `after` stands on their text. */
  resolve(clash: Clash, after: Session): Unsaved | undefined {
    this.#file.accept(clash.text);
    this.#manuscript.know(clash.theirs, clash.text);
    return this.save(takeTheirs(clash), after);
  }
}

function leftIn({ text, shown, path: place }: DraftFile): Unconfirmed {
  const left = text === undefined ? NOTHING_UNCONFIRMED : parseDraft(text);
  if (left !== undefined) return left;
  throw new UserError(`${shown} is there, but not as outready keeps there what is not confirmed yet`, {
    hint: `look at it, then move it away or remove it: ${place}`,
  });
}

/** Compares a step with what someone else made of the file; they can be put together only where both can be read. */
function compareWith(text: string, before: Session, after: Session): Unsaved | undefined {
  const { catalogue, interview, language } = before;
  const { saving } = language.interview;
  const parsed = parseInterview(text, interview.file);
  const wrong =
    parsed.value === undefined
      ? parsed.diagnostics
      : checkAnswers(parsed.value, catalogue).filter(({ severity }) => severity === 'error');
  const [first] = wrong;
  if (parsed.value === undefined || first !== undefined) {
    const where = first === undefined ? undefined : { line: first.span.line, message: first.message };
    return { reason: saving.hasErrors(where), advice: saving.advice.mendFile };
  }
  const theirs = parsed.value.interview;
  if (
    theirs.profile !== interview.profile ||
    theirs.questionnaires.join('\n') !== interview.questionnaires.join('\n')
  ) {
    return { reason: saving.changedQuestionnaires, advice: saving.advice.leave };
  }
  return { clash: clashOf(text, theirs, before, after) };
}

export interface Conducted {
  readonly answers: string;
  readonly interview: Interview;
  readonly previous: Interview | undefined;
  /** What else there is of the engagement next to it. */
  readonly others: readonly Interview[];
  readonly options: AssessOptions;
  readonly loaded: Loaded;
  readonly file: InterviewFile;
}

export interface End {
  readonly session: Session;
  readonly unconfirmed: Unconfirmed;
  /** Whether the last answer could not be saved, and nothing was since. */
  readonly isUnsaved: boolean;
}

/** What keeps it from being true that all is saved, as a sentence; nothing where the file holds what was confirmed. */
function doubtOf({ answers, loaded }: Conducted, standing: AnswersFileState): string | undefined {
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
 * What is said when an interview is left, a line each: what is saved (`saved`, unless that is not true), what is not
 * confirmed, and how to go on; and the exit status.
 */
function endOf(
  conducted: Conducted,
  end: End,
  saved: string,
): { readonly lines: readonly string[]; readonly status: ExitStatus } {
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
    `  ${assessLine(conducted.answers, conducted.options)}`,
  ];
  return { lines, status: end.isUnsaved || !isThere(standing) ? EXIT.unusable : EXIT.done };
}

/** Writes what is said when an interview is left, and gives the exit status. */
export function writeEnd(conducted: Conducted, end: End, saved: string, host: Host): ExitStatus {
  const { lines, status } = endOf(conducted, end, saved);
  host.stderr.write(`${lines.join('\n')}\n`);
  return status;
}

/** The same for the others at a table: each with its person first. */
export function otherEndLines(others: readonly (readonly [Conducted, End])[]): readonly string[] {
  return others.flatMap(([conducted, end]) => {
    const { interview, language } = end.session;
    const { replied, total } = progressOf(end.session);
    const { lines } = endOf(conducted, end, language.interview.session.saved(replied, total));
    return ['', plainLine(`${personText(interview, language)}:`), ...lines];
  });
}

/** Throws where there is no file, or none that can be read, to score. */
export function expectAnswers(conducted: Conducted): void {
  const { standing } = conducted.file;
  if (isThere(standing)) return;
  const hint = `then go on with: ${assessLine(conducted.answers, conducted.options)}`;
  throw new UserError(doubtOf(conducted, standing) ?? '', { hint });
}

function isThere({ kind }: AnswersFileState): boolean {
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

import path from 'node:path';
import { checkAnswers } from '../answers/check.ts';
import { isShared } from '../answers/head.ts';
import { type Interview, isSameEngagement } from '../answers/interview.ts';
import { parseInterview } from '../answers/parse.ts';
import { type Host, momentOf } from '../host.ts';
import type { Loaded } from '../inputs/load-assessment.ts';
import { type Clash, clashOf, takeTheirs } from '../interview/session/clash.ts';
import { changedDetails } from '../interview/session/details.ts';
import { Manuscript } from '../interview/session/save.ts';
import type { Session } from '../interview/session/session.ts';
import { draftFile, NOTHING_UNCONFIRMED, parseDraft, type Unconfirmed } from '../interview/session/unconfirmed.ts';
import { UserError } from '../yaml/diagnostic.ts';
import { AnswersFile, type NotSaved, type Standing } from './answers-file.ts';
import { DraftFile } from './draft-file.ts';
import { headersIn } from './interview-headers.ts';

/** Why a step is not saved: something stands in the way, or someone else changed the file. */
export type Unsaved = NotSaved | { readonly clash: Clash };

/**
 * An answers file while its interview runs: each step is saved before it is shown, and what is not confirmed yet is kept
 * next to it.
 */
export class InterviewFile {
  readonly #path: string;
  readonly #file: AnswersFile;
  readonly #manuscript: Manuscript;
  readonly #draft: DraftFile;
  readonly #host: Host;
  /** What was not confirmed when the interview was left. */
  readonly left: Unconfirmed;

  constructor(interview: Interview, { texts, language }: Loaded, host: Host) {
    const text = texts.get(interview.file) ?? '';
    this.#path = path.resolve(host.cwd, interview.file);
    this.#file = new AnswersFile(this.#path, text, language);
    this.#manuscript = new Manuscript(interview, text);
    this.#host = host;
    this.#draft = new DraftFile(this.#path, interview.file, language);
    this.left = leftIn(this.#draft);
  }

  get standing(): Standing {
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
    return theirs === undefined ? this.#file.save(text) : meet(theirs, before, after);
  }

  /** Saves what was decided about someone else's changes: `after` stands on their text. */
  resolve(clash: Clash, after: Session): Unsaved | undefined {
    this.#file.accept(clash.text);
    this.#manuscript.know(clash.theirs, clash.text);
    return this.save(takeTheirs(clash), after);
  }

  /** After a correction: which interviews beside it are of the engagement as it was, and need it as well. */
  remark(before: Session, after: Session): string | undefined {
    const corrected = changedDetails(before.interview, after.interview).filter(isShared);
    if (corrected.length === 0) return undefined;
    const { cwd } = this.#host;
    const others = headersIn(path.dirname(this.#path), cwd).filter(
      ({ file, engagement }) =>
        path.resolve(cwd, file) !== this.#path && isSameEngagement(engagement, before.interview.engagement),
    );
    if (others.length === 0) return undefined;
    const { correctElsewhere } = after.language.interview.saving;
    return correctElsewhere(
      others.map(({ file }) => file),
      corrected,
    );
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
function meet(text: string, before: Session, after: Session): Unsaved | undefined {
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

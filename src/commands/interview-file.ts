import path from 'node:path';
import { checkAnswers } from '../answers/check.ts';
import { isSameEngagement } from '../answers/identity.ts';
import type { Interview } from '../answers/interview.ts';
import { parseInterview } from '../answers/parse.ts';
import { AnswersFile } from '../files/answers-file.ts';
import { headsIn } from '../files/heads.ts';
import type { Loaded } from '../files/load-assessment.ts';
import { type Clash, clashOf, takeTheirs } from '../interview/clash.ts';
import { changedDetails, isShared } from '../interview/details.ts';
import { Manuscript } from '../interview/save.ts';
import type { Session } from '../interview/state.ts';
import { type Host, momentOf } from './host.ts';

/** What became of a save: nothing when it is safe, a sentence about what stands in the way, or someone else's changes. */
export type Saved = string | Clash | undefined;

/** An answers file while its interview runs: each step is saved before it is shown. */
export class InterviewFile {
  readonly #path: string;
  readonly #file: AnswersFile;
  readonly #manuscript: Manuscript;
  readonly #host: Host;

  constructor(interview: Interview, { texts, language }: Loaded, host: Host) {
    const text = texts.get(interview.file) ?? '';
    this.#path = path.resolve(host.cwd, interview.file);
    this.#file = new AnswersFile(this.#path, text, language);
    this.#manuscript = new Manuscript(interview, text);
    this.#host = host;
  }

  save(before: Session, after: Session): Saved {
    const text = this.#manuscript.textAfter(before, after, momentOf(this.#host));
    if (text === this.#file.text) return undefined;
    const theirs = this.#file.theirs();
    return theirs === undefined ? this.#file.save(text) : meet(theirs, before, after);
  }

  /** Saves what was decided about someone else's changes: `after` stands on their text. */
  resolve(clash: Clash, after: Session): Saved {
    this.#file.accept(clash.text);
    this.#manuscript.know(clash.theirs, clash.text);
    return this.save(takeTheirs(clash), after);
  }

  /** After a correction: which interviews beside it are of the engagement as it was, and need it as well. */
  remark(before: Session, after: Session): string | undefined {
    const corrected = changedDetails(before.interview, after.interview).filter(isShared);
    if (corrected.length === 0) return undefined;
    const { cwd } = this.#host;
    const others = headsIn(path.dirname(this.#path), cwd).filter(
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

/** Compares a step with what someone else made of the file; they can be put together only where both can be read. */
function meet(text: string, before: Session, after: Session): Saved {
  const { catalogue, interview, language } = before;
  const { saving } = language.interview;
  const parsed = parseInterview(text, interview.file);
  const wrong =
    parsed.value === undefined
      ? parsed.diagnostics
      : checkAnswers(parsed.value, catalogue).filter(({ severity }) => severity === 'error');
  const [first] = wrong;
  if (parsed.value === undefined || first !== undefined) {
    return saving.hasErrors(first === undefined ? undefined : { line: first.span.line, message: first.message });
  }
  const theirs = parsed.value.interview;
  if (
    theirs.profile !== interview.profile ||
    theirs.questionnaires.join('\n') !== interview.questionnaires.join('\n')
  ) {
    return saving.changedQuestionnaires;
  }
  return clashOf(text, theirs, before, after);
}

import { editActions, editAnswer, editAsked, editDetail, editHeader } from '../../answers/edit.ts';
import { type Interview, isOutdated } from '../../answers/interview.ts';
import { fits } from '../../answers/progress.ts';
import { changedDetails, keptDetail } from './details.ts';
import { changedAnswers, type Session } from './session.ts';

/**
 * The text of the answers file after a step of the interview: each changed answer is written in its place, the
 * version of the questionnaire with it, each corrected detail, what was agreed, and the moment of the last change. Without a change the
 * text stays.
 */
export function saveStep(text: string, before: Session, after: Session, moment: string): string {
  const changed = changedAnswers(before, after);
  const details = changedDetails(before.interview, after.interview);
  const isAgreed = before.interview.actions !== after.interview.actions;
  if (changed.size === 0 && details.length === 0 && !isAgreed) return text;
  const { catalogue } = after;
  const order = [...catalogue.context, ...catalogue.areas.flatMap(({ asked }) => asked)].map(({ id }) => id);
  let saved = text;
  for (const detail of details) saved = editDetail(saved, detail, keptDetail(after.interview, detail));
  if (isAgreed) saved = editActions(saved, after.interview.actions ?? []);
  for (const [id, answer] of changed) saved = editAnswer(saved, id, answer, order);
  for (const area of new Set([...changed.keys()].map((id) => id.slice(0, id.indexOf('/'))))) {
    saved = recordVersion(saved, area, after);
  }
  return editHeader(saved, 'updated', moment);
}

/**
 * The file's text through an interview. Every state of the interview is known by its very object, so that an undone
 * change brings back the text as it was, to the byte.
 */
export class InterviewTexts {
  readonly #texts = new WeakMap<Interview, string>();

  constructor(interview: Interview, text: string) {
    this.know(interview, text);
  }

  /** Takes note of a state that came from elsewhere, such as the file as someone else changed it. */
  know(interview: Interview, text: string): void {
    this.#texts.set(interview, text);
  }

  /** The text after a step; `moment` is when it happens. The state before must have come through here. */
  textAfter(before: Session, after: Session, moment: string): string {
    const known = this.#texts.get(after.interview);
    if (known !== undefined) return known;
    const text = saveStep(this.#texts.get(before.interview) ?? '', before, after, moment);
    this.#texts.set(after.interview, text);
    return text;
  }
}

/** An area that was asked with an older version keeps it for as long as one of its answers needs it. */
function recordVersion(text: string, area: string, session: Session): string {
  const questionnaire = session.catalogue.questionnaires.get(area);
  const asked = session.interview.asked.get(area);
  if (questionnaire === undefined || needsOldVersion(session, area)) return text;
  const { version, bases, digest } = questionnaire;
  if (asked?.version === version && asked.digest === digest) return text;
  return editAsked(text, area, { version, ...(bases === undefined ? {} : { bases }), digest });
}

/**
 * Whether an answer was given to a question, or names an option, that only the version asked before has. Under the
 * new version it would be an error in the file, or count for a question that nobody has asked like that.
 */
function needsOldVersion({ catalogue, interview, asked, outdated }: Session, area: string): boolean {
  const dropped = catalogue.questionnaires.get(area)?.dropped ?? [];
  return [...interview.answers].some(([id, { reply }]) => {
    if (!id.startsWith(`${area}/`)) return false;
    const question = catalogue.questions.get(id);
    if (question === undefined) return !dropped.includes(id);
    if (outdated.has(id)) return true;
    const isPut = asked.some((each) => each.id === id);
    return (!isPut && isOutdated(question, interview)) || (reply.kind !== 'unanswered' && !fits(question, reply));
  });
}

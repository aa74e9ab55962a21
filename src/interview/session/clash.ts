import { answerShape } from '../../answers/edit.ts';
import { type Answer, type Interview, NO_ANSWER } from '../../answers/interview.ts';
import { correct, settled } from './correct.ts';
import { changedDetails, type Detail, keptDetail } from './details.ts';
import { changedAnswers } from './events.ts';
import { outdatedIn } from './order.ts';
import { questionsFor } from './scope.ts';
import type { Session } from './session.ts';

/** A step that could not be saved because someone else changed the file meanwhile, and what they changed. */
export interface Clash {
  /** The file as it is now. */
  readonly text: string;
  readonly theirs: Interview;
  readonly before: Session;
  /** The state that was to be saved. */
  readonly mine: Session;
  /** The questions (by id) and details in which theirs differs from what was there before. */
  readonly changed: readonly Change[];
  /** Those of them that the step changed as well, to something else. */
  readonly both: readonly Change[];
}

export type Change =
  | { readonly kind: 'answer'; readonly id: string }
  | { readonly kind: 'detail'; readonly id: Detail };

/** Compares the three: the file before the step, the step, and the file as someone else left it. */
export function clashOf(text: string, theirs: Interview, before: Session, mine: Session): Clash {
  const base = before.interview;
  const ids = new Set([...base.answers.keys(), ...theirs.answers.keys()]);
  const answers = [...ids].filter((id) => !isSame(answerIn(base, id), answerIn(theirs, id)));
  const changed: readonly Change[] = [
    ...answers.map((id): Change => ({ kind: 'answer', id })),
    ...changedDetails(base, theirs).map((id): Change => ({ kind: 'detail', id })),
  ];
  const both = changed.filter((change) =>
    change.kind === 'answer'
      ? changedAnswers(before, mine).has(change.id) &&
        !isSame(answerIn(theirs, change.id), answerIn(mine.interview, change.id))
      : keptDetail(base, change.id) !== keptDetail(mine.interview, change.id) &&
        keptDetail(theirs, change.id) !== keptDetail(mine.interview, change.id),
  );
  return { text, theirs, before, mine, changed, both };
}

export function answerIn({ answers }: Interview, id: string): Answer {
  return answers.get(id) ?? NO_ANSWER;
}

function isSame(one: Answer, other: Answer): boolean {
  return JSON.stringify(answerShape(one)) === JSON.stringify(answerShape(other));
}

/** The interview as someone else left it. Nothing before can be undone: that would overwrite what they did. */
export function takeTheirs({ theirs, before }: Clash): Session {
  const { catalogue, scope } = before;
  const asked = questionsFor(catalogue, theirs, scope);
  return settled({
    ...before,
    interview: theirs,
    asked,
    outdated: outdatedIn(asked, theirs),
    past: [],
  });
}

/** The interview as someone else left it, with the step on top of it: where both changed the same, the step wins. */
export function takeBoth(clash: Clash): Session {
  const { before, mine } = clash;
  const reloaded = takeTheirs(clash);
  const changed = changedAnswers(before, mine);
  const details = changedDetails(before.interview, mine.interview);
  if (changed.size === 0 && details.length === 0) return reloaded;
  const corrected = details.reduce(
    (session, detail) => correct(session, detail, keptDetail(mine.interview, detail) ?? ''),
    reloaded,
  );
  const answers = new Map([...corrected.interview.answers, ...changed]);
  const outdated = new Set([...corrected.outdated].filter((id) => !changed.has(id) || mine.outdated.has(id)));
  const { interview, asked, outdated: was } = reloaded;
  return settled({
    ...corrected,
    interview: { ...corrected.interview, answers },
    outdated,
    past: [{ interview, asked, outdated: was, at: before.at }],
    at: mine.at,
  });
}

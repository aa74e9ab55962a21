import { type Detail, isShared } from '../../answers/head.ts';
import type { Interview } from '../../answers/interview.ts';
import type { Language } from '../../texts/language.ts';
import { changedDetails, keptDetail } from './details.ts';
import { applyEvent } from './events.ts';
import type { Session } from './session.ts';

/** A correction of what all interviews of an engagement share, and the files that have it otherwise. */
export interface Spread {
  readonly files: readonly string[];
  readonly details: readonly Detail[];
}

type Head = Pick<Interview, 'engagement' | 'respondent'>;

/** What a step of one interview corrected for all of its engagement. */
export function sharedDetails(before: Interview, after: Interview): readonly Detail[] {
  return before === after ? [] : changedDetails(before, after).filter(isShared);
}

/** Which of some other interviews still have these details otherwise; `undefined` where none has. */
export function spreadTo(
  others: readonly (Head & { readonly file: string })[],
  interview: Interview,
  details: readonly Detail[],
): Spread | undefined {
  const files = others
    .filter((other) => details.some((detail) => keptDetail(other, detail) !== keptDetail(interview, detail)))
    .map(({ file }) => file);
  return files.length === 0 || details.length === 0 ? undefined : { files, details };
}

/** What became of a correction in other files; of those left out, why, as a sentence without its full stop. */
export interface SpreadOutcome {
  readonly done: readonly string[];
  readonly left: readonly { readonly file: string; readonly reason: string }[];
}

export function outcomeText({ done, left }: SpreadOutcome, { interview: { spread } }: Language): string {
  return [
    ...(done.length === 0 ? [] : [spread.done(done)]),
    ...left.map((each) => spread.left(each.file, each.reason)),
  ].join(' ');
}

/** Another interview with the corrected details of this one, as one step each. */
export function takeCorrection(session: Session, { details }: Spread, interview: Interview): Session {
  return details.reduce(
    (now, detail) => applyEvent(now, { type: 'correct', detail, text: keptDetail(interview, detail) ?? '' }),
    session,
  );
}

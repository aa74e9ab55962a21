import { showName } from '../../answers/identity.ts';
import type { Engagement } from '../../answers/interview.ts';
import { respondentsIn } from '../../comparison/comparison.ts';
import { compareRespondents } from '../../comparison/respondents.ts';
import { FIRST } from '../../yaml/diagnostic.ts';
import type { Say } from '../check-result.ts';
import { type EarlierState, type Engaged, type GoneEngagement, type Judge, type Judgement, single } from '../demand.ts';

/** Nobody who was asked has dropped out since an earlier state, or no more than so many. */
export const removed: Judge<number> = (engaged, limit) => {
  const { before } = engaged;
  if (before?.snapshot === undefined || !before.isWhole) return [];
  const gone = goneFrom(before, engaged);
  if (gone.length === 0 || gone.length > limit) {
    return { thing: 'removed', limit, found: gone.map((message) => ({ message })) };
  }
  // As many as that may be gone, but never without a word.
  return gone.map((message) => ({ status: 'warn', message, actual: gone.length }));
};

/** An engagement that has gone, one of so many; judged once a run. */
export function judgeGone(
  { engagement, profile, label, file, near }: GoneEngagement,
  all: number,
  limit: number,
): Judgement {
  const message: Say = ({ check }) => check.goneEngagement(namesOf(engagement), profile, label);
  const hint: { hint?: Say } = near === undefined ? {} : { hint: ({ check }) => check.near(namesOf(near)) };
  const found = [single(false, message, { actual: all, ...hint })];
  return { demand: 'removed', expected: limit, location: { file, span: FIRST }, found };
}

function goneFrom({ snapshot, label }: EarlierState, { interviews }: Engaged): readonly Say[] {
  if (snapshot === undefined) return [];
  const then = snapshot.interviews?.map(({ respondent, file }) => ({ ...respondent, file })) ?? respondentsIn(snapshot);
  const { left } = compareRespondents(
    then,
    interviews.map(({ respondent }) => respondent),
  );
  return left.map(
    (each): Say =>
      ({ check }) =>
        check.goneRespondent(each, label),
  );
}

function namesOf({ client, provider, scope }: Engagement): readonly string[] {
  return [client, ...(provider === undefined ? [] : [provider]), scope].map(showName);
}

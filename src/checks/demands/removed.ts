import { respondentsIn } from '../../comparison/comparison.ts';
import { compareRespondents } from '../../comparison/respondents.ts';
import { FIRST } from '../../yaml/diagnostic.ts';
import type { CheckEntry } from '../check-result.ts';
import type { Before, Demand, Engaged, GoneEngagement, Offender, Single } from '../demand.ts';
import { placeOfEngagement } from '../places.ts';
import type { Policy } from '../policy.ts';
import { applyWaivers, type Waiving } from '../waivers.ts';
import { goneEngagementMessage, goneRespondentMessage, nearHint } from '../wording.ts';

/** Nobody who was asked has dropped out since an earlier state, or no more than so many. */
export const removed: Demand = (engaged, policy) => {
  const { before } = engaged;
  if (before?.snapshot === undefined || !before.isWhole) return [];
  const [demand, limit, location] = ['removed', limitOf(policy), placeOfEngagement(engaged)] as const;
  const offenders = goneFrom(before, engaged).map((message): Offender => ({ message, location }));
  if (offenders.length === 0 || offenders.length > limit) {
    return [{ kind: 'counted', demand, limit, offenders, location }];
  }
  // As many as that may be gone, but never without a word.
  const [expected, actual] = [limit, offenders.length];
  return offenders.map(
    ({ message }): Single => ({
      kind: 'single',
      demand,
      isMet: true,
      warns: true,
      expected,
      actual,
      message,
      location,
    }),
  );
};

/** No engagement has gone since then, or no more than so many; judged once a run, each with the waivers for it. */
export function judgeGone(
  gone: readonly GoneEngagement[],
  policy: Policy,
  waiving: Omit<Waiving, 'engagement'>,
): readonly CheckEntry[] {
  const limit = limitOf(policy);
  const entries = gone.flatMap((each) => {
    const [expected, actual, location] = [limit, gone.length, { file: each.file, span: FIRST }];
    const message = goneEngagementMessage(each);
    const hint = each.near === undefined ? {} : { hint: nearHint(each.near) };
    const single: Single = {
      kind: 'single',
      demand: 'removed',
      isMet: false,
      expected,
      actual,
      message,
      location,
      ...hint,
    };
    return applyWaivers([single], { ...waiving, engagement: each.engagement });
  });
  const rest = entries.filter(({ status }) => status === 'fail').length;
  return rest > limit ? entries : entries.map((each) => (each.status === 'fail' ? { ...each, status: 'warn' } : each));
}

/** With an earlier state to compare with, nothing may disappear unless the policy says so. */
function limitOf({ allow }: Policy): number {
  return allow.removed ?? 0;
}

function goneFrom({ snapshot, label }: Before, { interviews }: Engaged): readonly string[] {
  if (snapshot === undefined) return [];
  const then = snapshot.interviews?.map(({ respondent, file }) => ({ ...respondent, file })) ?? respondentsIn(snapshot);
  const { left } = compareRespondents(
    then,
    interviews.map(({ respondent }) => respondent),
  );
  return left.map((each) => goneRespondentMessage(each, label));
}

import { hintFor } from '../text/did-you-mean.ts';
import { count } from '../texts/en/words.ts';
import type { CheckEntry } from './check-result.ts';
import { daysBetween } from './days.ts';
import { placeInPolicy } from './places.ts';
import type { Policy } from './policy.ts';
import type { WaiverShape } from './schema.ts';

/** A waiver that is needed and ends within so many days is worth a warning. */
const SOON_DAYS = 14;

/** What is to be said of the waivers themselves: expired, soon to expire, or of no use. `subjects` are all questions and areas. */
export function findWaivers(
  policy: Policy,
  asOf: string,
  used: ReadonlySet<WaiverShape>,
  subjects: ReadonlySet<string>,
): readonly CheckEntry[] {
  return policy.waivers.flatMap((waiver, index): readonly CheckEntry[] => {
    const { rule, question, area, until } = waiver;
    const subject = question ?? area;
    const find = (demand: string, key: readonly string[], message: string, hint: string): readonly CheckEntry[] => {
      const location = placeInPolicy(policy, ['waivers', index, ...key]);
      if (location === undefined) return [];
      const found = { demand, status: 'warn' as const, expected: until, actual: asOf, message, hint, location };
      return [subject === undefined ? found : { ...found, subject }];
    };
    const what = `the waiver of ${rule}${subject === undefined ? '' : ` for ${subject}`}`;
    const held = `until ${until}, that day included (UTC)`;
    if (until < asOf) {
      const hint = 'remove it, or renew it with a reason that still holds';
      return find('waiver-expired', ['until'], `${what} held ${held}, and the check is for ${asOf}`, hint);
    }
    if (!used.has(waiver)) {
      const meant = subject === undefined || subjects.has(subject) ? undefined : hintFor(subject, [...subjects]);
      const message = `${what} is not needed: nothing that was checked fails without it`;
      return find('waiver-unused', [], message, meant ?? 'remove it');
    }
    const left = daysBetween(asOf, until);
    if (left > SOON_DAYS) return [];
    const when = left === 0 ? 'today is its last day' : `${count(left, 'day')} left`;
    return find(
      'waiver-soon',
      ['until'],
      `${what} holds ${held}: ${when}`,
      'mend what it is for, or agree on a new date',
    );
  });
}

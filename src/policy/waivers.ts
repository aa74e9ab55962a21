import type { Engagement } from '../answers/interview.ts';
import type { CheckEntry } from './check-result.ts';
import type { Counted, Judgement, Offender } from './judgement.ts';
import type { DemandId, WaiverShape } from './schema.ts';
import { countMessage } from './wording.ts';

type Waived = readonly [WaiverShape, Offender];

/**
 * Turns what demands came to into entries. A failure that a waiver covers is listed as suppressed. Where only so many
 * are allowed, each waiver takes one out of the count. `asOf` is the day of the check; a waiver holds until the end of
 * its `until`. The waivers that were needed are added to `used`.
 */
export function applyWaivers(
  judgements: readonly Judgement[],
  waivers: readonly WaiverShape[],
  asOf: string,
  used: Set<WaiverShape>,
  engagement?: Engagement,
): readonly CheckEntry[] {
  const covering = (demand: DemandId, subject: string | undefined): readonly WaiverShape[] =>
    waivers.filter((waiver) => covers(waiver, demand, subject, engagement));
  /** Of several waivers, the one that holds longest; all of them are needed as much as it is. */
  const activeFor = (demand: DemandId, subject: string | undefined): WaiverShape | undefined => {
    const active = covering(demand, subject).filter(({ until }) => until >= asOf);
    for (const each of active) used.add(each);
    return active.reduce<WaiverShape | undefined>(
      (longest, each) => (longest === undefined || each.until > longest.until ? each : longest),
      undefined,
    );
  };
  const expiredHint = (demand: DemandId, subject: string | undefined): string | undefined => {
    const last = covering(demand, subject)
      .map(({ until }) => until)
      .sort()
      .at(-1);
    return last === undefined ? undefined : `the waiver for this held until ${last}, that day included (UTC)`;
  };
  const owner = engagement === undefined ? {} : { engagement };

  return judgements.flatMap((judgement): readonly CheckEntry[] => {
    const { demand } = judgement;
    const base = { ...owner, demand, actual: null, expected: null };
    const failed = (
      found: Omit<CheckEntry, 'status' | 'demand' | 'engagement' | 'hint'> & { hint?: string | undefined },
    ): CheckEntry => {
      const hint = expiredHint(demand, found.subject) ?? found.hint;
      const { hint: _, ...rest } = found;
      return { ...base, ...rest, status: 'fail', ...(hint === undefined ? {} : { hint }) };
    };
    if (judgement.kind === 'single') {
      const { kind: _, isMet, warns, ...found } = judgement;
      if (isMet) return [{ ...base, ...found, status: warns ? 'warn' : 'pass' }];
      const waiver = activeFor(demand, found.subject);
      return [waiver === undefined ? failed(found) : { ...base, ...found, ...suppressed(waiver) }];
    }
    const { offenders, limit, location } = judgement;
    const expected = judgement.expected ?? limit;
    const pass = (actual: number, waived: number): CheckEntry => {
      const message = countMessage(demand, actual, limit, waived);
      return { ...base, status: 'pass', expected, actual, message, location };
    };
    if (offenders.length <= limit) return [pass(offenders.length, 0)];
    const waived = offenders.flatMap((each): readonly Waived[] => {
      const waiver = activeFor(demand, each.subject);
      return waiver === undefined ? [] : [[waiver, each]];
    });
    const rest = offenders.filter((each) => !waived.some(([, other]) => other === each));
    const detail = (each: Offender) => ({ ...each, expected, actual: each.actual ?? rest.length });
    return [
      ...waived.map(([waiver, each]) => ({ ...base, ...detail(each), ...suppressed(waiver) })),
      ...(rest.length <= limit
        ? [pass(rest.length, waived.length)]
        : rest.map((each) => failed({ ...detail(each), message: `${each.message}${tally(judgement, rest.length)}` }))),
    ];
  });
}

/** How many there are, where some are allowed. */
function tally({ demand, limit }: Counted, actual: number): string {
  return limit === 0 ? '' : `; ${countMessage(demand, actual, limit)}`;
}

function suppressed({ reason, owner, until }: WaiverShape): Pick<CheckEntry, 'status' | 'waiver'> {
  return { status: 'suppressed', waiver: { reason, owner, until } };
}

/** Whether a waiver is for this demand, on this question or area, in this engagement. */
function covers(
  { rule, question, area, engagement: only }: WaiverShape,
  demand: DemandId,
  subject: string | undefined,
  engagement: Engagement | undefined,
): boolean {
  if (rule !== demand) return false;
  if (question !== undefined && subject !== question) return false;
  if (area !== undefined && subject !== area && !subject?.startsWith(`${area}/`)) return false;
  return (['client', 'provider', 'scope'] as const).every(
    (key) => only?.[key] === undefined || only[key] === engagement?.[key],
  );
}

import { EngagementIndex, isSameEngagement, isSameOverTime } from '../answers/identity.ts';
import type { Engagement } from '../answers/interview.ts';

/** What is known of an engagement at one time, as far as it takes to find it again at another. */
export interface Known {
  readonly engagement: Engagement;
  /** The id of its profile. */
  readonly profile: string;
}

/** The earlier state of each engagement, and what was there then and is no engagement’s earlier state. */
export interface Matches<Then> {
  /** In the order of the engagements of now; nothing for one that is new. */
  readonly earlier: readonly (Then | undefined)[];
  readonly gone: readonly Then[];
}

/**
 * Finds engagements of now among those of then: the same one under the same profile, else under another, else the one
 * for which no provider had been chosen yet.
 */
export function matchEngagements<Then extends Known, Now extends Known>(
  then: readonly Then[],
  now: readonly Now[],
): Matches<Then> {
  const found = new Map<Now, Then>();
  const taken = new Set<Then>();
  const pair = (each: Now, earlier: Then | undefined): void => {
    if (earlier === undefined) return;
    found.set(each, earlier);
    taken.add(earlier);
  };
  const known = new EngagementIndex(then, ({ engagement }) => engagement);
  for (const each of now) {
    const same = known.same(each.engagement);
    pair(
      each,
      same.find(({ profile }) => profile === each.profile),
    );
  }
  for (const each of now) {
    if (found.has(each)) continue;
    const same = known.same(each.engagement);
    pair(each, same.find((earlier) => !taken.has(earlier)) ?? same[0]);
  }
  for (const each of now) {
    if (found.has(each)) continue;
    const open = known.overTime(each.engagement).filter(({ engagement }) => engagement.provider === undefined);
    pair(
      each,
      open.find((earlier) => !taken.has(earlier) && earlier.profile === each.profile),
    );
  }
  return { earlier: now.map((each) => found.get(each)), gone: then.filter((earlier) => !taken.has(earlier)) };
}

/** The only one of several engagements that another one leaves no choice about; nothing where there is a choice. */
export function pickEngagement<Some extends Known>(all: readonly Some[], wanted: Known | undefined): Some | undefined {
  if (all.length === 1 || wanted === undefined) return all.length === 1 ? all[0] : undefined;
  const same = all.filter(({ engagement }) => isSameEngagement(engagement, wanted.engagement));
  const candidates = [
    same.filter(({ profile }) => profile === wanted.profile),
    same,
    all.filter(({ engagement }) => isSameOverTime(engagement, wanted.engagement)),
  ];
  return candidates.find(({ length }) => length === 1)?.[0];
}

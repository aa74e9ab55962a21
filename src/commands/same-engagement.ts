import { isSameName, isSameOverTime, showName } from '../answers/interview.ts';
import type { Snapshot } from '../comparison/comparison.ts';
import { UserError } from '../yaml/diagnostic.ts';

/** Fails where two assessments are not of one engagement. */
export function requireSameEngagement(one: Snapshot, other: Snapshot): void {
  const [a, b] = [one.assessment.engagement, other.assessment.engagement];
  if (isSameOverTime(a, b)) return;
  const what = (['client', 'scope'] as const).find((key) => !isSameName(a[key], b[key])) ?? 'id';
  const [was, is] = [a, b].map((each) => showName(each[what] ?? ''));
  throw new UserError(
    `${one.label} and ${other.label} are of different engagements: the ${what} is "${was}" in the one and "${is}" in the other`,
    {
      hint: 'assessments are compared when their ids are the same, or client and scope are, to the letter; white space does not count',
    },
  );
}

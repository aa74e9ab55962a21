import { UserError } from '../diagnostics/user-error.ts';
import { isSameEngagement } from '../scoring/compare/compare.ts';
import type { Snapshot } from '../scoring/compare/snapshot.ts';

/** Fails where two assessments are not of one engagement. */
export function requireSameEngagement(one: Snapshot, other: Snapshot): void {
  if (isSameEngagement(one, other)) return;
  const [a, b] = [one.assessment.engagement, other.assessment.engagement];
  const [what, was, is] = a.client === b.client ? ['scope', a.scope, b.scope] : ['client', a.client, b.client];
  throw new UserError(
    `${one.label} and ${other.label} are of different engagements: the ${what} is "${was}" in the one and "${is}" in the other`,
    {
      hint: 'assessments are compared when client and scope are the same to the letter',
    },
  );
}

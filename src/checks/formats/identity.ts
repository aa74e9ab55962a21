import type { CheckEntry } from '../check-result.ts';

/**
 * A text for each entry that stays the same as long as the same thing is meant, wherever its line moves: from the
 * engagement with its profile, the demand and the subject, and for a problem of a file from the file and what is wrong with it.
 * Entries that are alike in all of these are numbered in their order, so that no two have one identity.
 */
export function identitiesOf(entries: readonly CheckEntry[]): readonly string[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const identity = identityOf(entry);
    const number = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, number);
    return number === 1 ? identity : `${identity}#${number}`;
  });
}

function identityOf({ engagement, demand, subject, message, location }: CheckEntry): string {
  const ofFile = demand === 'valid-file' || engagement === undefined;
  const whose = engagement && [
    engagement.id,
    engagement.client,
    engagement.provider,
    engagement.scope,
    engagement.profile,
  ];
  return JSON.stringify([
    whose,
    demand,
    subject,
    ...(ofFile ? [location.file] : []),
    ...(demand === 'valid-file' ? [message] : []),
  ]);
}

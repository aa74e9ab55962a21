import type { CheckEntry, JudgedEngagement } from './check-result.ts';

/** What people call an engagement: `Acme with Globex: Customer data analytics`. Not escaped for anything yet. */
export type NameEngagement = (engagement: JudgedEngagement) => string;

/**
 * The names of the engagements of a result. Where one is judged under several profiles, the profile stands behind its
 * name, as nothing else would tell the two apart.
 */
export function engagementNames(results: readonly CheckEntry[]): NameEngagement {
  const profiles = new Map<string, Set<string | undefined>>();
  for (const { engagement } of results) {
    if (engagement === undefined) continue;
    const name = plainName(engagement);
    profiles.set(name, (profiles.get(name) ?? new Set()).add(engagement.profile));
  }
  return (engagement) => {
    const name = plainName(engagement);
    const isShared = (profiles.get(name)?.size ?? 0) > 1;
    return isShared && engagement.profile !== undefined ? `${name} (profile ${engagement.profile})` : name;
  };
}

function plainName({ client, provider, scope }: JudgedEngagement): string {
  return `${client}${provider === undefined ? '' : ` with ${provider}`}: ${scope}`;
}

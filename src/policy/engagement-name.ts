import type { Engagement } from '../answers/interview.ts';

/** What people call an engagement: `Acme with Globex: Customer data analytics`. Not escaped for anything yet. */
export function engagementName({ client, provider, scope }: Engagement): string {
  return `${client}${provider === undefined ? '' : ` with ${provider}`}: ${scope}`;
}

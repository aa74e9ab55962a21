import type { CheckEntry, NameEngagement } from '../check-result.ts';

// English, whatever people read: machines, logs and the pages of hosts are read by tools, and searched.

/** An entry as one sentence for where nothing else says whose it is: engagement, message, hint. */
export function entrySentence({ engagement, message, hint }: CheckEntry, nameOf: NameEngagement): string {
  const whose = engagement === undefined ? '' : `${nameOf(engagement)} – `;
  return `${whose}${message}${hint === undefined ? '' : ` (hint: ${hint})`}.`;
}

/** Why an entry is waived, who answers for it, and how long; '' where it is not. */
export function waiverSentence({ waiver }: CheckEntry): string {
  if (waiver === undefined) return '';
  const by = waiver.owner === undefined ? '' : ` (${waiver.owner})`;
  const until = waiver.until === undefined ? '' : ` until ${waiver.until}, that day included (UTC)`;
  return `Waived${until}: ${waiver.reason}${by}`;
}

/** An entry as lines for where its engagement is named already: what it says, the hint, the waiver. */
export function entryLines(entry: CheckEntry): readonly string[] {
  const { message, hint, waiver } = entry;
  return [
    `${message}.`,
    ...(hint === undefined ? [] : [`Hint: ${hint}`]),
    ...(waiver === undefined ? [] : [waiverSentence(entry)]),
  ];
}

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

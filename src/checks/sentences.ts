import type { CheckEntry } from './check-result.ts';
import type { NameEngagement } from './engagement-name.ts';

/** An entry as one sentence for where nothing else tells whose it is: engagement, message, hint. */
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

/** An entry as lines for where its engagement is told already: what it says, the hint, the waiver. */
export function entryLines(entry: CheckEntry): readonly string[] {
  const { message, hint, waiver } = entry;
  return [
    `${message}.`,
    ...(hint === undefined ? [] : [`Hint: ${hint}`]),
    ...(waiver === undefined ? [] : [waiverSentence(entry)]),
  ];
}

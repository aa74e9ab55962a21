/** The program's own words for its glossary. Keys are the ids that files and JSON use. */
export const LEVEL_WORDS = {
  'not-ready': 'not ready',
  'ready-with-conditions': 'ready with conditions',
  ready: 'ready',
} as const;

export const SIDE_WORDS = { client: 'client', provider: 'provider' } as const;

export const ROLE_WORDS = {
  sponsor: 'sponsor',
  delivery: 'delivery lead',
  legal: 'legal counsel',
  security: 'security officer',
  'provider-lead': 'provider’s lead',
} as const;

export const CRITICALITY_WORDS = { critical: 'critical', high: 'high', medium: 'medium', low: 'low' } as const;

export const HORIZON_WORDS = {
  'before-signing': 'Before signing',
  '30-days': 'Within 30 days',
  '90-days': 'Within 90 days',
  ongoing: 'Ongoing',
} as const;

export const OWNER_WORDS = { client: 'client', provider: 'provider', both: 'both sides' } as const;

export const STATUS_WORDS = {
  answered: 'answered',
  unknown: 'nobody knew',
  notApplicable: 'not applicable',
  unanswered: 'not answered yet',
  hidden: 'does not apply here',
} as const;

/** A respondent by side and role: `client’s delivery lead`, `provider’s lead`, `client`. */
export function respondentText(side: keyof typeof SIDE_WORDS, role: keyof typeof ROLE_WORDS | undefined): string {
  if (role === undefined) return SIDE_WORDS[side];
  const isSaid = role === 'provider-lead' && side === 'provider';
  return isSaid ? ROLE_WORDS[role] : `${SIDE_WORDS[side]}’s ${ROLE_WORDS[role]}`;
}

/** A number with its noun: `1 answer`, `2 answers`. */
export function count(amount: number, one: string, many = `${one}s`): string {
  return `${amount} ${amount === 1 ? one : many}`;
}

/** The same with small numbers as words, for the middle of a sentence: `two open answers`. */
export function countInWords(amount: number, one: string, many = `${one}s`): string {
  return `${NUMBERS[amount] ?? amount} ${amount === 1 ? one : many}`;
}

const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** `a`, `a and b`, `a, b and c`. */
export function list(parts: readonly string[], conjunction = 'and'): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${conjunction} ${parts.at(-1)}`;
}

/**
 * A score for the eye: cut, not rounded, so that 79.9 never reads as a threshold of 80 that it misses.
 * The slack is that of the thresholds themselves.
 */
export function scoreText(score: number | null): string {
  return score === null ? '–' : String(Math.floor(score + 1e-9));
}

/** A score with its interval: `62 (55–71)`, or `62` where both ends read the same. */
export function intervalText({
  low,
  point,
  high,
}: {
  readonly low: number | null;
  readonly point: number | null;
  readonly high: number | null;
}): string {
  const [from, to] = [scoreText(low), scoreText(high)];
  return from === to && from === scoreText(point) ? from : `${scoreText(point)} (${from}–${to})`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A day for the eye: `22 November 2026` for `2026-11-22`. What is not such a day is returned as it is. */
export function dayText(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const name = MONTHS[Number(month) - 1];
  return year === undefined || date === undefined || name === undefined ? day : `${Number(date)} ${name} ${year}`;
}

/** An effort for the eye: `1 person-day`, `0.5 person-days`; sums of fractions lose their noise. */
export function effortText(days: number): string {
  return count(Number(days.toFixed(2)), 'person-day');
}

/** Points of a score that are gained or lost, to one decimal. */
export function pointsText(points: number): string {
  return points > 0 && points < 0.05 ? 'less than 0.1 points' : `${points.toFixed(1)} points`;
}

/** The same text with a capital first letter, for the start of a sentence. */
export function capitalise(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

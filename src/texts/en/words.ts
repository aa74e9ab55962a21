import { capitalise, groupedText, intervalText, scoreText } from '../any-language.ts';

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

const CRITICALITY_WORDS = { critical: 'critical', high: 'high', medium: 'medium', low: 'low' } as const;

const HORIZON_WORDS = {
  'before-signing': 'Before signing',
  '30-days': 'Within 30 days',
  '90-days': 'Within 90 days',
  ongoing: 'Ongoing',
} as const;

const OWNER_WORDS = { client: 'client', provider: 'provider', both: 'both sides' } as const;

const STATUS_WORDS = {
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

/** The glossary, and how numbers, days and lists are written. */
export const WORDS = {
  level: LEVEL_WORDS,
  side: SIDE_WORDS,
  role: ROLE_WORDS,
  /** Somebody whose role is not known. */
  interviewee: 'interviewee',
  /** Somebody of whom no more than a name is known. */
  somebody: 'somebody',
  criticality: CRITICALITY_WORDS,
  horizon: HORIZON_WORDS,
  owner: OWNER_WORDS,
  status: STATUS_WORDS,
  respondent: respondentText,
  /** `a, b and c`, or with another conjunction. */
  list: (parts: readonly string[], conjunction?: 'and' | 'or'): string => list(parts, conjunction),
  /** A number with so many digits after the decimal sign. */
  decimal: (value: number, digits: number): string => value.toFixed(digits),
  /** A number with all its digits, in groups of three from five on. */
  number: (value: number): string => groupedText(value, ','),
  /** An empty list. */
  none: 'none',
  score: scoreText,
  interval: intervalText,
  capitalise,
  /** A share, 0 to 1, in percent; cut like a score. */
  percent: (share: number): string => `${scoreText(share * 100)}%`,
  day: dayText,
  effort: effortText,
  points: pointsText,
  /** Somebody's own words, in quotation marks. */
  quote: (text: string): string => `“${text}”`,
};

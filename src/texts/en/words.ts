import { capitalise, groupedText, intervalText, scoreText } from '../any-language.ts';
import { DECISION_WORDS, type DecisionWord, LEVEL_WORDS, standingText } from './standing.ts';

export interface DividedSide {
  readonly side: keyof typeof SIDE_WORDS;
  readonly people?: { readonly said: number; readonly of: number };
}

/** What a gate goes by: the answers of the sides that count in it, with how these are backed, or who set a question aside. */
export type GateBasis =
  | {
      readonly kind: 'answered';
      readonly sides: readonly (keyof typeof SIDE_WORDS)[];
      /**
       * The sides of which not everybody says so: how many of how many do; without the two where that differs from
       * question to question.
       */
      readonly divided?: readonly DividedSide[];
      /** `partly`: something was shown for some of its questions; `elsewhere`: only for answers that do not count in it. */
      readonly evidence: 'said' | 'named' | 'seen' | 'partly' | 'elsewhere';
    }
  | { readonly kind: 'set-aside'; readonly by: readonly (keyof typeof SIDE_WORDS)[] };

const SHOWN_WORDS = {
  said: 'and nothing was shown',
  named: 'and evidence is named',
  seen: 'and evidence was seen',
  partly: 'and evidence is named for some of it',
  elsewhere: 'and evidence is named only for another answer',
} as const;

/** The basis of a gate in words, for the middle of a sentence: «the client says so, and nothing was shown». */
function basisText(basis: GateBasis): string {
  if (basis.kind === 'set-aside') {
    const [side = 'client'] = basis.by;
    const people = countInWords(basis.by.length, 'person', 'people');
    const nobody = basis.by.length > 1 && side === 'provider' ? ', and by nobody of the client' : '';
    return `set aside by ${people} of the ${SIDE_WORDS[side]}${nobody}`;
  }
  return `${whoSaysSo(basis)}, ${SHOWN_WORDS[basis.evidence]}`;
}

/** «the client says so», «both sides say so»; where a side is divided, how many of its people say so. */
function whoSaysSo({ sides, divided = [] }: Extract<GateBasis, { kind: 'answered' }>): string {
  if (sides.length !== 1 && divided.length === 0) return 'both sides say so';
  const voices = sides.map((side) => {
    const part = divided.find((each) => each.side === side);
    if (part === undefined) return `the ${SIDE_WORDS[side]}`;
    const { said, of } = part.people ?? {};
    const some = said === undefined || of === undefined ? 'some' : `${inWords(said)} of ${inWords(of)}`;
    return `${some} people of the ${SIDE_WORDS[side]}`;
  });
  const isOne = sides.length === 1 && divided.every(({ people }) => people?.said === 1);
  return `${list(voices)} ${isOne ? 'says' : 'say'} so`;
}

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

/** The first horizon, by what is to be decided: once a contract is signed, what should have come before it comes now. */
const FIRST_WORDS: Readonly<Record<DecisionWord, string>> = {
  'to-choose': 'Before signing',
  'to-sign': 'Before signing',
  'to-hand-over': 'Before the hand-over',
  'to-go-on': 'At once',
  'to-take-back': 'At once',
};

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

/** Who acts: `client`, `client’s legal counsel`, `both sides`, `legal counsel of both sides`. */
function actorText(owner: keyof typeof OWNER_WORDS, role: keyof typeof ROLE_WORDS | undefined): string {
  if (owner !== 'both') return respondentText(owner, role);
  return role === undefined ? OWNER_WORDS.both : `${ROLE_WORDS[role]} of both sides`;
}

/** A number with its noun: `1 answer`, `2 answers`. */
export function count(amount: number, one: string, many = `${one}s`): string {
  return `${amount} ${amount === 1 ? one : many}`;
}

/** The same with small numbers as words, for the middle of a sentence: `two open answers`. */
export function countInWords(amount: number, one: string, many = `${one}s`): string {
  return `${inWords(amount)} ${amount === 1 ? one : many}`;
}

export function inWords(amount: number): string {
  return NUMBERS[amount] ?? String(amount);
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

/** Person-days: from so many to so many. */
type DaysSpan = readonly [from: number, to: number];
/** The same, or just so many. */
export type Days = number | DaysSpan;

/** The two ends of an effort for the eye; sums of fractions lose their noise. */
export function endsOf(days: Days): DaysSpan {
  const [from, to] = typeof days === 'number' ? [days, days] : days;
  return [Number(from.toFixed(2)), Number(to.toFixed(2))];
}

/** An effort for the eye: `1 person-day`, `0.5 person-days`, `3–8 person-days`. */
export function effortText(days: Days): string {
  const [from, to] = endsOf(days);
  return from === to ? count(to, 'person-day') : `${from}–${to} person-days`;
}

/** How far an answer is backed, for the middle of a sentence. */
const GRADE_WORDS = { said: 'nothing shown', named: 'evidence named', seen: 'evidence seen' } as const;

/** What a reader must know of a piece of evidence besides where it is. */
export interface EvidenceFacts {
  /** The day on which the interviewer looked at it. */
  readonly seen?: string;
  /** The last day on which it holds. */
  readonly until?: string;
  readonly isExpired: boolean;
}

function evidenceText({ seen, until, isExpired }: EvidenceFacts): string {
  const grade = seen === undefined ? 'named' : `seen on ${dayText(seen)}`;
  return until === undefined ? grade : `${grade}, ${isExpired ? 'expired on' : 'valid until'} ${dayText(until)}`;
}

/** Points of a score that are gained or lost, to one decimal. */
export function pointsText(points: number): string {
  return points > 0 && points < 0.05 ? 'less than 0.1 points' : `${points.toFixed(1)} points`;
}

/** The glossary, and how numbers, days and lists are written. */
export const WORDS = {
  level: LEVEL_WORDS,
  standing: standingText,
  decision: DECISION_WORDS,
  basis: basisText,
  side: SIDE_WORDS,
  role: ROLE_WORDS,
  /** Somebody whose role is not known. */
  interviewee: 'interviewee',
  /** Somebody of whom no more than a name is known. */
  somebody: 'somebody',
  criticality: CRITICALITY_WORDS,
  /** Of a question that the context makes critical. */
  raised: 'made critical by the context',
  horizon: HORIZON_WORDS,
  horizonFor: (horizon: keyof typeof HORIZON_WORDS, decision: DecisionWord | null): string =>
    horizon === 'before-signing' ? FIRST_WORDS[decision ?? 'to-sign'] : HORIZON_WORDS[horizon],
  owner: OWNER_WORDS,
  actor: actorText,
  status: STATUS_WORDS,
  /** Before what is to be done after something else. */
  andThen: 'Then:',
  /** Of questions that are not listed one by one, since the context leaves them out. */
  notHere: (amount: number): string =>
    `${count(amount, 'more question')} ${amount === 1 ? 'does' : 'do'} not apply here.`,
  grade: GRADE_WORDS,
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
  /** A part of a whole, 0 to 1, in percent to one decimal, so that parts add up for a reader. */
  part: (share: number): string => `${(share * 100).toFixed(1)}%`,
  /** A share, 0 to 1, in percent; cut like a score. */
  percent: (share: number): string => `${scoreText(share * 100)}%`,
  day: dayText,
  effort: effortText,
  points: pointsText,
  /** `named`; `seen on 22 November 2026, valid until 30 June 2027`. */
  evidence: evidenceText,
  /** What stands in place of the evidence where there is none. */
  noEvidence: 'none was named',
  /** Of evidence that backs nothing any more. */
  expired: (until: string): string => `evidence expired on ${dayText(until)}`,
  /** Somebody's own words, in quotation marks. */
  quote: (text: string): string => `“${text}”`,
};

import { AHEAD } from './en/ahead.ts';
import { CHECK } from './en/check.ts';
import { INTERVIEW } from './en/interview.ts';
import { METHOD } from './en/method.ts';
import { PAGE } from './en/page.ts';
import { REPORT } from './en/report.ts';
import { RULE_TEXTS, type RuleId, type RuleText } from './en/rule-texts.ts';
import { SINCE } from './en/since.ts';
import { SUMMARY } from './en/summary.ts';
import { TWO_SIDES } from './en/two-sides.ts';
import { type VerdictFacts, verdictSentence } from './verdict.ts';
import {
  CRITICALITY_WORDS,
  dayText,
  effortText,
  HORIZON_WORDS,
  LEVEL_WORDS,
  list,
  OWNER_WORDS,
  pointsText,
  ROLE_WORDS,
  respondentText,
  SIDE_WORDS,
  STATUS_WORDS,
  scoreText,
} from './words.ts';

/** Texts like those of the English pattern: the same keys, and functions of the same arguments. */
type TextsLike<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: never) => unknown
      ? T[K]
      : TextsLike<T[K]>;
};

type WordsFor<T> = Readonly<Record<keyof T, string>>;

/** The glossary, and how numbers, days and lists are written. */
export interface Words {
  readonly level: WordsFor<typeof LEVEL_WORDS>;
  readonly side: WordsFor<typeof SIDE_WORDS>;
  readonly role: WordsFor<typeof ROLE_WORDS>;
  /** Somebody whose role is not known. */
  readonly interviewee: string;
  /** Somebody of whom no more than a name is known. */
  readonly somebody: string;
  readonly criticality: WordsFor<typeof CRITICALITY_WORDS>;
  readonly horizon: WordsFor<typeof HORIZON_WORDS>;
  readonly owner: WordsFor<typeof OWNER_WORDS>;
  readonly status: WordsFor<typeof STATUS_WORDS>;
  /** A respondent by side and role, for the middle of a sentence. */
  readonly respondent: (side: keyof typeof SIDE_WORDS, role: keyof typeof ROLE_WORDS | undefined) => string;
  /** `a, b and c`, or with another conjunction. */
  readonly list: (parts: readonly string[], conjunction?: 'and' | 'or') => string;
  /** A number with so many digits behind the decimal sign. */
  readonly decimal: (value: number, digits: number) => string;
  /** A share, 0 to 1, in percent; cut like a score. */
  readonly percent: (share: number) => string;
  /** A day such as 2026-11-22 for the eye; what is none is returned as it is. */
  readonly day: (day: string) => string;
  /** An effort in person-days. */
  readonly effort: (days: number) => string;
  /** Points of a score that are gained or lost. */
  readonly points: (points: number) => string;
  /** Somebody's own words, in quotation marks. */
  readonly quote: (text: string) => string;
}

/**
 * All that the program says in an interview, a report, a summary and a check, in one language. English sets the pattern: what is added there
 * and missing elsewhere is a type error.
 */
export interface Language {
  readonly locale: string;
  readonly words: Words;
  /** The verdict in one sentence without its full stop. */
  readonly verdict: (facts: VerdictFacts) => string;
  readonly rules: Readonly<Record<RuleId, RuleText>>;
  readonly report: TextsLike<typeof REPORT>;
  readonly ahead: TextsLike<typeof AHEAD>;
  readonly page: TextsLike<typeof PAGE>;
  readonly method: TextsLike<typeof METHOD>;
  readonly since: TextsLike<typeof SINCE>;
  readonly summary: TextsLike<typeof SUMMARY>;
  readonly twoSides: TextsLike<typeof TWO_SIDES>;
  readonly interview: TextsLike<typeof INTERVIEW>;
  readonly check: TextsLike<typeof CHECK>;
}

/** The program's own language, in which its texts are written first. */
export const ENGLISH: Language = {
  locale: 'en',
  words: {
    level: LEVEL_WORDS,
    side: SIDE_WORDS,
    role: ROLE_WORDS,
    interviewee: 'interviewee',
    somebody: 'somebody',
    criticality: CRITICALITY_WORDS,
    horizon: HORIZON_WORDS,
    owner: OWNER_WORDS,
    status: STATUS_WORDS,
    respondent: respondentText,
    list,
    decimal: (value, digits) => value.toFixed(digits),
    percent: (share) => `${scoreText(share * 100)}%`,
    day: dayText,
    effort: effortText,
    points: pointsText,
    quote: (text) => `“${text}”`,
  },
  verdict: verdictSentence,
  rules: RULE_TEXTS,
  report: REPORT,
  ahead: AHEAD,
  page: PAGE,
  method: METHOD,
  since: SINCE,
  summary: SUMMARY,
  twoSides: TWO_SIDES,
  interview: INTERVIEW,
  check: CHECK,
};

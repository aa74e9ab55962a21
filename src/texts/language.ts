import { CHANGES } from './en/changes.ts';
import { CHECK } from './en/check.ts';
import { FORM } from './en/form.ts';
import { INTERVIEW } from './en/interview.ts';
import { METHOD } from './en/method.ts';
import { OUTLOOK } from './en/outlook.ts';
import { PAGE } from './en/page.ts';
import { REPORT } from './en/report.ts';
import { RULE_TEXTS, type RuleId, type RuleText } from './en/rule-texts.ts';
import { STATUS } from './en/status.ts';
import { SUMMARY } from './en/summary.ts';
import { TWO_SIDES } from './en/two-sides.ts';
import { type VerdictFacts, verdictSentence } from './en/verdict.ts';
import { WORDS } from './en/words.ts';

/** Texts like those of the English pattern: the same keys, and functions of the same arguments. */
type TextsLike<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: never) => unknown
      ? T[K]
      : TextsLike<T[K]>;
};

/** The glossary, and how numbers, days and lists are written. */
export type Words = TextsLike<typeof WORDS>;

/**
 * All that the program says in an interview, a report, a summary and a check, in one language. English sets the pattern: what is
 * added there and missing elsewhere is a type error.
 */
export interface Language {
  readonly locale: string;
  readonly words: Words;
  /** The verdict in one sentence without its full stop. */
  readonly verdict: (facts: VerdictFacts) => string;
  readonly rules: Readonly<Record<RuleId, RuleText>>;
  readonly report: TextsLike<typeof REPORT>;
  readonly outlook: TextsLike<typeof OUTLOOK>;
  readonly page: TextsLike<typeof PAGE>;
  readonly method: TextsLike<typeof METHOD>;
  readonly changes: TextsLike<typeof CHANGES>;
  readonly summary: TextsLike<typeof SUMMARY>;
  readonly status: TextsLike<typeof STATUS>;
  readonly twoSides: TextsLike<typeof TWO_SIDES>;
  readonly interview: TextsLike<typeof INTERVIEW>;
  readonly check: TextsLike<typeof CHECK>;
  readonly form: TextsLike<typeof FORM>;
}

/** The program's own language, in which its texts are written first. */
export const ENGLISH: Language = {
  locale: 'en',
  words: WORDS,
  verdict: verdictSentence,
  rules: RULE_TEXTS,
  report: REPORT,
  outlook: OUTLOOK,
  page: PAGE,
  method: METHOD,
  changes: CHANGES,
  summary: SUMMARY,
  status: STATUS,
  twoSides: TWO_SIDES,
  interview: INTERVIEW,
  check: CHECK,
  form: FORM,
};

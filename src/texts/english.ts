import { AHEAD } from './en/ahead.ts';
import { INTERVIEW } from './en/interview.ts';
import { METHOD } from './en/method.ts';
import { PAGE } from './en/page.ts';
import { REPORT } from './en/report.ts';
import { RULE_TEXTS } from './en/rule-texts.ts';
import { SINCE } from './en/since.ts';
import { SUMMARY } from './en/summary.ts';
import { TWO_SIDES } from './en/two-sides.ts';
import type { Language } from './language.ts';
import { verdictSentence } from './verdict.ts';
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
};

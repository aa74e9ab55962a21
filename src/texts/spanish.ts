import { CHANGES } from './es/changes.ts';
import { CHECK } from './es/check.ts';
import { FORM } from './es/form.ts';
import { INTERVIEW } from './es/interview.ts';
import { METHOD } from './es/method.ts';
import { OUTLOOK } from './es/outlook.ts';
import { PAGE } from './es/page.ts';
import { REPORT } from './es/report.ts';
import { RULES } from './es/rule-texts.ts';
import { STATUS } from './es/status.ts';
import { SUMMARY } from './es/summary.ts';
import { TWO_SIDES } from './es/two-sides.ts';
import { verdictSentence } from './es/verdict.ts';
import { WORDS } from './es/words.ts';
import type { Language } from './language.ts';

/** Spanish as it is read aloud in Madrid and Bogotá alike. */
export const SPANISH: Language = {
  locale: 'es',
  words: WORDS,
  verdict: verdictSentence,
  rules: RULES,
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

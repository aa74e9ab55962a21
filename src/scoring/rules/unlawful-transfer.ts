import { isBelow, type RuleAcross } from '../rule.ts';

/** X12: while personal data goes abroad, a legal check that has not cleared it blocks (chapter V of the GDPR). */
export const unlawfulTransfer: RuleAcross<'unlawful-transfer'> = ({ scoreOf, holds }, { when, question, below }) =>
  holds(when) === true && isBelow(below, scoreOf(question)) ? [{ caps: 'not-ready', questions: [question] }] : [];

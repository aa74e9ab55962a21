import { anyOf, hitsOf, type LintRule, labelsOf, stemOf } from '../subject.ts';

const VAGUE = anyOf(
  '(?<!how )often',
  '(?<!how )(?:frequently|regularly)',
  'frequent',
  'regular',
  'periodic(?:ally)?',
  'usually',
  'normally',
  'typically',
  'sometimes',
  'occasionally',
  'rarely',
  'seldom',
  '(?:in)?adequate(?:ly)?',
  '(?:in)?appropriate(?:ly)?',
  '(?:in)?sufficient(?:ly)?',
  'timely',
  'promptly',
  'reasonabl[ey]',
  'suitabl[ey]',
  'properly',
  'as needed',
  'where necessary',
);

/** Words that two people take for different amounts, in what is asked and in what can be answered. */
export const vagueAmount: LintRule = (subject) =>
  [stemOf(subject), ...labelsOf(subject)].flatMap((passage) =>
    hitsOf(passage, VAGUE, (found) => ({
      severity: 'warning',
      message: `two people take "${found}" for different amounts`,
      hint: 'give a number, a date or an act that can be seen',
    })),
  );

import { isScored } from '../../questionnaire.ts';
import { canBeAskedAt } from '../stage.ts';
import { anyOf, hitsOf, type LintHit, type LintRule, type Passage } from '../subject.ts';

/** The stage at which the contract is negotiated. */
const NEGOTIATION = 'contracting';

const CLAUSE = anyOf(
  '(?:add|write|put|include|insert|agree|negotiate|fix|set|have|make)\\b[^.;]{0,80}?(?:\\bclauses?|\\b(?:in|into|to) the contract)',
);

/** A clause that is advised for after the signature, in a question that can be asked before it. */
export const clauseHorizon: LintRule = (subject, { stages }) => {
  const { question, path } = subject;
  if (!isScored(question) || !stages.includes(NEGOTIATION) || !canBeAskedAt(question, NEGOTIATION)) return [];
  const { recommendation } = question;
  const late = (passage: Passage, horizon: string): readonly LintHit[] =>
    horizon === 'before-signing'
      ? []
      : hitsOf(passage, CLAUSE, (found) => ({
          severity: 'warning',
          message: `"${found}" can be asked for until the contract is signed, and this says ${horizon}`,
          hint: 'set horizon: before-signing',
        })).slice(0, 1);
  const options = question.kind === 'checklist' ? [] : question.options;
  return [
    ...options.flatMap(({ advice }, index) =>
      advice === undefined
        ? []
        : late(
            { text: advice.text, path: [...path, 'options', index, 'advice', 'text'] },
            advice.horizon ?? recommendation.horizon,
          ),
    ),
    ...late({ text: recommendation.text, path: [...path, 'recommendation', 'text'] }, recommendation.horizon),
  ];
};

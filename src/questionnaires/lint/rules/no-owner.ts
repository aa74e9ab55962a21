import { isScored } from '../../questionnaire.ts';
import type { LintRule } from '../subject.ts';

/** A recommendation that does not say which side acts, or who on it. Advice of an option takes both from there. */
export const noOwner: LintRule = ({ question, path }) => {
  if (!isScored(question)) return [];
  const { owner, role } = question.recommendation;
  const missing = [...(owner === undefined ? ['owner'] : []), ...(role === undefined ? ['role'] : [])];
  if (missing.length === 0) return [];
  const message =
    owner === undefined ? 'nothing says which side acts on the recommendation' : 'nothing says who on that side acts';
  const hint = `add ${missing.map((key) => (key === 'owner' ? 'owner: client or provider' : 'role: who on that side')).join(', ')}`;
  return [
    {
      severity: 'warning',
      message,
      hint,
      path: [...path, 'recommendation', owner === undefined ? 'horizon' : 'owner'],
    },
  ];
};

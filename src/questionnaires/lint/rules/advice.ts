import { isScored } from '../../questionnaire.ts';
import type { LintHit, LintRule } from '../subject.ts';

/** Advice on the best option, which leaves nothing to do, and none on a lower one where others have it. */
export const advice: LintRule = ({ question, path }) => {
  if (question.kind === 'checklist' || !isScored(question)) return [];
  const { options } = question;
  const best = Math.max(...options.map(({ score }) => score));
  const isUsed = options.some((option) => option.advice !== undefined && option.score < best);
  return options.flatMap(({ id, score, advice }, index): readonly LintHit[] => {
    const at = { severity: 'error', path: [...path, 'options', index] } as const;
    if (score === best && advice !== undefined) {
      const message = `"${id}" is the best answer, so that its advice is never shown`;
      return [{ ...at, message, hint: 'take it away, or put it with the option before', path: [...at.path, 'advice'] }];
    }
    if (score === best || advice !== undefined || !isUsed) return [];
    const message = `the others say what to do from there, and "${id}" does not`;
    return [{ ...at, message, hint: 'add advice: what to do from this answer to the next' }];
  });
};

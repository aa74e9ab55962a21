import { isScored } from '../../questionnaire.ts';
import type { LintRule } from '../subject.ts';

/** The ends of a scale: one option scores 0 and one 100, so that the worst and the best count in full; some tell apart. */
export const scaleEnds: LintRule = ({ question, path }) => {
  if (question.kind === 'checklist' || !isScored(question)) return [];
  const scores = question.options.map(({ score }) => score);
  const at = { severity: 'error', path: [...path, 'options'] } as const;
  if (new Set(scores).size === 1) {
    const message = `every option scores ${scores[0]}, so no answer counts more than another`;
    return [{ ...at, message, hint: 'give a better answer a higher score' }];
  }
  const [worst, best] = [Math.min(...scores), Math.max(...scores)];
  const hint = 'one option scores 0 and one scores 100';
  return [
    ...(worst > 0 ? [{ ...at, message: `no option scores 0: the worst answer still gets ${worst}`, hint }] : []),
    ...(best < 100 ? [{ ...at, message: `no option scores 100: the best answer gets ${best}`, hint }] : []),
  ];
};

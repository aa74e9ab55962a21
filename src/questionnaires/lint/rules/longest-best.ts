import { outstandingBest, STANDS_OUT } from '../../length-cues.ts';
import { isScored } from '../../questionnaire.ts';
import type { LintRule } from '../subject.ts';

/** A best option that is 1.5 times as long as the next longest, so that it is found without reading. */
export const longestBest: LintRule = ({ question, path }) => {
  if (question.kind === 'checklist' || !isScored(question)) return [];
  const best = outstandingBest(question.options);
  if (best === undefined) return [];
  const { index, length, next } = best;
  const message = `the best option has ${length} characters, and the next longest ${next}: it can be picked unread`;
  const hint = `keep it under ${STANDS_OUT} times the next; conditions can move into "help" and "evidence"`;
  return [{ severity: 'warning', message, hint, path: [...path, 'options', index, 'label'] }];
};

import { isScored } from '../../questionnaire.ts';
import type { LintRule } from '../subject.ts';

/** A source that a question lists twice. That there is one, and that it exists, the parser sees to. */
export const source: LintRule = ({ question, path }) => {
  if (!isScored(question)) return [];
  const { sources } = question;
  return sources.flatMap((id, index) => {
    if (sources.indexOf(id) === index) return [];
    const message = `"${id}" is cited twice`;
    return [{ severity: 'error', message, hint: 'keep one of them', path: [...path, 'sources', index] } as const];
  });
};

import { isScored } from '../../questionnaire.ts';
import type { LintHit, LintRule } from '../subject.ts';

/** How much a question counts, said twice: a condition that can raise nothing, a knock-out that is not called critical. */
export const criticality: LintRule = ({ question, path }) => {
  if (!isScored(question)) return [];
  const hits: LintHit[] = [];
  const isKnockOut = question.knockOut === true;
  if (isKnockOut && question.criticality !== 'critical') {
    const message = `a knock-out counts as critical, and this says ${question.criticality}`;
    hits.push({ severity: 'error', message, hint: 'set criticality: critical', path: [...path, 'criticality'] });
  }
  if (question.criticalWhen !== undefined && (isKnockOut || question.criticality === 'critical')) {
    const message = 'the question is critical everywhere, so "criticalWhen" raises nothing';
    const hint = 'leave it out, or give the question the criticality that it has elsewhere';
    hits.push({ severity: 'error', message, hint, path: [...path, 'criticalWhen'] });
  }
  if (question.knockOutWhen !== undefined && isKnockOut) {
    const message = 'the question is a knock-out everywhere, so "knockOutWhen" decides nothing';
    hits.push({ severity: 'error', message, hint: 'keep one of the two', path: [...path, 'knockOutWhen'] });
  }
  return hits;
};

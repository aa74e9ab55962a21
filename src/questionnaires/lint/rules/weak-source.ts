import { isScored } from '../../questionnaire.ts';
import type { LintRule } from '../subject.ts';

/** A must that rests on claims of articles alone: a knock-out is an error, a critical question a warning. */
export const weakSource: LintRule = ({ question, path }, { citable }) => {
  if (!isScored(question)) return [];
  const { criticality, criticalWhen, knockOut, knockOutWhen, sources } = question;
  const isKnockOut = knockOut === true || knockOutWhen !== undefined;
  if (!isKnockOut && criticality !== 'critical' && criticalWhen === undefined) return [];
  if (sources.some((id) => citable.get(id)?.kind !== 'claim')) return [];
  const message = `a ${isKnockOut ? 'knock-out' : 'critical question'} that rests on articles alone`;
  const hint = 'cite a work of reference, too: a law, a standard or a study';
  return [{ severity: isKnockOut ? 'error' : 'warning', message, hint, path: [...path, 'sources'] }];
};

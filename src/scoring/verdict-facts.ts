import type { Interview } from '../answers/interview.ts';
import { type Catalogue, settlementsOf } from '../questionnaires/catalogue.ts';
import type { VerdictFacts } from '../texts/en/verdict.ts';
import { type Assessment, isDisputed, isOpen } from './assessment.ts';
import { awaitsProof } from './awaits-proof.ts';
import { contextStates, isUndecided } from './context.ts';

/** The figures that the verdict's sentence is made from. */
export function verdictFacts(
  catalogue: Catalogue,
  interviews: readonly Interview[],
  assessment: Assessment,
): VerdictFacts {
  const states = contextStates(catalogue, interviews);
  const undecided = [...settlementsOf(catalogue).keys()].map((id) => states.get(id) ?? 'open').filter(isUndecided);
  const { score, level, questions, decision = null } = assessment;
  const setAside = questions.filter(({ status }) => status === 'notApplicable');
  return {
    score,
    level,
    decision,
    awaitsProof: {
      low: awaitsProof(catalogue, assessment, 'low'),
      point: awaitsProof(catalogue, assessment, 'point'),
      high: awaitsProof(catalogue, assessment, 'high'),
    },
    evidence: catalogue.profile.evidence,
    answered: questions.filter(({ status }) => status === 'answered').length,
    notApplicable: setAside.length,
    criticalNotApplicable: setAside.filter(({ criticality }) => criticality === 'critical').length,
    open: questions.filter(isOpen).length,
    disputed: questions.filter(isDisputed).length,
    openContext: undecided.filter((state) => state === 'open').length,
    disputedContext: undecided.filter((state) => state !== 'open').length,
  };
}

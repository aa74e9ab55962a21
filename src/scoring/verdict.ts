import type { Interview } from '../answers/interview.ts';
import { type Catalogue, settlementsOf } from '../questionnaires/catalogue.ts';
import type { VerdictFacts } from '../texts/en/verdict.ts';
import { type Assessment, isDisputed, isOpen } from './assessment.ts';
import { contextStates } from './context.ts';

/** The figures that the verdict's sentence is made from. */
export function verdictFacts(
  catalogue: Catalogue,
  interviews: readonly Interview[],
  assessment: Assessment,
): VerdictFacts {
  const states = contextStates(catalogue, interviews);
  const deciding = [...settlementsOf(catalogue).keys()];
  const { score, level, questions } = assessment;
  const setAside = questions.filter(({ status }) => status === 'notApplicable');
  return {
    score,
    level,
    answered: questions.filter(({ status }) => status === 'answered').length,
    notApplicable: setAside.length,
    criticalNotApplicable: setAside.filter(({ criticality }) => criticality === 'critical').length,
    open: questions.filter(isOpen).length,
    disputed: questions.filter(isDisputed).length,
    openContext: deciding.filter((id) => {
      const state = states.get(id) ?? 'open';
      return state === 'open' || (typeof state === 'object' && state.chosen.length > 1);
    }).length,
  };
}

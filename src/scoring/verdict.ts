import type { Interview } from '../answers/interview.ts';
import type { VerdictFacts } from '../language/verdict.ts';
import type { Catalogue } from '../questionnaire/catalogue.ts';
import { settlementsOf } from '../questionnaire/settlements.ts';
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
  return {
    score,
    level,
    open: questions.filter(isOpen).length,
    disputed: questions.filter(isDisputed).length,
    openContext: deciding.filter((id) => {
      const state = states.get(id) ?? 'open';
      return state === 'open' || (typeof state === 'object' && state.chosen.length > 1);
    }).length,
  };
}

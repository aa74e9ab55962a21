import { type Circumstances, criticalityIn } from '../questionnaires/catalogue.ts';
import type { ScoredQuestion } from '../questionnaires/questionnaire.ts';
import type { ContextBounds } from './context-bounds.ts';

/** What questions count as: whether they apply, how critical they are, and whether their worst answer blocks. */
export interface Counting {
  readonly applies: (question: ScoredQuestion) => boolean;
  readonly isCritical: (question: ScoredQuestion) => boolean;
  readonly isHigh: (question: ScoredQuestion) => boolean;
  readonly isKnockOut: (question: ScoredQuestion) => boolean;
}

/** What questions count as in one outcome of the context. */
export function countingIn(circumstances: Circumstances): Counting {
  const { hidden, knockOuts } = circumstances;
  return {
    applies: ({ id }) => !hidden.has(id),
    isCritical: (question) => criticalityIn(question, circumstances) === 'critical',
    isHigh: (question) => criticalityIn(question, circumstances) === 'high',
    isKnockOut: ({ id }) => knockOuts.has(id),
  };
}

/** All that questions may count as in some outcome of the context. */
export function countingAtMost({ hidden, criticalities, canKnockOut }: ContextBounds): Counting {
  return {
    applies: ({ id }) => !hidden.has(id),
    isCritical: (question) => criticalities(question).includes('critical'),
    isHigh: (question) => criticalities(question).includes('high'),
    isKnockOut: canKnockOut,
  };
}

/** What questions count as in every outcome of the context. */
export function countingAtLeast({ hidden, uncertain, criticalities, mustKnockOut }: ContextBounds): Counting {
  return {
    applies: ({ id }) => !hidden.has(id) && !uncertain.has(id),
    isCritical: (question) => criticalities(question).every((each) => each === 'critical'),
    isHigh: (question) => criticalities(question).every((each) => each === 'high'),
    isKnockOut: mustKnockOut,
  };
}

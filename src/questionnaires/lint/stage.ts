import { STAGE } from '../catalogue.ts';
import { leavesOf } from '../condition.ts';
import { evaluate } from '../evaluate.ts';
import type { QuestionShape } from '../questionnaire-schema.ts';

/** Whether a question can be asked at a stage, whatever the rest of the context says. */
export function canBeAskedAt({ when }: Pick<QuestionShape, 'when'>, stage: string): boolean {
  if (when === undefined) return true;
  return evaluate(when, (question) => (question === STAGE ? { chosen: [stage] } : 'open')) !== false;
}

/** Whether it depends on the stage that a question is asked. */
export function readsStage({ when }: Pick<QuestionShape, 'when'>): boolean {
  return when !== undefined && leavesOf(when).some(({ question }) => question === STAGE);
}

/** The stages that conditions tell apart, and one that none of them names. */
export function stagesIn(questions: readonly Pick<QuestionShape, 'when'>[]): readonly string[] {
  const named = questions.flatMap(({ when }) => (when === undefined ? [] : leavesOf(when)));
  return [...new Set(named.filter(({ question }) => question === STAGE).flatMap(({ is }) => is)), ''];
}

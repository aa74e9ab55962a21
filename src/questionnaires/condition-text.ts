import type { ConditionShape } from './evaluate.ts';

/** A condition in words, by the ids of questions and options: `context/offshore is yes and (… or …)`. */
export function conditionText(condition: ConditionShape): string {
  if ('question' in condition) return leafText(condition.question, condition.is, ['is', 'is one of']);
  if ('all' in condition) return condition.all.map(bracketed).join(' and ');
  if ('any' in condition) return condition.any.map(bracketed).join(' or ');
  const { not } = condition;
  return 'question' in not ? leafText(not.question, not.is, ['is not', 'is none of']) : `not (${conditionText(not)})`;
}

function leafText(question: string, options: readonly string[], [one, several]: readonly [string, string]): string {
  return `${question} ${options.length === 1 ? one : several} ${options.join(', ')}`;
}

/** What is made of several parts stands in brackets inside another condition. */
function bracketed(condition: ConditionShape): string {
  const text = conditionText(condition);
  return 'all' in condition || 'any' in condition ? `(${text})` : text;
}

import type { DiagnosticCode } from '../diagnostics/diagnostic.ts';
import { hintFor } from '../diagnostics/did-you-mean.ts';
import type { Catalogue } from './catalogue.ts';
import { leavesOf } from './condition.ts';
import { choicesOf } from './question.ts';
import type { ConditionShape } from './schema.ts';

export type Report = (code: DiagnosticCode, path: readonly PropertyKey[], message: string, hint?: string) => void;

/** Checks that a condition at a path refers to context questions that there are, and to options that they have. */
export function checkCondition(
  condition: ConditionShape,
  path: readonly PropertyKey[],
  catalogue: Pick<Catalogue, 'context'>,
  report: Report,
): void {
  for (const leaf of leavesOf(condition, path)) {
    const target = catalogue.context.find(({ id }) => id === leaf.question);
    if (target === undefined) {
      const ids = catalogue.context.map(({ id }) => id);
      report(
        'dangling-reference',
        [...leaf.path, 'question'],
        `"${leaf.question}" is not a context question`,
        hintFor(leaf.question, ids),
      );
      continue;
    }
    const options = choicesOf(target).map(({ id }) => id);
    for (const [position, option] of leaf.is.entries()) {
      if (options.includes(option)) continue;
      report(
        'dangling-reference',
        [...leaf.path, 'is', position],
        `"${option}" is not an option of ${target.id}`,
        hintFor(option, options),
      );
    }
  }
}

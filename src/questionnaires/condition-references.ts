import { hintFor } from '../text/did-you-mean.ts';
import { type Catalogue, leavesOf } from './catalogue.ts';
import { type ConditionShape, choicesOf } from './questionnaire.ts';
import type { Report } from './reporter.ts';

/**
 * Checks that a condition at a path refers to context questions that there are, and to options that they have.
 * What an extension drops is reported where it is dropped.
 */
export function checkCondition(
  condition: ConditionShape,
  path: readonly PropertyKey[],
  catalogue: Pick<Catalogue, 'context'>,
  report: Report,
  dropped: ReadonlySet<string> = new Set(),
): void {
  for (const leaf of leavesOf(condition, path)) {
    const target = catalogue.context.find(({ id }) => id === leaf.question);
    if (target === undefined) {
      if (dropped.has(leaf.question)) continue;
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

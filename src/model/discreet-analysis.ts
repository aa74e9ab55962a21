import type { Analysis } from '../scoring/analysis.ts';

/**
 * An analysis without any question to which an answer was told in confidence, which is what `marked` holds; where the
 * weight that flips the verdict is such a question's, it is not said that there is one.
 */
export function discreetAnalysis<T extends Analysis>(
  { nextQuestions, robustness, ...rest }: T,
  marked: ReadonlySet<string>,
): Omit<T, keyof Analysis> & Analysis {
  const { flip, drivers, ...figures } = robustness;
  const isTold = (driver: (typeof drivers)[number]): boolean =>
    'question' in driver ? !marked.has(driver.question) : driver.kind !== 'context' || !hasContext(marked);
  return {
    ...rest,
    nextQuestions: nextQuestions.filter(({ question }) => !marked.has(question)),
    robustness: {
      ...figures,
      drivers: drivers.filter(isTold),
      ...(flip === undefined || (flip?.kind === 'question-weight' && marked.has(flip.id)) ? {} : { flip }),
    },
  };
}

/** That much depends on the context would show how an answer to it divides people. */
function hasContext(marked: ReadonlySet<string>): boolean {
  return [...marked].some((id) => id.startsWith('context/'));
}

import type { Interview } from '../answers/interview.ts';
import type { Catalogue } from '../questionnaires/catalogue.ts';
import { type NextQuestion, nextQuestionsIn } from './next-best.ts';
import { measuringRobustness } from './robustness/draw.ts';
import type { Robustness } from './robustness/robustness.ts';
import { finish, type Slices } from './slices.ts';

/** What takes more than scoring once: what to settle next, and how far the verdict stands. */
export interface Analysis {
  readonly nextQuestions: readonly NextQuestion[];
  readonly robustness: Robustness;
}

/** Analyses interviews. `seed` decides the draws; take it from the content, so that the same content gives the same. */
export function analyse(catalogue: Catalogue, interviews: readonly Interview[], seed: number): Analysis {
  return finish(analysing(catalogue, interviews, seed));
}

/** The same in slices. */
export function* analysing(catalogue: Catalogue, interviews: readonly Interview[], seed: number): Slices<Analysis> {
  return {
    nextQuestions: yield* nextQuestionsIn(catalogue, interviews),
    robustness: yield* measuringRobustness(catalogue, interviews, { seed }),
  };
}

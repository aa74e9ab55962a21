import type { Interview } from '../../src/answers/interview.ts';
import type { Catalogue } from '../../src/questionnaires/catalogue.ts';
import { catalogueOf, interviewOf } from './catalogue.ts';

const CRITICALITIES = ['critical', 'high', 'medium', 'low'] as const;
const EFFORTS = ['S', 'M', 'L'] as const;
const SCORES = [0, 33, 67, 100] as const;

/** An assessment of so many questions, in areas of about fifteen, one in seven open; always the same for a size. */
export function syntheticAssessment(size: number): { catalogue: Catalogue; interviews: readonly Interview[] } {
  let state = size;
  const pick = <T>(list: readonly T[]): T => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return list[Math.floor((state / 2147483648) * list.length)] as T;
  };
  const areas = Array.from({ length: Math.ceil(size / 15) }, (_, area) => ({
    id: `area${area}`,
    weight: pick([1, 2, 3]),
    questions: Array.from({ length: Math.min(15, size - 15 * area) }, (_, question) => ({
      id: `q${question}`,
      criticality: pick(CRITICALITIES),
      effort: pick(EFFORTS),
    })),
  }));
  const ids = areas.flatMap(({ id, questions }) => questions.map((question) => `${id}/${question.id}`));
  const answers = Object.fromEntries(ids.flatMap((id, index) => (index % 7 === 0 ? [] : [[id, pick(SCORES)]])));
  return { catalogue: catalogueOf(areas), interviews: [interviewOf(answers)] };
}

/** The median time of a few runs, in milliseconds, after one to warm up. */
export function medianTime(run: () => void, runs = 5): number {
  run();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[runs >> 1] ?? 0;
}

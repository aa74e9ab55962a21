import type { Interview } from '../../src/answers/interview.ts';
import type { Catalogue } from '../../src/questionnaires/catalogue.ts';
import { type Problem, problemOf } from '../../src/scoring/plan/problem.ts';
import { scoreScenarios } from '../../src/scoring/scenarios.ts';
import { type AreaSpec, catalogueOf, interviewOf, type ProfileSpec } from './catalogue.ts';
import { type Mixture, mixed } from './mixed.ts';
import { squeezed } from './plan.ts';

const EFFORT = { S: 1, M: [2, 3], L: [5, 8] };

interface Assessed {
  readonly catalogue: Catalogue;
  readonly interviews: readonly Interview[];
  /** The most outcomes of the context to look at one by one. */
  readonly limit?: number;
}

function from(mixture: Mixture, profile: ProfileSpec = {}): Assessed {
  const { areas, context, answers } = mixed(mixture);
  return {
    catalogue: catalogueOf(areas, context, [], { effort: EFFORT, ...profile }),
    interviews: [interviewOf(answers)],
  };
}

/** Gates of each kind: a knock-out, critical questions, and rules across questions that leave a choice of what to raise. */
function gated(): Assessed {
  const AREAS: readonly AreaSpec[] = [
    {
      id: 'a',
      questions: [
        { id: 'stop', knockOut: true, effort: 'L' },
        { id: 'plan', effort: 'L', criticality: 'low', horizon: '30-days' },
        { id: 'gate', effort: 'L', criticality: 'low', horizon: 'ongoing' },
        { id: 'rest', effort: 'M', criticality: 'high' },
      ],
    },
    {
      id: 'b',
      weight: 3,
      questions: [
        { id: 'judgement', effort: 'M', criticality: 'low', horizon: '30-days' },
        { id: 'control', effort: 'L', criticality: 'medium', horizon: '90-days' },
        { id: 'boundary', effort: 'L', criticality: 'medium', horizon: '90-days' },
        { id: 'must', criticality: 'critical', effort: 'M' },
      ],
    },
    {
      id: 'c',
      weight: 0.5,
      questions: [
        { id: 'one', criticality: 'high', effort: 'M' },
        { id: 'two', criticality: 'medium', effort: 'S' },
        { id: 'three', criticality: 'low', effort: 'S' },
      ],
    },
  ];
  const rules = [
    { rule: 'rushed-transfer', plan: 'a/plan', gate: 'a/gate' },
    { rule: 'unverifiable-quality', judgement: 'b/judgement', control: 'b/control' },
    { rule: 'hollowing-out', boundary: 'b/boundary', knowHow: 'b/control' },
  ];
  const answers = Object.fromEntries(
    AREAS.flatMap(({ id, questions }) => questions.map((question) => [`${id}/${question.id}`, 33] as const)),
  );
  return {
    catalogue: catalogueOf(AREAS, [], rules, { effort: EFFORT }),
    interviews: [interviewOf({ ...answers, 'a/stop': 0, 'b/must': 0, 'b/judgement': 0, 'b/boundary': 0, 'a/plan': 0 })],
  };
}

/** Where the point lies below low: what is open is on a scale that begins high. */
function high(): Assessed {
  const { catalogue, interviews } = from({ questions: 18, areas: 3, answered: 0.6, context: 1, hanging: 0.3 });
  return { catalogue: squeezed(catalogue, [60, 100]), interviews };
}

const BASE: Mixture = { questions: 24, areas: 3, answered: 0.5, context: 0, hanging: 0 };

const HANGING: Mixture = { questions: 16, areas: 2, answered: 0.3, context: 2, hanging: 0.6 };

/** Plan problems of different kinds, always the same; each small enough to be through in a moment. */
const ASSESSED = {
  plain: from(BASE),
  'weighed by question': from(BASE, { weighting: 'questions' }),
  'many areas': from({ ...BASE, questions: 36, areas: 9 }),
  'two contexts': from({ ...BASE, context: 2, hanging: 0.5 }),
  tangled: from({ ...BASE, questions: 16, areas: 2, answered: 0, context: 3, hanging: 1 }),
  bounded: { ...from(HANGING), limit: 1 },
  'bounded, by question': { ...from(HANGING, { weighting: 'questions' }), limit: 1 },
  'parts of days': from(HANGING, { effort: { S: [0.25, 0.5], M: [1, 1.25], L: [2, 3.75] }, weights: { critical: 8 } }),
  gates: gated(),
  'high scale': high(),
  large: from({ ...BASE, questions: 60, areas: 6, context: 2, hanging: 0.5 }),
} satisfies Readonly<Record<string, Assessed>>;

export type ProblemName = keyof typeof ASSESSED;

export function planProblem(name: ProblemName): Problem {
  const { catalogue, interviews, limit }: Assessed = ASSESSED[name];
  return problemOf(scoreScenarios(catalogue, interviews, limit === undefined ? {} : { limit }));
}

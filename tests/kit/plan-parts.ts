import fc from 'fast-check';
import type { Selection } from '../../src/scoring/plan/frontier.ts';
import type { Fixed, Goal } from '../../src/scoring/plan/knapsack.ts';
import { type Candidate, candidatesOf, type Model } from '../../src/scoring/plan/model.ts';
import { scoreScenarios } from '../../src/scoring/scenarios.ts';
import { catalogueOf } from './catalogue.ts';

/** What a candidate costs: its effort, then the least of it, then its horizon's rank. */
type Cost = readonly [effort: number, least?: number, horizon?: number];

/** A candidate for each id (`a/x` lies in the area `a`), as dear as it says; in the order of the areas, as they come. */
export function candidatesFor(costs: Readonly<Record<string, Cost>>): readonly Candidate[] {
  const ids = Object.keys(costs);
  const areas = [...new Set(ids.map(areaOf))];
  const catalogue = catalogueOf(
    areas.map((area) => ({
      id: area,
      questions: ids.filter((id) => areaOf(id) === area).map((id) => ({ id: id.slice(area.length + 1) })),
    })),
  );
  return candidatesOf(scoreScenarios(catalogue, [])).map((candidate) => {
    const [effort, least = effort, horizon = 0] = costs[candidate.question.id] ?? [0];
    return { ...candidate, effort, least, horizon };
  });
}

function areaOf(id: string): string {
  return id.replace(/\/.*/, '');
}

type Numbers = Readonly<Record<string, number>>;

/** A model from plain records; areas count the same where nothing is said of their shares. */
export function modelFrom({
  overall = 0,
  areas = {},
  shares = { a: 0.5, b: 0.5 },
  gains = {},
}: {
  readonly overall?: number;
  readonly areas?: Numbers;
  readonly shares?: Numbers;
  readonly gains?: Numbers;
}): Model {
  const [ofAreas, ofShares, ofGains] = [areas, shares, gains].map((each) => new Map(Object.entries(each)));
  return { overall, areas: ofAreas ?? new Map(), shares: ofShares ?? new Map(), gains: ofGains ?? new Map() };
}

export function goalFrom({
  floors = {},
  ...rest
}: Partial<Omit<Goal, 'floors'>> & { readonly floors?: Numbers }): Goal {
  return {
    overall: 0,
    target: 'ready',
    budget: Number.POSITIVE_INFINITY,
    aim: 'least-effort',
    ...rest,
    floors: new Map(Object.entries(floors)),
  };
}

export function fixing(forced: readonly string[] = [], forbidden: readonly string[] = []): Fixed {
  return { forced: new Set(forced), forbidden: new Set(forbidden) };
}

/** A small search without rules: candidates of two areas, models, what is asked for, and what is fixed. */
export interface Small {
  readonly candidates: readonly Candidate[];
  readonly models: readonly Model[];
  readonly demand: Goal;
  readonly fixed: Fixed;
}

const FIVE = candidatesFor({ 'a/one': [1], 'a/two': [1], 'a/three': [1], 'b/four': [1], 'b/five': [1] });
const IDS = FIVE.map(({ question }) => question.id);

const model = fc
  .record({
    overall: fc.integer({ min: 0, max: 60 }),
    areas: fc.record({ a: fc.integer({ min: 0, max: 60 }), b: fc.integer({ min: 0, max: 60 }) }, { requiredKeys: [] }),
    share: fc.constantFrom(0, 0.25, 0.5, 0.7, 1),
    gains: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 5, maxLength: 5 }),
    counts: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
  })
  .map(({ overall, areas, share, gains, counts }) =>
    modelFrom({
      overall,
      areas,
      shares: { a: share, b: 1 - share },
      gains: Object.fromEntries(IDS.flatMap((id, place) => (counts[place] ? [[id, gains[place] ?? 0]] : []))),
    }),
  );

/** Random small searches, always the same for a seed. */
export const smallSearches: fc.Arbitrary<Small> = fc
  .record({
    costs: fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom(0, 1), fc.nat({ max: 2 })), {
      minLength: 5,
      maxLength: 5,
    }),
    models: fc.array(model, { minLength: 1, maxLength: 3 }),
    overall: fc.integer({ min: 0, max: 90 }),
    floors: fc.record({ a: fc.integer({ min: 0, max: 80 }), b: fc.integer({ min: 0, max: 80 }) }, { requiredKeys: [] }),
    budget: fc.constantFrom(Number.POSITIVE_INFINITY, 2, 6, 12, 20),
    aim: fc.constantFrom('least-effort' as const, 'most-points' as const),
    fixed: fc.array(fc.constantFrom('free', 'free', 'free', 'forced', 'forbidden'), { minLength: 5, maxLength: 5 }),
  })
  .map(({ costs, models, overall, floors, budget, aim, fixed }) => ({
    candidates: FIVE.map((each, place) => {
      const [days, less, horizon] = costs[place] ?? [0, 0, 0];
      return { ...each, effort: days * DAYS, least: Math.max(0, days - less) * DAYS, horizon };
    }),
    models,
    demand: goalFrom({ overall, floors, budget: budget * DAYS, aim }),
    fixed: fixing(
      IDS.filter((_, place) => fixed[place] === 'forced'),
      IDS.filter((_, place) => fixed[place] === 'forbidden'),
    ),
  }));

const DAYS = 1e6;

/** Every choice that holds what is forced and nothing forbidden, as brute force lists them. */
export function choicesOf({
  candidates,
  fixed,
}: Pick<Small, 'candidates' | 'fixed'>): readonly (readonly Candidate[])[] {
  return Array.from({ length: 2 ** candidates.length }, (_, bits) =>
    candidates.filter((__, place) => bits & (1 << place)),
  ).filter((chosen) => {
    const ids = chosen.map(({ question }) => question.id);
    return [...fixed.forced].every((id) => ids.includes(id)) && !ids.some((id) => fixed.forbidden.has(id));
  });
}

export function effortOf(chosen: readonly Candidate[]): number {
  return chosen.reduce((sum, { effort }) => sum + effort, 0);
}

/** The overall score and the areas' scores of a model with some candidates raised, summed one by one. */
export function scored({ overall, areas, shares, gains }: Model, chosen: readonly Candidate[]) {
  const gain = ({ question }: Candidate): number => gains.get(question.id) ?? 0;
  return {
    overall: chosen.reduce((sum, each) => sum + gain(each) * (shares.get(each.area) ?? 0), overall),
    areas: new Map(
      [...areas].map(([id, score]) => [
        id,
        chosen.filter(({ area }) => area === id).reduce((sum, each) => sum + gain(each), score),
      ]),
    ),
  };
}

/** Whether a choice meets the demand in a model; `slack` points short is met as well. */
export function meets(model: Model, chosen: readonly Candidate[], { overall, floors }: Goal, slack = 1e-9): boolean {
  const has = scored(model, chosen);
  return (
    has.overall >= overall - slack && [...has.areas].every(([id, score]) => score >= (floors.get(id) ?? 0) - slack)
  );
}

/** A selection for so much effort that gains so much in each model. */
export function selectionOf(effort: number, gains: readonly number[], rest: Partial<Selection> = {}): Selection {
  return { effort, least: effort, steps: 1, horizon: 0, chosen: 0n, gains, ...rest };
}

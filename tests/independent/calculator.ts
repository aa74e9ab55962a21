import { type Context, choices, contextAsAnswered, contextOutcomes } from './context.ts';
import { type Gate, gatesOf, rank, TOLERANCE } from './gates.ts';
import { isOpen, type Reading, readQuestions, type Status, scoreIn, sum } from './readings.ts';
import { type Criticality, LEVELS, type Level, type Scenario, type World } from './world.ts';

/** In the order low, point, high; null where nothing is scored. */
export type Three<T> = Readonly<Record<Scenario, T | null>>;

export interface Calculation {
  readonly score: Three<number>;
  readonly level: Three<Level>;
  readonly areas: readonly { readonly id: string; readonly share: number; readonly score: Three<number> }[];
  readonly questions: readonly {
    readonly id: string;
    readonly criticality: Criticality;
    readonly weight: number;
    readonly status: Status;
    /** The part of the overall score at point, from 0 to 1. */
    readonly share: number;
  }[];
  readonly gates: Readonly<Record<Scenario, readonly Gate[]>>;
  /** The gates of the outcomes that are exactly as bad (at high: as good) as the one named in `gates`. */
  readonly equalGates: Readonly<Record<'low' | 'high', readonly (readonly Gate[])[]>>;
  readonly coverage: number | null;
  readonly geometricMean: number | null;
  readonly weakestArea: string | null;
  readonly stage: string | null;
  readonly decision: string | null;
}

/** One scenario in one outcome of the context. */
interface Outcome {
  readonly score: number;
  readonly areas: ReadonlyMap<string, number>;
  readonly level: Level;
  readonly gates: readonly Gate[];
  readonly isPresent: boolean;
}

const DECISIONS: Readonly<Record<string, string>> = {
  deciding: 'to-choose',
  contracting: 'to-sign',
  transition: 'to-hand-over',
  running: 'to-go-on',
  ending: 'to-take-back',
};

/** Calculates a verdict from the text of the specification, by trying every outcome of the context. */
export function calculate(world: World): Calculation {
  const present = contextAsAnswered(world);
  const readings = readQuestions(world, present);
  const point = outcomeOf(world, present, 'point', true);
  const lows = outcomesOf(world, 'low');
  const highs = outcomesOf(world, 'high');
  const worst = furthest(lows, -1);
  const best = furthest(highs, 1);
  const shares = sharesOf(world, readings);
  const areas = world.areas.map(({ id }) => ({
    id,
    share: sum(readings.filter(({ area }) => area.id === id).map((reading) => shares.get(reading) ?? 0)),
    score: {
      low: least(lows.flatMap(({ areas }) => areas.get(id) ?? [])),
      point: point?.areas.get(id) ?? null,
      high: greatest(highs.flatMap(({ areas }) => areas.get(id) ?? [])),
    },
  }));
  const stages = choices(world, present, 'context/stage');
  const stage = stages.length === 1 ? (stages[0] ?? null) : null;
  return {
    score: {
      low: least(lows.map(({ score }) => score)),
      point: point?.score ?? null,
      high: greatest(highs.map(({ score }) => score)),
    },
    level: { low: worst[0]?.level ?? null, point: point?.level ?? null, high: best[0]?.level ?? null },
    areas,
    questions: readings.map((reading) => ({
      id: reading.id,
      criticality: reading.criticality,
      weight: reading.weight,
      status: reading.status,
      share: shares.get(reading) ?? 0,
    })),
    gates: {
      low: worst[0]?.gates ?? [],
      point: gatesOf(world, present, readings, 'point'),
      high: best[0]?.gates ?? [],
    },
    equalGates: { low: worst.map(({ gates }) => gates), high: best.map(({ gates }) => gates) },
    coverage: coverageOf(readings),
    geometricMean: geometricMeanOf(areas),
    weakestArea: weakestOf(areas),
    stage,
    decision: stage === null ? null : (DECISIONS[stage] ?? null),
  };
}

/** The outcomes in which something is scored. */
function outcomesOf(world: World, scenario: Scenario): readonly Outcome[] {
  return contextOutcomes(world).flatMap((context, index) => outcomeOf(world, context, scenario, index === 0) ?? []);
}

function outcomeOf(world: World, context: Context, scenario: Scenario, isPresent: boolean): Outcome | null {
  const readings = readQuestions(world, context);
  const areas = new Map<string, number>();
  for (const area of world.areas) {
    const mine = scored(readings, scenario).filter(({ reading }) => reading.area === area);
    if (mine.length > 0) areas.set(area.id, mean(mine.map(({ reading, score }) => [reading.weight, score])));
  }
  if (areas.size === 0) return null;
  const score =
    world.weighting === 'areas'
      ? mean(world.areas.flatMap(({ id, weight }) => pair(weight, areas.get(id))))
      : mean(scored(readings, scenario).map(({ reading, score }) => [reading.area.weight * reading.weight, score]));
  const gates = gatesOf(world, context, readings, scenario);
  const ranks = [rank(levelOf(world, readings, score, areas)), ...gates.map(({ caps }) => rank(caps))];
  return { score, areas, level: LEVELS[Math.min(...ranks)] ?? 'not-ready', gates, isPresent };
}

function scored(readings: readonly Reading[], scenario: Scenario) {
  return readings.flatMap((reading) => {
    const score = scoreIn(reading, scenario);
    return score === null ? [] : [{ reading, score }];
  });
}

function pair(weight: number, score: number | undefined): readonly (readonly [number, number])[] {
  return score === undefined ? [] : [[weight, score]];
}

/** The mean of pairs of a weight and a score. */
function mean(pairs: readonly (readonly [number, number])[]): number {
  return sum(pairs.map(([weight, score]) => weight * score)) / sum(pairs.map(([weight]) => weight));
}

/** The level by thresholds and floors alone. */
function levelOf(world: World, readings: readonly Reading[], score: number, areas: ReadonlyMap<string, number>): Level {
  const usual = { ready: 60, 'ready-with-conditions': 40 };
  for (const level of ['ready', 'ready-with-conditions'] as const) {
    const floorsHold = world.areas.every((area) => {
      const visible = readings.filter((reading) => reading.area === area && reading.status !== 'hidden').length;
      const floor = area.floors?.[level] ?? (visible >= 3 ? usual[level] : 0);
      return (areas.get(area.id) ?? 100) >= floor - TOLERANCE;
    });
    if (score >= world.levels[level] - TOLERANCE && floorsHold) return level;
  }
  return 'not-ready';
}

/**
 * The worst outcomes (direction -1: lowest level, then lowest score, then most gates) or the best ones (direction 1:
 * the other way round). Several where they tie; the present state alone where it is one of them.
 */
function furthest(outcomes: readonly Outcome[], direction: 1 | -1): readonly Outcome[] {
  let left = outcomes;
  for (const merit of [
    ({ level }: Outcome) => rank(level),
    ({ score }: Outcome) => score,
    ({ gates }: Outcome) => -gates.length,
  ]) {
    const top = greatest(left.map((outcome) => direction * merit(outcome))) ?? 0;
    left = left.filter((outcome) => direction * merit(outcome) >= top - TOLERANCE);
  }
  const present = left.filter(({ isPresent }) => isPresent);
  return present.length > 0 ? present : left;
}

function sharesOf(world: World, readings: readonly Reading[]): ReadonlyMap<Reading, number> {
  const counting = scored(readings, 'point').map(({ reading }) => reading);
  const parts = counting.map((reading) => {
    if (world.weighting === 'questions') return reading.area.weight * reading.weight;
    const mine = counting.filter(({ area }) => area === reading.area);
    return (reading.area.weight * reading.weight) / sum(mine.map(({ weight }) => weight));
  });
  return new Map(counting.map((reading, index) => [reading, (parts[index] ?? 0) / sum(parts)]));
}

function coverageOf(readings: readonly Reading[]): number | null {
  const answered = sum(readings.filter(({ status }) => status === 'answered').map(({ weight }) => weight));
  const open = sum(readings.filter(isOpen).map(({ weight }) => weight));
  return answered + open === 0 ? null : answered / (answered + open);
}

function geometricMeanOf(areas: Calculation['areas']): number | null {
  const logs = areas.flatMap(({ share, score }) =>
    score.point === null ? [] : [share * Math.log(Math.max(1, score.point))],
  );
  return logs.length === 0 ? null : Math.exp(sum(logs));
}

function weakestOf(areas: Calculation['areas']): string | null {
  const points = areas.flatMap(({ id, score }) => (score.point === null ? [] : [{ id, point: score.point }]));
  return points.sort((a, b) => a.point - b.point || (a.id < b.id ? -1 : 1))[0]?.id ?? null;
}

function least(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : Math.min(...numbers);
}

function greatest(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : Math.max(...numbers);
}

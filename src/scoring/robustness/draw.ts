import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Interview } from '../../answers/interview.ts';
import type { Catalogue, Circumstances } from '../../questionnaires/catalogue.ts';
import { floorsOf, type LevelThresholds } from '../../questionnaires/profile.ts';
import { LEVELS, type Level } from '../../questionnaires/vocabulary.ts';
import { weightsIn } from '../outcome.ts';
import { HALF } from '../rule.ts';
import { type Scenarios, scoringScenarios } from '../scenarios.ts';
import { geometricMean, levelByThresholds, scoreOverall } from '../scores.ts';
import { finish, type Slices } from '../slices.ts';
import { type Applying, answerDrawer, type DrawSheet, drawSheet } from './answers.ts';
import { smallestFlip } from './flip.ts';
import { type Capping, cappingIn, type Drawn } from './gates.ts';
import { type DrawInput, type Driver, type Perturbation, type Robustness, USUAL } from './robustness.ts';
import { measureSlips } from './slips.ts';
import { BINS, Variance } from './variance.ts';

export interface RobustnessOptions {
  /** A whole number from which all draws follow; take it from the content's digest, never from a clock. */
  readonly seed: number;
  /** How many draws; 10,000 by default. */
  readonly draws?: number;
  readonly perturbation?: Perturbation;
  /** The day of the assessment; see `ScoringOptions`. */
  readonly day?: string | undefined;
}

/** Where the context could turn out in more ways than are looked at one by one: so many of them, drawn at random. */
const OUTCOMES = 256;

/** Draws between two slices. */
const SLICE = 100;

/** The least first-order index that is listed. */
const LEAST_INDEX = 0.005;

/**
 * How robust the verdict is: repeated scoring with all that `Perturbation` names, open answers uniform over their options,
 * disputed ones uniform over the answers given, and an open context uniform over its outcomes. An open answer that comes
 * out at half or more is backed by evidence as likely as not: that nobody has shown any yet says as little about it as
 * that nobody has answered. The same input and seed give the same result, to the last bit.
 */
export function measureRobustness(
  catalogue: Catalogue,
  interviews: readonly Interview[],
  options: RobustnessOptions,
): Robustness {
  return finish(measuringRobustness(catalogue, interviews, options));
}

/** The same in slices. */
export function* measuringRobustness(
  catalogue: Catalogue,
  interviews: readonly Interview[],
  { seed, draws = 10_000, perturbation = USUAL, ...judged }: RobustnessOptions,
): Slices<Robustness> {
  const scenarios = yield* scoringScenarios(catalogue, interviews, judged);
  const generator = xoroshiro128plus(seed);
  const random = (): number => (generator.next() >>> 0) * 2 ** -32;
  const { outlook, hidden } = scenarios;
  const circumstances =
    outlook.kind === 'each'
      ? outlook.all
      : Array.from({ length: OUTCOMES }, () => outlook.draw((ways) => Math.floor(random() * ways)));
  const measured = measureSlips(
    scenarios.questions.filter(({ id }) => !hidden.has(id)),
    scenarios.interviews,
  );
  const slip = { ...measured, rate: perturbation.slip ?? measured.rate };
  const sheet = drawSheet(scenarios, perturbation.scores);
  const { questions } = sheet;
  const { length } = questions;
  const { areas } = catalogue;
  const worlds = circumstances.map((each) => lazily(() => worldIn(scenarios, sheet, each, perturbation.half)));
  const { weighting, levels, evidence } = catalogue.profile;
  const inputs = inputsOf(
    catalogue,
    questions.map(({ id }) => id),
  );
  const bins = new Uint8Array(inputs.length);
  const atAreas = 3 * length;
  const atAggregation = atAreas + areas.length;
  const drawn = {
    scores: new Float64Array(length),
    isLeftOut: new Uint8Array(length),
    backed: new Uint8Array(length),
    weights: new Float64Array(areas.length),
    totals: new Float64Array(areas.length),
    bins,
  };
  const { scores, isLeftOut, backed, weights, totals } = drawn;
  const drawAnswers = answerDrawer({ sheet, evidence, rate: slip.rate, spread: perturbation.weights, random }, drawn);
  const places = new Map(questions.map(({ id }, index) => [id, index]));
  const scoreOf: Drawn['scoreOf'] = (id) => {
    const place = places.get(id);
    return place === undefined || isLeftOut[place] === 1 ? null : (scores[place] ?? null);
  };
  const held = areas.map(() => ({ score: null as number | null, weight: 0, floors: { ...NO_FLOORS } }));
  const thresholds = { ...levels };
  const variance = new Variance(inputs.length);
  const overalls: number[] = [];
  const counts: Record<Level, number> = { 'not-ready': 0, 'ready-with-conditions': 0, ready: 0 };
  const upOrDown = (most: number): number => most * (2 * random() - 1);
  const shift = (into: Mutable<LevelThresholds>, from: LevelThresholds): void => {
    const [up, down] = [upOrDown(perturbation.thresholds), upOrDown(perturbation.thresholds)];
    const conditions = from['ready-with-conditions'];
    into['ready-with-conditions'] = conditions === 0 ? 0 : conditions + down;
    into.ready = Math.max(from.ready === 0 ? 0 : from.ready + up, into['ready-with-conditions']);
  };

  for (let draw = 0; draw < draws; draw += 1) {
    if (draw % SLICE === 0) yield;
    const way = Math.floor(random() * circumstances.length);
    const world = worlds[way]?.();
    if (world === undefined) continue;
    const half = HALF + upOrDown(perturbation.half);
    const isGeometric = random() < perturbation.geometric;
    bins[atAggregation] = isGeometric ? 1 : 0;
    bins[atAggregation + 1] = way % BINS;
    drawAnswers(world, half);
    for (const [index, area] of held.entries()) {
      const chance = random();
      bins[atAreas + index] = Math.floor(chance * BINS);
      const sum = weights[index] ?? 0;
      area.score = sum === 0 ? null : (totals[index] ?? 0) / sum;
      const own = (areas[index]?.weight ?? 0) * (weighting === 'questions' ? sum : 1);
      area.weight = own * (1 + perturbation.weights * (2 * chance - 1));
      shift(area.floors, world.floors[index] ?? NO_FLOORS);
    }
    shift(thresholds, levels);
    const overall = isGeometric ? geometricMean(held) : scoreOverall(held);
    const level = levelByThresholds(thresholds, overall, held);
    if (overall === null || level === null) continue;
    counts[world.capping(level, { scores, backed, half, scoreOf })] += 1;
    overalls.push(overall);
    variance.add(bins, overall);
  }

  const sorted = Float64Array.from(overalls).sort();
  const { level } = scenarios.point;
  return {
    draws,
    holds: level === null || draws === 0 ? null : counts[level] / draws,
    levels: sharesOf(counts, draws),
    unscored: draws === 0 ? 0 : 1 - overalls.length / draws,
    score: { p5: quantile(sorted, 0.05), p95: quantile(sorted, 0.95) },
    slip,
    drivers: driversOf(inputs, variance),
    flip: level === null ? null : smallestFlip(scenarios),
  };
}

/** What one outcome of the context decides for its draws: of the questions, the floors by area, and the gates. */
interface World extends Applying {
  readonly floors: readonly LevelThresholds[];
  readonly capping: Capping;
}

function worldIn(scenarios: Scenarios, sheet: DrawSheet, circumstances: Circumstances, half: number): World {
  const [{ catalogue }, { questions }, { hidden }] = [scenarios, sheet, circumstances];
  const visible = (area: Catalogue['areas'][number]): number =>
    area.questions.filter(({ id }) => !hidden.has(id)).length;
  return {
    isHidden: Uint8Array.from(questions, ({ id }) => (hidden.has(id) ? 1 : 0)),
    weights: Float64Array.from(questions, weightsIn(catalogue, circumstances)),
    floors: catalogue.areas.map((area) => floorsOf(area, visible(area))),
    capping: cappingIn(scenarios, sheet, circumstances, half),
  };
}

/** Makes a value when it is first asked for. */
function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const NO_FLOORS: LevelThresholds = { ready: 0, 'ready-with-conditions': 0 };

/** In the order of their bins: answers, scores of options, question weights, area weights, aggregation, context. */
function inputsOf(catalogue: Catalogue, questions: readonly string[]): readonly DrawInput[] {
  return [
    ...questions.map((question): DrawInput => ({ kind: 'answer', question })),
    ...questions.map((question): DrawInput => ({ kind: 'option-scores', question })),
    ...questions.map((question): DrawInput => ({ kind: 'question-weight', question })),
    ...catalogue.areas.map(({ id }): DrawInput => ({ kind: 'area-weight', area: id })),
    { kind: 'aggregation' },
    { kind: 'context' },
  ];
}

function sharesOf(counts: Readonly<Record<Level, number>>, draws: number): Robustness['levels'] {
  const share = (level: Level): number => (draws === 0 ? 0 : counts[level] / draws);
  const [worst, middle, best] = LEVELS.map(share);
  return { 'not-ready': worst ?? 0, 'ready-with-conditions': middle ?? 0, ready: best ?? 0 };
}

/** The smallest value that a share of all does not exceed. */
function quantile(sorted: Float64Array, share: number): number | null {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

function driversOf(inputs: readonly DrawInput[], variance: Variance): readonly Driver[] {
  return inputs
    .map((input, place): Driver => ({ ...input, index: variance.index(place) }))
    .filter(({ index }) => index >= LEAST_INDEX)
    .sort((a, b) => b.index - a.index);
}

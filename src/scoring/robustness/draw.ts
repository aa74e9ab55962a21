import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Interview } from '../../answers/interview.ts';
import type { Catalogue, Circumstances } from '../../questionnaires/catalogue.ts';
import { floorsOf } from '../../questionnaires/profile.ts';
import { LEVELS, type Level } from '../../questionnaires/questionnaire.ts';
import { isOpen } from '../assessment.ts';
import { answersIn, isProven, type Responses, readingIn, weightsIn } from '../outcome.ts';
import { type AnswersInScenario, isAtLeast, isAtMost, type Reading } from '../rule.ts';
import { gatesBy, gatesOf, RULES_ON_ONE } from '../rules.ts';
import { type Scenarios, scoringScenarios } from '../scenarios.ts';
import { levelByThresholds, type ScoreOf, scaleOf, worstLevel } from '../scores.ts';
import { finish, type Slices } from '../slices.ts';
import { smallestFlip } from './flip.ts';
import { type DrawSheet, drawSheet } from './inputs.ts';
import { type DrawInput, type Driver, type Perturbation, type Robustness, USUAL } from './robustness.ts';
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
 * How robust the verdict is: repeated scoring with each question and area weight times an independent factor, open
 * answers uniform over their options, disputed ones uniform over the answers given, each answered question now and then
 * one option off, the areas put together by arithmetic or geometric mean, and an open context uniform over its outcomes.
 * The same input and seed give the same result, to the last bit.
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
  const random = xoroshiro128plus(seed);
  const { outlook } = scenarios;
  const circumstances =
    outlook.kind === 'each'
      ? outlook.all
      : Array.from({ length: OUTCOMES }, () => outlook.draw((ways) => Math.floor(uniformFloat64(random) * ways)));
  const sheet = drawSheet(scenarios);
  const { questions, area, start, count, slips, score, bin } = sheet;
  const watches = circumstances.map(cappingReadings(scenarios, sheet));
  const hidden = circumstances.map((each) => Uint8Array.from(questions, ({ id }) => (each.hidden.has(id) ? 1 : 0)));
  const weightsOf = circumstances.map((each) => Float64Array.from(questions, weightsIn(catalogue, each)));
  const floors = circumstances.map(({ hidden: away }) =>
    catalogue.areas.map((each) => floorsOf(each, each.questions.filter(({ id }) => !away.has(id)).length)),
  );
  const isByQuestion = catalogue.profile.weighting === 'questions';
  const places = new Map(questions.map(({ id }, index) => [id, index]));
  const inputs = inputsOf(
    catalogue,
    questions.map(({ id }) => id),
  );
  const [atAreas, atAggregation] = [2 * questions.length, 2 * questions.length + catalogue.areas.length];

  const scores = new Float64Array(questions.length);
  const isLeftOut = new Uint8Array(questions.length);
  const bins = new Uint8Array(inputs.length);
  const [totals, weights] = [new Float64Array(catalogue.areas.length), new Float64Array(catalogue.areas.length)];
  const areaWeights = new Float64Array(catalogue.areas.length);
  const variance = new Variance(inputs.length);
  const overalls: number[] = [];
  const counts: Record<Level, number> = { 'not-ready': 0, 'ready-with-conditions': 0, ready: 0 };
  const scoreOf = (id: string): number | null => {
    const place = places.get(id);
    return place === undefined || isLeftOut[place] === 1 ? null : (scores[place] ?? null);
  };

  for (let draw = 0; draw < draws; draw += 1) {
    if (draw % SLICE === 0) yield;
    const way = Math.floor(uniformFloat64(random) * circumstances.length);
    const isGeometric = uniformFloat64(random) < perturbation.geometric;
    bins[atAggregation] = isGeometric ? 1 : 0;
    bins[atAggregation + 1] = way % BINS;
    totals.fill(0);
    weights.fill(0);
    const away = hidden[way];
    for (let index = 0; index < questions.length; index += 1) {
      const chance = uniformFloat64(random);
      const entries = count[index] ?? 0;
      const entry = (start[index] ?? 0) + Math.floor(uniformFloat64(random) * entries);
      const slip = uniformFloat64(random);
      const isSlip = slips[index] === 1 && slip < perturbation.slip;
      const from = isSlip ? (slip < perturbation.slip / 2 ? 'down' : 'up') : 'same';
      const counts = entries > 0 && away?.[index] === 0;
      const own = entries > 0 ? (score[from][entry] ?? 0) : 0;
      bins[questions.length + index] = Math.floor(chance * BINS);
      bins[index] = entries > 0 ? (bin[from][entry] ?? 0) : 0;
      isLeftOut[index] = counts ? 0 : 1;
      scores[index] = own;
      if (!counts) continue;
      const drawn = (weightsOf[way]?.[index] ?? 0) * (1 + perturbation.weights * (2 * chance - 1));
      const at = area[index] ?? 0;
      weights[at] = (weights[at] ?? 0) + drawn;
      totals[at] = (totals[at] ?? 0) + drawn * own;
    }
    const areas = catalogue.areas.map(({ weight }, index) => {
      const chance = uniformFloat64(random);
      bins[atAreas + index] = Math.floor(chance * BINS);
      const sum = weights[index] ?? 0;
      areaWeights[index] = weight * (1 + perturbation.weights * (2 * chance - 1)) * (isByQuestion ? sum : 1);
      return sum === 0 ? null : (totals[index] ?? 0) / sum;
    });
    const overall = together(areas, areaWeights, isGeometric);
    const held = areas.map((score, index) => ({ score, floors: floors[way]?.[index] ?? NO_FLOORS }));
    const level = levelByThresholds(catalogue.profile.levels, overall, held);
    const watch = watches[way];
    if (overall === null || level === null || watch === undefined) continue;
    counts[level === 'not-ready' ? level : cappedLevel(level, watch, scoreOf)] += 1;
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
    drivers: driversOf(inputs, variance),
    flip: level === null ? null : smallestFlip(scenarios),
  };
}

const NO_FLOORS = { ready: 0, 'ready-with-conditions': 0 };

/** In the order of their bins: answers, question weights, area weights, aggregation, context. */
function inputsOf(catalogue: Catalogue, questions: readonly string[]): readonly DrawInput[] {
  return [
    ...questions.map((question): DrawInput => ({ kind: 'answer', question })),
    ...questions.map((question): DrawInput => ({ kind: 'question-weight', question })),
    ...catalogue.areas.map(({ id }): DrawInput => ({ kind: 'area-weight', area: id })),
    { kind: 'aggregation' },
    { kind: 'context' },
  ];
}

function cappedLevel(level: Level, watch: CappingReading, scoreOf: ScoreOf): Level {
  const gates = gatesOf(watch(scoreOf));
  return worstLevel([level, ...gates.map(({ caps }) => caps)]) ?? level;
}

/** The weighted mean of the areas that are scored; geometric with each floored at 1. */
function together(areas: readonly (number | null)[], weights: Float64Array, isGeometric: boolean): number | null {
  let [sum, total] = [0, 0];
  for (const [index, score] of areas.entries()) {
    if (score === null) continue;
    const weight = weights[index] ?? 0;
    sum += weight;
    total += weight * (isGeometric ? Math.log(Math.max(1, score)) : score);
  }
  if (sum === 0) return null;
  return isGeometric ? Math.exp(total / sum) : total / sum;
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

/** What rules see of a draw, all that can cap the level in any draw. */
type CappingReading = (scoreOf: ScoreOf) => Reading;

/**
 * Leaves out the questions and the rules across questions that cap nothing even at the worst that a draw can bring.
 * Rules are monotone, so they cap nothing in any other draw either; the many draws need not ask them.
 */
function cappingReadings(
  { catalogue, responses }: Scenarios,
  sheet: DrawSheet,
): (circumstances: Circumstances) => CappingReading {
  const worst = worstScoresIn(sheet);
  const withRules = (rules: Catalogue['profile']['rules']): Catalogue => {
    return { ...catalogue, profile: { ...catalogue.profile, rules } };
  };
  return (circumstances) => {
    const { hidden } = circumstances;
    const own = readingIn(catalogue, responses, circumstances, 'point');
    const reading = (scoreOf: ScoreOf): Reading => {
      const visible: ScoreOf = (id) => (hidden.has(id) ? null : scoreOf(id));
      return { ...own, scoreOf: visible, answers: answersDrawn(catalogue, responses, visible) };
    };
    const at = reading(worst);
    const questions = at.questions.filter(
      (question) => gatesBy(RULES_ON_ONE, { ...at, catalogue: withRules([]), questions: [question] }).length > 0,
    );
    const rules = catalogue.profile.rules.filter(
      (rule) => gatesBy([], { ...at, catalogue: withRules([rule]) }).length > 0,
    );
    const narrowed = withRules(rules);
    return (scoreOf) => ({ ...reading(scoreOf), catalogue: narrowed, questions });
  };
}

/** What a draw makes of the answers: an open one counts as answered, and as shown. */
function answersDrawn({ profile }: Catalogue, responses: Responses, scoreOf: ScoreOf): AnswersInScenario {
  const said = answersIn({ profile }, responses, 'point');
  return {
    isOpen: () => false,
    isLeftOut: said.isLeftOut,
    isAtWorst: (question) => isAtMost(scaleOf(question).worst, scoreOf(question.id)),
    backingOf: (id) => {
      const response = responses.get(id);
      if (response === undefined || !isAtLeast(50, scoreOf(id))) return undefined;
      return isOpen(response) || isProven(response, profile.evidence) ? 'shown' : 'lacking';
    },
  };
}

function worstScoresIn({ questions, start, count, slips, score }: DrawSheet): ScoreOf {
  const worst = new Map<string, number>();
  for (const [index, { id }] of questions.entries()) {
    const from = start[index] ?? 0;
    const entries = (slips[index] === 1 ? score.down : score.same).slice(from, from + (count[index] ?? 0));
    if (entries.length > 0) worst.set(id, Math.min(...entries));
  }
  return (id) => worst.get(id) ?? null;
}

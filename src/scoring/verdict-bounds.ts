import { type Catalogue, scoredQuestions } from '../questionnaires/catalogue.ts';
import type { ScoredQuestion } from '../questionnaires/questionnaire.ts';
import { type Level, rankOf } from '../questionnaires/vocabulary.ts';
import type { Gate, Interval } from './assessment.ts';
import type { ContextBounds } from './context-bounds.ts';
import { furthestArea, furthestLevel, furthestReading, furthestWhole } from './furthest-outcome.ts';
import { answersIn, evaluateOutcome, isProven, type Outcome, readingIn, scoreOfIn, weightsIn } from './outcome.ts';
import { HALF, isAtLeast, isAtMost, type Reading } from './rule.ts';
import { isOnTrust, type TrustTally, tallyOf } from './rules/critical-on-trust.ts';
import { gatesBy, RULES_ON_ONE, withRulesOn } from './rules.ts';
import { isPointFurther, type Scenarios, withPoint } from './scenarios.ts';
import {
  bestReply,
  levelByThresholds,
  type Response,
  responseWith,
  type ScoreOf,
  scaleOf,
  worstLevel,
} from './scores.ts';

/** Between what the score and the level still lie. */
export interface VerdictBounds {
  readonly score: Pick<Interval, 'low' | 'high'>;
  readonly level: Pick<Interval<Level>, 'low' | 'high'>;
}

/** What the bounds become once everybody agrees on an answer to one question that scores so much, 0 to 100. */
export type BoundsAfter = (question: ScoredQuestion, score: number) => VerdictBounds;

/** The bounds of some scenarios as they are. */
export function boundsOf(scenarios: Scenarios): VerdictBounds {
  const { lows, highs } = withPoint(scenarios);
  return boundsFrom(lows, highs);
}

/** A question with the score on which all agree, and whether what is known of it shows a good answer. */
interface Settled {
  readonly question: ScoredQuestion;
  readonly score: number;
  readonly isShown: boolean;
  /** What all would say at its best, with the evidence that is there. */
  readonly best: Response;
  /** With only those rules across questions that name it. */
  readonly narrowed: Catalogue;
}

/**
 * Makes the function that settles one question. A score is linear in the answer to one question, so nothing is summed
 * again; and rules are monotone, so of the gates only those that can rest on the question are evaluated again, and the
 * one that counts what is shown. What people named as evidence stays.
 */
export function boundsAfterAnswer(scenarios: Scenarios): BoundsAfter {
  const { catalogue, interviews, questions, responses, day, lows, highs } = scenarios;
  const prepare = (scenario: 'low' | 'high', outcomes: readonly Outcome[]): readonly Prepared[] =>
    outcomes.map((outcome, index) => preparedOutcome(scenarios, scenario, outcome, index));
  const [low, high] = [prepare('low', lows), prepare('high', highs)];
  const further = questions.filter((question) => isPointFurther({ questions: [question], responses }));
  const known = new Map<string, Pick<Settled, 'best' | 'isShown' | 'narrowed'>>();
  const knownOf = (question: ScoredQuestion): Pick<Settled, 'best' | 'isShown' | 'narrowed'> => {
    const best = responseWith(question, interviews, bestReply(question), day);
    const isShown = isProven(best, catalogue.profile.evidence);
    return { best, isShown, narrowed: withRulesOn(catalogue, question.id) };
  };
  return (question, score) => {
    const own = known.get(question.id) ?? knownOf(question);
    known.set(question.id, own);
    const settled = { ...own, question, score };
    const settle = (prepared: Prepared): OverallAndLevel => settledOutcome(prepared, settled);
    const point = further.some(({ id }) => id !== question.id) ? [pointAfter(scenarios, settled)] : [];
    return boundsFrom([...low.map(settle), ...point], [...high.map(settle), ...point]);
  };
}

/** The point is summed again: it leaves out what is open, so that it is not linear in the answer to that. */
function pointAfter({ catalogue, responses, outlook }: Scenarios, { question, score, best }: Settled): Outcome {
  const given = best.given.map((each) => ({ ...each, score }));
  const settled: Response = { ...best, given, score: { low: score, point: score, high: score } };
  return evaluateOutcome(catalogue, new Map([...responses, [question.id, settled]]), outlook.now, 'point');
}

type OverallAndLevel = Pick<Outcome, 'overall' | 'level'>;

function boundsFrom(lows: readonly OverallAndLevel[], highs: readonly OverallAndLevel[]): VerdictBounds {
  const scores = (outcomes: readonly OverallAndLevel[]): readonly number[] =>
    outcomes.flatMap(({ overall }) => overall ?? []);
  const levels = (outcomes: readonly OverallAndLevel[]): readonly Level[] =>
    outcomes.flatMap(({ level }) => level ?? []).sort((a, b) => rankOf(a) - rankOf(b));
  const [low, high] = [scores(lows), scores(highs)];
  return {
    score: {
      low: low.length === 0 ? null : Math.min(...low),
      high: high.length === 0 ? null : Math.max(...high),
    },
    level: { low: levels(lows)[0] ?? null, high: levels(highs).at(-1) ?? null },
  };
}

/** An outcome with what is needed to change one question in it. */
interface Prepared {
  readonly outcome: Outcome;
  readonly reading: Reading;
  /** The overall score and the level by thresholds with one question changed; `undefined` where it does not apply. */
  readonly change: (
    question: ScoredQuestion,
    score: number,
  ) => { readonly overall: number | null; readonly level: Level | null } | undefined;
  /** How many gates that rest on single questions, or on a few, cap at each level: in all, and by these questions. */
  readonly caps: Caps;
  readonly capsOn: ReadonlyMap<string, Caps>;
  readonly trust: TrustTally;
}

type Caps = Readonly<Record<Gate['caps'], number>>;

function preparedOutcome(
  { catalogue, responses, outlook }: Scenarios,
  scenario: 'low' | 'high',
  outcome: Outcome,
  index: number,
): Prepared {
  const gates = outcome.gates.filter(({ rule }) => rule !== 'critical-on-trust');
  const caps = { caps: countCaps(gates), capsOn: countCapsOn(gates) };
  if (outlook.kind === 'bounded') {
    const { bounds } = outlook;
    const scoreOf = scoreOfIn(responses, bounds.hidden, scenario);
    const reading = furthestReading(catalogue, bounds, scoreOf, answersIn(catalogue, responses, scenario), scenario);
    const change = changeFurthest(catalogue, bounds, scoreOf, scenario);
    return { outcome, reading, change, ...caps, trust: trustIn(reading) };
  }
  const reading = readingIn(catalogue, responses, outlook.all[index] ?? outlook.now, scenario);
  return { outcome, reading, change: changeLinear(outcome, reading), ...caps, trust: trustIn(reading) };
}

function trustIn(reading: Reading): TrustTally {
  return tallyOf(scoredQuestions(reading.catalogue), reading);
}

function changeLinear({ areas, overall, standing }: Outcome, { catalogue, scoreOf }: Reading): Prepared['change'] {
  const weightOf = weightsIn(catalogue, standing);
  const whole = areas.reduce((sum, { score, weight }) => (score === null ? sum : sum + weight), 0);
  const places = new Map(
    catalogue.areas.map(({ id, questions }, place) => {
      const weights = questions.reduce(
        (sum, question) => (scoreOf(question.id) === null ? sum : sum + weightOf(question)),
        0,
      );
      return [id, { place, weights, share: whole === 0 ? 0 : (areas[place]?.weight ?? 0) / whole }] as const;
    }),
  );
  return (question, score) => {
    const [before, own] = [scoreOf(question.id), places.get(question.area)];
    if (before === null || own === undefined || overall === null) return undefined;
    const change = (weightOf(question) * (score - before)) / own.weights;
    const changed = areas.map((each, place) =>
      each.score !== null && place === own.place ? { ...each, score: each.score + change } : each,
    );
    const then = overall + own.share * change;
    return { overall: then, level: levelByThresholds(catalogue.profile.levels, then, changed) };
  };
}

function changeFurthest(
  catalogue: Catalogue,
  bounds: ContextBounds,
  scoreOf: ScoreOf,
  scenario: 'low' | 'high',
): Prepared['change'] {
  const places = new Map(catalogue.areas.map((area, place) => [area.id, { area, place }]));
  const own = catalogue.areas.map((area) => furthestArea(catalogue, area, scoreOf, bounds, scenario));
  return (question, score) => {
    const changed = places.get(question.area);
    if (scoreOf(question.id) === null || changed === undefined) return undefined;
    const settled: ScoreOf = (id) => (id === question.id ? score : scoreOf(id));
    const areas = own.with(changed.place, furthestArea(catalogue, changed.area, settled, bounds, scenario));
    const { overall } = furthestWhole(catalogue, areas, settled, bounds, scenario);
    return { overall, level: furthestLevel(catalogue, overall, areas, scenario) };
  };
}

function countCaps(gates: readonly Gate[]): Caps {
  const counts = { 'not-ready': 0, 'ready-with-conditions': 0 };
  for (const { caps } of gates) counts[caps] += 1;
  return counts;
}

function countCapsOn(gates: readonly Gate[]): Prepared['capsOn'] {
  const on = new Map<string, Gate[]>();
  for (const gate of gates) {
    for (const id of new Set(gate.questions)) {
      const own = on.get(id) ?? [];
      own.push(gate);
      on.set(id, own);
    }
  }
  return new Map([...on].map(([id, own]) => [id, countCaps(own)]));
}

function settledOutcome(prepared: Prepared, settled: Settled): OverallAndLevel {
  const changed = prepared.change(settled.question, settled.score);
  if (changed === undefined) return prepared.outcome;
  const { overall, level } = changed;
  return { overall, level: level === null ? null : capped(prepared, settled, level) };
}

/** The level under the gates that do not rest on the question, and those that do with its new answer. */
function capped({ reading, caps, capsOn, trust }: Prepared, settled: Settled, level: Level): Level {
  const { question, narrowed } = settled;
  const others = (cap: Gate['caps']): number => caps[cap] - (capsOn.get(question.id)?.[cap] ?? 0);
  if (level === 'not-ready' || others('not-ready') > 0) return 'not-ready';
  const after = readingAfter(reading, settled);
  const own = gatesBy(RULES_ON_ONE, {
    ...after,
    catalogue: narrowed,
    questions: reading.counts.applies(question) ? [question] : [],
  });
  const isCapped = others('ready-with-conditions') > 0 || isOnTrust(trustAfter(trust, reading, after, question));
  const standing: readonly Level[] = isCapped ? ['ready-with-conditions'] : [];
  return worstLevel([level, ...standing, ...own.map(({ caps }) => caps)]) ?? level;
}

function readingAfter(reading: Reading, { question, score, isShown }: Settled): Reading {
  const { scoreOf, answers } = reading;
  const isIt = (id: string): boolean => id === question.id;
  const backing = isAtLeast(HALF, score) ? (isShown ? 'shown' : 'lacking') : undefined;
  return {
    ...reading,
    scoreOf: (id) => (isIt(id) && scoreOf(id) !== null ? score : scoreOf(id)),
    answers: {
      isOpen: (id) => !isIt(id) && answers.isOpen(id),
      isLeftOut: (id) => !isIt(id) && answers.isLeftOut(id),
      isAtWorst: (each) => (isIt(each.id) ? isAtMost(scaleOf(question).worst, score) : answers.isAtWorst(each)),
      backingOf: (id) => (isIt(id) ? backing : answers.backingOf(id)),
    },
  };
}

function trustAfter(trust: TrustTally, before: Reading, after: Reading, question: ScoredQuestion): TrustTally {
  const [was, is] = [tallyOf([question], before), tallyOf([question], after)];
  return {
    shown: trust.shown - was.shown + is.shown,
    lacking: trust.lacking - was.lacking + is.lacking,
    lackingKnockOuts: trust.lackingKnockOuts - was.lackingKnockOuts + is.lackingKnockOuts,
  };
}

import { type Level, rankOf, type ScoredQuestion, WEIGHTS } from '../questionnaires/questionnaire.ts';
import type { Gate, Interval } from './assessment.ts';
import type { ContextBounds } from './context-bounds.ts';
import { furthestArea, furthestLevel, furthestReading, furthestWhole, type Outcome, scoreOfIn } from './outcome.ts';
import type { Reading } from './rule.ts';
import { gatesOf, withRulesOn } from './rules.ts';
import type { Scenarios } from './scenarios.ts';
import { levelByThresholds, type ScoreOf, worstLevel } from './scores.ts';

/** Between what the score and the level still lie. */
export interface VerdictBounds {
  readonly score: Pick<Interval, 'low' | 'high'>;
  readonly level: Pick<Interval<Level>, 'low' | 'high'>;
}

/** What the bounds become once everybody agrees on an answer to one question that scores so much, 0 to 100. */
export type BoundsAfter = (question: ScoredQuestion, score: number) => VerdictBounds;

/** The bounds of some scenarios as they are. */
export function boundsOf({ lows, highs }: Pick<Scenarios, 'lows' | 'highs'>): VerdictBounds {
  return boundsFrom(lows, highs);
}

/**
 * Makes the function that settles one question. A score is linear in the answer to one question, so nothing is summed
 * again; and rules are monotone, so of the gates only those that can rest on the question are evaluated again.
 */
export function boundsAfterAnswer(scenarios: Scenarios): BoundsAfter {
  const { catalogue, lows, highs } = scenarios;
  const prepare = (scenario: 'low' | 'high', outcomes: readonly Outcome[]): readonly Prepared[] =>
    outcomes.map((outcome, index) => preparedOutcome(scenarios, scenario, outcome, index));
  const [low, high] = [prepare('low', lows), prepare('high', highs)];
  const narrowed = new Map<string, Scenarios['catalogue']>();
  return (question, score) => {
    const own = narrowed.get(question.id) ?? withRulesOn(catalogue, question.id);
    narrowed.set(question.id, own);
    const settle = (prepared: Prepared): OverallAndLevel => settledOutcome(prepared, question, score, own);
    return boundsFrom(low.map(settle), high.map(settle));
  };
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
  /** What the rules see, all but the questions. */
  readonly reading: Omit<Reading, 'catalogue' | 'questions'>;
  /** The overall score and the level by thresholds with one question changed; `undefined` where it does not apply. */
  readonly change: (
    question: ScoredQuestion,
    score: number,
  ) => { readonly overall: number | null; readonly level: Level | null } | undefined;
  /** How many gates cap at each level, in all and by the questions they rest on. */
  readonly caps: Caps;
  readonly capsOn: ReadonlyMap<string, Caps>;
}

type Caps = Readonly<Record<Gate['caps'], number>>;

function preparedOutcome(
  { catalogue, responses, outlook }: Scenarios,
  scenario: 'low' | 'high',
  outcome: Outcome,
  index: number,
): Prepared {
  const caps = { caps: countCaps(outcome.gates), capsOn: countCapsOn(outcome.gates) };
  if (outlook.kind === 'bounded') {
    const { bounds } = outlook;
    const scoreOf = scoreOfIn(responses, bounds.hidden, scenario);
    const change = changeFurthest(catalogue, bounds, scoreOf, scenario);
    return { outcome, reading: furthestReading(bounds, scoreOf, scenario), change, ...caps };
  }
  const { hidden, holds } = outlook.all[index] ?? outlook.now;
  const scoreOf = scoreOfIn(responses, hidden, scenario);
  const reading = { scenario, scoreOf, isOpen: () => false, holds };
  return { outcome, reading, change: changeLinear(catalogue, outcome, scoreOf), ...caps };
}

function changeLinear(catalogue: Scenarios['catalogue'], outcome: Outcome, scoreOf: ScoreOf): Prepared['change'] {
  const { overall } = outcome;
  const whole = catalogue.areas.reduce(
    (sum, { weight }, index) => ((outcome.areas[index] ?? null) === null ? sum : sum + weight),
    0,
  );
  const areas = new Map(
    catalogue.areas.map(({ id, weight, questions }, place) => {
      const weights = questions.reduce(
        (sum, question) => (scoreOf(question.id) === null ? sum : sum + WEIGHTS[question.criticality]),
        0,
      );
      return [id, { place, weights, share: whole === 0 ? 0 : weight / whole }] as const;
    }),
  );
  return (question, score) => {
    const [before, area] = [scoreOf(question.id), areas.get(question.area)];
    if (before === null || area === undefined || overall === null) return undefined;
    const change = (WEIGHTS[question.criticality] * (score - before)) / area.weights;
    const changed = outcome.areas.map((each, place) => (each !== null && place === area.place ? each + change : each));
    const then = overall + area.share * change;
    return { overall: then, level: levelByThresholds(catalogue, then, changed) };
  };
}

function changeFurthest(
  catalogue: Scenarios['catalogue'],
  bounds: ContextBounds,
  scoreOf: ScoreOf,
  scenario: 'low' | 'high',
): Prepared['change'] {
  const places = new Map(catalogue.areas.map((area, place) => [area.id, { area, place }]));
  const own = catalogue.areas.map((area) => furthestArea(area, scoreOf, bounds, scenario));
  return (question, score) => {
    const changed = places.get(question.area);
    if (scoreOf(question.id) === null || changed === undefined) return undefined;
    const settled: ScoreOf = (id) => (id === question.id ? score : scoreOf(id));
    const areas = own.with(changed.place, furthestArea(changed.area, settled, bounds, scenario));
    const { overall } = furthestWhole(areas, scenario);
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

function settledOutcome(
  prepared: Prepared,
  question: ScoredQuestion,
  score: number,
  narrowed: Scenarios['catalogue'],
): OverallAndLevel {
  const changed = prepared.change(question, score);
  if (changed === undefined) return prepared.outcome;
  const { overall, level } = changed;
  return { overall, level: level === null ? null : capped(prepared, question, score, narrowed, level) };
}

/** The level under the gates that do not rest on the question, and those that do with its new score. */
function capped(
  { reading, caps, capsOn }: Prepared,
  question: ScoredQuestion,
  score: number,
  narrowed: Scenarios['catalogue'],
  level: Level,
): Level {
  const others = (cap: Gate['caps']): number => caps[cap] - (capsOn.get(question.id)?.[cap] ?? 0);
  if (level === 'not-ready' || others('not-ready') > 0) return 'not-ready';
  const { scoreOf } = reading;
  const isSeen = scoreOf(question.id) !== null;
  const own = gatesOf({
    ...reading,
    catalogue: narrowed,
    questions: isSeen ? [question] : [],
    scoreOf: (id) => (id === question.id && isSeen ? score : scoreOf(id)),
  });
  const standing: readonly Level[] = others('ready-with-conditions') > 0 ? ['ready-with-conditions'] : [];
  return worstLevel([level, ...standing, ...own.map(({ caps }) => caps)]) ?? level;
}

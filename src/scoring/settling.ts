import type { Catalogue } from '../questionnaire/catalogue.ts';
import { type Level, rankOf } from '../questionnaire/identifiers.ts';
import type { ScoredQuestion } from '../questionnaire/question.ts';
import { WEIGHTS } from '../questionnaire/schema.ts';
import { levelByThresholds, type ScoreOf, worstLevel } from './aggregate.ts';
import type { Gate, Interval } from './assessment.ts';
import type { Circumstances } from './context.ts';
import { type Outcome, type Readings, scoreOfIn } from './outcomes.ts';
import { gatesOf } from './rules.ts';

/** Between what the score and the level still lie. */
export interface Bounds {
  readonly score: Pick<Interval, 'low' | 'high'>;
  readonly level: Pick<Interval<Level>, 'low' | 'high'>;
}

/** What the bounds become once everybody agrees on an answer to one question that scores so much, 0 to 100. */
export type Settle = (question: ScoredQuestion, score: number) => Bounds;

/** The bounds of some readings as they are. */
export function boundsOf({ lows, highs }: Pick<Readings, 'lows' | 'highs'>): Bounds {
  return boundsFrom(lows, highs);
}

/**
 * Makes the function that settles one question. A score is linear in the answer to one question, so nothing is summed
 * anew; and rules are monotone, so of the gates only those that can rest on the question are evaluated again.
 * `circumstances` are those that the readings were made under, in the same order.
 */
export function settlerOf(catalogue: Catalogue, readings: Readings, circumstances: readonly Circumstances[]): Settle {
  const prepare = (scenario: 'low' | 'high', outcomes: readonly Outcome[]): readonly Prepared[] =>
    outcomes.map((outcome, index) => preparedOutcome(catalogue, readings, scenario, outcome, circumstances[index]));
  const lows = prepare('low', readings.lows);
  const highs = prepare('high', readings.highs);
  const narrowed = new Map<string, Catalogue>();
  return (question, score) => {
    const own = narrowed.get(question.id) ?? withRulesOn(catalogue, question.id);
    narrowed.set(question.id, own);
    const settle = (prepared: Prepared): Settled => settledOutcome(prepared, question, score, own);
    return boundsFrom(lows.map(settle), highs.map(settle));
  };
}

type Settled = Pick<Outcome, 'overall' | 'level'>;

function boundsFrom(lows: readonly Settled[], highs: readonly Settled[]): Bounds {
  const scores = (outcomes: readonly Settled[]): readonly number[] => outcomes.flatMap(({ overall }) => overall ?? []);
  const levels = (outcomes: readonly Settled[]): readonly Level[] =>
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
  readonly scenario: 'low' | 'high';
  readonly outcome: Outcome;
  readonly stateOf: Circumstances['stateOf'];
  readonly scoreOf: ScoreOf;
  /** By area: its place, the sum of the weights of its scored questions, and its share of the whole. */
  readonly areas: ReadonlyMap<string, { readonly place: number; readonly weights: number; readonly share: number }>;
  /** How many gates cap at each level, in all and by the questions they rest on. */
  readonly caps: Caps;
  readonly capsOn: ReadonlyMap<string, Caps>;
}

type Caps = Readonly<Record<Gate['caps'], number>>;

function preparedOutcome(
  catalogue: Catalogue,
  { responses }: Readings,
  scenario: 'low' | 'high',
  outcome: Outcome,
  circumstances: Circumstances | undefined,
): Prepared {
  const scoreOf = scoreOfIn(responses, outcome.hidden, scenario);
  const whole = catalogue.areas.reduce(
    (sum, { weight }, index) => ((outcome.areas[index] ?? null) === null ? sum : sum + weight),
    0,
  );
  const areas = catalogue.areas.map(({ id, weight, questions }, place) => {
    const weights = questions.reduce(
      (sum, question) => (scoreOf(question.id) === null ? sum : sum + WEIGHTS[question.criticality]),
      0,
    );
    return [id, { place, weights, share: whole === 0 ? 0 : weight / whole }] as const;
  });
  const ids = new Set(outcome.gates.flatMap(({ questions }) => questions));
  return {
    scenario,
    outcome,
    stateOf: circumstances?.stateOf ?? (() => 'open'),
    scoreOf,
    areas: new Map(areas),
    caps: countCaps(outcome.gates),
    capsOn: new Map([...ids].map((id) => [id, countCaps(outcome.gates.filter((gate) => gate.questions.includes(id)))])),
  };
}

function countCaps(gates: readonly Gate[]): Caps {
  const counts = { 'not-ready': 0, 'ready-with-conditions': 0 };
  for (const { caps } of gates) counts[caps] += 1;
  return counts;
}

function settledOutcome(prepared: Prepared, question: ScoredQuestion, score: number, narrowed: Catalogue): Settled {
  const { outcome, scoreOf } = prepared;
  const [before, area] = [scoreOf(question.id), prepared.areas.get(question.area)];
  if (before === null || area === undefined || outcome.overall === null) return outcome;
  const change = (WEIGHTS[question.criticality] * (score - before)) / area.weights;
  const areas = outcome.areas.map((each, place) => (each !== null && place === area.place ? each + change : each));
  const overall = outcome.overall + area.share * change;
  const byThresholds = levelByThresholds(narrowed, overall, areas);
  return { overall, level: byThresholds === null ? null : capped(prepared, question, score, narrowed, byThresholds) };
}

/** The level under the gates that do not rest on the question, and those that do with its new score. */
function capped(
  { scenario, scoreOf, stateOf, caps, capsOn }: Prepared,
  question: ScoredQuestion,
  score: number,
  narrowed: Catalogue,
  level: Level,
): Level {
  const others = (cap: Gate['caps']): number => caps[cap] - (capsOn.get(question.id)?.[cap] ?? 0);
  if (level === 'not-ready' || others('not-ready') > 0) return 'not-ready';
  const own = gatesOf({
    scenario,
    catalogue: narrowed,
    questions: [question],
    scoreOf: (id) => (id === question.id ? score : scoreOf(id)),
    isOpen: () => false,
    stateOf,
  });
  const standing: readonly Level[] = others('ready-with-conditions') > 0 ? ['ready-with-conditions'] : [];
  return worstLevel([level, ...standing, ...own.map(({ caps }) => caps)]) ?? level;
}

/** The catalogue with only those rules across questions that name a question. */
function withRulesOn(catalogue: Catalogue, question: string): Catalogue {
  const rules = catalogue.profile.rules.filter((rule) => Object.values(rule).flat().includes(question));
  return { ...catalogue, profile: { ...catalogue.profile, rules } };
}

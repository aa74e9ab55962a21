import type { DecisionWord } from './standing.ts';
import type { EvidenceDemand } from './verdict.ts';
import { count, countInWords, type Days, effortText, list, pointsText, WORDS } from './words.ts';

/** The words of what the terminal shows: of `score`, `explain`, `plan`, `compare` and `agreement`. */
export const SUMMARY = {
  noProvider: (decision: DecisionWord | null): string =>
    decision === 'to-choose' ? 'no provider chosen yet' : 'no provider named',
  engagement: (client: string, provider: string, profile: string): string =>
    `${client} with ${provider} · profile ${profile}`,
  interviews: (people: readonly string[]): string => `${count(people.length, 'interview')}: ${list(people)}`,
  open: (amount: number): string => `${amount} open`,
  weakest: (title: string, score: string): string => `Weakest area: ${title}, ${score}.`,
  geometricMean: (score: string): string => `Geometric mean of the areas: ${score}.`,
  contextBounded:
    'The context could turn out in too many ways to try each, so both ends of the scores are bounded from outside: what can come of it lies within, and they may be further apart than they have to be.',
  coverage: (percent: string): string => `${percent} percent of the weight is answered.`,
  blockers: 'Blockers',
  conditions: 'Conditions',
  onceShown: (demand: EvidenceDemand): string =>
    `It is ready once ${demand === 'seen' ? 'the evidence has been seen' : 'evidence is named'} for the answers taken on trust, listed below.`,
  setAside: 'Set aside as not applicable',
  costs: 'What costs most points',
  more: (amount: number): string => `and ${amount} more`,
  stillOpen: 'Still open, and who would know',
  critical: 'critical',
  settles: 'settles the verdict',
  maySettle: 'may settle the verdict',

  explain: {
    low: 'everything open at its worst',
    point: 'what is open left out',
    high: 'everything open at its best',
    noScore: 'There is no score: nothing that applies is answered.',
    head: (score: string, scenario: string, level: string): string => `${score} of 100, ${scenario}: ${level}.`,
    noAreaScore: 'nothing scored, so it is left out',
    areaSum: (share: number, score: string, sum: string): string =>
      `${WORDS.part(share)} of the whole × ${score} = ${sum}`,
    leftOut: (status: string): string => `left out, ${status}`,
    weighting: {
      areas: 'The overall score is a mean of the areas, each by its weight.',
      questions: 'The overall score is a mean of all questions, each by its weight, in whichever area it stands.',
    },
    questionSum: (criticality: string, { share, shareOfWhole }: Shares, score: string, sum: string): string =>
      `${criticality}, ${WORDS.part(share)} of the area, ${WORDS.part(shareOfWhole)} of the whole × ${score} = ${sum}`,
    byThresholds: (level: string): string => `By thresholds: ${level}`,
    holds: (level: string): string => `${WORDS.capitalise(level)}: every threshold holds.`,
    misses: (level: string, misses: readonly string[]): string => `${WORDS.capitalise(level)}: ${misses.join('; ')}.`,
    /** `area`: its title; the whole where there is none. */
    miss: (area: string | undefined, has: string, needs: string): string =>
      `${area ?? 'the whole'} has ${has} and needs ${needs}`,
    gates: 'What caps the level',
    caps: (title: string, level: string): string => `${title}, so no better than ${level}.`,
    ticks: (amount: number): string => count(amount, 'tick'),
    liftFor: (answer: string, topic: string): string => `${answer} for ${topic}`,
    notShown: (level: string): string => `Critical answers that nobody has shown to be true cap the level at ${level}.`,
    toShow: (topics: string): string =>
      `Lifted by evidence for ${topics}: for three quarters of all such answers, and for each question that must not fail.`,
    toConfirm: 'Lifted by a second person who sets it aside as well, one of the two at the client.',
    liftedBy: (answers: readonly string[]): string =>
      answers.length === 0 ? 'No single answer lifts it.' : `Lifted by ${list(answers, 'or')}, or better.`,
  },

  /** What a different answer would change. */
  change: {
    noScore: 'No score to compare',
    points: (signed: string): string => (signed === '0' ? 'No points' : `${signed} points`),
    lessThan: (sign: string): string => `${sign}less than 0.1 points`,
    noLevel: 'no level',
    sameLevel: (level: string): string => `level unchanged (${level})`,
    newLevel: (from: string, to: string): string => `level from ${from} to ${to}`,
    cleared: (caps: CapWord, names: readonly string[]): string => gatesText(caps, names, ['is cleared', 'are cleared']),
    added: (caps: CapWord, names: readonly string[]): string => gatesText(caps, names, ['is new', 'are new']),
    remaining: (caps: CapWord, names: readonly string[]): string => gatesText(caps, names, ['remains', 'remain']),
  },

  plan: {
    nothing: 'Nothing in it can be scored, so no effort moves the verdict.',
    noPlan: (level: string, obstacle: string): string => `No plan reaches ${level}. ${obstacle}`,
    noScores: 'Nothing in it can be scored.',
    thresholds: 'The thresholds are out of reach.',
    inTheWay: (topics: readonly string[]): string => `In the way: ${list(topics)}.`,
    budgetForNothing: (days: number): string => `${effortText(days)} can change nothing: no step costs so little.`,
    /** `isProven`: whether no better plan is possible. */
    budget: (days: number, level: string, isProven: boolean, cost: Cost): string =>
      `${isProven ? 'The most that' : 'The most found for'} ${effortText(days)} ${isProven ? 'can reach is' : 'is'} ${level}: ${costText(cost)}`,
    notNeeded: (level: string): string =>
      `No step is needed for ${level}: it holds whatever the open answers turn out to be.`,
    target: (level: string, isProven: boolean, cost: Cost): string =>
      `The least effort ${isProven ? '' : 'found '}to ${level}, whatever the open answers turn out to be: ${costText(cost)}`,
    asGood:
      ' That is proven; the search stopped before it had compared all plans that are as good, so that another may have earlier or fewer steps.',
    mayCostLess: (least: number, gap: number): string =>
      ` The search stopped before it was through: with each step counted at the most that it may take, no plan takes less than ${effortText(least)}, and this one at most ${effortText(gap)} more than the least.`,
    mayReachMore: (level: string, score: string, gap: number): string =>
      ` The search stopped before it was through: no plan reaches more than ${level}, nor a score above ${score} at worst, ${pointsText(gap)} more than this one.`,
    stage: (horizon: string, days: Days): string => `${horizon}: ${effortText(days)}`,
    toShow: 'To be shown',
    findOut: 'Find out first.',
    ifNeeded: (days: Days): string => `${effortText(days)} if needed`,
    gain: (points: number, aDay: number): string => `${pointsText(points)} (${aDay.toFixed(1)} a day)`,
    noGain: 'no points, but lifts a gate',
    result: (verdict: string): string => `Then: ${verdict}.`,
  },

  compare: {
    from: (client: string, before: string, after: string): string => `${client}: from ${before} to ${after}`,
    moment: (day: string, label: string): string => `${day} (${label})`,
    isTurned: 'The first of the two is the later one; is that what you meant?',
    moreInJson: (amount: number): string => `and ${amount} more, all in --json`,
    expiryUnknown:
      'Whether evidence has expired cannot be told: it takes the later interviews, and a day to look from (--as-of).',
    otherMethod:
      'These were scored by two editions of the method, whose scores cannot be set next to each other: a bar stands between them. Compare two at a time for the answers, question by question.',
    when: 'When',
    score: 'Score',
    level: 'Level',
    noLevel: 'no level',
    course: 'Course',
    scores: 'Scores',
    overall: 'Overall',
  },

  agreement: {
    alpha: (alpha: string | undefined, metric: MetricWord): string => `alpha ${alpha ?? 'undefined'} (${metric})`,
    all: 'all respondents',
    allQuestions: 'all questions',
    question: 'Question',
    pairs: 'Pairs',
    same: 'Same',
    alphaTitle: 'Alpha',
    byQuestion: (engagements: number): string =>
      `Pairs of answers to the question in ${count(engagements, 'engagement')}, the share of them that are the same, and alpha. The questions on which people differ most stand first: read their options again, and reword what two careful readers take in two ways.`,
    only: (side: string): string => `${side} only`,
    /** How many of the units have two or more values. */
    basis: (of: Rated, raters: number, units: number, pairable: number): string => {
      const [rater, unit, value] = RATED[of];
      const size = `${count(raters, rater)}, ${count(units, unit)}`;
      if (pairable === 0) return size;
      return `${size}, ${pairable === units ? 'all' : pairable} of them with two or more ${value}s`;
    },
    /** How many of the pairs of values of one unit are the same value twice. */
    observed: (of: Rated, share: number, pairs: number): string => {
      const [, , value] = RATED[of];
      return `percent agreement ${WORDS.part(share)} (${Math.round(share * pairs)} of ${count(pairs, 'pair')} of ${value}s ${Math.round(share * pairs) === 1 ? 'is' : 'are'} the same)`;
    },
    oneRater: (of: Rated): string => `Agreement takes two or more ${RATED[of][0]}s; there is only one.`,
    noPairs: (of: Rated): string =>
      `No ${RATED[of][1]} has two or more ${RATED[of][2]}s, so there is nothing to compare.`,
    allTheSame: (of: Rated): string =>
      `All ${RATED[of][2]}s that can be compared are the same. Where nothing varies, chance would agree as well, so alpha says nothing.`,
  },
};

/** A question's part of its area, and of the whole, 0 to 1. */
export interface Shares {
  readonly share: number;
  readonly shareOfWhole: number;
}

/** What a gate holds the level at. */
export type CapWord = 'not-ready' | 'ready-with-conditions';

export const CAPS = {
  'not-ready': ['blocker', 'blockers'],
  'ready-with-conditions': ['condition', 'conditions'],
} as const;

/** By name where they are few, else counted. */
function gatesText(caps: CapWord, names: readonly string[], [one, many]: readonly [string, string]): string {
  const [singular, plural] = CAPS[caps];
  if (names.length > 3) return `${names.length} ${plural} ${many}`;
  const quoted = list(names.map((name) => `“${name}”`));
  return names.length === 1 ? `the ${singular} on ${quoted} ${one}` : `the ${plural} on ${quoted} ${many}`;
}

/** What a plan takes, in person-days; up to `saving` of them may turn out to be done already. */
export interface Cost {
  readonly steps: number;
  readonly days: Days;
  readonly saving: number;
}

function costText({ steps, days, saving }: Cost): string {
  const cost = `${countInWords(steps, 'step')}, ${effortText(days)}.`;
  return saving > 0 ? `${cost} Up to ${effortText(saving)} of that may turn out to be done already.` : cost;
}

/** How far apart two values are: as names, as ranks, by their difference, by their ratio. */
type MetricWord = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/** Whose agreement it is: that of raters in a matrix, or of respondents in interviews. */
export type Rated = keyof typeof RATED;

const RATED = { matrix: ['rater', 'unit', 'value'], interviews: ['respondent', 'question', 'answer'] } as const;

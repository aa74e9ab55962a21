import type { DecisionWord, LEVEL_WORDS, StandingWord } from './standing.ts';
import { countInWords, list, WORDS } from './words.ts';

type LevelId = keyof typeof LEVEL_WORDS;
type ScenarioId = 'low' | 'point' | 'high';

/** What a profile demands for critical answers: evidence that is named, or that the interviewer has seen. */
export type EvidenceDemand = 'none' | 'named' | 'seen';

/** What the verdict's sentence needs to know; counts are of questions. */
export interface VerdictFacts {
  readonly score: Readonly<Record<ScenarioId, number | null>>;
  readonly level: Readonly<Record<ScenarioId, LevelId | null>>;
  /** What the verdict is for; `null` while the stage of the deal is open or disputed. */
  readonly decision: DecisionWord | null;
  /** Whether nothing but evidence stands between the engagement and a plain `ready`. */
  readonly awaitsProof: Readonly<Record<ScenarioId, boolean>>;
  /** What a plain `ready` takes for critical answers. */
  readonly evidence: EvidenceDemand;
  readonly open: number;
  readonly disputed: number;
  /** Context questions that could still decide what applies: without an answer, and with several. */
  readonly openContext: number;
  readonly disputedContext: number;
  readonly answered: number;
  /** Set aside as not applicable, and how many of these are critical. */
  readonly notApplicable: number;
  readonly criticalNotApplicable: number;
}

/**
 * The verdict in one sentence without its full stop: «62 (55–71), ready to sign, with conditions; two open answers could
 * make it not ready».
 */
export function verdictSentence(facts: VerdictFacts): string {
  const { score, level, open } = facts;
  if (level.point === null) {
    const why =
      level.high === null
        ? 'no score: no question applies'
        : `no score yet: ${countInWords(open, 'question')} ${open === 1 ? 'is' : 'are'} still open`;
    return [why, ...setAsideClause(facts)].join('; ');
  }
  const now = standingIn(facts, 'point') ?? level.point;
  const clauses = [
    ...(now === 'once-shown' ? [PROOF[facts.evidence === 'seen' ? 'seen' : 'named']] : []),
    ...stabilityClause(facts),
    ...setAsideClause(facts),
  ];
  const rest = clauses.length === 0 ? ['every question is answered'] : clauses;
  return [`${WORDS.interval(score)}, ${WORDS.standing(now, facts.decision)}`, ...rest].join('; ');
}

const PROOF = {
  named: 'critical answers still rest on somebody’s word',
  seen: 'the evidence for critical answers has yet to be seen',
} as const;

/** Where the engagement stands in a scenario. */
export function standingIn({ level, awaitsProof }: VerdictFacts, scenario: ScenarioId): StandingWord | null {
  return awaitsProof[scenario] ? 'once-shown' : level[scenario];
}

/** The other standings that what is open or disputed could lead to, the worst first. */
export function otherStandings(facts: VerdictFacts): readonly StandingWord[] {
  const now = standingIn(facts, 'point');
  const others = (['low', 'high'] as const).flatMap((scenario) => standingIn(facts, scenario) ?? []);
  return [...new Set(others.filter((other) => other !== now))];
}

/** What was set aside is no answer, and is named next to those there are. */
function setAsideClause({ answered, notApplicable, criticalNotApplicable: critical }: VerdictFacts): readonly string[] {
  if (notApplicable === 0) return [];
  const of =
    critical === notApplicable
      ? critical === 1
        ? 'a critical one'
        : 'all of them critical'
      : `${critical} of them critical`;
  return [`${answered} answered, ${notApplicable} set aside as not applicable${critical === 0 ? '' : `, ${of}`}`];
}

/** What could still change the verdict, or that it cannot; nothing where nothing is open or disputed. */
function stabilityClause(facts: VerdictFacts): readonly string[] {
  const { open, disputed, openContext, disputedContext, decision } = facts;
  const kinds = [
    { amount: open, one: 'open answer', many: 'open answers' },
    { amount: disputed, one: 'disagreement', many: 'disagreements' },
    { amount: openContext, one: 'open context question', many: 'open context questions' },
    { amount: disputedContext, one: 'disputed context question', many: 'disputed context questions' },
  ].filter(({ amount }) => amount > 0);
  if (kinds.length === 0) return [];
  const uncertain = list(kinds.map(({ amount, one, many }) => countInWords(amount, one, many)));
  const others = otherStandings(facts);
  if (others.length > 0) {
    const words = others.map((other) => WORDS.standing(other));
    return [`${uncertain} could make it ${list(words, 'or')}`];
  }
  const isOne = kinds.length === 1 && kinds[0]?.amount === 1;
  // What it is for may still change: one of the context questions may be the stage.
  const what = openContext + disputedContext > 0 && decision === null ? 'level' : 'verdict';
  return [`${isOne ? uncertain : list(kinds.map(({ many }) => many))} cannot change the ${what}`];
}

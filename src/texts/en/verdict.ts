import { countInWords, LEVEL_WORDS, list, WORDS } from './words.ts';

type LevelId = keyof typeof LEVEL_WORDS;

interface Three<T> {
  readonly low: T | null;
  readonly point: T | null;
  readonly high: T | null;
}

/** What the verdict's sentence needs to know; counts are of questions. */
export interface VerdictFacts {
  readonly score: Three<number>;
  readonly level: Three<LevelId>;
  readonly open: number;
  readonly disputed: number;
  /** Context questions whose answer could still decide what applies. */
  readonly openContext: number;
  readonly answered: number;
  /** Set aside as not applicable, and how many of these are critical. */
  readonly notApplicable: number;
  readonly criticalNotApplicable: number;
}

/** The verdict in one sentence without its full stop: «62 (55–71), ready with conditions; two open answers could make it not ready». */
export function verdictSentence(facts: VerdictFacts): string {
  const { score, level, open } = facts;
  if (level.point === null) {
    const why =
      level.high === null
        ? 'no score: no question applies'
        : `no score yet: ${countInWords(open, 'question')} ${open === 1 ? 'is' : 'are'} still open`;
    return [why, ...setAsideClause(facts)].join('; ');
  }
  const clauses = [...stabilityClause(facts), ...setAsideClause(facts)];
  const rest = clauses.length === 0 ? ['every question is answered'] : clauses;
  return [`${WORDS.interval(score)}, ${LEVEL_WORDS[level.point]}`, ...rest].join('; ');
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
function stabilityClause({ level, open, disputed, openContext }: VerdictFacts): readonly string[] {
  const uncertain = [
    ...(open > 0 ? [countInWords(open, 'open answer')] : []),
    ...(disputed > 0 ? [countInWords(disputed, 'disagreement')] : []),
    ...(openContext > 0 ? [countInWords(openContext, 'open context question')] : []),
  ];
  if (uncertain.length === 0) return [];
  const others = [level.low, level.high].flatMap((other) => (other === null || other === level.point ? [] : [other]));
  if (others.length > 0) {
    const words = [...new Set(others)].map((other) => LEVEL_WORDS[other]);
    return [`${list(uncertain)} could make it ${list(words, 'or')}`];
  }
  const kinds = [
    ...(open > 0 ? ['open answers'] : []),
    ...(disputed > 0 ? ['disagreements'] : []),
    ...(openContext > 0 ? ['open context questions'] : []),
  ];
  return [`${list(kinds)} cannot change the verdict`];
}

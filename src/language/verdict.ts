import { countInWords, intervalText, LEVEL_WORDS, list } from './words.ts';

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
}

/** The verdict in one sentence without its full stop: «62 (55–71), ready with conditions; two open answers could make it not ready». */
export function verdictSentence(facts: VerdictFacts): string {
  const { score, level, open } = facts;
  if (level.point === null) {
    if (level.high === null) return 'no score: no question applies';
    return `no score yet: ${countInWords(open, 'question')} ${open === 1 ? 'is' : 'are'} still open`;
  }
  return `${intervalText(score)}, ${LEVEL_WORDS[level.point]}; ${stabilityClause(facts)}`;
}

/** What could still change the verdict, or that nothing can. */
function stabilityClause({ level, open, disputed, openContext }: VerdictFacts): string {
  const uncertain = [
    ...(open > 0 ? [countInWords(open, 'open answer')] : []),
    ...(disputed > 0 ? [countInWords(disputed, 'disagreement')] : []),
    ...(openContext > 0 ? [countInWords(openContext, 'open context question')] : []),
  ];
  if (uncertain.length === 0) return 'every question is answered';
  const others = [level.low, level.high].flatMap((other) => (other === null || other === level.point ? [] : [other]));
  if (others.length > 0) {
    return `${list(uncertain)} could make it ${list(
      [...new Set(others)].map((other) => LEVEL_WORDS[other]),
      'or',
    )}`;
  }
  const kinds = [
    ...(open > 0 ? ['open answers'] : []),
    ...(disputed > 0 ? ['disagreements'] : []),
    ...(openContext > 0 ? ['open context questions'] : []),
  ];
  return `${list(kinds)} cannot change the verdict`;
}

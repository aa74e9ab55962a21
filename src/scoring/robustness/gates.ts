import type { Catalogue, Circumstances } from '../../questionnaires/catalogue.ts';
import type { ProfileRule } from '../../questionnaires/profile-rules.ts';
import type { Level } from '../../questionnaires/vocabulary.ts';
import { countingIn } from '../counting.ts';
import { answersIn, readingIn } from '../outcome.ts';
import { HALF, isAtMost, isBelow, type Reading } from '../rule.ts';
import { isOnTrust } from '../rules/critical-on-trust.ts';
import { gatesBy } from '../rules.ts';
import type { Scenarios } from '../scenarios.ts';
import { type ScoreOf, worstLevel } from '../scores.ts';
import type { DrawSheet } from './answers.ts';

/** What the gates read of a draw, by question where it is a column. */
export interface Drawn {
  /** The score; of a question that is left out it means nothing. */
  readonly scores: Float64Array;
  /** 1 where an answer of half or more is backed by evidence of the profile's grade. */
  readonly backed: Uint8Array;
  /** The half mark, in points. */
  readonly half: number;
  readonly scoreOf: ScoreOf;
}

/** Lowers a level that the thresholds give to what the gates of a draw allow. */
export type Capping = (level: Level, drawn: Drawn) => Level;

/**
 * The gates of draws under one outcome of the context. They are those of the point scenario with every answer settled, so
 * that nothing is open; a draw needs no more of them than the level that they allow, which takes the questions in columns.
 * `most`: points by which the half mark is up at most.
 */
export function cappingIn(
  { catalogue, responses }: Scenarios,
  sheet: DrawSheet,
  circumstances: Circumstances,
  most: number,
): Capping {
  const { questions, count, worst } = sheet;
  const counts = countingIn(circumstances);
  const { isLeftOut } = answersIn(catalogue, responses, 'point');
  const applying = [...questions.entries()].filter(([, question]) => counts.applies(question));
  const scored = applying.filter(([index]) => (count[index] ?? 0) > 0);
  const placesOf = (among: typeof scored): readonly number[] => among.map(([index]) => index);
  const knockOuts = placesOf(scored.filter(([, question]) => counts.isKnockOut(question)));
  const critical = placesOf(scored.filter(([, question]) => counts.isCritical(question)));
  const high = placesOf(scored.filter(([, question]) => counts.isHigh(question)));
  const isBlocking = new Set(knockOuts);
  const isSetAside = applying.some(([, question]) => counts.isCritical(question) && isLeftOut(question.id));
  const across = capsAcross(catalogue, readingIn(catalogue, responses, circumstances, 'point'), sheet, most);

  const isConditional = ({ scores, backed, half }: Drawn): boolean => {
    if (isSetAside) return true;
    if (high.some((place) => isAtMost(worst[place] ?? 0, scores[place] ?? 0))) return true;
    let [shown, lacking, lackingKnockOuts] = [0, 0, 0];
    for (const place of critical) {
      const score = scores[place] ?? 0;
      if (isBelow(half, score)) return true;
      if (backed[place] === 1) shown += 1;
      else {
        lacking += 1;
        if (isBlocking.has(place)) lackingKnockOuts += 1;
      }
    }
    return isOnTrust({ shown, lacking, lackingKnockOuts });
  };
  return (level, drawn) => {
    if (level === 'not-ready') return level;
    if (knockOuts.some((place) => isAtMost(worst[place] ?? 0, drawn.scores[place] ?? 0))) return 'not-ready';
    const capped = across === undefined ? level : across(level, drawn);
    return capped === 'ready' && isConditional(drawn) ? 'ready-with-conditions' : capped;
  };
}

/**
 * What the profile's rules across questions cap; nothing where none of them caps even at the worst that a draw can bring.
 * Rules are monotone, so such a rule caps nothing in any other draw either, and the many draws need not ask it.
 */
function capsAcross(catalogue: Catalogue, point: Reading, sheet: DrawSheet, most: number): Capping | undefined {
  const places = new Map(sheet.questions.map(({ id }, index) => [id, index]));
  const capsBy = (rules: readonly ProfileRule[], scoreOf: ScoreOf): readonly Level[] => {
    const reading = { ...point, catalogue: { ...catalogue, profile: { ...catalogue.profile, rules } } };
    return gatesBy([], { ...reading, scoreOf }).map(({ caps }) => caps);
  };
  const least: ScoreOf = (id) => {
    const place = places.get(id);
    return place === undefined || sheet.count[place] === 0 ? null : (sheet.least[place] ?? null);
  };
  const rules = catalogue.profile.rules.filter((rule) => capsBy([withMark(rule, most)], least).length > 0);
  if (rules.length === 0) return undefined;
  return (level, { scoreOf, half }) =>
    worstLevel([
      level,
      ...capsBy(
        rules.map((rule) => withMark(rule, half - HALF)),
        scoreOf,
      ),
    ]) ?? level;
}

/** A rule across questions whose mark, if it says `below` one, is some points up. */
function withMark(rule: ProfileRule, points: number): ProfileRule {
  if (rule.rule === 'exit-of-critical-function' && rule.below === undefined && rule.atMost === undefined) {
    return { ...rule, below: HALF + points };
  }
  return 'below' in rule && rule.below !== undefined ? { ...rule, below: rule.below + points } : rule;
}

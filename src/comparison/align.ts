import type { ScoredQuestion } from '../questionnaires/questionnaire.ts';
import { type ScoreOf, scoreArea, scoreOverall } from '../scoring/scores.ts';
import { type AnswerState, answersIn, outdatedIn, type SetAside, type Snapshot } from './comparison.ts';

export type Answers = ReadonlyMap<string, AnswerState>;

/** Two snapshots question by question: the one ground on which everything that compares them stands. */
export interface Alignment {
  readonly old: Answers;
  readonly now: Answers;
  /** Whether a question is there in both, and means the same. */
  readonly isCompared: (id: string) => boolean;
  readonly setAside: SetAside;
}

/**
 * Sets two snapshots next to each other. An answer from before a question changed its meaning says nothing about one
 * from after it. Where both are from before, or the later answer is the outdated one, they are compared: what nobody
 * asked again is no reason to look away.
 */
export function align(before: Snapshot, after: Snapshot): Alignment {
  const [old, now] = [answersIn(before), answersIn(after)];
  const [outdated, still] = [outdatedIn(before, after.catalogue), outdatedIn(after, after.catalogue)];
  const scored = (snapshot: Snapshot): readonly string[] => snapshot.assessment.questions.map(({ id }) => id);
  const known = new Set(scored(before));
  const lost = (before.interviews ?? []).flatMap(({ answers }) =>
    [...answers.keys()].filter((id) => !before.catalogue.questions.has(id)),
  );
  const changed = [...now.keys()].filter((id) => outdated.has(id) && !still.has(id) && old.has(id));
  const aside = new Set(changed);
  return {
    old,
    now,
    isCompared: (id) => old.has(id) && now.has(id) && !aside.has(id),
    setAside: {
      changed,
      added: scored(after).filter((id) => !known.has(id)),
      removed: [...new Set([...scored(before), ...lost])].filter((id) => !now.has(id)),
    },
  };
}

/** The scores of the areas and overall over some questions only, by what they weigh in a snapshot. */
export function scoreOver(
  { catalogue, assessment }: Snapshot,
  ids: ReadonlySet<string>,
  scoreOf: ScoreOf,
): { readonly areas: readonly (number | null)[]; readonly overall: number | null } {
  const weights = new Map(assessment.questions.map(({ id, weight }) => [id, weight]));
  const weightOf = ({ id }: ScoredQuestion): number => weights.get(id) ?? 0;
  const own = (id: string): number | null => (ids.has(id) ? scoreOf(id) : null);
  const areas = catalogue.areas.map((area) => scoreArea(catalogue, area, own, weightOf));
  return { areas: areas.map(({ score }) => score), overall: scoreOverall(areas) };
}

import { compare } from '../diagnostics/diagnostic.ts';
import type { Interview } from './interview.ts';

/** The day of some interviews: the latest that any of them bears, as in 2026-11-22. */
export function latestDay(interviews: readonly Interview[]): string | undefined {
  const days = interviews.flatMap(({ started, updated, answers }) => [
    ...[started, updated].flatMap((moment) => moment?.slice(0, 10) ?? []),
    ...[...answers.values()].flatMap(({ answered }) => answered ?? []),
  ]);
  return days.sort(compare).at(-1);
}

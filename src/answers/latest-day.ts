import { compare } from '../text/compare-text.ts';
import type { Interview } from './interview.ts';

/**
 * The day of some interviews, as in 2026-11-22: the latest on which any of them was answered. An interview whose answers
 * bear no days counts by the moments of its file.
 */
export function latestDay(interviews: readonly Interview[]): string | undefined {
  return latest(
    interviews.flatMap(({ started, updated, answers }) => {
      const answered = latest([...answers.values()].flatMap(({ answered: day }) => day ?? []));
      return answered ?? [started, updated].flatMap((moment) => dayWritten(moment) ?? []);
    }),
  );
}

/** The day of a moment such as 2026-11-22T23:30:00-05:00, as whoever wrote it had it. */
export function dayWritten(moment: string | undefined): string | undefined {
  return moment?.slice(0, 'yyyy-mm-dd'.length);
}

function latest(days: readonly string[]): string | undefined {
  return [...days].sort(compare).at(-1);
}

import type { Evidence } from './interview.ts';

/** How far an answer is backed: only said, evidence named, or evidence that the interviewer looked at. */
export const GRADES = ['said', 'named', 'seen'] as const;
export type Grade = (typeof GRADES)[number];

/** Whether evidence no longer holds on a day: it does to the end of its `until`. */
export function isExpired({ until }: Evidence, day: string | undefined): boolean {
  return until !== undefined && day !== undefined && until < day;
}

/** The best grade that pieces of evidence give on a day (as in 2026-11-22); without a day, nothing has expired. */
export function gradeOf(evidence: readonly Evidence[], day: string | undefined): Grade {
  const valid = evidence.filter((each) => !isExpired(each, day));
  if (valid.length === 0) return 'said';
  return valid.some(({ seen }) => seen !== undefined) ? 'seen' : 'named';
}

/** Whether a grade is enough for a demand; `none` demands nothing. */
export function isGradeEnough(grade: Grade, demand: Grade | 'none'): boolean {
  return demand === 'none' || GRADES.indexOf(grade) >= GRADES.indexOf(demand);
}

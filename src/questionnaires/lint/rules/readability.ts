import { gradeOf } from '../readability.ts';
import { claimsIn, type LintRule } from '../subject.ts';

/** The highest grade of Flesch and Kincaid that passes. */
export const MAX_GRADE = 12;

/** Questions, reasons and help that read at a grade above 12. */
export const readability: LintRule = (subject) =>
  claimsIn(subject).flatMap(({ text, path }) => {
    const grade = gradeOf(text);
    if (grade <= MAX_GRADE) return [];
    const message = `reads at grade ${grade.toFixed(1)} (Flesch-Kincaid); up to ${MAX_GRADE} can be followed by ear`;
    return [{ severity: 'warning', message, hint: 'use shorter words, and shorter sentences', path }];
  });

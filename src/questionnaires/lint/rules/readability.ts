import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { claimsIn, type LintRule, sentencesOf, wordsOf } from '../subject.ts';

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

/**
 * The school grade of a text by Flesch and Kincaid: 0.39 × words a sentence + 11.8 × syllables a word − 15.59
 * (Kincaid et al., 1975, US Navy research branch report 8-75). About −3 for «Go.», with no upper end; −15.59 for no words.
 */
export function gradeOf(text: string): number {
  const words = wordsOf(text);
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  const grade = fleschKincaid({ sentence: sentencesOf(text).length, word: words.length, syllable: syllables });
  return Number.isNaN(grade) ? -15.59 : grade;
}

import type * as z from 'zod';
import type { Data } from '../questionnaires/vocabulary.ts';
import { type Diagnostic, FIRST, failed, hasErrors, type Parsed } from '../yaml/diagnostic.ts';
import { parseFile } from '../yaml/parse-file.ts';
import { AssessmentSchema } from './assessment.ts';
import { NextQuestionSchema } from './next-best.ts';
import { RobustnessSchema } from './robustness/robustness.ts';

/** An assessment as `score --json` prints it, with the analysis, where that was asked for. */
export const StoredAssessmentSchema = AssessmentSchema.extend({
  nextQuestions: NextQuestionSchema.array().exactOptional(),
  robustness: RobustnessSchema.exactOptional(),
});
export type StoredAssessment = Data<z.infer<typeof StoredAssessmentSchema>>;

/** Reads an assessment that `score --json` printed; every way in which it is not one is a diagnostic. */
export function parseAssessment(text: string, file: string): Parsed<StoredAssessment> {
  return parseFile(StoredAssessmentSchema, { text, file }, (assessment) => assessment);
}

/**
 * Reads what `score --json` printed, or a list of that. A list of many is long: it is read as JSON, and what is wrong
 * with an entry is reported with the entry's number.
 */
export function parseAssessments(text: string, file: string): Parsed<readonly StoredAssessment[]> {
  const entries = entriesOf(text);
  if (entries === undefined) {
    const { value, diagnostics } = parseAssessment(text, file);
    return value === undefined ? failed(diagnostics) : { value: [value], diagnostics };
  }
  const values: StoredAssessment[] = [];
  const problems: Diagnostic[] = [];
  for (const [index, entry] of entries.entries()) {
    const { success, data } = StoredAssessmentSchema.safeParse(entry);
    if (success) values.push(data);
    else problems.push(...inEntry(index, parseAssessment(JSON.stringify(entry), file).diagnostics));
  }
  return hasErrors(problems) ? failed(problems) : { value: values, diagnostics: problems };
}

/** The entries of a JSON list; nothing for any other text, whose error is reported where it is read. */
function entriesOf(text: string): readonly unknown[] | undefined {
  if (!/^\ufeff?\s*\[/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function inEntry(index: number, found: readonly Diagnostic[]): readonly Diagnostic[] {
  return found.map((each) => ({ ...each, message: `entry ${index + 1}: ${each.message}`, span: FIRST }));
}

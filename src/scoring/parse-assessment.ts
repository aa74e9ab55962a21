import type * as z from 'zod';
import { AssessmentSchema } from '../answers/assessment-schema.ts';
import { failed, type Parsed } from '../diagnostics/diagnostic.ts';
import { checkSchema } from '../diagnostics/schema-diagnostics.ts';
import { parseYaml } from '../diagnostics/yaml-source.ts';
import type { StoredAssessment } from './analysis.ts';

/** The schema's data is what scoring returns; a difference is a type error here. */
const STORED: z.ZodType<StoredAssessment> = AssessmentSchema;

/** Reads an assessment that `score --json` printed; every way in which it is not one is a diagnostic. */
export function parseAssessment(text: string, file: string): Parsed<StoredAssessment> {
  const { value: source, diagnostics } = parseYaml(text, file);
  return source === undefined ? failed(diagnostics) : checkSchema(STORED, source);
}

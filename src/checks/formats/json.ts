import * as z from 'zod';
import { jsonText } from '../../text/display.ts';
import type { CheckResult } from '../check-result.ts';

/** The result as one JSON document, indented; `questionnaires/schema/check.json` describes it. */
export function renderJson({ format, asOf, unusable, results }: CheckResult): string {
  const document: CheckShape = {
    format,
    asOf,
    unusable,
    results: results.map((entry) => {
      const { engagement, demand, status, expected, actual, message, hint, subject, waiver, location } = entry;
      const { file, span } = location;
      return {
        ...(engagement && { engagement: { ...engagement } }),
        demand,
        status,
        expected,
        actual,
        message,
        ...(hint === undefined ? {} : { hint }),
        ...(subject === undefined ? {} : { subject }),
        ...(waiver && { waiver: { ...waiver } }),
        location: { file, line: span.line, column: span.column },
      };
    }),
  };
  return jsonText(document);
}

const Value = z.union([z.string(), z.number(), z.null()]);
const Place = z.int().min(1);

/** What `check --format json` prints. */
export const CheckSchema = z.strictObject({
  format: z.literal('outready/check/1'),
  asOf: z.string(),
  unusable: z.boolean(),
  results: z.array(
    z.strictObject({
      engagement: z
        .strictObject({
          id: z.string().optional(),
          client: z.string(),
          provider: z.string().optional(),
          scope: z.string(),
          profile: z.string().optional(),
        })
        .optional(),
      demand: z.string(),
      status: z.enum(['pass', 'fail', 'warn', 'suppressed']),
      expected: Value,
      actual: Value,
      message: z.string(),
      hint: z.string().optional(),
      subject: z.string().optional(),
      waiver: z
        .strictObject({ reason: z.string(), owner: z.string().optional(), until: z.string().optional() })
        .optional(),
      location: z.strictObject({ file: z.string(), line: Place, column: Place }),
    }),
  ),
});

export type CheckShape = z.infer<typeof CheckSchema>;

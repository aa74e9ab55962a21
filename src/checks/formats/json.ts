import { jsonText } from '../../text/display.ts';
import type { CheckResult } from '../check-result.ts';
import type { CheckShape } from '../check-schema.ts';

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

import type { DiagnosticCode } from '../texts/en/diagnostic-texts.ts';
import { type Diagnostic, FIRST } from '../yaml/diagnostic.ts';
import { spanAt, spanOfKey, type YamlSource } from '../yaml/yaml-source.ts';

/** Notes a finding at a path of a file; `at` is the path's value, or its key. */
export type Report = (
  code: DiagnosticCode,
  path: readonly PropertyKey[],
  message: string,
  hint?: string,
  at?: 'value' | 'key',
) => void;

/** Notes what is wrong with one file; of a file that was read without its source, all at its first line. */
export function reporterFor(
  source: YamlSource | undefined,
  found: Diagnostic[],
  file = source?.file ?? '',
  severity: Diagnostic['severity'] = 'error',
): Report {
  return (code, path, message, hint, at = 'value') => {
    const find = at === 'key' ? spanOfKey : spanAt;
    const span = source === undefined ? FIRST : find(source, path);
    found.push({ code, severity, message, file, span, ...(hint === undefined ? {} : { hint }) });
  };
}

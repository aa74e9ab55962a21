import type { Waived } from '../questionnaires/lint/lint.ts';
import { type Diagnostic, FIRST } from '../yaml/diagnostic.ts';
import type { CheckEntry, CheckResult } from './check-result.ts';

/** What a lint of questionnaires found, in the form of a check, so that every format of a check can show it. */
export function lintResult(
  {
    files,
    findings,
    waived,
    isReadable,
  }: {
    readonly files: readonly string[];
    readonly findings: readonly Diagnostic[];
    readonly waived: readonly Waived[];
    readonly isReadable: boolean;
  },
  asOf: string,
): CheckResult {
  const clean = files.filter((file) => !findings.some((finding) => finding.file === file));
  const results = [
    ...clean.map(passOf),
    ...findings.map((finding) => entryOf(finding, finding.severity === 'error' ? 'fail' : 'warn')),
    ...waived.map(({ finding, reason }) => ({ ...entryOf(finding, 'suppressed'), waiver: { reason } })),
  ];
  return { format: 'outready/check/1', asOf, results, unusable: !isReadable };
}

function passOf(file: string): CheckEntry {
  const location = { file, span: FIRST };
  return {
    demand: 'lint',
    status: 'pass',
    expected: null,
    actual: null,
    message: 'nothing to mend',
    location,
    subject: file,
  };
}

function entryOf({ code, message, hint, file, span }: Diagnostic, status: CheckEntry['status']): CheckEntry {
  const location = { file, span };
  // Findings of one rule in one file are distinguished by what they say, which stays when lines move.
  const subject = message;
  const said = { message, ...(hint === undefined ? {} : { hint }) };
  return { demand: code, status, expected: null, actual: null, ...said, location, subject };
}

import { jsonText, visible } from '../../text/display.ts';
import { type CheckResult, type CheckStatus, engagementNames } from '../check-result.ts';
import { entrySentence, identitiesOf, waiverSentence } from './entry-text.ts';

export interface GitlabOptions {
  /** A digest of a text: letters and digits, the same for the same text, another for another. */
  readonly fingerprint: (text: string) => string;
}

const SEVERITIES = { fail: 'major', warn: 'minor', suppressed: 'info' } as const satisfies Readonly<
  Record<Exclude<CheckStatus, 'pass'>, string>
>;

/**
 * The result as GitLab's code quality report: one issue for each entry that did not pass. The format knows no waivers,
 * so a waived entry is an issue of severity `info` that says so.
 * Source: docs.gitlab.com, Code Quality, «Code Quality report format».
 */
export function renderGitlab({ results }: CheckResult, { fingerprint }: GitlabOptions): string {
  const shown = results.flatMap((entry) => (entry.status === 'pass' ? [] : [{ ...entry, status: entry.status }]));
  const nameOf = engagementNames(results);
  const identities = identitiesOf(shown);
  const issues = shown.map((entry, index) => {
    const waived = entry.waiver === undefined ? '' : ` ${waiverSentence(entry)}.`;
    return {
      description: visible(entrySentence(entry, nameOf) + waived),
      check_name: entry.demand,
      fingerprint: fingerprint(identities[index] ?? ''),
      severity: SEVERITIES[entry.status],
      location: { path: entry.location.file.replace(/^(\.\/+)+/, ''), lines: { begin: entry.location.span.line } },
    };
  });
  return jsonText(issues);
}

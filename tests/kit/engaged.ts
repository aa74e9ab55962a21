import { mergeInterviews, parseInterview } from '../../src/answers/parse.ts';
import { checkEngagements } from '../../src/checks/check.ts';
import type { CheckEntry, CheckResult } from '../../src/checks/check-result.ts';
import type { Engaged, Facts } from '../../src/checks/demand.ts';
import { type Policy, parsePolicy } from '../../src/checks/policy.ts';
import type { Catalogue } from '../../src/questionnaires/catalogue.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { must } from './catalogue.ts';

/** The day that these checks are for. */
export const AS_OF = '2026-11-22';

/** Answers files, by name, as one engagement of a check. */
export function engagedOf(catalogue: Catalogue, files: Readonly<Record<string, string>>): Engaged {
  const sourced = Object.entries(files).map(([file, text]) => must(parseInterview(text, file)));
  const interviews = must(mergeInterviews(sourced));
  return { catalogue, interviews, sourced, assessment: scoreInterviews(catalogue, interviews) };
}

export function policyOf(lines: string): Policy {
  return must(parsePolicy(`format: outready/policy/1\n${lines}\n`, 'policy.yaml'));
}

const NO_FILES: Omit<Facts, 'asOf'> = { hasEvidence: () => false, hasFile: () => false, seedOf: () => 1 };

/** The result of a check in which every file can be used and none that is looked for is there. */
export function checkOf(engagements: readonly Engaged[], policy: Policy, asOf = AS_OF): CheckResult {
  const facts = { asOf, ...NO_FILES };
  return checkEngagements({ engagements, files: [], owners: new Map(), problems: [], policy, facts });
}

/** Entries in a line each, for tables: `fail score`, `suppressed open area/question`. */
export function inShort(entries: readonly CheckEntry[]): readonly string[] {
  return entries.map(({ status, demand, subject }) => [status, demand, ...(subject ? [subject] : [])].join(' '));
}

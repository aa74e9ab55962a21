import { compare, type Diagnostic, type Parsed, parsed } from '../diagnostics/diagnostic.ts';
import { spanAt } from '../diagnostics/yaml-source.ts';
import type { Engagement, Interview } from './interview.ts';
import type { SourcedInterview } from './parse.ts';

const SHARED = ['client', 'provider', 'scope'] as const;

/**
 * The interviews of one assessment, in an order that does not depend on how they were given: by side, role, name, file.
 * They must share client, provider, scope and profile; the same respondent twice is an error.
 */
export function mergeInterviews(interviews: readonly SourcedInterview[]): Parsed<readonly Interview[]> {
  const sorted = [...interviews].sort(
    ({ interview: a }, { interview: b }) =>
      compare(a.respondent.side, b.respondent.side) ||
      compare(a.respondent.role ?? '', b.respondent.role ?? '') ||
      compare(a.respondent.name ?? '', b.respondent.name ?? '') ||
      compare(a.file, b.file),
  );
  const found: Diagnostic[] = [];
  const byFile = [...interviews].sort((a, b) => compare(a.source.file, b.source.file));
  const [first, ...others] = byFile;
  for (const other of others) if (first !== undefined) found.push(...differences(first, other));
  for (const [index, one] of sorted.entries()) {
    const before = sorted.slice(0, index).find((each) => isSameRespondent(each.interview, one.interview));
    if (before === undefined) continue;
    found.push({
      code: 'same-respondent',
      severity: 'error',
      message: `the same respondent as in ${before.source.file}`,
      file: one.source.file,
      span: spanAt(one.source, ['respondent']),
      hint: 'leave one of the files out, or give each respondent a name',
    });
  }
  return parsed(
    sorted.map(({ interview }) => interview),
    found,
  );
}

function differences(first: SourcedInterview, other: SourcedInterview): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = (what: string, a: string | undefined, b: string | undefined, path: readonly string[]): void => {
    if (a === b) return;
    found.push({
      code: 'different-engagement',
      severity: 'error',
      message: `the ${what} is ${quote(b)}; in ${first.source.file} it is ${quote(a)}`,
      file: other.source.file,
      span: spanAt(other.source, path),
      hint: 'interviews of one assessment share client, provider, scope and profile to the letter',
    });
  };
  const [a, b] = [first.interview, other.interview];
  for (const key of SHARED) report(key, a.engagement[key], b.engagement[key], ['engagement', key]);
  report('profile', a.profile, b.profile, ['profile']);
  return found;
}

function quote(text: string | undefined): string {
  return text === undefined ? 'not given' : `"${text}"`;
}

function isSameRespondent({ respondent: a }: Interview, { respondent: b }: Interview): boolean {
  return a.side === b.side && a.role === b.role && a.name === b.name;
}

/** What the interviews are about; they share it. */
export function engagementOf(interviews: readonly Interview[]): Engagement | undefined {
  const [first] = interviews;
  if (first === undefined) return undefined;
  const id = interviews.find(({ engagement }) => engagement.id !== undefined)?.engagement.id;
  return { ...(id === undefined ? {} : { id }), ...first.engagement };
}

import { compare } from '../text/compare-text.ts';
import { type Diagnostic, type Parsed, parsed } from '../yaml/diagnostic.ts';
import { spanAt } from '../yaml/yaml-source.ts';
import {
  type Engagement,
  findNearEqual,
  groupByEngagement,
  type Interview,
  isSameName,
  NAMES,
  showName,
} from './interview.ts';
import type { SourcedInterview } from './parse.ts';

/** Interviews by engagement and profile, in the order of the first of each. */
export function groupInterviews(sourced: readonly SourcedInterview[]): readonly (readonly SourcedInterview[])[] {
  const places = new Map(sourced.map((each, index) => [each, index]));
  const placeOf = ([first]: readonly SourcedInterview[]): number => (first && places.get(first)) ?? 0;
  return groupByEngagement(sourced, ({ interview }) => interview.engagement)
    .flatMap((group) =>
      [...new Set(group.map(({ interview }) => interview.profile))].map((profile) =>
        group.filter(({ interview }) => interview.profile === profile),
      ),
    )
    .sort((a, b) => placeOf(a) - placeOf(b));
}

/**
 * The interviews of one assessment, in an order that does not depend on how they were given: by side, role, name, file.
 * They must share the engagement (its id where both have one, else client, provider and scope) and the profile; the same
 * respondent twice is an error.
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
  const [a, b] = [first.interview, other.interview];
  const report = (
    severity: Diagnostic['severity'],
    path: readonly string[],
    was?: string,
    is?: string,
  ): Diagnostic => ({
    code: 'different-engagement',
    severity,
    message: `the ${path.at(-1)} is ${quote(is)}; in ${first.source.file} it is ${quote(was)}`,
    file: other.source.file,
    span: spanAt(other.source, path),
    hint: severity === 'warning' ? ONE_BY_ID : LETTER,
  });
  const [id, otherId] = [a.engagement.id, b.engagement.id];
  const haveIds = id !== undefined && otherId !== undefined;
  const isOne = haveIds && isSameName(id, otherId);
  const names = NAMES.filter((key) => !isSameName(a.engagement[key], b.engagement[key])).map((key) =>
    report(isOne ? 'warning' : 'error', ['engagement', key], a.engagement[key], b.engagement[key]),
  );
  return [
    ...(haveIds && !isOne ? [report('error', ['engagement', 'id'], id, otherId)] : []),
    ...names,
    ...(a.profile === b.profile ? [] : [report('error', ['profile'], a.profile, b.profile)]),
  ];
}

const LETTER =
  'interviews of one assessment share client, provider, scope and profile to the letter; white space does not count';
const ONE_BY_ID = 'the id says that this is one engagement: write the same in all of its files';

function quote(text: string | undefined): string {
  return text === undefined ? 'not given' : `"${showName(text)}"`;
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

/** Names that a reader would take for one, at the place of the second spelling, with the place of the first. */
export function nearEqualNames(sourced: readonly SourcedInterview[]): readonly Diagnostic[] {
  return findNearEqual(sourced, ({ interview }) => interview.engagement).map(({ key, first, other }) => {
    const nameIn = ({ interview }: SourcedInterview): string => showName(interview.engagement[key] ?? '');
    const { line, column } = spanAt(first.source, ['engagement', key]);
    const place = `${first.source.file}:${line}:${column}`;
    return {
      code: 'near-equal-name',
      severity: 'warning',
      message: `the ${key} is "${nameIn(other)}"; at ${place} it is "${nameIn(first)}"`,
      file: other.source.file,
      span: spanAt(other.source, ['engagement', key]),
      hint: 'names are compared to the letter: spell them alike if they are one',
    };
  });
}

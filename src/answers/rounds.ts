import { compare } from '../text/compare-text.ts';
import { type Diagnostic, type Parsed, parsed, reporterFor, sortDiagnostics } from '../yaml/diagnostic.ts';
import { foldName } from './identity.ts';
import { dayWritten, type Interview, type Respondent, type SourcedInterview } from './interview.ts';

/** The interviews of one engagement under one profile, by what counts at a time. */
export interface Rounds {
  /** What counts now: of each respondent the latest file, and those of theirs about other areas. */
  readonly current: readonly SourcedInterview[];
  /** The rounds before, the latest first: each has of every respondent the files before, else the same ones. */
  readonly earlier: readonly (readonly SourcedInterview[])[];
  /** The files that no longer count. */
  readonly superseded: readonly Superseded[];
}

/** A file of an earlier round, and the latest one of the same respondent about the same areas. */
export interface Superseded {
  readonly file: string;
  readonly by: string;
}

/** The interviews of earlier rounds, each once: they count no longer, and what was agreed in them stands. */
export function historyOf({ current, earlier }: Rounds): readonly Interview[] {
  const past = new Set(earlier.flat().filter((each) => !current.includes(each)));
  return [...past].map(({ interview }) => interview);
}

/** Whether two are one person in one engagement: by side and name; where both have none, by side and role. */
export function isSameRespondent(one: Respondent, other: Respondent): boolean {
  return keyOf(one) === keyOf(other);
}

function keyOf({ side, name, role }: Respondent): string {
  return JSON.stringify(name === undefined ? [side, null, role ?? null] : [side, foldName(name)]);
}

/**
 * Parts the interviews of one engagement and profile into rounds. Of one respondent the file that `started` last counts,
 * and of the others those that are about none of its areas. Two that are about the same, of which nobody can tell which
 * is later, are an error.
 */
export function roundsOf(sourced: readonly SourcedInterview[]): Parsed<Rounds> {
  const found: Diagnostic[] = [];
  const chains = byRespondent(sourced).map((own) => chainOf(own, found));
  const length = Math.max(0, ...chains.map((chain) => chain.length));
  const rounds = Array.from({ length }, (_, back) => chains.flatMap((chain) => chain[back] ?? chain.at(-1) ?? []));
  const [current = [], ...earlier] = rounds;
  const counts = new Set(current);
  const superseded = sourced.flatMap((each): readonly Superseded[] => {
    if (counts.has(each)) return [];
    const by = current.find((other) => isSameOf(other, each) && overlaps(other, each));
    return [{ file: each.source.file, by: (by ?? each).source.file }];
  });
  return parsed({ current, earlier, superseded }, sortDiagnostics(found));
}

/** The rounds before some interviews, the latest first, among all that is known of their respondents. */
export function roundsBefore(
  now: readonly SourcedInterview[],
  known: readonly SourcedInterview[],
): readonly (readonly SourcedInterview[])[] {
  const files = new Set(now.map(({ source }) => source.file));
  const before = known.filter(
    (each) =>
      !files.has(each.source.file) && now.some((one) => isSameOf(one, each) && startedAt(each) < startedAt(one)),
  );
  return roundsOf([...now, ...before]).value?.earlier ?? [];
}

/**
 * Those that had started by a day, as in 2026-11-22. One that does not say when it started is an error: nobody knows
 * whether it is of that round.
 */
export function startedBy(sourced: readonly SourcedInterview[], day: string): Parsed<readonly SourcedInterview[]> {
  const found: Diagnostic[] = [];
  const kept = sourced.filter(({ interview, source }) => {
    const started = dayWritten(interview.started);
    if (started !== undefined) return started <= day;
    const hint = 'write it as in: started: 2026-11-22T09:00:00Z';
    reporterFor(source, found)('no-start', ['respondent'], 'this interview does not say when it started', hint);
    return false;
  });
  return parsed(kept, found);
}

/** A respondent's files, round by round, the latest first; never empty. */
function chainOf(own: readonly SourcedInterview[], found: Diagnostic[]): readonly (readonly SourcedInterview[])[] {
  reportTies(own, found);
  const latestFirst = [...own].sort((a, b) => startedAt(b) - startedAt(a) || compare(a.source.file, b.source.file));
  const chain: (readonly SourcedInterview[])[] = [];
  for (let left = latestFirst; left.length > 0; ) {
    const round = apart([...left, ...(chain.at(-1) ?? [])]);
    chain.push(round);
    left = left.filter((each) => !round.includes(each));
  }
  return chain;
}

/** The first of some files, and of the others, in their order, those that are about none of the areas taken so far. */
function apart(files: readonly SourcedInterview[]): readonly SourcedInterview[] {
  const taken: SourcedInterview[] = [];
  for (const each of files) if (!taken.some((other) => overlaps(other, each))) taken.push(each);
  return taken;
}

function reportTies(own: readonly SourcedInterview[], found: Diagnostic[]): void {
  const byFile = [...own].sort((a, b) => compare(a.source.file, b.source.file));
  for (const [index, one] of byFile.entries()) {
    const other = byFile.slice(0, index).find((before) => overlaps(before, one) && !isDated(before, one));
    if (other === undefined) continue;
    const isTie = startedAt(one) === startedAt(other) && one.interview.started !== undefined;
    const message = `the same respondent as in ${other.source.file}, and ${isTie ? 'both started at the same moment' : 'one of them does not say when it started'}: nobody can tell which counts`;
    const hint =
      'the interview that started last counts: set started: in both, give each respondent a name, or leave one out';
    reporterFor(one.source, found)('same-respondent', ['respondent'], message, hint);
  }
}

function isDated({ interview: one }: SourcedInterview, { interview: other }: SourcedInterview): boolean {
  if (one.started === undefined || other.started === undefined) return false;
  return Date.parse(one.started) !== Date.parse(other.started);
}

/** In milliseconds; what does not say when it started comes before all that do. */
function startedAt({ interview: { started } }: SourcedInterview): number {
  return started === undefined ? Number.NEGATIVE_INFINITY : Date.parse(started);
}

function overlaps({ interview: one }: SourcedInterview, { interview: other }: SourcedInterview): boolean {
  const { areas } = one;
  return areas === undefined || other.areas === undefined || other.areas.some((area) => areas.includes(area));
}

function isSameOf({ interview: one }: SourcedInterview, { interview: other }: SourcedInterview): boolean {
  return isSameRespondent(one.respondent, other.respondent);
}

function byRespondent(sourced: readonly SourcedInterview[]): readonly (readonly SourcedInterview[])[] {
  const groups = new Map<string, SourcedInterview[]>();
  for (const each of sourced) {
    const key = keyOf(each.interview.respondent);
    const own = groups.get(key);
    if (own === undefined) groups.set(key, [each]);
    else own.push(each);
  }
  return [...groups.values()];
}

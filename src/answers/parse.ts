import { compare } from '../text/compare-text.ts';
import {
  addAll,
  type Diagnostic,
  failed,
  type Parsed,
  parsed,
  type Report,
  reporterFor,
  sortDiagnostics,
} from '../yaml/diagnostic.ts';
import { checkSchema } from '../yaml/schema-diagnostics.ts';
import { parseYaml } from '../yaml/yaml-source.ts';
import { findNearEqual, groupByEngagement, isSameName, NAMES, showName } from './identity.ts';
import { type Answer, bySideAndFile, type Interview, type Reply, type SourcedInterview } from './interview.ts';
import { roundsOf } from './rounds.ts';
import { AnswersSchema, type AnswersShape, type LongAnswerShape } from './schema.ts';

/** Reads an answers file. What it says of questions is checked against a catalogue by `checkAnswers`. */
export function parseInterview(text: string, file: string): Parsed<SourcedInterview> {
  const yaml = parseYaml(text, file);
  if (yaml.value === undefined) return failed(yaml.diagnostics);
  const source = yaml.value;
  const { value, rest, diagnostics } = checkSchema(AnswersSchema, source, entryAt);
  const shape = value ?? rest;
  if (shape === undefined) return failed(diagnostics);
  const found = [...diagnostics];
  checkContradictions(shape, reporterFor(source, found));
  return parsed({ interview: interviewOf(shape, file), source }, found);
}

/** The entry to leave out so that the others can be checked further: an answer, or else an optional key. */
function entryAt(path: readonly PropertyKey[]): readonly PropertyKey[] {
  if (path[0] === 'answers' || path[0] === 'asked') return path.slice(0, 2);
  if (path[0] === 'actions') return path.slice(0, 1);
  return path.filter((step) => typeof step === 'string');
}

function interviewOf(shape: AnswersShape, file: string): Interview {
  const { format: _, questionnaires = [], asked = {}, answers, ...head } = shape;
  return {
    ...head,
    file,
    questionnaires,
    asked: new Map(Object.entries(asked)),
    answers: new Map(Object.entries(answers).map(([id, answer]) => [id, answerOf(answer)])),
  };
}

function answerOf(shape: string | LongAnswerShape): Answer {
  if (typeof shape === 'string') return { reply: { kind: 'option', option: shape }, evidence: [], confidential: false };
  const { note, keyFact, evidence = [], confidential = false, answered } = shape;
  return {
    reply: replyOf(shape),
    ...(note === undefined ? {} : { note }),
    ...(keyFact ? { keyFact } : {}),
    evidence: evidence.map((entry) => (typeof entry === 'string' ? { ref: entry } : entry)),
    confidential,
    ...(answered === undefined ? {} : { answered }),
  };
}

function replyOf({ option, items, value, unknown, notApplicable }: LongAnswerShape): Reply {
  if (option !== undefined) return { kind: 'option', option };
  if (items !== undefined) return { kind: 'items', items };
  if (value !== undefined) return { kind: 'value', value };
  if (unknown) return { kind: 'unknown' };
  if (notApplicable !== undefined) return { kind: 'notApplicable', reason: notApplicable };
  return { kind: 'unanswered' };
}

/** The keys of which an answer has one at most. */
export const REPLIES = ['option', 'items', 'value', 'unknown', 'notApplicable'] as const;

function checkContradictions(shape: AnswersShape, report: Report): void {
  for (const [id, answer] of Object.entries(shape.answers)) {
    if (typeof answer === 'string') continue;
    const [first, second] = REPLIES.filter((key) => answer[key] !== undefined);
    if (first !== undefined && second !== undefined) {
      const message = `"${id}" has both ${first} and ${second}; an answer is one of ${REPLIES.join(', ')}`;
      report('contradiction', ['answers', id, second], message, undefined, { at: 'key' });
    } else if (Object.keys(answer).length === 0) {
      const hint = 'remove the line: a question that is not in the file counts as unanswered';
      report('contradiction', ['answers', id], `the answer to "${id}" is empty`, hint);
    }
  }
}

/**
 * The interviews of one assessment, in an order that does not depend on how they were given: by side, role, name, file.
 * They must share the engagement (its id where both have one, else client, provider and scope) and the profile. Of the
 * files of one respondent those of the latest round are taken.
 */
export function mergeInterviews(interviews: readonly SourcedInterview[]): Parsed<readonly Interview[]> {
  const found: Diagnostic[] = [];
  const rounds = groupInterviews(interviews).map((group) => roundsOf(group));
  const current = rounds.flatMap(({ value, rest }) => (value ?? rest)?.current ?? []);
  const [first, ...others] = current.toSorted((a, b) => compare(a.source.file, b.source.file));
  for (const other of others)
    if (first !== undefined) reportDifferences(first, other, reporterFor(other.source, found));
  const undated = rounds.flatMap(({ diagnostics }) => diagnostics);
  addAll(found, sortDiagnostics(undated));
  return parsed(current.map(({ interview }) => interview).sort(bySideAndFile), found);
}

function reportDifferences(first: SourcedInterview, other: SourcedInterview, report: Report): void {
  const [a, b] = [first.interview, other.interview];
  const note = (severity: 'error' | 'warning', path: readonly string[], was?: string, is?: string): void => {
    const message = `the ${path.at(-1)} is ${quote(is)}; in ${first.source.file} it is ${quote(was)}`;
    report('different-engagement', path, message, severity === 'warning' ? ONE_BY_ID : LETTER, { severity });
  };
  const [id, otherId] = [a.engagement.id, b.engagement.id];
  const haveIds = id !== undefined && otherId !== undefined;
  const isOne = haveIds && isSameName(id, otherId);
  if (haveIds && !isOne) note('error', ['engagement', 'id'], id, otherId);
  for (const key of NAMES) {
    const [was, is] = [a.engagement[key], b.engagement[key]];
    // A provider may have been named since the other was written.
    if (isOne && key === 'provider' && (was === undefined || is === undefined)) continue;
    if (!isSameName(was, is)) note(isOne ? 'warning' : 'error', ['engagement', key], was, is);
  }
  if (a.profile !== b.profile) note('error', ['profile'], a.profile, b.profile);
}

const LETTER =
  'interviews of one assessment share client, provider, scope and profile to the letter; white space does not count';
const ONE_BY_ID = 'the id says that this is one engagement: write the same in all of its files';

function quote(text: string | undefined): string {
  return text === undefined ? 'not given' : `"${showName(text)}"`;
}

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

/** Names that a reader would take for one, at the place of the second spelling, with the place of the first. */
export function nearEqualNames(sourced: readonly SourcedInterview[]): readonly Diagnostic[] {
  return findNearEqual(sourced, ({ interview }) => interview.engagement).map(({ key, first, other }) => {
    const nameIn = ({ interview }: SourcedInterview): string => showName(interview.engagement[key] ?? '');
    const { line, column } = first.source.spanAt(['engagement', key]);
    const place = `${first.source.file}:${line}:${column}`;
    return {
      code: 'near-equal-name',
      severity: 'warning',
      message: `the ${key} is "${nameIn(other)}"; at ${place} it is "${nameIn(first)}"`,
      file: other.source.file,
      span: other.source.spanAt(['engagement', key]),
      hint: 'names are compared to the letter: spell them alike if they are one',
    };
  });
}

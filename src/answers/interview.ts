import compareVersions from 'semver/functions/compare.js';
import { lineageOf, type Question } from '../questionnaires/questionnaire.ts';
import { compare } from '../text/compare-text.ts';
import type { Sourced } from '../yaml/parse-file.ts';
import type { AnswersShape, FactValue, LongAnswerShape } from './schema.ts';

export type Engagement = Readonly<AnswersShape['engagement']>;
export type Respondent = Readonly<AnswersShape['respondent']>;

/** What was said to a question. `unanswered`: nothing yet, though there may be a note. */
export type Reply =
  | { readonly kind: 'option'; readonly option: string }
  | { readonly kind: 'items'; readonly items: readonly string[] }
  | { readonly kind: 'value'; readonly value: FactValue }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'notApplicable'; readonly reason: string }
  | { readonly kind: 'unanswered' };

/** A reply that names what the question offers. */
export type ChosenReply = Extract<Reply, { readonly kind: 'option' | 'items' }>;

/** The options or items that a reply names. */
export function idsIn(reply: Reply | undefined): readonly string[] {
  if (reply?.kind === 'option') return [reply.option];
  return reply?.kind === 'items' ? reply.items : [];
}

/** What a reply ticks, of a checklist or of a fact with options; nothing where it is another one. */
export function ticksIn(question: Question, reply: Reply): readonly string[] | undefined {
  if (reply.kind === 'items') return question.kind === 'checklist' ? reply.items : undefined;
  if (reply.kind !== 'value' || question.kind !== 'fact' || question.type !== 'options') return undefined;
  return typeof reply.value === 'object' ? reply.value : undefined;
}

/** The reply that ticks some of a question's choices. */
export function tickingReply(question: Question, ids: readonly string[]): Extract<Reply, { kind: 'items' | 'value' }> {
  return question.kind === 'fact' ? { kind: 'value', value: ids } : { kind: 'items', items: ids };
}

export type Evidence = Exclude<NonNullable<LongAnswerShape['evidence']>[number], string>;

export interface Answer extends Pick<LongAnswerShape, 'note' | 'keyFact' | 'answered'> {
  readonly reply: Reply;
  readonly evidence: readonly Evidence[];
  readonly confidential: boolean;
}

/** The questionnaire that an area's questions were asked from. */
export type AskedEdition = NonNullable<AnswersShape['asked']>[string];

export const NO_ANSWER: Answer = { reply: { kind: 'unanswered' }, evidence: [], confidential: false };

/** The options or items that anybody chose in answer to a question, by its id. */
export function chosenIn(interviews: readonly Pick<Interview, 'answers'>[], question: string): readonly string[] {
  return interviews.flatMap(({ answers }) => idsIn(answers.get(question)?.reply));
}

/** One respondent's answers file, as data. */
export interface Interview extends Omit<AnswersShape, 'format' | 'questionnaires' | 'asked' | 'answers'> {
  readonly file: string;
  readonly questionnaires: readonly string[];
  readonly asked: ReadonlyMap<string, AskedEdition>;
  /** By full question id, in the file's order. */
  readonly answers: ReadonlyMap<string, Answer>;
}

/**
 * The day of some interviews, as in 2026-11-22: the latest on which any of them was answered. An interview whose answers
 * bear no days counts by the moments of its file.
 */
export function latestDay(interviews: readonly Interview[]): string | undefined {
  return latest(
    interviews.flatMap(({ started, updated, answers }) => {
      const answered = latest([...answers.values()].flatMap(({ answered: day }) => day ?? []));
      return answered ?? [started, updated].flatMap((moment) => dayWritten(moment) ?? []);
    }),
  );
}

/** The day of a moment such as 2026-11-22T23:30:00-05:00, as whoever wrote it had it. */
export function dayWritten(moment: string | undefined): string | undefined {
  return moment?.slice(0, 'yyyy-mm-dd'.length);
}

function latest(days: readonly string[]): string | undefined {
  return [...days].sort(compare).at(-1);
}

/**
 * Whether a question changed its meaning after the version that this interview was asked with. A change that an
 * extension makes comes after everything that was asked without the extension.
 */
export function isOutdated(
  { area, changed, generation = 0 }: Question,
  { asked: editions }: Pick<Interview, 'asked'>,
): boolean {
  const edition = editions.get(area);
  if (edition === undefined || changed === undefined) return false;
  const asked = lineageOf(edition)[generation];
  return asked === undefined || compareVersions(asked, changed) < 0;
}

export type SourcedInterview = Sourced<{ readonly interview: Interview }>;

/** The order of interviews, which does not depend on how they were given: by side, role, name and file. */
export function bySideAndFile(a: Interview, b: Interview): number {
  return (
    compare(a.respondent.side, b.respondent.side) ||
    compare(a.respondent.role ?? '', b.respondent.role ?? '') ||
    compare(a.respondent.name ?? '', b.respondent.name ?? '') ||
    compare(a.file, b.file)
  );
}

/** What the interviews are about. They share it, but for an id or a provider that not all of them name yet. */
export function engagementOf(interviews: readonly Interview[]): Engagement | undefined {
  const [first] = interviews;
  if (first === undefined) return undefined;
  const [id] = interviews.flatMap(({ engagement }) => engagement.id ?? []);
  const [provider] = interviews.flatMap(({ engagement }) => engagement.provider ?? []);
  return {
    ...(id === undefined ? {} : { id }),
    client: first.engagement.client,
    ...(provider === undefined ? {} : { provider }),
    scope: first.engagement.scope,
  };
}

import type { Interview } from '../answers/interview.ts';
import type { Clause, Framework } from '../questionnaires/framework.ts';
import { isScored } from '../questionnaires/questionnaire.ts';
import { isOpen } from '../scoring/assessment.ts';
import { circumstancesNow } from '../scoring/context.ts';
import type { Language } from '../texts/language.ts';
import { isShortfall, type ReportQuestions, type ReportScoredQuestion } from './questions.ts';
import type { View } from './view.ts';

/**
 * What a clause lacks by the answer to a question, the most pressing first. `not-asked`: no question that applies and may be
 * shown asks it; `not-shown`: at its best, but on trust.
 */
export const CLAUSE_GAPS = [
  'not-asked',
  'open',
  'below-best',
  'not-shown',
  'set-aside',
  'shown',
  'does-not-apply',
  'outside',
] as const satisfies readonly (keyof Language['report']['clauses']['gaps'])[];

export type ClauseGap = (typeof CLAUSE_GAPS)[number];

/** A clause next to one of the questions that ask it, or by itself where there is none. */
export interface ReportClause extends Pick<Clause, 'ref' | 'title' | 'seen'> {
  readonly question?: ReportScoredQuestion;
  /** The latest day on which the question was answered, as in 2026-11-22. */
  readonly day?: string;
  readonly gap: ClauseGap;
  /** Why no question can answer it. */
  readonly outside?: string;
}

/** What an auditor gets of a framework: its clauses in their order, a row for each question that asks one. */
export interface ReportFramework extends Pick<Framework, 'id' | 'title' | 'url' | 'asOf'> {
  readonly rows: readonly ReportClause[];
}

/** The tables of some frameworks, from what the audience may know. */
export function listClauses(
  view: View,
  { scored }: Pick<ReportQuestions, 'scored'>,
  ids: readonly string[],
): readonly ReportFramework[] {
  const { catalogue, interviews } = view;
  const { holds } = circumstancesNow(catalogue, interviews);
  const asking = questionsByClause(view, scored);
  return ids.flatMap((id): ReportFramework[] => {
    const framework = catalogue.frameworks.get(id);
    if (framework === undefined) return [];
    const { title, url, asOf } = framework;
    const rows = framework.clauses.flatMap(({ when, ...clause }): readonly ReportClause[] => {
      const questions = asking.get(keyOf(id, clause.ref)) ?? [];
      if (when !== undefined && holds(when) === false) return [{ ...clause, gap: 'does-not-apply' }];
      if (questions.length > 0) return questions.map((question) => ({ ...clause, ...rowOf(question, interviews) }));
      return [{ ...clause, gap: clause.outside === undefined ? 'not-asked' : 'outside' }];
    });
    return [{ id, title, url, asOf, rows }];
  });
}

/** The questions that apply, by the clauses that they ask. */
function questionsByClause(
  { catalogue }: View,
  scored: ReportQuestions['scored'],
): ReadonlyMap<string, readonly ReportScoredQuestion[]> {
  const found = new Map<string, ReportScoredQuestion[]>();
  for (const shown of scored.values()) {
    const question = catalogue.questions.get(shown.id);
    if (shown.status === 'hidden' || question === undefined || !isScored(question)) continue;
    const keys = new Set((question.clauses ?? []).map(({ framework, ref }) => keyOf(framework, ref)));
    for (const key of keys) found.set(key, [...(found.get(key) ?? []), shown]);
  }
  return found;
}

function keyOf(framework: string, ref: string): string {
  return `${framework} ${ref}`;
}

function rowOf(
  question: ReportScoredQuestion,
  interviews: readonly Interview[],
): Pick<ReportClause, 'question' | 'day' | 'gap'> {
  const days = interviews.flatMap(({ answers }) => {
    const answer = answers.get(question.id);
    return answer === undefined || answer.reply.kind === 'unanswered' ? [] : (answer.answered ?? []);
  });
  const day = days.toSorted().at(-1);
  return { question, ...(day === undefined ? {} : { day }), gap: gapOf(question) };
}

function gapOf(question: ReportScoredQuestion): ClauseGap {
  if (isOpen(question)) return 'open';
  if (question.status !== 'answered') return 'set-aside';
  if (isShortfall(question)) return 'below-best';
  return question.grade === undefined || question.grade === 'said' ? 'not-shown' : 'shown';
}

/** How many clauses there are of each gap, by the most pressing of their rows; those that there are none of are left out. */
export function tallyOf({ rows }: ReportFramework): readonly (readonly [gap: ClauseGap, clauses: number])[] {
  const gaps = new Map<string, ClauseGap>();
  for (const { ref, gap } of rows) {
    const known = gaps.get(ref);
    if (known === undefined || CLAUSE_GAPS.indexOf(gap) < CLAUSE_GAPS.indexOf(known)) gaps.set(ref, gap);
  }
  return CLAUSE_GAPS.flatMap((gap) => {
    const clauses = [...gaps.values()].filter((each) => each === gap).length;
    return clauses === 0 ? [] : [[gap, clauses] as const];
  });
}

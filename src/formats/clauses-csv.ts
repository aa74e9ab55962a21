import type { ReportFramework } from '../model/clauses.ts';
import type { ReportModel } from '../model/model.ts';
import { answerCells, copyText, csvOf } from './csv.ts';

/** The columns in their order; as in the table of questions, their names stay the same in every language. */
export const CLAUSE_COLUMNS = [
  'framework',
  'clause',
  'title',
  'seen',
  'question',
  'area',
  'topic',
  'text',
  'status',
  'answers',
  'evidence',
  'evidence_grade',
  'day',
  'gap',
  'outside',
  'copy',
] as const;

/** An auditor's table of these frameworks: one row for a clause and a question that asks it, one for a clause without any. */
export function renderClausesCsv(model: ReportModel, frameworks: readonly ReportFramework[]): string {
  const copy = copyText(model);
  const rows = frameworks.flatMap(({ id, rows }) =>
    rows.map(({ ref, title, seen, question, day, gap, outside }) => {
      const clause = { framework: id, clause: ref, title, seen, day: day ?? null, gap, outside: outside ?? null, copy };
      if (question === undefined) return clause;
      const { area, topic, text, status, grade } = question;
      const { answers, evidence } = answerCells(question, model);
      return {
        ...clause,
        question: question.id,
        area,
        topic,
        text,
        status,
        answers,
        evidence,
        evidence_grade: grade ?? null,
      };
    }),
  );
  return csvOf(CLAUSE_COLUMNS, rows);
}

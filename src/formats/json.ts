import type { ReportFramework } from '../model/clauses.ts';
import type { ReportModel } from '../model/model.ts';
import { jsonText } from '../text/display.ts';

/**
 * The assessment as data, with the answers, notes and evidence that the audience may see. Numbers are unrounded.
 */
export function renderReportJson(model: ReportModel): string {
  const { audience, language, date, people, counting, withheld, keyFacts, assessment, areas, context, changes } = model;
  const { actions } = model;
  const { frameworks } = model;
  const questions = [...context, ...areas.flatMap((area) => area.asked)];
  const data = {
    format: 'outready/report/1',
    audience,
    language: language.locale,
    ...(date === undefined ? {} : { date }),
    confidential: { isLeftOut: audience === 'client', counting, ...withheld },
    respondents: people,
    keyFacts: keyFacts.map(({ topic, area, who, note }) => ({ topic, area, who, note })),
    assessment,
    ...(actions.length === 0 ? {} : { actions: actions.map(({ name: _, ...action }) => action) }),
    ...(changes === undefined ? {} : { comparison: changes.comparison }),
    ...(frameworks === undefined ? {} : { clauses: frameworks.flatMap(clausesOf) }),
    answers: questions.map(({ id, topic, text, area, status, answers }) => ({
      question: id,
      area,
      topic,
      text,
      status,
      answers,
    })),
  };
  return jsonText(data);
}

/** The rows of an auditor's table, each question by its id: its answers are among those of all. */
function clausesOf({ id, asOf, rows }: ReportFramework): readonly object[] {
  return rows.map(({ ref, question, ...row }) => ({
    framework: id,
    asOf,
    clause: ref,
    ...(question === undefined ? {} : { question: question.id }),
    ...row,
  }));
}

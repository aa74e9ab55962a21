import { HIDDEN } from '../diagnostics/visible.ts';
import type { ReportModel } from './model.ts';

/**
 * The assessment as data, with the answers, notes and evidence that the audience may see. Numbers are unrounded.
 * Characters that a terminal or a reader would act on are escaped, so that nothing is lost and nothing is hidden.
 */
export function renderReportJson(model: ReportModel): string {
  const { audience, locale, date, people, counting, withheld, keyFacts, assessment, areas, context, since } = model;
  const questions = [...context, ...areas.flatMap((area) => area.questions)];
  const data = {
    format: 'outready/report/1',
    audience,
    language: locale,
    ...(date === undefined ? {} : { date }),
    confidential: { isLeftOut: audience === 'client', counting, ...withheld },
    respondents: people,
    keyFacts,
    assessment,
    ...(since === undefined ? {} : { comparison: since.comparison }),
    answers: questions.map(({ id, topic, text, area, status, answers }) => ({
      question: id,
      area,
      topic,
      text,
      status,
      answers,
    })),
  };
  return `${JSON.stringify(data, null, 2).replaceAll(HIDDEN, escapeHidden)}\n`;
}

function escapeHidden(character: string): string {
  // Within a JSON text, line breaks only stand between the values.
  return character === '\n' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

import type { RootContent } from 'mdast';
import { bullets, emphasis, heading, item, paragraph, strong } from '../../document/nodes.ts';
import { guidedItem } from '../../model/guided-lines.ts';
import type { ReportModel, Section } from '../../model/model.ts';
import {
  answerSentence,
  countsMore,
  criticalityText,
  evidenceShown,
  ownerText,
  sentence,
} from '../../model/phrases.ts';

/** As many as a steering committee reads; the roadmap has the rest. */
const SHOWN = 10;

export const costsSection: Section = (model) => {
  const { shortfalls, language } = model;
  if (shortfalls.length === 0) return [];
  const shown = shortfalls.slice(0, SHOWN);
  return [
    heading(2, language.report.costs.heading),
    paragraph(leadText(shown, shortfalls.slice(SHOWN), model)),
    ...shown.flatMap((question, index) => costNodes(question, index + 1, model)),
  ];
};

/** Points lost add up to what the overall score is short of 100, since every one is a share of it. */
function leadText(shown: ReportModel['shortfalls'], others: ReportModel['shortfalls'], model: ReportModel): string {
  const sum = (questions: ReportModel['shortfalls']): number =>
    questions.reduce((total, { pointsLost }) => total + pointsLost, 0);
  const { costs } = model.language.report;
  if (countsMore(model)) return costs.leadBeside(shown.length, sum(shown), others.length);
  return costs.lead(shown.length, sum(shown), others.length, sum([...shown, ...others]));
}

function costNodes(
  question: ReportModel['shortfalls'][number],
  number: number,
  model: ReportModel,
): readonly RootContent[] {
  const { language } = model;
  const {
    words,
    report: { costs: texts },
  } = language;
  const { topic, area, pointsLost, why, recommendation, evidence, sources } = question;
  return [
    heading(3, `${number}. ${topic}: ${words.points(pointsLost)}`),
    paragraph(
      emphasis(`${area}, ${criticalityText(question, language)}.`),
      ' ',
      answerSentence(question, language),
      ' ',
      sentence(why),
    ),
    bullets([
      guidedItem([strong(texts.what), ' '], recommendation.text, [` ${ownerText(question, model)}.`]),
      item([strong(texts.shown), ' ', ...evidenceShown(question, language), '.']),
      item([strong(texts.evidence), ' ', sentence(evidence)]),
      ...(sources.length === 0 ? [] : [item([strong(texts.sources), ' ', sentence(sources.join('; '))])]),
    ]),
  ];
}

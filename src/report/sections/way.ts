import type { ListItem } from 'mdast';
import { emphasis, heading, item, numbered, paragraph, strong } from '../../document/nodes.ts';
import { guidedItem } from '../../model/guided-lines.ts';
import type { ReportModel, ReportStep, Section } from '../../model/model.ts';
import { goalOf, ownerText } from '../../model/phrases.ts';

export const waySection: Section = (model) => {
  const { way, unknown, language } = model;
  if (way === undefined) return [];
  const { outlook } = language;
  const goal = goalOf(way, model);
  const title = heading(2, outlook.way.heading(goal, way.least === undefined));
  if (!way.isReachable) return [title, paragraph(outlook.way.outOfReach(goal.level))];
  const isSettled = unknown.conversations.length + unknown.disputed.length === 0;
  const { steps, days, saving, inConfidence } = way;
  const others = inConfidence === 0 ? [] : [paragraph(outlook.way.inConfidence(inConfidence, steps.length > 0))];
  const result = paragraph(outlook.way.result(way.verdict, steps.length + inConfidence));
  if (steps.length === 0) return [title, ...others, result];
  return [
    title,
    paragraph(outlook.way.lead(steps.length, days, isSettled, saving, way.least)),
    numbered(steps.map((step) => stepItem(step, model))),
    ...others,
    result,
  ];
};

/** What the roadmap says is not repeated; a step that is not on it says what to do. */
function stepItem({ question, isFindOutFirst, number }: ReportStep, { language }: ReportModel): ListItem {
  const { way } = language.outlook;
  const details = [
    ownerText(question, language),
    ...(isFindOutFirst ? [way.findOut] : []),
    ...(number === undefined ? [] : [way.roadmapStep(number)]),
  ];
  const lead = [strong(question.name), ': '];
  const tail = emphasis(`${details.join('; ')}.`);
  return number === undefined ? guidedItem(lead, question.recommendation.text, [' ', tail]) : item([...lead, tail]);
}

import type { ListItem, RootContent } from 'mdast';
import { bullets, emphasis, heading, item, numbered, paragraph, strong } from '../../document/nodes.ts';
import { guidedItem, wayText } from '../../model/guided-lines.ts';
import type { ReportModel, ReportStep, ReportWay, Section } from '../../model/model.ts';
import { goalOf, ownerText, sentence } from '../../model/phrases.ts';

export const waySection: Section = (model) => {
  const { way, unknown, language } = model;
  if (way === undefined) return [];
  const { outlook } = language;
  const goal = goalOf(way, model);
  const title = heading(2, outlook.way.heading(goal, way.least === undefined));
  if (!way.isReachable) return [title, ...outOfReach(way, goal.level, model)];
  const isSettled = unknown.conversations.length + unknown.disputed.length === 0;
  const { steps, days, saving, inConfidence } = way;
  const others = inConfidence === 0 ? [] : [paragraph(outlook.way.inConfidence(inConfidence, steps.length > 0))];
  const result = paragraph(outlook.way.result(way.verdict, steps.length + inConfidence));
  const own =
    steps.length === 0
      ? []
      : [
          paragraph(outlook.way.lead(steps.length, days, isSettled, saving, way.least)),
          numbered(steps.map((step) => stepItem(step, model))),
        ];
  return [title, ...own, ...others, ...showNodes(way, model), result];
};

function outOfReach({ toTakeUp }: ReportWay, level: string, { language }: ReportModel): readonly RootContent[] {
  const texts = language.outlook.way;
  if (toTakeUp.length === 0) return [paragraph(texts.outOfReach(level))];
  return [
    paragraph(texts.takeUp(level, toTakeUp.length)),
    bullets(toTakeUp.map(({ name, text }) => item([strong(name), ': ', sentence(text)]))),
  ];
}

/** What evidence is missing, and what would be some. */
function showNodes(
  { toShow, toShowInConfidence, demand, steps, inConfidence }: ReportWay,
  { language }: ReportModel,
): readonly RootContent[] {
  const texts = language.outlook.way;
  const more =
    toShowInConfidence === 0 ? [] : [paragraph(texts.toShowInConfidence(toShowInConfidence, toShow.length > 0))];
  if (toShow.length === 0 || demand === 'none') return more;
  return [
    paragraph(texts.toShow(toShow.length, demand, steps.length + inConfidence > 0)),
    bullets(toShow.map(({ name, evidence }) => item([strong(name), ': ', sentence(evidence)]))),
    ...more,
  ];
}

/** What the roadmap says is not repeated; a step that is not on it says what to do. */
function stepItem({ question, days, isFindOutFirst, number }: ReportStep, model: ReportModel): ListItem {
  const { way } = model.language.outlook;
  const details = [
    ownerText({ ...question, days }, model),
    ...(isFindOutFirst ? [way.findOut] : []),
    ...(number === undefined ? [] : [way.roadmapStep(number)]),
  ];
  const lead = [strong(question.name), ': '];
  const tail = emphasis(`${details.join('; ')}.`);
  return number === undefined
    ? guidedItem(lead, wayText(question.recommendation.text, question.further, model.language), [' ', tail])
    : item([...lead, tail]);
}

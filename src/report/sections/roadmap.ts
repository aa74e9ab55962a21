import type { ListItem } from 'mdast';
import { emphasis, figure, heading, numbered, paragraph, strong } from '../../document/nodes.ts';
import { wayUpTimeline } from '../../model/figures/timeline.ts';
import { guidedItem, wayText } from '../../model/guided-lines.ts';
import type { ReportModel, ReportStep, Section, Stage } from '../../model/model.ts';
import { countsMore } from '../../model/phrases.ts';
import { sumDays } from '../../questionnaires/advice.ts';

export const roadmapSection: Section = (model) => {
  const { roadmap, language } = model;
  if (roadmap.length === 0) return [];
  return [
    heading(2, language.report.roadmap.heading),
    paragraph([leadText(model), ...(countsMore(model) ? [language.report.roadmap.notListed] : [])].join(' ')),
    ...figure(wayUpTimeline(model)),
    ...roadmap.flatMap((stage) => [
      heading(3, `${language.words.horizonFor(stage.horizon, model.verdict.decision)}: ${stageEffort(stage, model)}`),
      numbered(
        stage.steps.map((step) => stepItem(step, model)),
        stage.steps[0]?.number ?? 1,
      ),
    ]),
  ];
};

function leadText({ roadmap, language: { report } }: ReportModel): string {
  const steps = roadmap.flatMap((stage) => stage.steps);
  const days = sumDays(roadmap.map((stage) => stage.days));
  const ifNeeded = sumDays(roadmap.map(({ daysIfNeeded }) => daysIfNeeded));
  const open = steps.filter(({ isFindOutFirst }) => isFindOutFirst);
  return report.roadmap.lead(steps.length, days, open.length, ifNeeded);
}

function stageEffort({ days, daysIfNeeded }: Stage, { language: { words, report } }: ReportModel): string {
  const [least, most] = days;
  const [, more] = daysIfNeeded;
  return most === 0 ? report.roadmap.upTo(more) : words.effort([least, most + more]);
}

function stepItem({ question, days, isFindOutFirst, after }: ReportStep, { language }: ReportModel): ListItem {
  const { words, report } = language;
  const { recommendation, further, pointsLost } = question;
  const details = [
    words.capitalise(words.actor(recommendation.owner, recommendation.role)),
    isFindOutFirst ? report.roadmap.ifNeeded(days) : words.effort(days),
    ...(pointsLost > 0 ? [report.roadmap.worth(pointsLost)] : []),
    ...(after.length > 0 ? [report.roadmap.after(after)] : []),
  ];
  const lead = [strong(question.name), ': ', ...(isFindOutFirst ? [emphasis(report.roadmap.findOut), ' '] : [])];
  return guidedItem(lead, wayText(recommendation.text, further, language), [' ', emphasis(`${details.join(', ')}.`)]);
}

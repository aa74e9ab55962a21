import type { ListItem } from 'mdast';
import { emphasis, figure, heading, numbered, paragraph, strong } from '../../document/nodes.ts';
import { wayUpTimeline } from '../../model/figures/timeline.ts';
import { guidedItem } from '../../model/guided-lines.ts';
import type { ReportModel, ReportStep, Section, Stage } from '../../model/model.ts';
import { countsMore } from '../../model/phrases.ts';

export const roadmapSection: Section = (model) => {
  const { roadmap, language } = model;
  if (roadmap.length === 0) return [];
  return [
    heading(2, language.report.roadmap.heading),
    paragraph([leadText(model), ...(countsMore(model) ? [language.report.roadmap.notListed] : [])].join(' ')),
    ...figure(wayUpTimeline(model)),
    ...roadmap.flatMap((stage) => [
      heading(3, `${language.words.horizon[stage.horizon]}: ${stageEffort(stage, model)}`),
      numbered(
        stage.steps.map((step) => stepItem(step, model)),
        stage.steps[0]?.number ?? 1,
      ),
    ]),
  ];
};

function leadText({ roadmap, language: { report } }: ReportModel): string {
  const sum = (of: (stage: Stage) => number): number => roadmap.reduce((total, stage) => total + of(stage), 0);
  const steps = sum(({ steps }) => steps.length);
  const days = sum(({ days }) => days);
  const ifNeeded = sum(({ daysIfNeeded }) => daysIfNeeded);
  const open = sum(({ steps }) => steps.filter(({ isFindOutFirst }) => isFindOutFirst).length);
  return report.roadmap.lead(steps, days, open, ifNeeded);
}

function stageEffort({ days, daysIfNeeded }: Stage, { language: { words, report } }: ReportModel): string {
  if (daysIfNeeded === 0) return words.effort(days);
  return days === 0 ? report.roadmap.upTo(daysIfNeeded) : report.roadmap.range(days, days + daysIfNeeded);
}

function stepItem(
  { question, days, isFindOutFirst, after }: ReportStep,
  { language: { words, report } }: ReportModel,
): ListItem {
  const { recommendation, pointsLost } = question;
  const details = [
    words.capitalise(words.owner[recommendation.owner]),
    isFindOutFirst ? report.roadmap.ifNeeded(days) : words.effort(days),
    ...(pointsLost > 0 ? [report.roadmap.worth(pointsLost)] : []),
    ...(after.length > 0 ? [report.roadmap.after(after)] : []),
  ];
  const lead = [strong(question.name), ': ', ...(isFindOutFirst ? [emphasis(report.roadmap.findOut), ' '] : [])];
  return guidedItem(lead, recommendation.text, [' ', emphasis(`${details.join(', ')}.`)]);
}

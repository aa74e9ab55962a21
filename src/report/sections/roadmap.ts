import type { RootContent } from 'mdast';
import { emphasis, figure, heading, type Inline, item, numbered, paragraph, strong } from '../../document/nodes.ts';
import { wayUpTimeline } from '../../model/figures.ts';
import type { ReportModel } from '../../model/model.ts';
import { countsMore, sentence, topicText } from '../../model/phrases.ts';
import type { Stage, Step } from '../../model/roadmap.ts';
import { capitalise } from '../../texts/any-language.ts';
import type { Language } from '../../texts/language.ts';

/** All recommendations in the order in which to carry them out. */
export function roadmapSection(model: ReportModel, language: Language): readonly RootContent[] {
  const { roadmap } = model;
  if (roadmap.length === 0) return [];
  return [
    heading(2, language.report.roadmap.heading),
    paragraph(
      [leadText(roadmap, language), ...(countsMore(model) ? [language.report.roadmap.notListed] : [])].join(' '),
    ),
    ...figure(wayUpTimeline(model, language)),
    ...roadmap.flatMap((stage) => [
      heading(3, `${language.words.horizon[stage.horizon]}: ${stageEffort(stage, language)}`),
      numbered(
        stage.steps.map((step) => item(stepLine(step, language))),
        stage.steps[0]?.number ?? 1,
      ),
    ]),
  ];
}

function leadText(roadmap: readonly Stage[], { report }: Language): string {
  const sum = (of: (stage: Stage) => number): number => roadmap.reduce((total, stage) => total + of(stage), 0);
  const steps = sum(({ steps }) => steps.length);
  const days = sum(({ days }) => days);
  const ifNeeded = sum(({ daysIfNeeded }) => daysIfNeeded);
  const open = sum(({ steps }) => steps.filter(({ isFindOutFirst }) => isFindOutFirst).length);
  return report.roadmap.lead(steps, days, open, ifNeeded);
}

function stageEffort({ days, daysIfNeeded }: Stage, { words, report }: Language): string {
  if (daysIfNeeded === 0) return words.effort(days);
  return days === 0 ? report.roadmap.upTo(daysIfNeeded) : report.roadmap.range(days, days + daysIfNeeded);
}

function stepLine({ question, isFindOutFirst, after }: Step, { words, report }: Language): readonly Inline[] {
  const { recommendation, days, pointsLost } = question;
  const facts = [
    capitalise(words.owner[recommendation.owner]),
    isFindOutFirst ? report.roadmap.ifNeeded(days) : words.effort(days),
    ...(pointsLost > 0 ? [report.roadmap.worth(pointsLost)] : []),
    ...(after.length > 0 ? [report.roadmap.after(after)] : []),
  ];
  return [
    strong(topicText(question)),
    ': ',
    ...(isFindOutFirst ? [emphasis(report.roadmap.findOut), ' '] : []),
    sentence(recommendation.text),
    ' ',
    emphasis(`${facts.join(', ')}.`),
  ];
}

import type { RootContent } from 'mdast';
import {
  capitalise,
  countInWords,
  effortText,
  HORIZON_WORDS,
  list,
  OWNER_WORDS,
  pointsText,
} from '../../language/words.ts';
import type { Stage, Step } from '../facts/roadmap.ts';
import type { ReportModel } from '../model.ts';
import { emphasis, heading, type Inline, item, numbered, paragraph, strong } from '../nodes.ts';
import { sentence, topicText } from '../phrases.ts';

/** All recommendations in the order in which to carry them out. */
export function roadmapSection({ roadmap }: ReportModel): readonly RootContent[] {
  if (roadmap.length === 0) return [];
  return [
    heading(2, 'Roadmap'),
    paragraph(leadText(roadmap)),
    ...roadmap.flatMap((stage) => [
      heading(3, `${HORIZON_WORDS[stage.horizon]}: ${stageEffort(stage)}`),
      numbered(
        stage.steps.map((step) => item(stepLine(step))),
        stage.steps[0]?.number ?? 1,
      ),
    ]),
  ];
}

function leadText(roadmap: readonly Stage[]): string {
  const sum = (of: (stage: Stage) => number): number => roadmap.reduce((total, stage) => total + of(stage), 0);
  const steps = sum(({ steps }) => steps.length);
  const days = sum(({ days }) => days);
  const ifNeeded = sum(({ daysIfNeeded }) => daysIfNeeded);
  const open = sum(({ steps }) => steps.filter(({ isFindOutFirst }) => isFindOutFirst).length);
  const start = `${capitalise(countInWords(steps, 'step'))}, ${effortText(days)} in all.`;
  if (open === 0) return start;
  const them = open === 1 ? 'One of them starts' : `${capitalise(countInWords(open, 'step'))} start`;
  return `${start} ${them} with finding something out, and may add up to ${effortText(ifNeeded)}.`;
}

function stageEffort({ days, daysIfNeeded }: Stage): string {
  if (daysIfNeeded === 0) return effortText(days);
  return days === 0
    ? `up to ${effortText(daysIfNeeded)}`
    : `${effortText(days)}, up to ${effortText(days + daysIfNeeded)}`;
}

function stepLine({ question, isFindOutFirst, after }: Step): readonly Inline[] {
  const { recommendation, days, pointsLost } = question;
  const facts = [
    capitalise(OWNER_WORDS[recommendation.owner]),
    isFindOutFirst ? `${effortText(days)} if needed` : effortText(days),
    ...(pointsLost > 0 ? [`worth ${pointsText(pointsLost)}`] : []),
    ...(after.length > 0 ? [`after ${after.length === 1 ? 'step' : 'steps'} ${list(after.map(String))}`] : []),
  ];
  return [
    strong(topicText(question)),
    ': ',
    ...(isFindOutFirst ? [emphasis('find out first.'), ' '] : []),
    sentence(recommendation.text),
    ' ',
    emphasis(`${facts.join(', ')}.`),
  ];
}

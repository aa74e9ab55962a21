import { Horizon } from '../../questionnaires/questionnaire.ts';
import type { Figure } from '../model.ts';
import { goalOf } from '../phrases.ts';

export const wayUpTimeline: Figure<'timeline'> = (model) => {
  const { way, language } = model;
  const [words, { charts }] = [language.words, language.page];
  if (way === undefined || !way.isReachable || way.steps.length === 0) return undefined;
  const daysIn = new Map<Horizon, number>();
  const steps = way.steps.map(({ question: { topic, recommendation }, days, isFindOutFirst }, index) => {
    const { horizon, owner, role } = recommendation;
    const daysBefore = daysIn.get(horizon) ?? 0;
    const [, most] = days;
    daysIn.set(horizon, daysBefore + most);
    const detail = `${words.capitalise(words.actor(owner, role))}, ${words.effort(days)}`;
    return { number: index + 1, horizon, label: topic, detail, days: most, daysBefore, isFindOutFirst };
  });
  const used = Horizon.options.filter((horizon) => steps.some((step) => step.horizon === horizon));
  return {
    kind: 'timeline',
    id: 'way-up',
    title: charts.timeline(goalOf(way, model), way.least === undefined),
    description: charts.timelineDescription(
      steps.map(
        ({ horizon, label, detail }) =>
          `${label} (${words.horizonFor(horizon, model.verdict.decision).toLowerCase()}; ${detail})`,
      ),
      way.days,
    ),
    columns: used.map((horizon) => ({
      horizon,
      label: words.horizonFor(horizon, model.verdict.decision),
      days: daysIn.get(horizon) ?? 0,
    })),
    steps,
    legend: { certain: charts.stepNeeded, findOutFirst: charts.stepPerhaps },
  };
};

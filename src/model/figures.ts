import type { BarsChart, HeatMapChart, RadarChart, TimelineChart } from '../document/own-nodes.ts';
import { Horizon } from '../questionnaires/questionnaire.ts';
import { isOpen, TOLERANCE } from '../scoring/assessment.ts';
import { capitalise, intervalText, scoreText } from '../texts/any-language.ts';
import type { ReportModel } from './model.ts';
import { goalOf, scoreOrNone } from './phrases.ts';
import type { ReportArea } from './questions.ts';

/** The overall score on its scale; nothing where there is none. */
export function overallBar({ verdict, method, changes, language }: ReportModel): BarsChart | undefined {
  const [{ score }, { charts }] = [verdict, language.page];
  if (score.point === null) return undefined;
  const { ready, 'ready-with-conditions': conditions } = method.levels;
  const previous = changes?.comparison.change.score.before.point ?? null;
  const description = charts.overallDescription(intervalText(score), scoreText(conditions), scoreText(ready));
  return {
    kind: 'bars',
    id: 'overall',
    title: charts.overall,
    description: previous === null ? description : `${description} ${charts.overallPrevious(scoreText(previous))}`,
    rows: [{ label: charts.overallRow, figure: intervalText(score), score, thresholds: method.levels, previous }],
    legend: barLegend(charts, previous !== null),
  };
}

/** The areas as bars with the thresholds of each. */
export function areaBars({ areas, changes, language }: ReportModel): BarsChart | undefined {
  const { charts } = language.page;
  if (areas.length === 0) return undefined;
  const earlier = new Map(changes?.areas.map(({ id, before }) => [id, before?.point ?? null]));
  const described = areas.map((area) => {
    const previous = earlier.get(area.id) ?? null;
    const text = areaText(area, language);
    return previous === null ? text : charts.withPrevious(text, scoreText(previous));
  });
  return {
    kind: 'bars',
    id: 'areas',
    title: charts.areas,
    description: charts.areasDescription(described),
    rows: areas.map(({ id, title, score, floors }) => ({
      label: title,
      figure: scoreOrNone(score, language),
      score,
      thresholds: floors,
      previous: earlier.get(id) ?? null,
    })),
    legend: barLegend(
      charts,
      [...earlier.values()].some((score) => score !== null),
    ),
  };
}

function barLegend(charts: ReportModel['language']['page']['charts'], hasPrevious: boolean): BarsChart['legend'] {
  return {
    certain: charts.certain,
    open: charts.interval,
    point: charts.point,
    'ready-with-conditions': charts.fromConditions,
    ready: charts.fromReady,
    ...(hasPrevious ? { previous: charts.previous } : {}),
  };
}

/** Fewer spokes than this make no shape. */
const SPOKES = 3;

/** The areas as a radar: the interval as a band; both sides as lines where both were asked, else the score as one. */
export function areaRadar({ areas, language }: ReportModel): RadarChart | undefined {
  const { charts } = language.page;
  if (areas.filter(({ score }) => score.point !== null).length < SPOKES) return undefined;
  const hasSides = areas.some(({ sides }) => sides !== undefined);
  const described = areas.map((area) =>
    area.sides === undefined
      ? areaText(area, language)
      : charts.withSides(areaText(area, language), scoreText(area.sides.client), scoreText(area.sides.provider)),
  );
  const sideLine = (label: string, side: 'client' | 'provider'): RadarChart['lines'][number] => ({
    label,
    values: areas.map(({ sides }) => sides?.[side] ?? null),
  });
  return {
    kind: 'radar',
    id: 'radar',
    title: charts.radar,
    description: charts.areasDescription(described),
    axes: areas.map(({ title, score }) => ({ label: title, score })),
    lines: hasSides
      ? [sideLine(charts.clientSide, 'client'), sideLine(charts.providerSide, 'provider')]
      : [{ label: charts.allAnswers, values: areas.map(({ score }) => score.point) }],
    band: charts.interval,
  };
}

function areaText({ title, score }: ReportArea, language: ReportModel['language']): string {
  return `${title} ${scoreOrNone(score, language)}`;
}

/** Below it the better half of the scale is missed: the description counts such answers, as the rules do. */
const HALF = 50;

/** Every question of every area as a tile. */
export function heatMap({ areas, language }: ReportModel): HeatMapChart | undefined {
  const { charts } = language.page;
  const questions = areas.flatMap((area) => area.questions);
  if (questions.length === 0) return undefined;
  const below = questions.filter(({ score }) => score.point !== null && score.point < HALF - TOLERANCE).length;
  return {
    kind: 'heat-map',
    id: 'heat-map',
    title: charts.heatMap,
    description: charts.heatMapDescription(questions.length, below, questions.filter(isOpen).length),
    groups: areas
      .filter((area) => area.questions.length > 0)
      .map((area) => ({
        label: area.title,
        tiles: area.questions.map(({ topic, status, score, criticality }) => ({
          topic,
          status,
          score: status === 'answered' ? score.point : null,
          isCritical: criticality === 'critical',
        })),
      })),
    legend: {
      critical: charts.critical,
      open: charts.open,
      notApplicable: charts.notApplicable,
      hidden: charts.hidden,
    },
  };
}

/** The least effort to the next level, step by step; nothing where no plan leads there. */
export function wayUpTimeline(model: ReportModel): TimelineChart | undefined {
  const { way, language } = model;
  const [words, { charts }] = [language.words, language.page];
  if (way === undefined || !way.isReachable || way.steps.length === 0) return undefined;
  const daysIn = new Map<Horizon, number>();
  const steps = way.steps.map(({ question: { topic, recommendation }, days, isFindOutFirst }, index) => {
    const { horizon, owner } = recommendation;
    const daysBefore = daysIn.get(horizon) ?? 0;
    daysIn.set(horizon, daysBefore + days);
    const detail = `${capitalise(words.owner[owner])}, ${words.effort(days)}`;
    return { number: index + 1, horizon, label: topic, detail, days, daysBefore, isFindOutFirst };
  });
  const used = Horizon.options.filter((horizon) => steps.some((step) => step.horizon === horizon));
  return {
    kind: 'timeline',
    id: 'way-up',
    title: charts.timeline(goalOf(way, model), way.least === undefined),
    description: charts.timelineDescription(
      steps.map(({ horizon, label, detail }) => `${label} (${words.horizon[horizon].toLowerCase()}; ${detail})`),
      way.days,
    ),
    columns: used.map((horizon) => ({ horizon, label: words.horizon[horizon], days: daysIn.get(horizon) ?? 0 })),
    steps,
    legend: { certain: charts.stepNeeded, findOutFirst: charts.stepPerhaps },
  };
}

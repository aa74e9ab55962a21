import type { Figure, ReportModel } from '../model.ts';
import { areaWithScore, scoreOrNone } from '../phrases.ts';

export const overallBar: Figure<'bars'> = ({ verdict, method, changes, language }) => {
  const { score } = verdict;
  const {
    words,
    page: { charts },
  } = language;
  if (score.point === null) return undefined;
  const { ready, 'ready-with-conditions': conditions } = method.levels;
  const previous = changes?.comparison.change.score.before.point ?? null;
  const description = charts.overallDescription(words.interval(score), words.score(conditions), words.score(ready));
  return {
    kind: 'bars',
    id: 'overall',
    title: charts.overall,
    description: previous === null ? description : `${description} ${charts.overallPrevious(words.score(previous))}`,
    rows: [{ label: charts.overallRow, figure: words.interval(score), score, thresholds: method.levels, previous }],
    legend: barLegend(charts, previous !== null),
  };
};

export const areaBars: Figure<'bars'> = ({ areas, changes, language }) => {
  const { charts } = language.page;
  if (areas.length === 0) return undefined;
  const earlier = new Map(changes?.areas.map(({ id, before }) => [id, before?.point ?? null]));
  const described = areas.map((area) => {
    const previous = earlier.get(area.id) ?? null;
    const text = areaWithScore(area, language);
    return previous === null ? text : charts.withPrevious(text, language.words.score(previous));
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
};

function barLegend(charts: ReportModel['language']['page']['charts'], hasPrevious: boolean) {
  return {
    certain: charts.certain,
    open: charts.interval,
    point: charts.point,
    'ready-with-conditions': charts.fromConditions,
    ready: charts.fromReady,
    ...(hasPrevious ? { previous: charts.previous } : {}),
  };
}

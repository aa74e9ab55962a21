import { describe, expect, test } from 'vitest';
import { areaBars, areaRadar, heatMap, overallBar, wayUpTimeline } from '../../src/model/figures.ts';
import type { ReportModel } from '../../src/model/model.ts';
import { emptyReport, reportOn } from '../report/sections/small.ts';

const { charts } = reportOn({}).language.page;
const POOR = { 'a/stop': 0, 'a/must': { unknown: true }, 'a/two': 33, 'b/list': { items: ['i1'] } };

/** The model with what a comparison would add of scores of then. */
function withEarlier(model: ReportModel, overall: number | null, area: number | null): ReportModel {
  const changes = {
    comparison: { change: { score: { before: { point: overall } } } },
    areas: [{ id: 'b', before: area === null ? null : { low: area, point: area, high: area } }],
  };
  return { ...model, changes: changes as unknown as NonNullable<ReportModel['changes']> };
}

describe('the overall score as a bar', () => {
  test('has its thresholds, and says them', () => {
    const model = reportOn({ 'b/three': 67 });
    expect(overallBar(model)).toEqual({
      kind: 'bars',
      id: 'overall',
      title: charts.overall,
      description: charts.overallDescription('89', '60', '80'),
      rows: [
        {
          label: charts.overallRow,
          figure: '89',
          score: model.verdict.score,
          thresholds: { ready: 80, 'ready-with-conditions': 60 },
          previous: null,
        },
      ],
      legend: {
        certain: charts.certain,
        open: charts.interval,
        point: charts.point,
        'ready-with-conditions': charts.fromConditions,
        ready: charts.fromReady,
      },
    });
  });

  test('has the score of then where there was one', () => {
    const bar = overallBar(withEarlier(reportOn({}), 50, null));
    expect(bar?.rows[0]?.previous).toBe(50);
    expect(bar?.description).toMatch(new RegExp(`${charts.overallPrevious('50')}$`));
    expect(bar?.legend.previous).toBe(charts.previous);
    expect(overallBar(withEarlier(reportOn({}), null, null))).toEqual(overallBar(reportOn({})));
  });

  test('is not there without a score', () => {
    expect(overallBar(emptyReport())).toBeUndefined();
  });
});

describe('the areas as bars', () => {
  test('have the floors of each, and the scores of then', () => {
    const model = reportOn({ 'b/three': 67 });
    const bars = areaBars(model);
    expect(bars?.rows).toEqual(
      model.areas.map(({ title, score, floors }, index) => ({
        label: title,
        figure: ['100', '83'][index],
        score,
        thresholds: floors,
        previous: null,
      })),
    );
    expect(bars).toMatchObject({
      kind: 'bars',
      id: 'areas',
      title: charts.areas,
      description: charts.areasDescription(['a 100', 'b 83']),
    });
    expect(bars?.legend).not.toHaveProperty('previous');
    const earlier = areaBars(withEarlier(model, null, 40));
    expect(earlier?.rows.map(({ previous }) => previous)).toEqual([null, 40]);
    expect(earlier?.description).toBe(charts.areasDescription(['a 100', charts.withPrevious('b 83', '40')]));
    expect(earlier?.legend.previous).toBe(charts.previous);
    expect(areaBars(withEarlier(model, null, null))?.legend).not.toHaveProperty('previous');
  });

  test('are not there without areas', () => {
    expect(areaBars({ ...emptyReport(), areas: [] })).toBeUndefined();
    expect(areaBars(emptyReport())?.rows[0]?.figure).toBe('none yet');
  });
});

describe('the areas as a radar', () => {
  const [a, b] = reportOn({ 'b/three': 67 }).areas;
  if (a === undefined || b === undefined) throw new Error('there are no areas');
  const of = (...areas: readonly (typeof a)[]) => areaRadar({ ...reportOn({}), areas });

  test('take three scores to make a shape', () => {
    expect(of(a, b)).toBeUndefined();
    expect(of(a, b, { ...a, score: { low: 0, point: null, high: 100 } })).toBeUndefined();
    expect(of(a, b, a)).toEqual({
      kind: 'radar',
      id: 'radar',
      title: charts.radar,
      description: charts.areasDescription(['a 100', 'b 83', 'a 100']),
      axes: [a, b, a].map(({ title, score }) => ({ label: title, score })),
      lines: [{ label: charts.allAnswers, values: [100, 83.5, 100] }],
      band: charts.interval,
    });
  });

  test('show both sides where both were asked', () => {
    const other = of(a, { ...b, sides: { client: 10, provider: 20 } }, a);
    expect(other?.lines.map(({ values }) => values[1])).toEqual([10, 20]);
    const radar = of(a, { ...b, sides: { client: 10, provider: null } }, a);
    expect(radar?.lines).toEqual([
      { label: charts.clientSide, values: [null, 10, null] },
      { label: charts.providerSide, values: [null, null, null] },
    ]);
    expect(radar?.description).toBe(charts.areasDescription(['a 100', charts.withSides('b 83', '10', '–'), 'a 100']));
  });
});

describe('the questions as tiles', () => {
  test('have their topic and score, and which are critical', () => {
    const model = reportOn(POOR);
    expect(heatMap(model)).toEqual({
      kind: 'heat-map',
      id: 'heat-map',
      title: charts.heatMap,
      description: charts.heatMapDescription(5, 3, 1),
      groups: [
        {
          label: 'a',
          tiles: [
            { topic: 'stop', status: 'answered', score: 0, isCritical: true },
            { topic: 'must', status: 'unknown', score: null, isCritical: true },
            { topic: 'two', status: 'answered', score: 33, isCritical: false },
          ],
        },
        {
          label: 'b',
          tiles: [
            { topic: 'three', status: 'answered', score: 100, isCritical: false },
            { topic: 'list', status: 'answered', score: 25, isCritical: false },
          ],
        },
      ],
      legend: {
        critical: charts.critical,
        open: charts.open,
        notApplicable: charts.notApplicable,
        hidden: charts.hidden,
      },
    });
  });

  test('count as weak below half, and not at it', () => {
    const model = reportOn({});
    const at = (point: number) => ({
      ...model,
      areas: model.areas.map((area) => ({
        ...area,
        questions: area.questions.map((each) => ({ ...each, score: { low: point, point, high: point } })),
      })),
    });
    expect(heatMap(at(50))?.description).toBe(charts.heatMapDescription(5, 0, 0));
    expect(heatMap(at(49.9))?.description).toBe(charts.heatMapDescription(5, 5, 0));
  });

  test('have no score without an answer, and are there for an area of one question', () => {
    const model = reportOn({});
    const [area] = model.areas;
    const [question] = area?.questions ?? [];
    if (area === undefined || question === undefined) throw new Error('there is no question');
    const tiles = heatMap({ ...model, areas: [{ ...area, questions: [{ ...question, status: 'unknown' }] }] });
    expect(tiles?.groups.map((group) => group.tiles.map(({ score }) => score))).toEqual([[null]]);
  });

  test('are not there without questions, nor an area without any', () => {
    const model = reportOn({});
    expect(heatMap({ ...model, areas: [] })).toBeUndefined();
    const [first, ...rest] = model.areas;
    if (first === undefined) throw new Error('there is no area');
    expect(
      heatMap({ ...model, areas: [{ ...first, questions: [] }, ...rest] })?.groups.map(({ label }) => label),
    ).toEqual(['b']);
  });
});

describe('the way up as a timeline', () => {
  test('has the steps by horizon, with the days of the plan', () => {
    const model = reportOn(POOR);
    const [{ way }, [, second]] = [model, model.roadmap];
    const [later] = second?.steps ?? [];
    if (way === undefined || later === undefined) throw new Error('there is no way');
    const [first, ...others] = way.steps.map((step) => ({ ...step, days: step.days + 1 }));
    if (first === undefined) throw new Error('there is no step');
    const steps = [{ ...later, isFindOutFirst: true }, first, ...others];
    const timeline = wayUpTimeline({ ...model, way: { ...way, steps } });
    expect(
      timeline?.steps.map(({ number, horizon, label, days, daysBefore, isFindOutFirst }) => [
        number,
        horizon,
        label,
        days,
        daysBefore,
        isFindOutFirst,
      ]),
    ).toEqual([
      [1, '30-days', 'two', 3, 0, true],
      ...[first, ...others].map(({ question, days, isFindOutFirst }, index) => [
        index + 2,
        'before-signing',
        question.topic,
        days,
        2 * index,
        isFindOutFirst,
      ]),
    ]);
    expect(timeline?.columns).toEqual([
      { horizon: 'before-signing', label: 'Before signing', days: 2 * (steps.length - 1) },
      { horizon: '30-days', label: 'Within 30 days', days: 3 },
    ]);
    expect(timeline?.steps[0]?.detail).toBe('Both sides, 3 person-days');
    expect(timeline?.description).toContain('two (within 30 days; Both sides, 3 person-days)');
    expect(timeline).toMatchObject({
      kind: 'timeline',
      title: charts.timeline({ level: model.language.words.level[way.level], isReached: false }, true),
      id: 'way-up',
      legend: { certain: charts.stepNeeded, findOutFirst: charts.stepPerhaps },
    });
  });

  test('is not there where no plan leads there', () => {
    const model = reportOn(POOR);
    if (model.way === undefined) throw new Error('there is no way');
    expect(wayUpTimeline({ ...model, way: { ...model.way, isReachable: false } })).toBeUndefined();
    expect(wayUpTimeline({ ...model, way: { ...model.way, steps: [] } })).toBeUndefined();
    expect(wayUpTimeline(reportOn({}))).toBeUndefined();
  });
});

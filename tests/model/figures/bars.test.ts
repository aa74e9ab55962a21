import { describe, expect, test } from 'vitest';
import { areaBars, overallBar } from '../../../src/model/figures/bars.ts';
import type { ReportModel } from '../../../src/model/model.ts';
import { emptyReport, reportOn } from '../../report/sections/small.ts';

const { charts } = reportOn({}).language.page;

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

import { describe, expect, test } from 'vitest';
import { heatMap } from '../../../src/model/figures/heat-map.ts';
import { reportOn } from '../../report/sections/small.ts';

const { charts } = reportOn({}).language.page;
const POOR = { 'a/stop': 0, 'a/must': { unknown: true }, 'a/two': 33, 'b/list': { items: ['i1'] } };

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

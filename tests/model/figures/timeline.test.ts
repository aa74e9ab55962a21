import { describe, expect, test } from 'vitest';
import { wayUpTimeline } from '../../../src/model/figures/timeline.ts';
import { reportOn } from '../../report/sections/small.ts';

const { charts } = reportOn({}).language.page;
const POOR = { 'a/stop': 0, 'a/must': { unknown: true }, 'a/two': 33, 'b/list': { items: ['i1'] } };

describe('the way up as a timeline', () => {
  test('has the steps by horizon, with the days of the plan', () => {
    const model = reportOn(POOR);
    const [{ way }, [, second]] = [model, model.roadmap];
    const [later] = second?.steps ?? [];
    if (way === undefined || later === undefined) throw new Error('there is no way');
    const [first, ...others] = way.steps.map((step) => ({ ...step, days: [0.5, 2] as const }));
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
      [1, '30-days', 'two', 8, 0, true],
      ...[first, ...others].map(({ question, days, isFindOutFirst }, index) => [
        index + 2,
        'before-signing',
        question.topic,
        days[1],
        2 * index,
        isFindOutFirst,
      ]),
    ]);
    expect(timeline?.columns).toEqual([
      { horizon: 'before-signing', label: 'Before signing', days: 2 * (steps.length - 1) },
      { horizon: '30-days', label: 'Within 30 days', days: 8 },
    ]);
    expect(timeline?.steps[0]?.detail).toBe('Both sides, 3–8 person-days');
    expect(timeline?.description).toContain('two (within 30 days; Both sides, 3–8 person-days)');
    expect(timeline).toMatchObject({
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

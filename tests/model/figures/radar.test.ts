import { describe, expect, test } from 'vitest';
import { areaRadar } from '../../../src/model/figures/radar.ts';
import { reportOn } from '../../report/sections/small.ts';

const { charts } = reportOn({}).language.page;

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
    const radar = of(a, { ...b, sides: { client: 10, provider: null } }, a);
    expect(radar?.lines).toEqual([
      { label: charts.clientSide, values: [null, 10, null] },
      { label: charts.providerSide, values: [null, null, null] },
    ]);
    expect(radar?.description).toBe(charts.areasDescription(['a 100', charts.withSides('b 83', '10', '–'), 'a 100']));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BarsChart, type Chart, chartsIn } from '../../src/document/own-nodes.ts';
import { renderChart } from '../../src/formats/charts/render-chart.ts';
import { fold } from '../../src/formats/charts/svg.ts';
import { buildReport } from '../../src/model/build-report.ts';
import { renderDocument } from '../../src/report/document.ts';
import { analyse } from '../../src/scoring/analysis.ts';
import { planFor } from '../../src/scoring/plan/plan.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { visible } from '../../src/text/display.ts';
import { catalogueOf, interviewOf } from '../kit/catalogue.ts';
import { hostile } from '../kit/hostile.ts';
import { smallAssessments } from '../kit/plan.ts';
import { elementsOf } from '../kit/xml.ts';
import { tagsOf } from '../report/page.ts';
import { modelOf } from '../report/reading.ts';

const areas = ['a', 'b', 'c'].map((id) => ({
  id,
  questions: [{ id: 'one', criticality: 'critical' as const }, { id: 'two' }],
}));
const client = interviewOf({ 'a/one': 0, 'a/two': 100, 'b/one': 67, 'b/two': { unknown: true }, 'c/one': 100 });
const provider = interviewOf({ 'a/one': 67, 'b/one': 100, 'c/one': 100, 'c/two': 33 }, { side: 'provider', file: 'p' });

function chartsOf(interviews: Parameters<typeof modelOf>[1]): ReadonlyMap<string, Chart> {
  const catalogue = catalogueOf(areas);
  const plan = planFor(catalogue, interviews, 'ready');
  const analysis = { ...analyse(catalogue, interviews, 1), plan };
  const root = renderDocument(
    buildReport(catalogue, interviews, scoreInterviews(catalogue, interviews), { audience: 'client', analysis }),
  );
  return new Map(chartsIn(root).map((chart) => [chart.id, chart]));
}

describe('the charts of a report', () => {
  it('are five, with words for those who cannot see them', () => {
    const charts = chartsOf([client, provider]);
    expect([...charts.keys()]).toEqual(['overall', 'radar', 'areas', 'way-up', 'heat-map']);
    expect(charts.get('radar')?.description).toBe(
      'On a scale from 0 to 100: a 33 (33–78), client 33, provider 67; b 67 (44–100), client 67, provider 100; c 77, client 100, provider 77.',
    );
    for (const { title, description } of charts.values()) {
      expect(title).not.toBe('');
      expect(description).toMatch(/\.$/);
    }
  });

  it('show both sides as lines where both were asked, else the score', () => {
    const radar = (interviews: Parameters<typeof modelOf>[1]): Chart | undefined => chartsOf(interviews).get('radar');
    expect(radar([client, provider])).toMatchObject({
      lines: [
        { label: 'Answers of the client', values: [expect.closeTo(100 / 3), 67, 100] },
        { label: 'Answers of the provider', values: [67, 100, expect.closeTo((4 * 100 + 2 * 33) / 6)] },
      ],
    });
    expect(radar([client])).toMatchObject({ lines: [{ label: 'All answers together' }] });
  });

  it('leave out what there is nothing to draw of', () => {
    expect([...chartsOf([]).keys()]).toEqual(['areas', 'heat-map']);
    expect([...chartsOf([interviewOf({ 'a/one': 67 })]).keys()]).not.toContain('radar');
  });

  it('give every question a tile that says its topic and its score, or why it has none', () => {
    const chart = chartsOf([client]).get('heat-map');
    expect(chart).toMatchObject({
      groups: [
        {
          tiles: [
            { topic: 'one', score: 0, isCritical: true },
            { topic: 'two', score: 100 },
          ],
        },
        { tiles: [{ score: 67 }, { status: 'unknown', score: null }] },
        { tiles: [{ score: 100 }, { status: 'unanswered', score: null }] },
      ],
    });
    const picture = chart === undefined ? '' : renderChart(chart);
    expect(picture).toContain('<title>one: 0</title>');
    expect(picture).toContain('<title>two: ?</title>');
    expect(picture).toContain('>Critical question</text>');
    // The legend has what the tiles have, and no more.
    expect(picture).toContain('>Open</text>');
    expect(picture).toContain('>0–24</text>');
    expect(picture).not.toMatch(/>(?:25–49|75–99|Not applicable|Does not apply here)<\/text>/);
  });

  it('tell of an area without an answer that there is no score yet', () => {
    const chart = chartsOf([client, interviewOf({ 'a/one': 0 })].slice(1)).get('areas');
    expect(chart?.description).toBe('On a scale from 0 to 100: a 0 (0–33); b none yet; c none yet.');
  });
});

describe('a bar', () => {
  const bars = (low: number | null, point: number | null, high: number | null): BarsChart => ({
    kind: 'bars',
    id: 'x',
    title: 'X',
    description: 'X.',
    rows: [
      { label: 'X', figure: 'x', score: { low, point, high }, thresholds: { ready: 80, 'ready-with-conditions': 60 } },
    ],
    legend: { certain: '', open: '', point: '', ready: '', 'ready-with-conditions': '' },
  });
  const drawn = (chart: Chart): Readonly<Record<string, string | undefined>> => {
    // The first of each class is the bar's; the legend comes later.
    const of = (name: string, key: string): string | undefined =>
      tagsOf(renderChart(chart))
        .find(({ attributes }) => attributes.get('class') === name)
        ?.attributes.get(key);
    return {
      certain: of('certain', 'width'),
      open: of('open', 'width'),
      from: of('open', 'x'),
      point: of('point', 'cx'),
      tick: of('tick', 'x1'),
    };
  };
  const words = { certain: 'Certain', open: 'Open', point: 'Score', ready: 'Ready', 'ready-with-conditions': 'Then' };

  it('is solid to the low bound, pale to the high one, with a dot at the score and ticks at the thresholds', () => {
    expect(drawn(bars(25, 50, 75))).toEqual({ certain: '120', open: '240', from: '120', point: '240', tick: '384' });
  });

  it.each<[readonly [number | null, number | null, number | null], readonly string[]]>([
    [
      [25, 50, 75],
      ['Certain', 'Open', 'Score'],
    ],
    [
      [50, 50, 50],
      ['Certain', 'Score'],
    ],
    [
      [0, 50, 100],
      ['Open', 'Score'],
    ],
    [[0, null, 100], ['Open']],
    [[null, null, null], []],
  ])('of %j has a legend of what is there', ([low, point, high], expected) => {
    const picture = renderChart({ ...bars(low, point, high), legend: words });
    const explained = ['Certain', 'Open', 'Score'].filter((word) => picture.includes(`>${word}</text>`));
    expect(explained).toEqual(expected);
  });

  it('keeps its dot whole at either end', () => {
    expect([0, 100].map((score) => drawn(bars(score, score, score)).point)).toEqual(['5', '475']);
  });

  it('of nothing is an empty track', () => {
    expect(renderChart(bars(null, null, null))).not.toMatch(/NaN|null/);
  });
});

describe('a radar', () => {
  const radarOf = (spokes: number): string =>
    renderChart({
      kind: 'radar',
      id: 'x',
      title: 'X',
      description: 'X.',
      axes: Array.from({ length: spokes }, (_, index) => ({
        label: `Area ${index + 1}`,
        score: { low: 1, point: 2, high: 3 },
      })),
      lines: [{ label: 'All', values: Array.from({ length: spokes }, () => 2) }],
      band: 'Open',
    });
  const textsOf = (spokes: number): readonly string[] =>
    [...radarOf(spokes).matchAll(/>([^<>]+)<\/(?:text|tspan)>/g)].map(([, text = '']) => text);

  it('names its spokes at the rim while there is room for it', () => {
    expect(textsOf(12).filter((text) => text === '12')).toEqual([]);
    expect(textsOf(12)).toContain('Area 12');
  });

  it('else numbers them, with a key that is read down its columns', () => {
    const texts = textsOf(13);
    expect(texts.filter((text) => text === '13')).toHaveLength(2);
    expect(texts.filter((text) => text.startsWith('Area'))).toEqual(
      [1, 8, 2, 9, 3, 10, 4, 11, 5, 12, 6, 13, 7].map((number) => `Area ${number}`),
    );
  });
});

describe('the tile of a critical question', () => {
  it.each([
    [0, ['Retained know-how']],
    [100, ['Retained', 'know-how']],
  ])('breaks its topic where the score %i needs the room', (score, rows) => {
    const picture = renderChart({
      kind: 'heat-map',
      id: 'x',
      title: 'X',
      description: 'X.',
      groups: [{ label: 'A', tiles: [{ topic: 'Retained know-how', status: 'answered', score, isCritical: true }] }],
      legend: { critical: '', open: '', notApplicable: '', hidden: '' },
    });
    expect([...picture.matchAll(/<text class="topic[^>]*>([^<]*)</g)].map(([, row]) => row)).toEqual(rows);
  });
});

describe('renderChart', () => {
  it('draws any assessment with real numbers, the same each time', () => {
    fc.assert(
      fc.property(smallAssessments, ({ catalogue, interviews }) => {
        for (const chart of chartsIn(renderDocument(modelOf(catalogue, interviews)))) {
          const picture = renderChart(chart);
          expect(picture).not.toMatch(/NaN|undefined|Infinity|null/);
          expect(renderChart(structuredClone(chart))).toBe(picture);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('keeps hostile words words, and XML well-formed', () => {
    const [chart] = chartsOf([client]).values();
    fc.assert(
      fc.property(fc.oneof(hostile, fc.constant('\ufffe & \uffff')), (text) => {
        if (chart?.kind !== 'bars') throw new Error('no chart');
        const picture = renderChart({
          ...chart,
          title: text,
          description: text,
          rows: chart.rows.map((row) => ({ ...row, label: text })),
        });
        const elements = elementsOf(picture);
        const names = new Set(elements.map(({ name }) => name));
        expect(
          [...names].filter(
            (name) => !['svg', 'title', 'desc', 'style', 'rect', 'text', 'g', 'line', 'circle'].includes(name),
          ),
        ).toEqual([]);
        expect(elements.find(({ name }) => name === 'title')?.text).toBe(visible(text));
        expect(visible(picture, { keepLines: true })).toBe(picture);
        expect(picture).not.toMatch(/[\ufffe\uffff]/);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a label', () => {
  it.each([
    ['short', 10, 1, ['short']],
    ['two words here', 9, 2, ['two words', 'here']],
    ['two words here', 9, 1, ['two word…']],
    ['unbreakable', 6, 2, ['unbre…']],
    ['日本語日本語', 7, 1, ['日本語…']],
    ['', 5, 2, ['']],
  ])('%j in %i columns and %i rows', (text, columns, rows, expected) => {
    expect(fold(text, columns, rows)).toEqual(expected);
  });

  it('of 100 kB is cut at once', () => {
    expect(fold('x'.repeat(100_000), 20, 3)).toEqual([`${'x'.repeat(19)}…`]);
  });
});

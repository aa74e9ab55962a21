import { type FileChild, Paragraph, TextRun } from 'docx';
import { type ChartFont, ChartRun, type ChartRunOptions } from 'docx/charts';
import { partsOf } from '../../document/chart-parts.ts';
import {
  type BarsChart,
  type Chart,
  MOST_NAMED_SPOKES,
  type RadarChart,
  type ThresholdLevel,
} from '../../document/own-nodes.ts';
import { scoreText } from '../../texts/any-language.ts';
import { heatMapOf } from './heat-map.ts';
import { legalText, STYLE, type WordLook } from './styles.ts';
import { timelineOf } from './timeline.ts';

/** A chart with its title above it: Word's own chart, whose figures a person can edit, or a table that looks like one. */
export function chartOf(chart: Chart, look: WordLook): readonly FileChild[] {
  return [
    new Paragraph({ style: STYLE.caption, children: [new TextRun(legalText(chart.title))] }),
    ...drawn(chart, look),
  ];
}

function drawn(chart: Chart, look: WordLook): readonly FileChild[] {
  switch (chart.kind) {
    case 'bars':
      return [...barsOnPages(chart, look), thresholds(chart)];
    case 'radar':
      return [inParagraph(radar(chart, look)), ...keyOf(chart)];
    case 'heat-map':
      return heatMapOf(chart, look);
    case 'timeline':
      return timelineOf(chart, look);
    default:
      return chart satisfies never;
  }
}

function inParagraph(options: ChartRunOptions, { keepNext = false }: { readonly keepNext?: boolean } = {}): Paragraph {
  return new Paragraph({ keepNext, children: [new ChartRun(options)] });
}

/** Pixels of 1/96 inch; the text of the page is 627 wide. */
const WIDTH = 620;

function text({ fonts, colours }: WordLook): ChartFont {
  return { name: fonts.body, size: 10, color: colours.ink };
}

function small({ fonts, colours }: WordLook): ChartFont {
  return { name: fonts.body, size: 9, color: colours.soft };
}

function frame(
  { id, title, description }: Chart,
  look: WordLook,
): Pick<ChartRunOptions, 'altText' | 'chartArea' | 'legend'> {
  return {
    altText: { name: id, title: legalText(title), description: legalText(description) },
    chartArea: { fill: 'none', border: 'none' },
    legend: { position: 'bottom', font: small(look) },
  };
}

const MOST_ROWS = 24;

function barsOnPages(chart: BarsChart, look: WordLook): readonly FileChild[] {
  const parts = partsOf(chart, Math.ceil(chart.rows.length / MOST_ROWS));
  return parts.flatMap((part, index) =>
    // The last one stays with the line that names the thresholds.
    part.kind === 'bars' ? [inParagraph(bars(part, look), { keepNext: index + 1 === parts.length })] : [],
  );
}

/** A bar a row: dark as far as the score is certain, pale as far as it may still rise. The figure stands with the name. */
function bars(chart: BarsChart, look: WordLook): ChartRunOptions {
  const { rows, legend } = chart;
  const { colours } = look;
  const parts = [
    {
      name: legalText(legend.certain),
      color: colours.accent,
      values: rows.map(({ score }) => rounded(score.low ?? 0)),
    },
    {
      name: legalText(legend.open),
      color: colours.pale,
      values: rows.map(({ score }) => rounded((score.high ?? 0) - (score.low ?? 0))),
    },
  ];
  // What no bar has would stand in the legend all the same.
  const isThere = ({ values }: { readonly values: readonly number[] }): boolean => values.some((value) => value > 0);
  return {
    ...frame(chart, look),
    type: 'bar',
    stacking: 'stacked',
    gapWidth: 55,
    transformation: { width: WIDTH, height: 82 + 34 * rows.length },
    categories: rows.map(({ label, figure }) => legalText(`${label}  ${figure}`)),
    series: parts.some(isThere) ? parts.filter(isThere) : parts.slice(0, 1),
    // The first row of a bar chart is the lowest, unless the order is reversed; then its values stand at the top.
    categoryAxis: { reverseOrder: true, font: text(look) },
    valueAxis: { minimum: 0, maximum: 100, interval: 20, crossesAt: 'maximum', font: small(look), numberFormat: '0' },
  };
}

/**
 * What the thresholds are, and the earlier scores, which a stacked bar has no mark for; the lines of the chart let the eye
 * find them. Areas that have their own are named.
 */
function thresholds({ rows, legend }: BarsChart): Paragraph {
  const texts = THRESHOLDS.map((level) => {
    const scores = rows.map(({ label, thresholds: of }) => ({ label, score: scoreText(of[level]) }));
    const isSame = new Set(scores.map(({ score }) => score)).size < 2;
    const shown = isSame ? scores[0]?.score : scores.map(({ label, score }) => `${label} ${score}`).join(', ');
    return `${legend[level]}: ${shown}`;
  });
  const earlier = rows.flatMap(({ label, previous }) =>
    previous === undefined || previous === null
      ? []
      : [rows.length === 1 ? scoreText(previous) : `${label} ${scoreText(previous)}`],
  );
  if (legend.previous !== undefined && earlier.length > 0) texts.push(`${legend.previous}: ${earlier.join(', ')}`);
  return new Paragraph({
    style: STYLE.small,
    spacing: { after: 200 },
    children: [new TextRun(legalText(texts.join(' · ')))],
  });
}

const THRESHOLDS: readonly ThresholdLevel[] = ['ready-with-conditions', 'ready'];

/** The bounds of the interval as thin dashed lines, the score or both sides as strong ones. */
function radar(chart: RadarChart, look: WordLook): ChartRunOptions {
  const { axes, lines, band } = chart;
  const { colours } = look;
  const bound = (end: 'low' | 'high'): (number | null)[] => axes.map(({ score }) => roundedOrNone(score[end]));
  const hasBand = axes.some(({ score }) => (score.high ?? 0) > (score.low ?? 0));
  const thin = { color: colours.accent, width: 1, dash: 'shortDash' } as const;
  return {
    ...frame(chart, look),
    type: 'radar',
    transformation: { width: WIDTH, height: 400 },
    categories: axes.map(({ label }, index) => (isNumbered(chart) ? String(index + 1) : legalText(label))),
    series: [
      ...lines.map(({ label, values }, index) => ({
        name: legalText(label),
        values: values.map(roundedOrNone),
        color: index === 0 ? colours.accent : colours.second,
        line: { color: index === 0 ? colours.accent : colours.second, width: 2.25 },
        markers: { shape: index === 0 ? ('square' as const) : ('circle' as const), size: 6 },
      })),
      ...(hasBand
        ? [
            { name: legalText(band), values: bound('high'), color: colours.accent, line: thin },
            { name: legalText(`${band} `), values: bound('low'), color: colours.accent, line: thin },
          ]
        : []),
    ],
    legend: {
      position: 'bottom',
      font: small(look),
      ...(hasBand ? { hiddenEntries: [legalText(`${band} `)] } : {}),
    },
    categoryAxis: { font: text(look) },
    valueAxis: { minimum: 0, maximum: 100, interval: 25, font: small(look), numberFormat: '0' },
  };
}

function isNumbered({ axes }: RadarChart): boolean {
  return axes.length > MOST_NAMED_SPOKES;
}

function keyOf(chart: RadarChart): readonly Paragraph[] {
  if (!isNumbered(chart)) return [];
  const names = chart.axes.map(({ label }, index) => legalText(`${index + 1}\u00a0${label}`));
  return [new Paragraph({ style: STYLE.small, spacing: { after: 200 }, children: [new TextRun(names.join(' · '))] })];
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

function roundedOrNone(value: number | null): number | null {
  return value === null ? null : rounded(value);
}

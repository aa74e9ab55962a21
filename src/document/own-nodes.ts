import type { BlockContent, Node, Nodes, Parent } from 'mdast';
import type { Horizon } from '../questionnaires/vocabulary.ts';
import type { Interval, Status } from '../scoring/assessment.ts';
import type { Logo } from '../theme/theme.ts';

/** A picture. Formats without pictures leave it out: the text around it says the same. */
export interface ChartNode extends Node {
  readonly type: 'chart';
  readonly chart: Chart;
}

/** A score as a small bar in a line of text; `words` say it to those who cannot see it. */
export interface ScoreBar extends Node {
  readonly type: 'scoreBar';
  readonly score: Interval;
  readonly words: string;
  readonly tone?: Tone;
}

export const BAR_PARTS = ['certain', 'open', 'missing'] as const;

export type BarPart = (typeof BAR_PARTS)[number];

/**
 * How many of a bar's cells each part takes. Cut as the score itself is: a cell is full only when the score reaches its
 * end; one that open answers may still reach into is open, unless nothing is open at all.
 */
export function filledOf({ low, high }: Interval, cells: number): Readonly<Record<BarPart, number>> {
  const certain = Math.floor(((low ?? 0) / 100) * cells + 1e-9);
  const isCertain = low === null || high === null || high - low < 1e-9;
  const reach = isCertain ? certain : Math.max(certain, Math.ceil((high / 100) * cells - 1e-9));
  return { certain, open: reach - certain, missing: cells - reach };
}

/** A part of a score bar, in the line that explains the bars. */
export interface Swatch extends Node {
  readonly type: 'swatch';
  readonly part: BarPart;
}

export type Tone = 'good' | 'warning' | 'bad' | 'neutral';

/** What a reader must not miss, set apart from the text. */
export interface Callout extends Parent {
  readonly type: 'callout';
  readonly tone: Tone;
  /** What stands across every page, where a format can do that. */
  readonly watermark?: string;
  children: BlockContent[];
}

/** Whose report it is, as a picture. */
export interface LogoNode extends Node {
  readonly type: 'logo';
  readonly logo: Logo;
}

/** What stands at the foot of every page, or at the end where a format has no pages. Only at the top of a document. */
export interface PageFooter extends Node {
  readonly type: 'pageFooter';
  readonly text: string;
}

// What the report's tree has beyond Markdown's nodes; every writer says how it shows them.
declare module 'mdast' {
  interface ListData {
    /** A list that somebody wrote, whose items need marks where ours stand in columns of their own. */
    isWritten?: boolean;
  }
  interface PhrasingContentMap {
    scoreBar: ScoreBar;
    swatch: Swatch;
  }
  interface BlockContentMap {
    chart: ChartNode;
    callout: Callout;
  }
  interface RootContentMap {
    scoreBar: ScoreBar;
    swatch: Swatch;
    chart: ChartNode;
    callout: Callout;
    logo: LogoNode;
    pageFooter: PageFooter;
  }
}

/** All charts of a tree, in the order of reading. */
export function chartsIn(node: Nodes): readonly Chart[] {
  if (node.type === 'chart') return [node.chart];
  return 'children' in node ? node.children.flatMap(chartsIn) : [];
}

/** What every chart says in words: a name for its file and its ids, a title, and a description that says its data. */
interface Caption {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** The areas as spokes: the interval as a band, and the overall reading or both sides as lines. */
export interface RadarChart extends Caption {
  readonly kind: 'radar';
  readonly axes: readonly { readonly label: string; readonly score: Interval }[];
  /** Each line has a value for each axis; `null` where there is none. At most two. */
  readonly lines: readonly { readonly label: string; readonly values: readonly (number | null)[] }[];
  readonly band: string;
}

/** With more spokes than this, names would run into each other: spokes are then numbered, and a key names them. */
export const MOST_NAMED_SPOKES = 12;

/** Scores as bars from 0 to 100, with the thresholds of the two upper levels, and earlier scores where there are any. */
export interface BarsChart extends Caption {
  readonly kind: 'bars';
  readonly rows: readonly {
    readonly label: string;
    readonly figure: string;
    readonly score: Interval;
    readonly thresholds: Readonly<Record<ThresholdLevel, number>>;
    /** The score at point of an earlier assessment; `null` where it had none. */
    readonly previous?: number | null;
  }[];
  /** `previous` is there where rows have earlier scores. */
  readonly legend: Readonly<Record<'certain' | 'open' | 'point' | ThresholdLevel, string>> & {
    readonly previous?: string;
  };
}

export type ThresholdLevel = 'ready' | 'ready-with-conditions';

/** Every question as a tile, by area: its topic and its score. */
export interface HeatMapChart extends Caption {
  readonly kind: 'heat-map';
  readonly groups: readonly { readonly label: string; readonly tiles: readonly Tile[] }[];
  /** What the scores from each of the steps on are called, the lowest first; and the marks without a score. */
  readonly legend: {
    readonly critical: string;
    readonly open: string;
    readonly notApplicable: string;
    readonly hidden: string;
  };
}

export interface Tile {
  readonly topic: string;
  readonly status: Status;
  /** 0 to 100; `null` where nothing is scored. */
  readonly score: number | null;
  readonly isCritical: boolean;
}

/**
 * Tiles by their scores, the weakest first: its colour is easy to see, those of strong ones less so. The bounds are
 * quarters, so that each of the usual options (0, 33, 67 and 100) has a step of its own, and an average one too.
 */
export const HEAT_STEPS = [
  { below: 25, range: '0–24', fill: '#8f2a1c', ink: '#ffffff' },
  { below: 50, range: '25–49', fill: '#d9784f', ink: '#1b1d20' },
  { below: 75, range: '50–74', fill: '#f0bf9c', ink: '#1b1d20' },
  { below: 100, range: '75–99', fill: '#f6e5d2', ink: '#1b1d20' },
  { below: Number.POSITIVE_INFINITY, range: '100', fill: '#e3ebe4', ink: '#1b1d20' },
] as const;

export function heatStepOf(score: number): number {
  return HEAT_STEPS.findIndex(({ below }) => score < below - 1e-9);
}

export const TILE_SIGNS = { answered: '?', unknown: '?', unanswered: '?', notApplicable: '–', hidden: '·' } as const;

/** The steps of a plan, each in the column of its horizon; a bar is as long as its share of the horizon's effort. */
export interface TimelineChart extends Caption {
  readonly kind: 'timeline';
  /** Each with the most that all its steps take, in person-days. */
  readonly columns: readonly { readonly horizon: Horizon; readonly label: string; readonly days: number }[];
  readonly steps: readonly {
    /** Its place among all steps, from 1. */
    readonly number: number;
    readonly horizon: Horizon;
    readonly label: string;
    readonly detail: string;
    /** The most person-days; of the step, and of those before it in the same horizon. */
    readonly days: number;
    readonly daysBefore: number;
    readonly isFindOutFirst: boolean;
  }[];
  readonly legend: { readonly certain: string; readonly findOutFirst: string };
}

/** A picture as data; its words are in the language of the report. */
export type Chart = RadarChart | BarsChart | HeatMapChart | TimelineChart;

export function chartName({ id }: Chart): string {
  return `${id}.svg`;
}

export function logoName({ type }: Logo): string {
  return `logo.${type}`;
}

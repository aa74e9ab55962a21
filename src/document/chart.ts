import type { Horizon } from '../questionnaires/questionnaire.ts';
import type { Interval, Status } from '../scoring/assessment.ts';

/** What every chart says in words: a name for its file and its ids, a title, and a description that tells its data. */
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
    readonly thresholds: Readonly<Record<Threshold, number>>;
    /** The score at point of an earlier assessment; `null` where it had none. */
    readonly previous?: number | null;
  }[];
  /** `previous` is there where rows have earlier scores. */
  readonly legend: Readonly<Record<'certain' | 'open' | 'point' | Threshold, string>> & { readonly previous?: string };
}

export type Threshold = 'ready' | 'ready-with-conditions';

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

/** The steps of a plan, each in the column of its horizon; a bar is as long as its share of the horizon's effort. */
export interface TimelineChart extends Caption {
  readonly kind: 'timeline';
  /** Each with the effort of all its steps, in person-days. */
  readonly columns: readonly { readonly horizon: Horizon; readonly label: string; readonly days: number }[];
  readonly steps: readonly {
    /** Its place among all steps, from 1. */
    readonly number: number;
    readonly horizon: Horizon;
    readonly label: string;
    readonly detail: string;
    /** Person-days; of the step, and of those before it in the same horizon. */
    readonly days: number;
    readonly daysBefore: number;
    readonly isFindOutFirst: boolean;
  }[];
  readonly legend: { readonly certain: string; readonly findOutFirst: string };
}

/** A picture as data; its words are in the language of the report. */
export type Chart = RadarChart | BarsChart | HeatMapChart | TimelineChart;

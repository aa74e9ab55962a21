import type { BlockContent, Node, Nodes, Parent } from 'mdast';
import type { Interval } from '../scoring/assessment.ts';
import type { Chart } from './chart.ts';

/** A picture. Formats without pictures leave it out: the text around it says the same. */
export interface ChartNode extends Node {
  readonly type: 'chart';
  readonly chart: Chart;
}

/** A score as a small bar in a line of text; `words` tell it to those who cannot see it. */
export interface ScoreBar extends Node {
  readonly type: 'scoreBar';
  readonly score: Interval;
  readonly words: string;
}

export type BarPart = 'certain' | 'open' | 'missing';

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

// What the report's tree has beyond Markdown's nodes; every writer says how it shows them.
declare module 'mdast' {
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
  }
}

/** All charts of a tree, in the order of reading. */
export function chartsIn(node: Nodes): readonly Chart[] {
  if (node.type === 'chart') return [node.chart];
  return 'children' in node ? node.children.flatMap(chartsIn) : [];
}

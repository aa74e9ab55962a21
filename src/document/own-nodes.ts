import type { BlockContent, Node, Nodes, Parent } from 'mdast';
import type { Interval } from '../scoring/assessment.ts';
import type { Logo } from '../theme/logo.ts';
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
  /** How good it is, where a format has colours for that. */
  readonly tone?: Tone;
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

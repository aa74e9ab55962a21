/** The colours of a page and its charts, each as `#rrggbb`. */
export interface Colours {
  /** The ground; white on paper. */
  readonly paper: string;
  /** The ground of what is set apart. */
  readonly wash: string;
  readonly ink: string;
  readonly headings: string;
  readonly soft: string;
  readonly line: string;
  /** Links, bars and the first line of a chart. */
  readonly accent: string;
  /** The second line of a chart. */
  readonly second: string;
  readonly bad: string;
  readonly warn: string;
  readonly good: string;
}

export const DAY: Colours = {
  paper: '#fdfcf9',
  wash: '#f4f1ea',
  ink: '#1e2227',
  headings: '#1e2227',
  soft: '#59616b',
  line: '#dfdbd2',
  accent: '#1f5673',
  second: '#9a4f12',
  bad: '#9c2b1f',
  warn: '#7d5200',
  good: '#1f6340',
};

export const NIGHT: Colours = {
  paper: '#15181c',
  wash: '#1e2228',
  ink: '#e8e5df',
  headings: '#e8e5df',
  soft: '#a9afb7',
  line: '#363c44',
  accent: '#8cbfd9',
  second: '#e5a56b',
  bad: '#f29a8f',
  warn: '#e3b663',
  good: '#8fd0a8',
};

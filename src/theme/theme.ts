export type ColourScheme = 'light' | 'dark';

/** How a report looks; what is not given is outready's own. */
export interface Theme {
  readonly colours: Readonly<Record<ColourScheme, Colours>>;
  readonly font?: Font;
}

export interface Font {
  readonly family: string;
  /** Its faces as TrueType or OpenType; formats that carry their fonts need them. */
  readonly faces?: { readonly regular: Uint8Array; readonly bold: Uint8Array; readonly italic?: Uint8Array };
}

/** What a consultancy puts on its reports; in title and footer, `{client}` and its like are still to be filled. */
export interface Imprint {
  readonly name: string;
  readonly title?: string;
  readonly footer?: string;
  readonly logo?: Logo;
}

/** A logo that is safe to put into any format: nothing in it runs, loads, or says where it was drawn. */
export interface Logo {
  readonly type: 'png' | 'svg';
  readonly data: Uint8Array;
  /** Pixels, or units of its own; only the ratio means something. */
  readonly width: number;
  readonly height: number;
  /** Whose it is, for those who cannot see it. */
  readonly alt: string;
}

export type LogoImage = Omit<Logo, 'alt'>;

/** The colours of a page and its charts, each as `#rrggbb`. */
export interface Colours {
  /** The ground; white on paper. */
  readonly paper: string;
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

/** A colour mixed with its ground: `share` (0 to 1) of it and the rest of the ground, as `#rrggbb`. */
export function blend(colour: string, ground: string, share: number): string {
  const channels = (hex: string): readonly number[] =>
    [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const under = channels(ground);
  const mixed = channels(colour).map((channel, index) => share * channel + (1 - share) * (under[index] ?? 0));
  return `#${mixed.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}

/** How a report looks where no theme is given: outready's own. */
export const PLAIN: Theme = { colours: { light: DAY, dark: NIGHT } };

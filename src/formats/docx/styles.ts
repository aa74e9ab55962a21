import type { Tone } from '../../document/own-nodes.ts';
import { visible } from '../../text/display.ts';
import { blend, type Colours, type Theme } from '../../theme/theme.ts';

/** A4, in twentieths of a point. */
export const PAGE = { width: 11906, height: 16838, margin: 1247, text: 11906 - 2 * 1247 } as const;

export const QUOTE_INDENT = 260;
export const CODE_INDENT = 110;

/** The names of the styles that Word does not bring itself; a person who edits the report finds them in the list. */
export const STYLE = {
  facts: 'Facts',
  contents: 'ContentsHeading',
  code: 'Code',
  codeBlock: 'CodeBlock',
  quote: 'Quote',
  rule: 'Rule',
  logo: 'Logo',
  tableText: 'TableText',
  tableHead: 'TableHead',
  caption: 'FigureTitle',
  small: 'SmallPrint',
} as const;

/** The style of a callout: a notice before the first chapter, a verdict in one. */
export function calloutStyle(tone: Tone, isInChapter: boolean): string {
  return `${isInChapter ? 'Verdict' : 'Notice'}${tone.charAt(0).toUpperCase()}${tone.slice(1)}`;
}

/** A theme as Word takes it: colours as `RRGGBB` on white paper, fonts by name. */
export interface WordLook {
  readonly colours: Readonly<Record<Ink, string>>;
  readonly tones: Readonly<Record<Tone, string>>;
  readonly fonts: {
    readonly headings: string;
    readonly body: string;
    readonly code: string;
    readonly signs: string;
    readonly bars: string;
  };
}

/** The colours of a theme but its paper, and the accent mixed with much white. */
type Ink = Exclude<keyof Colours, 'paper'> | 'pale';

/** Fonts that Word has everywhere; LibreOffice has metric twins of both (Caladea, Carlito). They cover Latin, Greek and Cyrillic. */
const FONTS = {
  headings: 'Cambria',
  body: 'Calibri',
  code: 'Consolas',
  signs: 'Segoe UI Symbol',
  // The blanks that bars are made of: in a wider font they would break over two lines.
  bars: 'Calibri',
} as const;

const WHITE = '#ffffff';
/** Pale enough to differ from the accent itself, and dark enough to be seen in print. */
const PALE_SHARE = 0.36;

/** Makes Word's look of a theme. A font is named, not carried: where it is not installed, Word takes one that is near. */
export function lookOf({ colours: { light }, font }: Theme): WordLook {
  const { ink, headings, soft, line, wash, accent, second, bad, warn, good } = light;
  const pale = blend(accent, WHITE, PALE_SHARE);
  const own = font === undefined ? {} : { headings: font.family, body: font.family };
  return {
    colours: bare({ ink, headings, soft, line, wash, accent, pale, second, bad, warn, good }),
    tones: bare({ good, warning: warn, bad, neutral: soft }),
    fonts: { ...FONTS, ...own },
  };
}

/** Word writes colours without their sign. */
export function bare<Name extends string>(colours: Readonly<Record<Name, string>>): Readonly<Record<Name, string>> {
  const entries = Object.entries<string>(colours).map(([name, colour]) => [name, colour.slice(1).toUpperCase()]);
  return Object.fromEntries(entries) as Record<Name, string>;
}

/**
 * A text that Word can hold and that steers nothing in it. Charts and properties bring their texts as people wrote them;
 * what XML cannot hold, and what nobody sees, becomes its picture or its code point. XML 1.0, production 2 (Char).
 */
export function legalText(text: string): string {
  return visible(text, { keepLines: true });
}

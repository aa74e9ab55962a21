import type { Tone } from '../../document/own-nodes.ts';
import type { Colours } from '../../theme/colours.ts';
import { laidOver } from '../../theme/laid-over.ts';
import type { Theme } from '../../theme/theme.ts';

/** A theme as Word takes it: colours as `RRGGBB` on white paper, fonts by name. */
export interface Look {
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

/** The colours of a theme but its paper, and the accent laid thinly over white. */
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
/** Pale enough to be told from the accent itself, and dark enough to be seen in print. */
const PALE_SHARE = 0.36;

/** Makes Word's look of a theme. A font is named, not carried: where it is not installed, Word takes one that is near. */
export function lookOf({ colours: { light }, font }: Theme): Look {
  const { ink, headings, soft, line, wash, accent, second, bad, warn, good } = light;
  const pale = laidOver(accent, WHITE, PALE_SHARE);
  const own = font === undefined ? {} : { headings: font.family, body: font.family };
  return {
    colours: bare({ ink, headings, soft, line, wash, accent, pale, second, bad, warn, good }),
    tones: bare({ good, warning: warn, bad, neutral: soft }),
    fonts: { ...FONTS, ...own },
  };
}

/** Word writes colours without their sign. */
function bare<Name extends string>(colours: Readonly<Record<Name, string>>): Readonly<Record<Name, string>> {
  const entries = Object.entries<string>(colours).map(([name, colour]) => [name, colour.slice(1).toUpperCase()]);
  return Object.fromEntries(entries) as Record<Name, string>;
}

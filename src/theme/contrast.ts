import {
  converter,
  formatHex,
  modeLrgb,
  modeOklab,
  modeOklch,
  modeRgb,
  toGamut,
  useMode,
  wcagContrast,
} from 'culori/fn';
import { type Colours, DAY, NIGHT } from './colours.ts';
import type { Ground } from './theme.ts';

for (const mode of [modeRgb, modeLrgb, modeOklab, modeOklch]) useMode(mode);
const inRange = toGamut('rgb', 'oklch');
const asOklch = converter('oklch');

/** The colours that a theme may set. */
export type OwnColour = 'accent' | 'second' | 'headings';

/**
 * The least contrast of each with every ground that it stands on (WCAG 2.2): 4.5 for text (1.4.3), 3 for what is only
 * drawn (1.4.11).
 */
const LEAST: Readonly<Record<OwnColour, number>> = { accent: 4.5, second: 3, headings: 4.5 };

export interface Contrast {
  /** With the ground where it is least, from 1 to 21. */
  readonly ratio: number;
  readonly least: number;
}

/** How well a colour (`#rrggbb`) can be told from the grounds that it stands on. */
export function contrastOf(name: OwnColour, colour: string, ground: Ground): Contrast {
  return { ratio: ratioOf(colour, ground), least: LEAST[name] };
}

function ratioOf(colour: string, ground: Ground): number {
  const { paper, wash } = groundsOf(ground);
  return Math.min(wcagContrast(colour, paper), wcagContrast(colour, wash));
}

/** The colour itself where its contrast is enough, or else the nearest of its hue: darker on light, lighter on dark. */
export function shadeOf(colour: string, ground: Ground, least: number): string {
  const start = asOklch(colour);
  if (start === undefined || ratioOf(colour, ground) >= least) return colour;
  const step = ground === 'light' ? -0.01 : 0.01;
  for (let l = start.l + step; l > 0 && l < 1; l += step) {
    const shade = formatHex(inRange({ ...start, l }));
    if (ratioOf(shade, ground) >= least) return shade;
  }
  return groundsOf(ground).ink;
}

/** A colour laid thinly over a ground: `share` (0 to 1) of it and the rest of the ground, as `#rrggbb`. */
export function laidOver(colour: string, ground: string, share: number): string {
  const channels = (hex: string): readonly number[] =>
    [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const under = channels(ground);
  const mixed = channels(colour).map((channel, index) => share * channel + (1 - share) * (under[index] ?? 0));
  return `#${mixed.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}

function groundsOf(ground: Ground): Colours {
  return ground === 'light' ? DAY : NIGHT;
}

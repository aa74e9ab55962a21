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
import { type ColourScheme, type Colours, DAY, NIGHT } from './theme.ts';

for (const mode of [modeRgb, modeLrgb, modeOklab, modeOklch]) useMode(mode);
const inRange = toGamut('rgb', 'oklch');
const asOklch = converter('oklch');

/** The contrast of a colour (`#rrggbb`) with the ground where it is least, from 1 to 21. */
export function contrastOf(colour: string, scheme: ColourScheme): number {
  const { paper, wash } = groundsOf(scheme);
  return Math.min(wcagContrast(colour, paper), wcagContrast(colour, wash));
}

/** The colour itself where its contrast is enough, or else the nearest of its hue: darker on light, lighter on dark. */
export function shadeOf(colour: string, scheme: ColourScheme, least: number): string {
  const start = asOklch(colour);
  if (start === undefined || contrastOf(colour, scheme) >= least) return colour;
  const step = scheme === 'light' ? -0.01 : 0.01;
  for (let l = start.l + step; l > 0 && l < 1; l += step) {
    const shade = formatHex(inRange({ ...start, l }));
    if (contrastOf(shade, scheme) >= least) return shade;
  }
  return groundsOf(scheme).ink;
}

function groundsOf(scheme: ColourScheme): Colours {
  return scheme === 'light' ? DAY : NIGHT;
}

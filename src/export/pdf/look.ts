import type { Colours } from '../../theme/colours.ts';
import type { Theme } from '../../theme/theme.ts';
import type { Lettering } from './lettering.ts';
import { drawingStyle } from './picture.ts';

/** What the parts of a report are set and drawn with. */
export interface Look {
  readonly lettering: Lettering;
  /** The style sheet of everything that is drawn. */
  readonly drawing: string;
  /** The letters of the longest word that is left whole; what there is room for when it is not said. */
  readonly longestWord?: number;
}

/** The colours of a theme as they are printed: by day, on white. */
export function printed({ colours }: Theme): Colours {
  return { ...colours.light, paper: '#ffffff' };
}

export function lookOf(colours: Colours, lettering: Lettering): Look {
  return { lettering, drawing: drawingStyle(colours) };
}

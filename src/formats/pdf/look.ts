import type { Colours } from '../../theme/colours.ts';
import type { Theme } from '../../theme/theme.ts';
import { CHART_STYLE } from '../charts/style.ts';
import type { Lettering } from './lettering.ts';

/** What the parts of a report are set and drawn with. */
export interface Look {
  readonly lettering: Lettering;
  /** The style sheet of everything that is drawn. */
  readonly drawing: string;
  /** The letters of the longest word that is left whole; as for a column of a usual table when it is not said. */
  readonly longestWord?: number;
}

/** The colours of a theme as they are printed: by day, on white. */
export function printed({ colours }: Theme): Colours {
  return { ...colours.light, paper: '#ffffff' };
}

export function lookOf(colours: Colours, lettering: Lettering): Look {
  return { lettering, drawing: drawingStyle(colours) };
}

/**
 * The style of the charts with plain colours, since no page around them names any, and with the one bold face there is.
 * Text has no rim: in a PDF, the rim of each letter would cover the letter before.
 */
function drawingStyle(colours: Colours): string {
  return CHART_STYLE.replaceAll(/var\(--(\w+)\)/g, (_, name: keyof Colours) => colours[name])
    .replaceAll(/font-weight:[6-9]\d\d/g, 'font-weight:600')
    .replaceAll(/svg \.row\{[^}]*\}/g, '')
    .replaceAll('\n', ' ');
}

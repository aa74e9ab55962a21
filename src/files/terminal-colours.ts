import { Chalk } from 'chalk';
import { type Palette, PLAIN } from '../text/display.ts';

/**
 * Real colours for a terminal, plain text elsewhere; `NO_COLOR` (any value) and `TERM=dumb` mean plain.
 *
 * Nobody can tell whether a terminal is light or dark, and no one colour can be read on white as well as on the greys
 * that pass for black. So letters keep the terminal's own colour, bold, underlined or reversed; where a colour says
 * something, it has its own ground with it. These are of the 256 that no theme changes.
 */
export function paletteFor(
  stream: { readonly isTTY?: boolean },
  env: Readonly<Record<string, string | undefined>>,
): Palette {
  if (!stream.isTTY || (env.NO_COLOR ?? '') !== '' || env.TERM === 'dumb') return PLAIN;
  const chalk = new Chalk({ level: 2 });
  return {
    bold: chalk.bold,
    dim: chalk.dim,
    good: chalk.ansi256(WHITE).bgAnsi256(GREEN),
    fair: chalk.ansi256(BLACK).bgAnsi256(AMBER),
    bad: chalk.ansi256(WHITE).bgAnsi256(RED),
    accent: chalk.underline,
    focus: chalk.inverse,
  };
}

const [BLACK, GREEN, RED, AMBER, WHITE] = [16, 22, 124, 179, 231];

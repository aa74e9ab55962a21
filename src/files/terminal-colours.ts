import { Chalk } from 'chalk';
import { type Palette, PLAIN } from '../text/display.ts';

/** Real colours for a terminal, plain text elsewhere; `NO_COLOR` (any value) and `TERM=dumb` mean plain. */
export function paletteFor(
  stream: { readonly isTTY?: boolean },
  env: Readonly<Record<string, string | undefined>>,
): Palette {
  if (!stream.isTTY || (env.NO_COLOR ?? '') !== '' || env.TERM === 'dumb') return PLAIN;
  const chalk = new Chalk({ level: 1 });
  return {
    bold: chalk.bold,
    dim: chalk.dim,
    good: chalk.green,
    fair: chalk.yellow,
    bad: chalk.red,
    accent: chalk.cyan,
  };
}

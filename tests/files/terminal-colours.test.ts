import { modeLrgb, modeRgb, useMode, wcagContrast } from 'culori/fn';
import { describe, expect, test } from 'vitest';
import { paletteFor } from '../../src/files/terminal-colours.ts';
import type { Palette } from '../../src/text/display.ts';
import { wrap } from '../../src/text/width.ts';

for (const mode of [modeRgb, modeLrgb]) useMode(mode);

/** The letters and the ground of usual terminals, as they come: xterm, VS Code, GNOME Terminal, macOS Terminal. */
const GROUNDS: readonly (readonly [name: string, ink: string, paper: string])[] = [
  ['black on white', '#000000', '#ffffff'],
  ['white on black', '#ffffff', '#000000'],
  ['xterm, dark', '#e5e5e5', '#000000'],
  ['VS Code, light', '#333333', '#ffffff'],
  ['VS Code, dark', '#cccccc', '#1e1e1e'],
  ['GNOME, light', '#171421', '#ffffff'],
  ['GNOME, dark', '#d0cfcc', '#171421'],
  ['GNOME, tango', '#d3d7cf', '#2e3436'],
];

const NAMES = ['bold', 'good', 'fair', 'bad', 'accent', 'focus'] as const satisfies readonly (keyof Palette)[];

const LEVELS = [0, 95, 135, 175, 215, 255] as const;

/** One of the 216 colours and 24 greys that no theme changes: xterm, 256colres.pl. */
function colourOf(index: number): string {
  expect(index, 'below 16 a colour is what the theme makes of it').toBeGreaterThanOrEqual(16);
  const cube = index - 16;
  const levels = index >= 232 ? Array(3).fill(8 + (index - 232) * 10) : [cube / 36, (cube / 6) % 6, cube % 6];
  const parts = index >= 232 ? levels : levels.map((part) => LEVELS[Math.floor(part)] ?? 0);
  return `#${parts.map((part: number) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** What a terminal makes of a painted text: its letters, and the ground below them. */
function seen(painted: string, ink: string, paper: string): readonly [string, string] {
  let now: readonly [string, string] = [ink, paper];
  for (const [, codes = ''] of painted.slice(0, painted.indexOf('x')).matchAll(/\[([\d;]*)m/g)) {
    const [code, kind, index] = codes.split(';').map(Number);
    if (code === 7) now = [now[1], now[0]];
    else if (code === 38 && kind === 5) now = [colourOf(index ?? 0), now[1]];
    else if (code === 48 && kind === 5) now = [now[0], colourOf(index ?? 0)];
    else expect([1, 4], `${codes}: a colour of the theme`).toContain(code);
  }
  return now;
}

describe('what is painted can be read, by 4.5 to 1 at least', () => {
  const palette = paletteFor({ isTTY: true }, { TERM: 'xterm-256color' });
  test.each(GROUNDS)('%s', (_, ink, paper) => {
    for (const name of NAMES) expect(wcagContrast(...seen(palette[name]('x'), ink, paper)), name).toBeGreaterThan(4.5);
    for (const name of NAMES) {
      const both = palette.bold(palette[name]('x'));
      expect(wcagContrast(...seen(both, ink, paper)), `bold ${name}`).toBeGreaterThan(4.5);
    }
  });
});

test.each([
  ['no terminal', {}, {}],
  ['NO_COLOR', { isTTY: true }, { NO_COLOR: '1' }],
  ['TERM=dumb', { isTTY: true }, { TERM: 'dumb' }],
])('%s: no paint', (_, stream, env) => {
  const palette = paletteFor(stream, env);
  for (const name of [...NAMES, 'dim'] as const) expect(palette[name]('x')).toBe('x');
});

test('paint covers its words alone, however they are wrapped', () => {
  const palette = paletteFor({ isTTY: true }, {});
  const lines = wrap(`before ${palette.bold(palette.bad('some painted words'))} and after`, 12);
  expect(lines.length).toBeGreaterThan(2);
  let open = 0;
  for (const line of lines) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape is what a colour begins with.
    for (const [, code = ''] of line.matchAll(/\u001b\[(\d+)[\d;]*m/g))
      open += ['1', '38', '48'].includes(code) ? 1 : -1;
    expect(open, line).toBe(0);
  }
  expect(lines.filter((line) => line.includes('\u001b[48;')).join(' ')).toMatch(/some.*painted.*words/s);
});

import { describe, expect, test } from 'vitest';
import { contrastOf } from '../../src/theme/contrast.ts';
import { parseTheme } from '../../src/theme/parse-theme.ts';
import { fillPlaceholders } from '../../src/theme/placeholders.ts';
import { DAY, NIGHT, PLAIN } from '../../src/theme/theme.ts';
import { brief, must } from '../kit/catalogue.ts';

const themeOf = (lines: string) => parseTheme(`format: outready/theme/1\nname: Northgate\n${lines}\n`, 'theme.yaml');

describe('what is wrong with a theme, with its place and the way out', () => {
  test.each<readonly [string, string, string | undefined]>([
    ['', '', undefined],
    ['colors: {}', '3:1 unknown-key', 'did you mean "colours"?'],
    ['colours: { accent: green }', '3:20 wrong-value', undefined],
    ['colours: { acent: "#000000" }', '3:12 unknown-key', 'did you mean "accent"?'],
    ['colours: { accent: "#88ccff" }', '3:20 wrong-value', '#2d72a0 is the nearest shade that can be read'],
    ['colours: { second: "#ffffff" }', '3:20 wrong-value', undefined],
    ['colours: { dark: { headings: "#333333" } }', '3:30 wrong-value', undefined],
    ['title: "{clinet} and {scope}"', '3:9 wrong-value', 'did you mean {client}?'],
    ['title: a\nfooter: "{who}"', '4:10 wrong-value', 'a report fills {client}, {provider}, {scope}, {date}'],
    ['title: "  "', '3:8 wrong-value', undefined],
    [`footer: ${'x'.repeat(161)}`, '3:9 wrong-value', undefined],
    ['font: "Arial; } body { display: none"', '3:7 wrong-value', undefined],
    ['font: { family: Arial, files: { regular: a.ttf } }', '3:24 missing-key', undefined],
    ['logo: 3', '3:7 wrong-type', undefined],
  ])('%s', (lines, expected, hint) => {
    const { diagnostics } = themeOf(lines);
    expect(diagnostics.map(brief).join(', ')).toBe(expected);
    if (hint !== undefined) expect(diagnostics[0]?.hint).toBe(hint);
  });

  test('all at once', () => {
    const { diagnostics } = themeOf('footer: "{x}"\ncolours: { accent: "#ffffff", second: "#fafafa" }');
    expect(diagnostics.map(({ span }) => span.line)).toEqual([4, 4, 3]);
  });

  test('a contrast is told as it is, and cut so that it does not read like what it falls short of', () => {
    const { diagnostics } = themeOf('colours: { accent: "#777777" }');
    expect(diagnostics.map(({ message }) => message)).toEqual([
      '#777777 is hard to read on the light page: its contrast is 3.9 to 1, and 4.5 to 1 is needed',
    ]);
  });
});

describe('what a theme leaves open', () => {
  test('is outready’s own', () => {
    const { theme, imprint, logo, faces } = must(themeOf(''));
    expect(theme).toEqual(PLAIN);
    expect(imprint).toEqual({ name: 'Northgate' });
    expect([logo, faces]).toEqual([undefined, undefined]);
  });

  test('a colour by night is lightened from that by day, unless it is given', () => {
    const { theme } = must(
      themeOf('colours: { accent: "#0B6B57", headings: "#12332c", dark: { headings: "#ffffff" } }'),
    );
    expect(theme.colours.light).toEqual({ ...DAY, accent: '#0b6b57', headings: '#12332c' });
    expect(theme.colours.dark).toEqual({ ...NIGHT, accent: theme.colours.dark.accent, headings: '#ffffff' });
    expect(contrastOf(theme.colours.dark.accent, 'dark')).toBeGreaterThanOrEqual(7);
  });

  test('a font may be a name alone', () => {
    expect(must(themeOf('font: IBM Plex Sans')).theme.font).toEqual({ family: 'IBM Plex Sans' });
    const files = 'font: { family: Inter, files: { regular: a.ttf, bold: b.otf } }';
    expect(must(themeOf(files)).faces).toEqual({ regular: 'a.ttf', bold: 'b.otf' });
  });
});

test('placeholders are filled once, with the values as they are', () => {
  const values = { client: '{scope}', provider: 'P', scope: '$&', date: 'D' };
  expect(fillPlaceholders('{client} {scope} {provider}{date} {other}', values)).toBe('{scope} $& PD {other}');
});

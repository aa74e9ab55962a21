import { type Diagnostic, failed, type Parsed, parsed } from '../yaml/diagnostic.ts';
import { checkSchema } from '../yaml/schema-diagnostics.ts';
import { parseYaml, spanAt, type YamlSource } from '../yaml/yaml-source.ts';
import { DAY, NIGHT } from './colours.ts';
import { contrastOf, type OwnColour, shadeOf } from './contrast.ts';
import { checkPlaceholders } from './placeholders.ts';
import { ThemeSchema, type ThemeShape } from './schema.ts';
import type { Ground, Imprint, Theme } from './theme.ts';

/** A theme as its file says it: colours complete, and the files that it names still to be read. */
export interface ThemeFile {
  readonly theme: Theme;
  readonly imprint: Imprint;
  readonly logo?: string;
  readonly faces?: { readonly regular: string; readonly bold: string; readonly italic?: string };
  readonly source: YamlSource;
}

/** Reads a theme; everything that is wrong with it is told at once. */
export function parseTheme(text: string, file: string): Parsed<ThemeFile> {
  const yaml = parseYaml(text, file);
  if (yaml.value === undefined) return failed(yaml.diagnostics);
  const source = yaml.value;
  const { value, diagnostics } = checkSchema(ThemeSchema, source);
  if (value === undefined) return failed(diagnostics);
  const { name, title, footer, logo, font, colours = {} } = value;
  const own = typeof font === 'string' ? { family: font } : font;
  return parsed(
    {
      theme: { colours: coloursOf(colours), ...(own === undefined ? {} : { font: { family: own.family } }) },
      imprint: { name, ...(title === undefined ? {} : { title }), ...(footer === undefined ? {} : { footer }) },
      ...(logo === undefined ? {} : { logo }),
      ...(own?.files === undefined ? {} : { faces: facesOf(own.files) }),
      source,
    },
    [
      ...checkContrast(colours, 'light', ['colours'], source),
      ...checkContrast(colours.dark ?? {}, 'dark', ['colours', 'dark'], source),
      ...checkPlaceholders('title', title, source),
      ...checkPlaceholders('footer', footer, source),
    ],
  );
}

function facesOf({ regular, bold, italic }: { regular: string; bold: string; italic?: string | undefined }) {
  return { regular, bold, ...(italic === undefined ? {} : { italic }) };
}

type ColoursShape = NonNullable<ThemeShape['colours']>;

const OWN: readonly OwnColour[] = ['accent', 'second', 'headings'];

/** The contrast of what is lightened for the night: ample, since nobody chose it (WCAG 2.2, 1.4.6). */
const AT_NIGHT = 7;

/** The colours by day as given; by night as given, or else lightened from those of the day. */
function coloursOf({ dark = {}, ...day }: ColoursShape): Theme['colours'] {
  const light: Record<string, string> = {};
  const night: Record<string, string> = {};
  for (const name of OWN) {
    const own = day[name];
    if (own !== undefined) light[name] = own.toLowerCase();
    const byNight = dark[name] ?? (own === undefined ? undefined : shadeOf(own, 'dark', AT_NIGHT));
    if (byNight !== undefined) night[name] = byNight.toLowerCase();
  }
  return { light: { ...DAY, ...light }, dark: { ...NIGHT, ...night } };
}

function checkContrast(
  colours: ColoursShape,
  ground: Ground,
  path: readonly string[],
  source: YamlSource,
): readonly Diagnostic[] {
  return OWN.flatMap((name): readonly Diagnostic[] => {
    const colour = colours[name];
    if (colour === undefined) return [];
    const { ratio, least } = contrastOf(name, colour, ground);
    if (ratio >= least) return [];
    // Cut, so that 4.49 does not read like the 4.5 that it falls short of.
    const shown = (Math.floor(ratio * 10) / 10).toFixed(1);
    const message = `${colour} is hard to read on ${ground === 'light' ? 'the light' : 'the dark'} page: its contrast is ${shown} to 1, and ${least} to 1 is needed`;
    const hint = `${shadeOf(colour, ground, least)} is the nearest shade that can be read`;
    const span = spanAt(source, [...path, name]);
    return [{ code: 'wrong-value', severity: 'error', message, file: source.file, span, hint }];
  });
}

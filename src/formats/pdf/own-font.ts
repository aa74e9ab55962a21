import { visible } from '../../text/display.ts';
import { list } from '../../texts/en/words.ts';
import type { Font } from '../../theme/theme.ts';
import { UserError } from '../../yaml/user-error.ts';
import { type FaceRole, familiesIn, renamed } from './face-names.ts';
import { common, type LoadedFamily } from './fonts.ts';
import { glyphsOf } from './glyphs.ts';

/** No font that is installed anywhere has this name. */
const FAMILY = 'outready house';

const ROLES: Readonly<Record<'regular' | 'bold' | 'italic', FaceRole>> = {
  regular: { family: FAMILY, weight: 400, isItalic: false },
  bold: { family: FAMILY, weight: 600, isItalic: false },
  italic: { family: FAMILY, weight: 400, isItalic: true },
};

/**
 * A theme's font, ready to be put before the others; nothing where the theme brings no files of it. A UserError where
 * they cannot be used, or are those of another font.
 */
export function ownFont({ family, faces }: Font): LoadedFamily | undefined {
  if (faces === undefined) return undefined;
  const { italic } = faces;
  const given = [
    { kind: 'regular', bytes: faces.regular },
    { kind: 'bold', bytes: faces.bold },
    ...(italic === undefined ? [] : [{ kind: 'italic', bytes: italic } as const]),
  ] as const;
  const read = given.map(({ kind, bytes }) => readFace(bytes, kind, family));
  return {
    family: { name: FAMILY, glyphs: common(read.map(({ glyphs }) => glyphs)), hasItalic: italic !== undefined },
    blobs: read.map(({ blob }) => blob),
  };
}

/** The compiler does not say what is wrong with a font. */
export function unusableFont(family: string, cause?: unknown): UserError {
  return new UserError(`the font files that the theme names for ${family} cannot be used in a PDF`, {
    hint: 'download the font anew as .ttf or .otf files, or leave its files out of the theme',
    cause,
  });
}

function readFace(bytes: Uint8Array, kind: keyof typeof ROLES, family: string) {
  try {
    expectFamily(familiesIn(bytes), kind, family);
    return { glyphs: glyphsOf(bytes), blob: Buffer.from(renamed(bytes, ROLES[kind])) };
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`the ${kind} font file that the theme names for ${family} is damaged`, {
      hint: 'download the font anew as .ttf or .otf files, or leave its files out of the theme',
      cause: error,
    });
  }
}

/** The family's own name, or that with the name of a width or weight after it: «Plex Sans SemiBold». */
function expectFamily(held: readonly string[], kind: string, family: string): void {
  const wanted = family.toLowerCase();
  const isOurs = (name: string): boolean => `${name.toLowerCase()} `.startsWith(`${wanted} `);
  if (held.length === 0 || held.some(isOurs)) return;
  const [shortest = ''] = held.toSorted((one, other) => one.length - other.length);
  throw new UserError(`the font files of the theme hold no family called ${family}`, {
    hint: `the ${kind} one holds ${list(held.map((name) => visible(name)))}: write «family: ${visible(shortest)}», or name the files of ${family}`,
  });
}

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { glyphsOf } from './glyphs.ts';
import type { Family } from './lettering.ts';

/**
 * The fonts of a report: one family for all of it, and one for the scripts and signs that it lacks. They are given to
 * the compiler as bytes, which come before whatever a machine has installed: the same report is the same everywhere.
 * Every weight and slant that is asked for is here, or a machine's own face would be nearer; the second family is never
 * slanted.
 */
const FAMILIES = [
  {
    name: 'Source Sans 3',
    folder: '@expo-google-fonts/source-sans-3',
    files: [
      '400Regular/SourceSans3_400Regular',
      '400Regular_Italic/SourceSans3_400Regular_Italic',
      '600SemiBold/SourceSans3_600SemiBold',
    ],
    hasItalic: true,
  },
  {
    name: 'DejaVu Sans',
    folder: 'dejavu-fonts-ttf',
    files: ['ttf/DejaVuSans', 'ttf/DejaVuSans-Bold'],
    hasItalic: false,
  },
] as const;

/** The family that a report is set in where a theme brings none. */
export const BODY = FAMILIES[0].name;

/** What code is set in, as far as it has the letters; no other text is. */
export const FIXED_WIDTH = { name: 'DejaVu Sans Mono', file: 'dejavu-fonts-ttf/ttf/DejaVuSansMono' } as const;

export interface LoadedFamily {
  readonly family: Family;
  readonly blobs: readonly Buffer[];
}

export interface Fonts {
  /** The first before the second. */
  readonly families: readonly Family[];
  readonly blobs: readonly Buffer[];
}

/** Reads the fonts; fails where their packages are not installed. */
export async function loadFonts(): Promise<Fonts> {
  const { resolve } = createRequire(import.meta.url);
  const load = (file: string): Promise<Buffer> => readFile(resolve(`${file}.ttf`));
  const loaded = await Promise.all(
    FAMILIES.map(async ({ name, folder, files, hasItalic }): Promise<LoadedFamily> => {
      const blobs = await Promise.all(files.map((file) => load(`${folder}/${file}`)));
      return { family: { name, glyphs: common(blobs.map(glyphsOf)), hasItalic }, blobs };
    }),
  );
  return {
    families: loaded.map(({ family }) => family),
    blobs: [...loaded.flatMap(({ blobs }) => blobs), await load(FIXED_WIDTH.file)],
  };
}

/** What every face of a family has. */
export function common([first = new Set(), ...others]: readonly ReadonlySet<number>[]): ReadonlySet<number> {
  return new Set([...first].filter((code) => others.every((each) => each.has(code))));
}

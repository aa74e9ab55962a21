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
  },
  {
    name: 'DejaVu Sans',
    folder: 'dejavu-fonts-ttf',
    files: ['ttf/DejaVuSans', 'ttf/DejaVuSans-Bold'],
  },
] as const;

export interface Fonts {
  readonly families: readonly Family[];
  readonly blobs: readonly Buffer[];
}

/** Reads the fonts; fails where their packages are not installed. */
export async function loadFonts(): Promise<Fonts> {
  const { resolve } = createRequire(import.meta.url);
  const loaded = await Promise.all(
    FAMILIES.map(async ({ name, folder, files }) => ({
      name,
      faces: await Promise.all(files.map((file) => readFile(resolve(`${folder}/${file}.ttf`)))),
    })),
  );
  return {
    families: loaded.map(({ name, faces }) => ({ name, glyphs: common(faces.map(glyphsOf)) })),
    blobs: loaded.flatMap(({ faces }) => faces),
  };
}

function common([first = new Set(), ...others]: readonly ReadonlySet<number>[]): ReadonlySet<number> {
  return new Set([...first].filter((code) => others.every((each) => each.has(code))));
}

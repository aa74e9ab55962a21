import { readFile } from 'node:fs/promises';
import type { Profile } from '../questionnaires/profile.ts';
import type { Questionnaire, Source } from '../questionnaires/questionnaire.ts';
import type { Translation } from '../questionnaires/translation.ts';

/** The questionnaires that come with the program, by id: the YAML files, parsed and checked when it was built. */
export interface Shipped {
  readonly profiles: Readonly<Record<string, Profile>>;
  readonly questionnaires: Readonly<Record<string, Questionnaire>>;
  readonly sources: readonly Source[];
  /** By locale, and then by what they are of: `communication`, `profiles/core`. */
  readonly translations: Readonly<Record<string, Readonly<Record<string, Translation>>>>;
}

/** Reads what `compileShipped` wrote; it needs no checking again. */
export async function readShipped(file: URL): Promise<Shipped> {
  return JSON.parse(await readFile(file, 'utf8')) as Shipped;
}

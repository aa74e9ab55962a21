import { entryOf, hintFor } from '../yaml/diagnostic.ts';
import type { Framework } from './framework.ts';
import type { Translation } from './translation.ts';

/** Notes a text that has nothing to translate. */
export type Orphan = (key: readonly PropertyKey[], message: string, hint?: string) => void;

/** Clauses that a translation has texts for, and a summary of what has none. */
export function checkClauses(
  translation: Translation,
  original: Framework | { readonly id: string },
  orphan: Orphan,
): void {
  const { of } = translation;
  if (!('clauses' in original)) {
    for (const key of ['clauses', 'outside'] as const) {
      if (translation[key] !== undefined) orphan([key], `${of} is no framework, and has no clauses to translate`);
    }
    return;
  }
  if (translation.summary !== undefined) orphan(['summary'], `${of} has no "summary" to translate`);
  const refs = original.clauses.map(({ ref }) => ref);
  for (const ref of Object.keys(translation.clauses ?? {})) {
    if (!refs.includes(ref))
      orphan(['clauses', ref], `there is no clause "${ref}" in ${of} to translate`, hintFor(ref, refs));
  }
  const outside = original.clauses.flatMap((clause) => (clause.outside === undefined ? [] : [clause.ref]));
  for (const ref of Object.keys(translation.outside ?? {})) {
    if (outside.includes(ref)) continue;
    orphan(['outside', ref], `${of} gives no reason for "${ref}" to translate`, hintFor(ref, outside));
  }
}

/** The translations of a framework's texts, one for each text that it has. */
export function clauseTexts(
  { clauses }: Framework,
  translation: Translation | undefined,
): readonly (string | undefined)[] {
  return [
    translation?.title,
    ...clauses.flatMap(({ ref, outside }) => [
      entryOf(translation?.clauses, ref),
      ...(outside === undefined ? [] : [entryOf(translation?.outside, ref)]),
    ]),
  ];
}

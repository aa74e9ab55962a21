import * as z from 'zod';
import { parseFile, type SourceText } from '../yaml/parse-file.ts';
import { Text } from './questionnaire.ts';

const SourceId = z.string().regex(/^[A-Za-z][A-Za-z0-9.-]*$/, 'is not a source id (like S0.3 or R11)');

export const SourcesSchema = z.strictObject({
  format: z.literal('outready/sources/1'),
  articles: z
    .array(
      z.strictObject({
        id: SourceId,
        title: Text,
        publisher: Text.exactOptional(),
        date: z.iso.date('is not a date (2026-11-22)').exactOptional(),
        claims: z.array(z.strictObject({ id: SourceId, text: Text })).min(1),
      }),
    )
    .exactOptional(),
  references: z
    .array(z.strictObject({ id: SourceId, text: Text, seen: z.enum(['primary', 'secondary']).exactOptional() }))
    .exactOptional(),
});

/** What a question can cite: a claim of an article, or a work of reference. */
export type Source =
  | {
      readonly kind: 'claim';
      readonly id: string;
      readonly text: string;
      /** The article's title. */
      readonly article: string;
      readonly articleId: string;
    }
  | { readonly kind: 'reference'; readonly id: string; readonly text: string };

/** Reads a file of sources into citable entries, in the file's order. */
export function parseSources(text: SourceText) {
  return parseFile(SourcesSchema, text, ({ articles = [], references = [] }, _, report): readonly Source[] => {
    const entries: Source[] = [];
    const seen = new Set<string>();
    const add = (entry: Source, path: readonly PropertyKey[]): void => {
      if (seen.has(entry.id)) report('duplicate-id', path, `the source id "${entry.id}" is used twice`);
      seen.add(entry.id);
      entries.push(entry);
    };
    for (const [a, { id: articleId, title, claims }] of articles.entries()) {
      for (const [c, claim] of claims.entries()) {
        add({ kind: 'claim', ...claim, article: title, articleId }, ['articles', a, 'claims', c, 'id']);
      }
    }
    for (const [r, { id, text: line }] of references.entries()) {
      add({ kind: 'reference', id, text: line }, ['references', r, 'id']);
    }
    return entries;
  });
}

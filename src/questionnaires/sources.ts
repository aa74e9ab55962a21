import * as z from 'zod';
import { parseFile, type SourceText } from '../yaml/parse-file.ts';
import { CLAIM_JUDGEMENTS, type Source, WAYS_SEEN } from './questionnaire.ts';
import { Text } from './vocabulary.ts';

const SourceId = z.string().regex(/^[A-Za-z][A-Za-z0-9.-]*$/, 'is not a source id (like S0.3 or R11)');
const Day = z.iso.date('is not a date (2026-11-22)');
const Address = z.url({ protocol: /^https?$/, error: 'is not an address (https://…)' });

const Claim = z.strictObject({
  id: SourceId,
  text: Text,
  /** How far the questions that cite it ask it. */
  judged: z.enum(CLAIM_JUDGEMENTS).exactOptional(),
  /** Why it is not asked in full. */
  because: Text.exactOptional(),
});

const Article = z.strictObject({
  id: SourceId,
  title: Text.exactOptional(),
  /** What kind of text it is, for those who read a report; it stands for the title of one that has none. */
  description: Text.exactOptional(),
  publisher: Text.exactOptional(),
  date: Day.exactOptional(),
  url: Address.exactOptional(),
  claims: z.array(Claim).min(1),
});
type Article = z.infer<typeof Article>;

const Reference = z.strictObject({
  id: SourceId,
  /** The whole citation in one line, in place of its parts. */
  text: Text.exactOptional(),
  authors: Text.exactOptional(),
  title: Text.exactOptional(),
  /** The journal with its volume, or the publisher. */
  in: Text.exactOptional(),
  year: z.int().min(1000).max(9999).exactOptional(),
  doi: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/, 'is not a DOI (like 10.1057/jit.2010.21)')
    .exactOptional(),
  url: Address.exactOptional(),
  seen: z.enum(WAYS_SEEN).exactOptional(),
  /** Of a law or a standard: the day on which it was looked up. */
  asOf: Day.exactOptional(),
});
type Reference = z.infer<typeof Reference>;

export const SourcesSchema = z.strictObject({
  format: z.literal('outready/sources/1'),
  articles: z.array(Article).exactOptional(),
  references: z.array(Reference).exactOptional(),
});

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
    for (const [a, article] of articles.entries()) {
      const named = nameOf(article);
      if (named === undefined) {
        report('missing-key', ['articles', a], `the article "${article.id}" has neither a title nor a description`);
      }
      for (const [c, claim] of article.claims.entries()) {
        const { id: articleId, id } = article;
        add({ kind: 'claim', ...claim, article: named ?? id, articleId }, ['articles', a, 'claims', c, 'id']);
      }
    }
    for (const [r, reference] of references.entries()) {
      const { id, seen: way } = reference;
      const line = citationOf(reference);
      if (line === undefined) {
        report('missing-key', ['references', r], `the reference "${id}" has neither a text nor a title`);
      }
      const entry = { kind: 'reference', id, text: line ?? id, ...(way === undefined ? {} : { seen: way }) } as const;
      add(entry, ['references', r, 'id']);
    }
    return entries;
  });
}

/** An article as a report names it: its title, or what it is, with its publisher and its year. */
function nameOf({ title, description, publisher, date }: Article): string | undefined {
  const name = title ?? description;
  const where = [...(publisher === undefined ? [] : [publisher]), ...(date === undefined ? [] : [date.slice(0, 4)])];
  return name === undefined || where.length === 0 ? name : `${name} (${where.join(', ')})`;
}

/** A work in one line: authors, title, journal or publisher, year, DOI or address. */
function citationOf({ text, authors, title, in: where, year, doi, url }: Reference): string | undefined {
  if (title === undefined) return text;
  const place = doi === undefined ? url : `doi ${doi}`;
  const named = authors === undefined ? title : `${authors}: ${title}`;
  return [named, where, year, place].filter((part) => part !== undefined).join(', ');
}

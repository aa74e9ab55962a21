import type * as z from 'zod';
import { type Diagnostic, failed, type Parsed, parsed, type Report, reporterFor } from './diagnostic.ts';
import { checkSchema } from './schema-diagnostics.ts';
import { parseYaml, type YamlSource } from './yaml-source.ts';

/**
 * A text to parse: where it comes from, its file's name without folder and extension (left out where the id need not
 * equal it), and its digest.
 */
export interface SourceText {
  readonly text: string;
  readonly file: string;
  readonly name?: string;
  /** `sha256:` and 64 hexadecimal digits. */
  readonly digest: string;
}

/** What was read, with its source, whose positions later checks need. */
export type Sourced<T> = T & { readonly source: YamlSource };

/** Makes a value of data that fit a schema, and reports what the schema cannot tell. */
type Make<Data, T> = (data: Data, source: YamlSource, report: Report) => T;

/** Reads a file of YAML by its schema, or tells all that is wrong with it. */
export function parseFile<Data, T>(
  schema: z.ZodType<Data>,
  { text, file }: Pick<SourceText, 'text' | 'file'>,
  make: Make<Data, T>,
): Parsed<T> {
  const { value: source, diagnostics } = parseYaml(text, file);
  return source === undefined ? failed(diagnostics) : parseSource(schema, source, make);
}

/** The same for YAML that was read. */
export function parseSource<Data, T>(schema: z.ZodType<Data>, source: YamlSource, make: Make<Data, T>): Parsed<T> {
  const { value: data, diagnostics } = checkSchema(schema, source);
  if (data === undefined) return failed(diagnostics);
  const found: Diagnostic[] = [];
  return parsed(make(data, source, reporterFor(source, found)), found);
}

import * as z from 'zod';
import { Id, Locale, Text } from '../questionnaires/vocabulary.ts';
import { type Diagnostic, failed, type Parsed } from '../yaml/diagnostic.ts';
import { parseSource, type Sourced } from '../yaml/parse-file.ts';
import { parseYaml, type YamlSource } from '../yaml/yaml-source.ts';

/** What a house would otherwise say with each call. Whom a copy is for is never among it. */
export const DefaultsSchema = z.strictObject({
  format: z.literal('outready/defaults/1'),
  theme: Text.optional(),
  questionnaires: z.array(Text).optional(),
  lang: Locale.optional(),
  profile: Id.optional(),
  preparedBy: Text.max(80).optional(),
});

/** Paths as the file has them, each from its folder. */
export type Defaults = Readonly<Omit<z.infer<typeof DefaultsSchema>, 'format'>>;

/** Reads the defaults of a house; everything that is wrong with them is reported at once. */
export function parseDefaults(text: string, file: string): Parsed<Sourced<Defaults>> {
  const { value: source, diagnostics } = parseYaml(text, file);
  if (source === undefined) return failed(diagnostics);
  const read = parseSource(DefaultsSchema, source, ({ format, ...defaults }) => ({ ...defaults, source }));
  return read.value === undefined ? failed(read.diagnostics.map((each) => withReason(each, source))) : read;
}

function withReason(diagnostic: Diagnostic, source: YamlSource): Diagnostic {
  if (diagnostic.code !== 'unknown-key' || !Object.hasOwn(Object(source.data), 'audience')) return diagnostic;
  const { line, column } = source.spanOfKey(['audience']);
  if (diagnostic.span.line !== line || diagnostic.span.column !== column) return diagnostic;
  return {
    ...diagnostic,
    message: 'whom a copy is for has no default: nobody should get an internal one because of where it was written',
    hint: 'take it out, and give --audience with the call',
  };
}

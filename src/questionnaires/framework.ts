import * as z from 'zod';
import { parseFile, type Sourced, type SourceText } from '../yaml/parse-file.ts';
import { Condition, type Data, Id, Text } from './questionnaire.ts';

/** On the command line, all frameworks that there are. */
export const ALL_FRAMEWORKS = 'all';

/**
 * A numbered place of an outside text. `title`: what it is about, in words of our own. `seen`: whether its text was read,
 * or its number and heading alone. `when`: it applies only there. `outside`: why no question can answer it.
 */
const ClauseShape = z.strictObject({
  ref: Text,
  title: Text,
  seen: z.enum(['text', 'heading']),
  when: Condition.exactOptional(),
  outside: Text.exactOptional(),
});

export const FrameworkSchema = z.strictObject({
  format: z.literal('outready/framework/1'),
  id: Id,
  title: Text,
  url: z.url({ protocol: /^https?$/, error: 'is not a web address (https://…)' }),
  /** The day on which its text was looked up. */
  asOf: z.iso.date('is not a date (2026-11-30)'),
  clauses: z.array(ClauseShape).min(1),
});

export type Clause = Data<z.infer<typeof ClauseShape>>;

/** An outside text, such as a law or a supervisor's guidance, and its clauses in their order. */
export interface Framework extends Omit<Data<z.infer<typeof FrameworkSchema>>, 'format'> {
  readonly file: string;
  readonly digest: string;
}

export type SourcedFramework = Sourced<{ readonly framework: Framework }>;

/** Reads a framework; its id must equal the file's name. */
export function parseFramework(text: SourceText) {
  return parseFile(FrameworkSchema, text, ({ format: _, ...shape }, source, report): SourcedFramework => {
    const { id, clauses } = shape;
    if (text.name !== undefined && id !== text.name)
      report('wrong-value', ['id'], `the id "${id}" must equal the file's name "${text.name}"`);
    if (id === ALL_FRAMEWORKS) {
      report('wrong-value', ['id'], `"${ALL_FRAMEWORKS}" cannot be an id: it stands for all frameworks`);
    }
    const seen = new Set<string>();
    for (const [index, { ref }] of clauses.entries()) {
      if (seen.has(ref)) report('duplicate-id', ['clauses', index, 'ref'], `the clause "${ref}" is listed twice`);
      seen.add(ref);
    }
    return { framework: { ...shape, file: text.file, digest: text.digest }, source };
  });
}

import * as z from 'zod';
import { type Data, Id, Locale, Text } from './vocabulary.ts';

const Of = z
  .string()
  .regex(
    /^(?:(?:profiles|frameworks)\/)?[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
    'is not a questionnaire’s id, nor profiles/ or frameworks/ and the id of one',
  );
const Digest = z.string().regex(/^fnv1a:[0-9a-f]{8}$/, 'is not a digest (like fnv1a:0123abcd)');

const Edition = z
  .string()
  .regex(
    /^(?:(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)|\d{4}-\d{2}-\d{2})$/,
    'is not a version (1.2.3), nor the day of a framework (2026-11-30)',
  );

const Labels = z.record(Id, Text).exactOptional();

const QuestionTexts = z.strictObject({
  source: Digest.exactOptional(),
  topic: Text.exactOptional(),
  group: Text.exactOptional(),
  text: Text.exactOptional(),
  why: Text.exactOptional(),
  help: Text.exactOptional(),
  options: Labels,
  items: Labels,
  /** By option, the text of its advice. */
  advice: Labels,
  evidence: Text.exactOptional(),
  recommendation: Text.exactOptional(),
});

export const TranslationSchema = z.strictObject({
  format: z.literal('outready/translation/1'),
  locale: Locale,
  /** A questionnaire's id, or `profiles/` or `frameworks/` and the id of one. */
  of: Of,
  /** The version that was translated; of a framework, its `asOf`. */
  version: Edition,
  /** The digest of the title and summary that were translated; of a framework, of its title and what it says of clauses. */
  source: Digest.exactOptional(),
  title: Text.exactOptional(),
  summary: Text.exactOptional(),
  questions: z.record(Id, QuestionTexts).exactOptional(),
  /** Of a framework: titles of clauses, by their `ref`. */
  clauses: z.record(Text, Text).exactOptional(),
  /** Of a framework: why clauses stand outside, by their `ref`. */
  outside: z.record(Text, Text).exactOptional(),
});

/** The texts of one question in another language; what is missing is shown as the questionnaire has it. */
export type QuestionTexts = Data<z.infer<typeof QuestionTexts>>;

export type TranslationShape = Data<z.infer<typeof TranslationSchema>>;

import * as z from 'zod';
import { parseFile, type Sourced, type SourceText } from '../yaml/parse-file.ts';
import { type Data, Id, Text, Version } from './questionnaire.ts';

const Locale = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/, 'is not a locale (like es or es-MX)');
const Of = z
  .string()
  .regex(
    /^(?:profiles\/)?[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
    'is not a questionnaire’s id, nor profiles/ and a profile’s',
  );
const Digest = z.string().regex(/^fnv1a:[0-9a-f]{8}$/, 'is not a digest (like fnv1a:0123abcd)');

const Labels = z.record(Id, Text).exactOptional();

const QuestionTexts = z.strictObject({
  source: Digest.exactOptional(),
  topic: Text.exactOptional(),
  text: Text.exactOptional(),
  why: Text.exactOptional(),
  help: Text.exactOptional(),
  options: Labels,
  items: Labels,
  evidence: Text.exactOptional(),
  recommendation: Text.exactOptional(),
});

export const TranslationSchema = z.strictObject({
  format: z.literal('outready/translation/1'),
  locale: Locale,
  /** A questionnaire's id, or `profiles/` and a profile's. */
  of: Of,
  /** The version that was translated. */
  version: Version,
  /** The digest of the title and summary that were translated. */
  source: Digest.exactOptional(),
  title: Text.exactOptional(),
  summary: Text.exactOptional(),
  questions: z.record(Id, QuestionTexts).exactOptional(),
});

/** The texts of one question in another language; what is missing is shown as the questionnaire has it. */
export type QuestionTexts = Data<z.infer<typeof QuestionTexts>>;

type TranslationShape = Data<z.infer<typeof TranslationSchema>>;

/** One questionnaire's or profile's texts in another language: plain data, ids as they stand in the file. */
export interface Translation extends Omit<TranslationShape, 'format' | 'questions'> {
  readonly questions: Readonly<Record<string, QuestionTexts>>;
  readonly file: string;
}

export type SourcedTranslation = Sourced<{ readonly translation: Translation }>;

/** Reads one translation; `locale` and `of` must equal the folder and the file it stands in. */
export function parseTranslation(text: Pick<SourceText, 'text' | 'file'>, place: Pick<Translation, 'locale' | 'of'>) {
  return parseFile(TranslationSchema, text, (shape, source, report): SourcedTranslation => {
    const { format: _, questions = {}, ...head } = shape;
    for (const key of ['locale', 'of'] as const) {
      if (head[key] === place[key]) continue;
      const message = `the ${key === 'of' ? 'id' : 'locale'} "${head[key]}" must be that of the file’s place, "${place[key]}"`;
      report('wrong-value', [key], message, `move the file, or set ${key}: ${place[key]}`);
    }
    return { translation: { ...head, questions, file: text.file }, source };
  });
}

/** The texts for a question by the id it has in its own questionnaire. */
export function textsFor({ questions }: Translation, id: string): QuestionTexts | undefined {
  return entryOf(questions, id);
}

/** An entry of a record by an id that a file names: `constructor` is none. */
export function entryOf<T>(record: Readonly<Record<string, T>> | undefined, id: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, id) ? record[id] : undefined;
}

/** An id without its area: what stands behind the slash. */
export function ownId(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

import { parseFile, type Sourced, type SourceText } from '../yaml/parse-file.ts';
import type { Translation } from './translation.ts';
import { TranslationSchema } from './translation-schema.ts';

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

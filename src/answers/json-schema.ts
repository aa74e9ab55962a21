import * as z from 'zod';
import { QuestionnaireFileSchema } from '../questionnaire/extension.ts';
import { ProfileSchema } from '../questionnaire/profile.ts';
import { SourcesSchema } from '../questionnaire/sources.ts';
import { TranslationSchema } from '../questionnaire/translation.ts';
import { AssessmentSchema } from './assessment-schema.ts';
import { AnswersSchema } from './schema.ts';

/** The kinds of file that people write, and the one that the program writes and reads again, with the schema that each is checked against. */
export const FILE_SCHEMAS = {
  questionnaire: QuestionnaireFileSchema,
  profile: ProfileSchema,
  sources: SourcesSchema,
  translation: TranslationSchema,
  answers: AnswersSchema,
  assessment: AssessmentSchema,
} as const;

export type FileKind = keyof typeof FILE_SCHEMAS;

/** The JSON Schema (draft 2020-12) of a kind of file, for editors; what spans several fields is checked on reading. */
export function jsonSchemaOf(kind: FileKind): object {
  return { title: `outready ${kind}`, ...z.toJSONSchema(FILE_SCHEMAS[kind], { io: 'input' }) };
}

import * as z from 'zod';
import { AnswersSchema } from './answers/schema.ts';
import { CheckSchema } from './checks/formats/json.ts';
import { PolicySchema } from './checks/policy-schema.ts';
import { DefaultsSchema } from './inputs/defaults.ts';
import { StatusSchema } from './model/status.ts';
import { QuestionnaireFileSchema } from './questionnaires/extension-schema.ts';
import { FrameworkSchema } from './questionnaires/framework.ts';
import { ProfileSchema } from './questionnaires/profile-schema.ts';
import { SourcesSchema } from './questionnaires/sources.ts';
import { TranslationSchema } from './questionnaires/translation-schema.ts';
import { StoredAssessmentSchema } from './scoring/parse-assessment.ts';
import { ThemeSchema } from './theme/schema.ts';

/** The kinds of file that people write, and what the program writes for others to read, each with its schema. */
export const FILE_SCHEMAS = {
  questionnaire: QuestionnaireFileSchema,
  profile: ProfileSchema,
  sources: SourcesSchema,
  framework: FrameworkSchema,
  translation: TranslationSchema,
  answers: AnswersSchema,
  policy: PolicySchema,
  theme: ThemeSchema,
  defaults: DefaultsSchema,
  assessment: StoredAssessmentSchema,
  check: CheckSchema,
  status: StatusSchema,
} as const;

export type FileKind = keyof typeof FILE_SCHEMAS;

/** The JSON Schema (draft 2020-12) of a kind of file, for editors; what spans several fields is checked on reading. */
export function jsonSchemaOf(kind: FileKind): object {
  return { title: `outready ${kind}`, ...z.toJSONSchema(FILE_SCHEMAS[kind], { io: 'input' }) };
}

export function isFileKind(kind: string): kind is FileKind {
  return Object.hasOwn(FILE_SCHEMAS, kind);
}

import { defineCommand, unknownWord } from '../command.ts';

export const questionnaireSchema = defineCommand({
  name: 'schema',
  summary: 'print the JSON Schema of a kind of file',
  description: 'Prints the JSON Schema (draft 2020-12) of a kind of file, for editors and other programs.',
  arguments: {
    kind: [
      '<kind>',
      'questionnaire, profile, sources, framework, translation, answers, policy, theme, defaults, assessment, check or status',
    ],
  },
  options: {},
  examples: ['outready questionnaire schema questionnaire > questionnaire.schema.json'],
  run: async ({ kind, print }) => {
    const { FILE_SCHEMAS, isFileKind, jsonSchemaOf } = await import('../../schemas.ts');
    if (isFileKind(kind)) return print.json(jsonSchemaOf(kind));
    throw unknownWord(`there is no kind of file "${kind}"`, kind, Object.keys(FILE_SCHEMAS));
  },
});

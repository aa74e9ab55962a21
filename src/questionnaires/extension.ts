import * as z from 'zod';
import { failed, type Parsed, type Report } from '../yaml/diagnostic.ts';
import { parseSource, type Sourced, type SourceText } from '../yaml/parse-file.ts';
import { parseYaml } from '../yaml/yaml-source.ts';
import { checkHead, checkQuestions, questionnaireFrom, type SourcedQuestionnaire } from './parse.ts';
import {
  Condition,
  Criticality,
  Id,
  QuestionnaireSchema,
  QuestionShape,
  RecommendationShape,
  Role,
  Side,
  Text,
  Version,
} from './questionnaire.ts';

const Percent = z.number().min(0).max(100);

/** What an extension says anew of an option or item, by its id: its label alone, or whatever of it changes. */
const Option = z.union([Text, z.strictObject({ label: Text, score: Percent, tag: Id }).partial()]);
const Item = z.union([Text, z.strictObject({ label: Text, points: z.number().positive() }).partial()]);

/** What an extension says anew of a question. Its kind, and which options it has, stay: another question has another id. */
const Change = z
  .strictObject({
    topic: Text,
    text: Text,
    why: Text,
    help: Text,
    ask: z.array(Side).min(1),
    roles: z.array(Role).min(1),
    criticality: Criticality,
    knockOut: z.boolean(),
    options: z.record(Id, Option),
    items: z.record(Id, Item),
    when: Condition,
    evidence: Text,
    recommendation: RecommendationShape.partial(),
    sources: z.array(Text).min(1),
    changed: Version,
  })
  .partial();

export const ExtensionSchema = z.strictObject({
  format: z.literal('outready/questionnaire/1'),
  id: Id,
  version: Version,
  extends: Id,
  title: Text.optional(),
  summary: Text.optional(),
  drop: z.array(Id).min(1).optional(),
  change: z.record(Id, Change).optional(),
  questions: z.array(QuestionShape).min(1).optional(),
});

/** Either kind of questionnaire file, for editors. */
export const QuestionnaireFileSchema = z.union([QuestionnaireSchema, ExtensionSchema]);

export type ExtensionShape = z.infer<typeof ExtensionSchema>;
export type ChangeShape = z.infer<typeof Change>;

/** A questionnaire that builds on another one, as read: `extendQuestionnaire` puts the two together. */
export type SourcedExtension = Sourced<{ readonly extension: ExtensionShape; readonly digest: string }>;

/** Reads a questionnaire, or one that extends another. Its id must equal the file's name, where a name is given. */
export function readQuestionnaire(text: SourceText): Parsed<SourcedQuestionnaire | SourcedExtension> {
  const { value: source, diagnostics } = parseYaml(text.text, text.file);
  if (source === undefined) return failed(diagnostics);
  if (!Object.hasOwn(Object(source.data), 'extends')) return questionnaireFrom(source, text);
  return parseSource(ExtensionSchema, source, (extension, _, report): SourcedExtension => {
    checkExtension(extension, text.name, report);
    return { extension, source, digest: text.digest };
  });
}

/** What can be told of an extension without its base. */
function checkExtension(shape: ExtensionShape, name: string | undefined, report: Report): void {
  checkHead(shape, name, report);
  if ((shape.id === 'context') !== (shape.extends === 'context')) {
    const message =
      shape.id === 'context' ? 'context.yaml can extend "context" only' : 'only context.yaml can extend "context"';
    report('wrong-value', ['extends'], message);
  }
  for (const [index, id] of (shape.drop ?? []).entries()) {
    if (shape.drop?.indexOf(id) !== index) report('duplicate-id', ['drop', index], `"${id}" is dropped twice`);
    if (shape.change?.[id] !== undefined) {
      report('contradiction', ['drop', index], `"${id}" is dropped and changed`, 'keep one of the two');
    }
  }
  checkQuestions(shape.questions ?? [], shape, report);
}

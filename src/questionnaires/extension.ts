import * as z from 'zod';
import { type Diagnostic, failed, type Parsed, parsed } from '../yaml/diagnostic.ts';
import { checkSchema } from '../yaml/schema-diagnostics.ts';
import { parseYaml, type YamlSource } from '../yaml/yaml-source.ts';
import { checkHead, checkQuestions, questionnaireFrom, type SourcedQuestionnaire, type SourceText } from './parse.ts';
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
import { reporterFor } from './reporter.ts';

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
export interface SourcedExtension {
  readonly extension: ExtensionShape;
  readonly source: YamlSource;
  readonly digest: string;
}

/** Reads a questionnaire, or one that extends another. Its id must equal the file's name, where a name is given. */
export function readQuestionnaire(text: SourceText): Parsed<SourcedQuestionnaire | SourcedExtension> {
  const yaml = parseYaml(text.text, text.file);
  if (yaml.value === undefined) return failed(yaml.diagnostics);
  const source = yaml.value;
  return isExtension(source) ? extensionFrom(source, text) : questionnaireFrom(source, text);
}

function isExtension({ data }: YamlSource): boolean {
  return typeof data === 'object' && data !== null && Object.hasOwn(data, 'extends');
}

function extensionFrom(source: YamlSource, { name, digest }: SourceText): Parsed<SourcedExtension> {
  const shape = checkSchema(ExtensionSchema, source);
  if (shape.value === undefined) return failed(shape.diagnostics);
  return parsed({ extension: shape.value, source, digest }, checkExtension(shape.value, source, name));
}

/** What can be told of an extension without its base. */
function checkExtension(shape: ExtensionShape, source: YamlSource, name: string | undefined): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = reporterFor(source, found);
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
  return found;
}

import * as z from 'zod';
import {
  AdviceShape,
  ClauseReference,
  Condition,
  Criticality,
  Id,
  LintWaivers,
  Locale,
  QuestionnaireSchema,
  QuestionShape,
  RecommendationShape,
  Role,
  Side,
  Text,
  Version,
} from './questionnaire.ts';

const Percent = z.number().min(0).max(100);

/** What an extension changes of an option or item, by its id: its label alone, or whatever of it changes. */
const Option = z.union([
  Text,
  z.strictObject({ label: Text, score: Percent, tag: Id, advice: AdviceShape.partial() }).partial(),
]);

const Item = z.union([Text, z.strictObject({ label: Text, points: z.number().positive() }).partial()]);

/** What an extension changes of a question. Its kind, and which options it has, stay: another question has another id. */
const Change = z
  .strictObject({
    topic: Text,
    text: Text,
    why: Text,
    help: Text,
    ask: z.array(Side).min(1),
    roles: z.array(Role).min(1),
    criticality: Criticality,
    criticalWhen: Condition,
    knockOut: z.boolean(),
    knockOutWhen: Condition,
    notApplicable: z.boolean(),
    group: Text,
    options: z.record(Id, Option),
    items: z.record(Id, Item),
    when: Condition,
    evidence: Text,
    recommendation: RecommendationShape.partial(),
    sources: z.array(Text).min(1),
    clauses: z.array(ClauseReference).min(1),
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
  language: Locale.optional(),
  lint: LintWaivers.optional(),
  drop: z.array(Id).min(1).optional(),
  change: z.record(Id, Change).optional(),
  questions: z.array(QuestionShape).min(1).optional(),
});

/** Either kind of questionnaire file, for editors. */
export const QuestionnaireFileSchema = z.union([QuestionnaireSchema, ExtensionSchema]);

export type ExtensionShape = z.infer<typeof ExtensionSchema>;

export type ChangeShape = z.infer<typeof Change>;

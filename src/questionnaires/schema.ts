import * as z from 'zod';
import { Id, QuestionId, Role, Side, Text, Version } from './identifiers.ts';

export const Criticality = z.enum(['critical', 'high', 'medium', 'low']);
export type Criticality = z.infer<typeof Criticality>;

/** How much a question counts in its area's score. */
export const WEIGHTS: Readonly<Record<Criticality, number>> = { critical: 4, high: 3, medium: 2, low: 1 };

/** When something applies, by the answers to context questions. */
export const Condition: z.ZodType<ConditionShape> = z.lazy(() =>
  z.union([
    z.strictObject({ question: QuestionId, is: z.array(Id).min(1) }),
    z.strictObject({ all: z.array(Condition).min(1) }),
    z.strictObject({ any: z.array(Condition).min(1) }),
    z.strictObject({ not: Condition }),
  ]),
);

export type ConditionShape =
  | { readonly question: string; readonly is: readonly string[] }
  | { readonly all: readonly ConditionShape[] }
  | { readonly any: readonly ConditionShape[] }
  | { readonly not: ConditionShape };

export const Horizon = z.enum(['before-signing', '30-days', '90-days', 'ongoing']);
export type Horizon = z.infer<typeof Horizon>;

export const Recommendation = z.strictObject({
  text: Text,
  effort: z.enum(['S', 'M', 'L']),
  horizon: Horizon,
  owner: z.enum(['client', 'provider', 'both']).optional(),
  after: z.array(QuestionId).optional(),
});

const ScoredOption = z.strictObject({ id: Id, label: Text, score: z.number().min(0).max(100), tag: Id.optional() });
const ContextOption = z.strictObject({ id: Id, label: Text, tag: Id.optional() });
const Item = z.strictObject({ id: Id, label: Text, points: z.number().positive() });

/**
 * What the wording lint is to let pass, and why. Only the lint reads it: a reason that is missing and a rule that does
 * not exist are its findings, and never stop an interview.
 */
const LintWaiver = z.strictObject({ allow: Text, reason: Text.optional() });
export type LintWaiver = z.infer<typeof LintWaiver>;

const asked = {
  id: Id,
  topic: Text,
  text: Text,
  help: Text.optional(),
  ask: z.array(Side).min(1).optional(),
  roles: z.array(Role).min(1).optional(),
  when: Condition.optional(),
  changed: Version.optional(),
  lint: z.array(LintWaiver).min(1).optional(),
};

const scored = {
  ...asked,
  why: Text,
  criticality: Criticality,
  knockOut: z.boolean().optional(),
  evidence: Text,
  recommendation: Recommendation,
  sources: z.array(Text).min(1),
};

const Choice = z.strictObject({
  ...scored,
  kind: z.literal('choice').optional(),
  options: z.array(ScoredOption).min(2).max(7),
});
const Checklist = z.strictObject({ ...scored, kind: z.literal('checklist'), items: z.array(Item).min(1) });
const Context = z.strictObject({
  ...asked,
  kind: z.literal('context'),
  why: Text.optional(),
  options: z.array(ContextOption).min(2).max(7),
});

/** The question schema that fits a question's `kind`, so that errors name the fields of the kind that was meant. */
export const QuestionShape = z.discriminatedUnion('kind', [Choice, Checklist, Context]);

export const QuestionnaireSchema = z.strictObject({
  format: z.literal('outready/questionnaire/1'),
  id: Id,
  version: Version,
  title: Text,
  summary: Text,
  lint: z.array(LintWaiver).min(1).optional(),
  questions: z.array(QuestionShape).min(1),
});

export type QuestionnaireShape = z.infer<typeof QuestionnaireSchema>;
export type QuestionShape = z.infer<typeof QuestionShape>;

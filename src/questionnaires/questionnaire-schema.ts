import * as z from 'zod';
import { Condition } from './condition.ts';
import {
  Criticality,
  type Data,
  Effort,
  Horizon,
  Id,
  Locale,
  QuestionId,
  Role,
  Side,
  Text,
  Version,
} from './vocabulary.ts';

const Owner = z.enum(['client', 'provider', 'both']);

/** `owner`: the side that acts; `role`: who on it. */
export const RecommendationShape = z.strictObject({
  text: Text,
  effort: Effort,
  horizon: Horizon,
  owner: Owner.exactOptional(),
  role: Role.exactOptional(),
  after: z.array(QuestionId).exactOptional(),
});

export type RecommendationShape = z.infer<typeof RecommendationShape>;

/** What to do from one answer on; what it leaves out is as in the question's recommendation. */
export const AdviceShape = z.strictObject({
  text: Text,
  effort: Effort.exactOptional(),
  horizon: Horizon.exactOptional(),
  owner: Owner.exactOptional(),
  role: Role.exactOptional(),
});

/** One anchored possible answer. */
const ScoredOption = z.strictObject({
  id: Id,
  label: Text,
  score: z.number().min(0).max(100),
  tag: Id.exactOptional(),
  advice: AdviceShape.exactOptional(),
});

const FactOption = z.strictObject({ id: Id, label: Text });

/** What is typed as the answer to a fact. */
const FactType = z.enum(['text', 'number', 'date', 'list']);
export type FactType = z.infer<typeof FactType>;

const ContextOption = z.strictObject({ id: Id, label: Text, tag: Id.exactOptional() });
/** An entry of a checklist; ticked items share the question's 100 points in proportion to their points. */
const ItemShape = z.strictObject({ id: Id, label: Text, points: z.number().positive() });

/**
 * What the wording lint is to let pass, and why. Only the lint reads it: a reason that is missing and a rule that does
 * not exist are its findings, and never stop an interview.
 */
const LintWaiver = z.strictObject({ allow: Text, reason: Text.exactOptional() });
export const LintWaivers = z.array(LintWaiver).min(1);

/** A numbered place of a framework that a question answers to: `{ framework: dora, ref: "30(2)(a)" }`. */
export const ClauseReference = z.strictObject({ framework: Id, ref: Text });
export type ClauseReference = Data<z.infer<typeof ClauseReference>>;

/** How far a question has been tried: written; judged by an expert; tried with respondents; studied with data. */
export const QuestionStatus = z.enum(['drafted', 'reviewed', 'pretested', 'studied']);
export type QuestionStatus = z.infer<typeof QuestionStatus>;

const asked = {
  id: Id,
  topic: Text,
  text: Text,
  help: Text.exactOptional(),
  ask: z.array(Side).min(1).exactOptional(),
  roles: z.array(Role).min(1).exactOptional(),
  when: Condition.exactOptional(),
  /** `false`: nobody can set it aside; `when` says when it applies. */
  notApplicable: z.boolean().exactOptional(),
  /** A heading within its area. */
  group: Text.exactOptional(),
  /** The version in which the question last changed its meaning. */
  changed: Version.exactOptional(),
  lint: LintWaivers.exactOptional(),
};

const scored = {
  ...asked,
  why: Text,
  criticality: Criticality,
  /** Raises the question to critical where it holds. */
  criticalWhen: Condition.exactOptional(),
  knockOut: z.boolean().exactOptional(),
  /** Makes the question a knock-out, and so critical, where it holds. */
  knockOutWhen: Condition.exactOptional(),
  evidence: Text,
  recommendation: RecommendationShape,
  sources: z.array(Text).min(1),
  clauses: z.array(ClauseReference).min(1).exactOptional(),
  /** Drafted where absent. */
  status: QuestionStatus.exactOptional(),
};

const Choice = z.strictObject({
  ...scored,
  kind: z.literal('choice').optional(),
  options: z.array(ScoredOption).min(2).max(7),
});
const Checklist = z.strictObject({ ...scored, kind: z.literal('checklist'), items: z.array(ItemShape).min(1) });
const Context = z.strictObject({
  ...asked,
  kind: z.literal('context'),
  why: Text.exactOptional(),
  options: z.array(ContextOption).min(2).max(7),
});
/** Something to know that has no score: typed, or options of which several can be ticked. */
const Fact = z.strictObject({
  ...asked,
  kind: z.literal('fact'),
  why: Text.exactOptional(),
  type: FactType.exactOptional(),
  options: z.array(FactOption).min(2).exactOptional(),
  multiple: z.literal(true).exactOptional(),
});

/** The question schema that fits a question's `kind`, so that errors name the fields of the kind that was meant. */
export const QuestionShape = z.discriminatedUnion('kind', [Choice, Checklist, Context, Fact]);

export const QuestionnaireSchema = z.strictObject({
  format: z.literal('outready/questionnaire/1'),
  id: Id,
  version: Version,
  title: Text,
  summary: Text,
  /** The language it is written in; English where it says nothing. Only the lint reads it. */
  language: Locale.exactOptional(),
  lint: LintWaivers.exactOptional(),
  questions: z.array(QuestionShape).min(1),
});

export type QuestionnaireShape = z.infer<typeof QuestionnaireSchema>;
export type QuestionShape = z.infer<typeof QuestionShape>;
export type ChoiceShape = z.infer<typeof Choice>;
export type ChecklistShape = z.infer<typeof Checklist>;
export type ContextShape = z.infer<typeof Context>;
export type FactShape = z.infer<typeof Fact>;

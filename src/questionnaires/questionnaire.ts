import * as z from 'zod';
import { ROLES, SIDES } from './roles.ts';

/** One anchored possible answer; `score` is 0 to 100. */
export interface Option {
  readonly id: string;
  readonly label: string;
  readonly score: number;
  readonly tag?: string;
}

/** An entry of a checklist; ticked items share the question's 100 points in proportion to their points. */
export interface Item {
  readonly id: string;
  readonly label: string;
  readonly points: number;
}

export interface Recommendation {
  readonly text: string;
  readonly effort: 'S' | 'M' | 'L';
  readonly horizon: Horizon;
  readonly owner: 'client' | 'provider' | 'both';
  /** Full ids of questions whose recommendation comes first. */
  readonly after: readonly string[];
}

interface Asked {
  /** Full id: `area/question`. */
  readonly id: string;
  readonly area: string;
  readonly topic: string;
  readonly text: string;
  readonly help?: string;
  readonly why?: string;
  readonly ask: readonly Side[];
  readonly roles: readonly Role[];
  readonly when?: ConditionShape;
  /** The version in which the question last changed its meaning. */
  readonly changed?: string;
  /**
   * Whose version `changed` is, where extensions build on one another: that of the first questionnaire in the line (0,
   * also when absent), of the one that extends it (1), and so on.
   */
  readonly generation?: number;
}

interface Scored extends Asked {
  readonly why: string;
  readonly criticality: Criticality;
  readonly knockOut: boolean;
  readonly evidence: string;
  readonly recommendation: Recommendation;
  readonly sources: readonly string[];
}

export interface ChoiceQuestion extends Scored {
  readonly kind: 'choice';
  readonly options: readonly Option[];
}

export interface ChecklistQuestion extends Scored {
  readonly kind: 'checklist';
  readonly items: readonly Item[];
}

/** An unscored question, asked first; its answers decide which other questions apply. */
export interface ContextQuestion extends Asked {
  readonly kind: 'context';
  readonly options: readonly { readonly id: string; readonly label: string; readonly tag?: string }[];
}

export type ScoredQuestion = ChoiceQuestion | ChecklistQuestion;
export type Question = ScoredQuestion | ContextQuestion;

/** One risk area and its questions, as read from a file. */
export interface Questionnaire {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly summary: string;
  readonly questions: readonly Question[];
  /** Of an extension: the versions of the questionnaires that it builds on, the first in the line first. */
  readonly bases?: readonly string[];
  /** Of an extension: full ids of the questions that it, or one that it builds on, leaves out. */
  readonly dropped?: readonly string[];
  readonly file: string;
  /** Tells whether two texts are the same: `sha256:` and 64 hexadecimal digits. */
  readonly digest: string;
}

/** The versions that a questionnaire has grown through: of the first in the line, of its extensions, its own. */
export function lineageOf({ bases, version }: Pick<Questionnaire, 'bases' | 'version'>): readonly string[] {
  return [...(bases ?? []), version];
}

/** A version for a reader, with those it builds on: `1.1.0, extending 1.0.0`. */
export function editionText({ version, bases = [] }: Pick<Questionnaire, 'bases' | 'version'>): string {
  return [version, ...bases.toReversed()].join(', extending ');
}

/** A question's id within its questionnaire: what stands behind the slash of its full id. */
export function localId(full: string): string {
  return full.slice(full.indexOf('/') + 1);
}

export function isScored(question: Question): question is ScoredQuestion {
  return question.kind !== 'context';
}

/** What a question's answer can name: the ids of its options or of its items. */
export function choicesOf(question: Question): readonly { readonly id: string; readonly label: string }[] {
  return question.kind === 'checklist' ? question.items : question.options;
}

/** A name in kebab-case: lower-case letters and digits in groups joined by single hyphens, a letter first. */
export const Id = z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'is not kebab-case (like-this)');

/** A question's full id: its area's id, a slash, its own. */
export const QuestionId = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*\/[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'is not a question id (area/question)');

export const Version = z.string().regex(/^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/, 'is not a version (1.2.3)');

/** A text that has something in it beside white space. */
export const Text = z.string().regex(/\S/u, 'is blank');

export const Side = z.enum(SIDES);
export type Side = z.infer<typeof Side>;

/** Who would know: the roles of people that a question can be put to. */
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

export const Level = z.enum(['not-ready', 'ready-with-conditions', 'ready']);
export type Level = z.infer<typeof Level>;

/** The levels from worst to best. */
export const LEVELS: readonly Level[] = Level.options;

/** The position of a level on its scale: 0 not-ready, 1 ready-with-conditions, 2 ready. */
export function rankOf(level: Level): number {
  return LEVELS.indexOf(level);
}

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

export const RecommendationShape = z.strictObject({
  text: Text,
  effort: z.enum(['S', 'M', 'L']),
  horizon: Horizon,
  owner: z.enum(['client', 'provider', 'both']).optional(),
  after: z.array(QuestionId).optional(),
});

const ScoredOption = z.strictObject({ id: Id, label: Text, score: z.number().min(0).max(100), tag: Id.optional() });
const ContextOption = z.strictObject({ id: Id, label: Text, tag: Id.optional() });
const ItemShape = z.strictObject({ id: Id, label: Text, points: z.number().positive() });

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
  recommendation: RecommendationShape,
  sources: z.array(Text).min(1),
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

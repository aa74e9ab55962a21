import * as z from 'zod';
import { ROLES, SIDES } from './roles.ts';

/** The versions that a questionnaire has grown through: of the first in the line, of its extensions, its own. */
export function lineageOf({ bases, version }: Pick<Questionnaire, 'bases' | 'version'>): readonly string[] {
  return [...(bases ?? []), version];
}

/** A version for a reader, with those it builds on: `1.1.0, extending 1.0.0`. */
export function editionText({ version, bases = [] }: Pick<Questionnaire, 'bases' | 'version'>): string {
  return [version, ...bases.toReversed()].join(', extending ');
}

/** A question's id within its questionnaire: what stands after the slash of its full id. */
export function localId(full: string): string {
  return full.slice(full.indexOf('/') + 1);
}

/** Whether a question has a score, be it as it is written or as it is asked. */
export function isScored<Any extends { readonly kind?: string | undefined }>(
  question: Any,
): question is Exclude<Any, { readonly kind: 'context' | 'fact' }> {
  return question.kind !== 'context' && question.kind !== 'fact';
}

/** What a question's answer can name: the ids of its options or of its items; none where it is typed. */
export function choicesOf(question: Question): readonly { readonly id: string; readonly label: string }[] {
  return question.kind === 'checklist' ? question.items : question.options;
}

/** Whether several of its choices can be ticked, or none. */
export function isTicked(question: Question): boolean {
  return question.kind === 'checklist' || (question.kind === 'fact' && question.type === 'options');
}

/** A question without a score whose answer is typed. */
export function isTyped(question: Question): question is TypedFact {
  return question.kind === 'fact' && question.type !== 'options';
}

/** A name in kebab-case: lower-case letters and digits in groups joined by single hyphens, a letter first. */
export const Id = z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'is not kebab-case (like-this)');

/** A question's full id: its area's id, a slash, its own. */
export const QuestionId = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*\/[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'is not a question id (area/question)');

export const Version = z.string().regex(/^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/, 'is not a version (1.2.3)');

/** A language, with a script and a country where these matter: `es`, `es-MX`. */
export const Locale = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/, 'is not a locale (like es or es-MX)');

/** A text that has something in it other than white space. */
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

/** The criticalities from the highest to the lowest. */
export const CRITICALITIES: readonly Criticality[] = Criticality.options;

/** How much a question counts by its criticality. */
export type Weights = Readonly<Record<Criticality, number>>;

/** The weights where a profile names no others. */
export const WEIGHTS: Weights = { critical: 4, high: 3, medium: 2, low: 1 };

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

const Effort = z.enum(['S', 'M', 'L']);
export type Effort = z.infer<typeof Effort>;

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

/** What to do from one answer on; what it leaves out is as in the question's recommendation. */
export const AdviceShape = z.strictObject({
  text: Text,
  effort: Effort.exactOptional(),
  horizon: Horizon.exactOptional(),
  owner: Owner.exactOptional(),
  role: Role.exactOptional(),
});

/** Data as a schema gives it, which nobody changes. */
export type Data<T> = T extends readonly (infer Each)[]
  ? readonly Data<Each>[]
  : T extends object
    ? { readonly [Key in keyof T]: Data<T[Key]> }
    : T;

/** One anchored possible answer. */
const ScoredOption = z.strictObject({
  id: Id,
  label: Text,
  score: z.number().min(0).max(100),
  tag: Id.exactOptional(),
  advice: AdviceShape.exactOptional(),
});
export type Option = Data<z.infer<typeof ScoredOption>>;

const FactOption = z.strictObject({ id: Id, label: Text });

/** What is typed as the answer to a fact. */
const FACT_TYPES = ['text', 'number', 'date', 'list'] as const;

const ContextOption = z.strictObject({ id: Id, label: Text, tag: Id.exactOptional() });
/** An entry of a checklist; ticked items share the question's 100 points in proportion to their points. */
const ItemShape = z.strictObject({ id: Id, label: Text, points: z.number().positive() });
export type Item = Data<z.infer<typeof ItemShape>>;

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
  type: z.enum(FACT_TYPES).exactOptional(),
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

/** A question as it is asked: its defaults filled in, its id in full (`area/question`), what only the lint reads left out. */
type Asked<Shape extends QuestionShape> = Omit<Data<Shape>, 'ask' | 'roles' | 'lint'> & {
  readonly area: string;
  readonly ask: readonly Side[];
  readonly roles: readonly Role[];
  /**
   * Whose version `changed` is, where extensions build on one another: that of the first questionnaire in the line (0,
   * also when absent), of the one that extends it (1), and so on.
   */
  readonly generation?: number;
};

/** `after`: full ids of questions whose recommendation comes first. */
export type Recommendation = Omit<Data<z.infer<typeof RecommendationShape>>, 'owner' | 'after'> &
  Required<Pick<Data<z.infer<typeof RecommendationShape>>, 'owner' | 'after'>>;

type Scored<Shape extends z.infer<typeof Choice> | z.infer<typeof Checklist>> = Omit<
  Asked<Shape>,
  'kind' | 'knockOut' | 'recommendation'
> & {
  readonly knockOut: boolean;
  readonly recommendation: Recommendation;
};

export interface ChoiceQuestion extends Scored<z.infer<typeof Choice>> {
  readonly kind: 'choice';
}

export interface ChecklistQuestion extends Scored<z.infer<typeof Checklist>> {
  readonly kind: 'checklist';
}

/** An unscored question, asked first; its answers decide which other questions apply. */
export type ContextQuestion = Asked<z.infer<typeof Context>>;

/** A question without a score, which decides nothing. `options` is empty where the answer is typed. */
export interface FactQuestion extends Omit<Asked<z.infer<typeof Fact>>, 'type' | 'options' | 'multiple'> {
  readonly type: (typeof FACT_TYPES)[number] | 'options';
  readonly options: readonly Data<z.infer<typeof FactOption>>[];
}

/** A fact whose answer is typed. */
export interface TypedFact extends FactQuestion {
  readonly type: (typeof FACT_TYPES)[number];
}

export type ScoredQuestion = ChoiceQuestion | ChecklistQuestion;
export type Question = ScoredQuestion | ContextQuestion | FactQuestion;
/** A question of an area. */
export type AreaQuestion = ScoredQuestion | FactQuestion;

/** One risk area and its questions, as read from a file. */
export interface Questionnaire extends Pick<Data<QuestionnaireShape>, 'id' | 'version' | 'title' | 'summary'> {
  readonly questions: readonly Question[];
  /** Of an extension: the versions of the questionnaires that it builds on, the first in the line first. */
  readonly bases?: readonly string[];
  /** Of an extension: full ids of the questions that it, or one that it builds on, leaves out. */
  readonly dropped?: readonly string[];
  readonly file: string;
  /** Tells whether two texts are the same: `sha256:` and 64 hexadecimal digits. */
  readonly digest: string;
}

/** The tags of options that say on which side of the best answer they are. */
export const DISTANCE_TAGS = ['too-close', 'too-far'] as const;
/** How far the questions that cite a claim ask it: not at all where it is a statistic or an anecdote. */
export const CLAIM_JUDGEMENTS = ['asked', 'partly', 'by-name', 'not-askable'] as const;
export type ClaimJudgement = (typeof CLAIM_JUDGEMENTS)[number];

/** How a work was read by those who cite it. `primary`, of older files: the work itself, no more is known. */
export const WAYS_SEEN = ['full', 'abstract', 'contents', 'secondary', 'primary'] as const;
export type WaySeen = (typeof WAYS_SEEN)[number];

/** What a question can cite: a claim of an article, which has a title and an id, or a work of reference. */
export type Source = { readonly id: string; readonly text: string } & (
  | {
      readonly kind: 'claim';
      readonly article: string;
      readonly articleId: string;
      readonly judged?: ClaimJudgement;
      /** Why it is not asked in full. */
      readonly because?: string;
    }
  | { readonly kind: 'reference'; readonly seen?: WaySeen }
);

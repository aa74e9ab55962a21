import type {
  ChecklistShape,
  ChoiceShape,
  ContextShape,
  FactShape,
  FactType,
  QuestionnaireShape,
  QuestionShape,
  RecommendationShape,
} from './questionnaire-schema.ts';
import type { Data, Role, Side } from './vocabulary.ts';

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
export type Recommendation = Omit<Data<RecommendationShape>, 'owner' | 'after'> &
  Required<Pick<Data<RecommendationShape>, 'owner' | 'after'>>;

type Scored<Shape extends ChoiceShape | ChecklistShape> = Omit<Asked<Shape>, 'kind' | 'knockOut' | 'recommendation'> & {
  readonly knockOut: boolean;
  readonly recommendation: Recommendation;
};

export interface ChoiceQuestion extends Scored<ChoiceShape> {
  readonly kind: 'choice';
}

export interface ChecklistQuestion extends Scored<ChecklistShape> {
  readonly kind: 'checklist';
}

/** One anchored possible answer. */
export type Option = ChoiceQuestion['options'][number];
/** An entry of a checklist. */
export type Item = ChecklistQuestion['items'][number];

/** An unscored question, asked first; its answers decide which other questions apply. */
export type ContextQuestion = Asked<ContextShape>;

/** A question without a score, which decides nothing. `options` is empty where the answer is typed. */
export interface FactQuestion extends Omit<Asked<FactShape>, 'type' | 'options' | 'multiple'> {
  readonly type: FactType | 'options';
  readonly options: NonNullable<Data<FactShape>['options']>;
}

/** A fact whose answer is typed. */
export interface TypedFact extends FactQuestion {
  readonly type: FactType;
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

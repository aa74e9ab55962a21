import type { Role, Side } from './identifiers.ts';
import type { ConditionShape, Criticality, Horizon } from './schema.ts';

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

/**
 * A world: everything that a verdict follows from, as plain data. These types repeat the file formats on purpose and
 * take nothing from `src`: the calculation next to them knows the specification alone.
 */

export const CRITICALITIES = ['critical', 'high', 'medium', 'low'] as const;
export type Criticality = (typeof CRITICALITIES)[number];

/** From the lowest to the best. */
export const LEVELS = ['not-ready', 'ready-with-conditions', 'ready'] as const;
export type Level = (typeof LEVELS)[number];

export const SCENARIOS = ['low', 'point', 'high'] as const;
export type Scenario = (typeof SCENARIOS)[number];

export type Side = 'client' | 'provider';
export type Grade = 'none' | 'named' | 'seen';

/** Reads context questions only. */
export type Condition =
  | { readonly question: string; readonly is: readonly string[] }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** Ids are full ones everywhere: `context/stage`, `a/q1`. */
export interface ContextQuestion {
  readonly id: string;
  readonly options: readonly string[];
  readonly notApplicable?: false;
  readonly when?: Condition;
}

export interface Option {
  readonly id: string;
  /** From 0 to 100. */
  readonly score: number;
}

export interface Item {
  readonly id: string;
  readonly points: number;
}

/** A choice has `options`, a checklist `items`. */
export type Scale = { readonly options: readonly Option[] } | { readonly items: readonly Item[] };

export type Question = Scale & {
  readonly id: string;
  readonly criticality: Criticality;
  readonly criticalWhen?: Condition;
  readonly knockOut?: true;
  readonly knockOutWhen?: Condition;
  readonly notApplicable?: false;
  readonly when?: Condition;
};

export interface Area {
  readonly id: string;
  readonly weight: number;
  readonly floors?: Partial<Record<'ready' | 'ready-with-conditions', number>>;
  readonly only?: readonly Criticality[];
  readonly questions: readonly Question[];
}

export type Rule =
  | {
      readonly rule: 'exit-of-critical-function';
      readonly when: Condition;
      readonly questions: readonly string[];
      readonly below?: number;
    }
  | {
      readonly rule: 'exposed-knowledge';
      readonly sensitive: readonly string[];
      readonly access: string;
      readonly atMost?: number;
      readonly below?: number;
    }
  | {
      readonly rule: 'unlawful-transfer';
      readonly when: Condition;
      readonly question: string;
      readonly below?: number;
    }
  | (Anywhere & { readonly rule: 'lock-in'; readonly substitutes: string; readonly knowHow: string })
  | (Anywhere & { readonly rule: 'unverifiable-quality'; readonly judgement: string; readonly control: string })
  | {
      readonly rule: 'hollowing-out';
      readonly boundary: string;
      readonly knowHow: string;
      readonly atMost?: number;
      readonly when?: Condition;
    }
  | {
      readonly rule: 'rushed-transfer';
      readonly plan: string;
      readonly gate: string;
      readonly below?: number;
      readonly when?: Condition;
    };

interface Anywhere {
  readonly atMost?: number;
  readonly below?: number;
  readonly when?: Condition;
}

export interface Evidence {
  readonly ref: string;
  /** The last day on which it holds. */
  readonly until?: string;
  /** The day on which the interviewer looked at it. */
  readonly seen?: string;
}

export type Chosen = { readonly option: string } | { readonly items: readonly string[] };
export type Answer =
  | (Chosen & { readonly evidence?: readonly Evidence[] })
  | { readonly unknown: true }
  | { readonly notApplicable: string };

export interface Interview {
  readonly side: Side;
  readonly name: string;
  readonly answers: Readonly<Record<string, Answer>>;
}

export interface World {
  readonly context: readonly ContextQuestion[];
  readonly areas: readonly Area[];
  readonly levels: Readonly<Record<'ready' | 'ready-with-conditions', number>>;
  readonly weighting: 'questions' | 'areas';
  readonly evidence: Grade;
  readonly weights: Readonly<Record<Criticality, number>>;
  readonly rules: readonly Rule[];
  readonly interviews: readonly Interview[];
  /** The day of the assessment, as 2026-11-22. */
  readonly day: string;
}

import type { RootContent } from 'mdast';
import type { Trend } from '../comparison/comparison.ts';
import type { Chart } from '../document/own-nodes.ts';
import type { DaysRange, Profile } from '../questionnaires/profile.ts';
import type { Horizon, Level, Side } from '../questionnaires/vocabulary.ts';
import type { Assessment, DistanceView, Gate, Perception } from '../scoring/assessment.ts';
import type { NextQuestion } from '../scoring/next-best.ts';
import type { Driver, Flip, Slip } from '../scoring/robustness/robustness.ts';
import type { VerdictFacts } from '../texts/en/verdict.ts';
import type { GateBasis } from '../texts/en/words.ts';
import type { ShownAction } from './actions.ts';
import type { ReportArea } from './areas.ts';
import type { ReportBranding } from './branding.ts';
import type { ReportChanges } from './changes.ts';
import type { ReportFramework } from './clauses.ts';
import type { ReportMethod } from './method.ts';
import type { ReportAnswer, ReportQuestion, ReportQuestions, ReportScoredQuestion, Topic } from './questions.ts';
import type { View } from './view.ts';

/**
 * What a report says, as data in the order of reading, already stripped for its audience: whatever is made from it cannot
 * show what was left out. Scores are unrounded.
 */
export interface ReportModel extends Pick<View, 'audience' | 'counting' | 'language' | 'withheld' | 'assessment'> {
  readonly engagement: { readonly client: string; readonly provider?: string; readonly scope: string };
  readonly profile: string;
  /** The latest day on which anything was answered, as in 2026-11-22. */
  readonly date?: string;
  /** One label for each interview. */
  readonly people: readonly string[];
  /** The notes that are to be quoted, in the order of asking; what was told in confidence is never one. */
  readonly keyFacts: readonly (Topic & { readonly who: string; readonly note: string })[];
  readonly verdict: ReportVerdict;
  /** There when an earlier assessment was given. */
  readonly changes?: ReportChanges;
  /** There from three rounds on: each round, this one the last. */
  readonly trend?: Trend;
  readonly gates: ReportGates;
  /** The questions whose answers have to be shown for a plain `ready`, by id. */
  readonly onTrust: ReadonlySet<string>;
  readonly areas: readonly ReportArea[];
  /** The answers that cost points of the overall score, the costliest first. */
  readonly shortfalls: readonly ReportScoredQuestion[];
  /** There when both sides were interviewed. */
  readonly twoSides?: ReportTwoSides;
  readonly observations: readonly Observation[];
  /** There when an analysis was given. */
  readonly next?: ReportNexts;
  readonly unknown: ReportUnknown;
  /** There when an analysis was given and there is a level to go up to. */
  readonly way?: ReportWay;
  readonly roadmap: readonly Stage[];
  /** What was agreed in the interviews, each with what its question is called. */
  readonly actions: readonly (ShownAction & { readonly name?: string })[];
  readonly context: readonly ReportQuestion[];
  readonly method: ReportMethod;
  /** There when an analysis was given and there is a verdict. */
  readonly robustness?: ReportRobustness;
  readonly branding?: ReportBranding;
  /** There when tables of frameworks were asked for. */
  readonly frameworks?: readonly ReportFramework[];
}

/** Builds a part of the model from what the audience may know, and from parts that are built already. */
export type Builder<Part, From = ReportQuestions> = (view: View, from: From) => Part;

/** A part of a report; no nodes where there is nothing to say. */
export type Section = (model: ReportModel) => readonly RootContent[];

/** A chart made of the model; nothing where there is nothing to draw. */
export type Figure<Kind extends Chart['kind']> = (model: ReportModel) => Extract<Chart, { kind: Kind }> | undefined;

export interface Observation {
  readonly title: string;
  readonly explanation: string;
  readonly remedy: string;
  readonly questions: readonly ReportScoredQuestion[];
}

export interface ReportGate extends Observation, Pick<Gate, 'rule'> {
  /** Whether its own words explain it rather than those of one question. */
  readonly isAcross: boolean;
  readonly isOpen: boolean;
  /** What it goes by; not there where nothing is answered, or anything of it was told in confidence. */
  readonly basis?: GateBasis;
  /** The same of each of its questions, by its id, where it rests on several. */
  readonly bases: ReadonlyMap<string, GateBasis>;
  /** The gates that are told within it. */
  readonly parts: readonly Pick<ReportGate, 'rule' | 'title' | 'questions'>[];
  /** Its questions on which people differ, where it would not stand if the better answer is true. */
  readonly toSettle: readonly ReportScoredQuestion[];
  /** The questions about the engagement that alone decide whether it comes to stand, and are not settled. */
  readonly decidedBy: readonly ReportQuestion[];
}

/** What holds the verdict down now, and what would if open or disputed answers turned out badly. */
export type ReportGates = Readonly<
  Record<'blockers' | 'conditions' | 'couldBlock' | 'couldBeConditions', readonly ReportGate[]>
>;

export interface BelowLevel {
  readonly score: number;
  readonly needed: number;
}

/** What keeps the verdict from the next level. */
export interface Missing {
  readonly level: Exclude<Level, 'not-ready'>;
  /** There when the overall score is too low. */
  readonly overall?: BelowLevel;
  readonly areas: readonly (BelowLevel & { readonly title: string })[];
  /** What the scores alone give. */
  readonly byScores: Level;
  /** How many of each hold the verdict back. */
  readonly blockers: number;
  readonly conditions: number;
}

/**
 * What weighs most: a question about the engagement that decides whether something blocks, then the gates, then answers
 * that cost points.
 */
export type Reason =
  | { readonly kind: 'context'; readonly question: ReportQuestion; readonly gates: readonly ReportGate[] }
  | { readonly kind: 'gate'; readonly gate: ReportGate }
  | { readonly kind: 'shortfall'; readonly question: ReportScoredQuestion };

export interface ReportVerdict extends Pick<Assessment, 'level' | 'score' | 'geometricMean'> {
  /** One sentence without its full stop. */
  readonly sentence: string;
  readonly decision: VerdictFacts['decision'];
  /** Whether it is for no decision because the stage of the deal, which is asked for, is not settled. */
  readonly lacksStage: boolean;
  readonly awaitsProof: VerdictFacts['awaitsProof'];
  /** What a plain `ready` takes for critical answers. */
  readonly demand: VerdictFacts['evidence'];
  /** There when two or more areas have scores that differ. */
  readonly weakest?: ReportArea;
  readonly missing?: Missing;
  readonly reasons: readonly Reason[];
}

/** What the people of one side said to a question: the mean of their scores, and their words. */
export interface SideVoice {
  readonly score: number;
  readonly voices: readonly Pick<ReportAnswer, 'who' | 'said'>[];
}

/** A question that both sides see differently; `apart` is in points, without a sign. */
export interface ReportGap extends Topic, Readonly<Record<Side, SideVoice>> {
  readonly isCritical: boolean;
  readonly apart: number;
}

export interface ReportTwoSides extends Pick<Perception, 'compared' | 'signedGap' | 'absoluteGap' | 'optimist'> {
  /** The questions furthest apart, and the widest gap on a critical one. */
  readonly furthest: readonly ReportGap[];
  readonly distances: readonly (Pick<DistanceView, Side> & Pick<Topic, 'topic'>)[];
  /** Whether something was told in confidence, which is left out here, also of the figures. */
  readonly isReduced: boolean;
}

export interface OpenQuestion {
  readonly question: ReportQuestion;
  readonly isCritical: boolean;
  /** A question about the engagement, which has no score. */
  readonly isContext: boolean;
  /** What its answer decides, if anything: which other questions apply, or whether a rule does. */
  readonly decides?: 'questions' | 'rule';
  readonly evidence?: string;
}

export interface ReportUnknown {
  readonly conversations: readonly { readonly who: string; readonly questions: readonly OpenQuestion[] }[];
  readonly disputed: readonly ReportQuestion[];
  /** Good answers to critical questions that nothing was shown for. */
  readonly unproven: readonly ReportScoredQuestion[];
  /** Answers to an earlier wording. */
  readonly outdated: readonly ReportScoredQuestion[];
}

export interface ReportNexts {
  /** Questions to settle, with what that would bring and whom to ask, or who differs; those that bring most first. */
  readonly questions: readonly (Pick<NextQuestion, 'kind' | 'settles' | 'narrows'> & {
    readonly question: ReportQuestion;
    readonly people: readonly string[];
  })[];
  /** How many more there are. */
  readonly others: number;
  /** Whether the verdict is the same however all of them are settled. */
  readonly isDecided: boolean;
}

export interface ReportStep {
  readonly question: ReportScoredQuestion;
  /** Person-days, from the least to the most. */
  readonly days: DaysRange;
  /** Nobody knows yet whether it is needed. */
  readonly isFindOutFirst: boolean;
  /** Its place in the whole roadmap, from 1; not there where the roadmap can do without it. */
  readonly number?: number;
  /** Numbers of the steps that come first. */
  readonly after: readonly number[];
}

export interface Stage {
  readonly horizon: Horizon;
  readonly steps: readonly ReportStep[];
  readonly days: DaysRange;
  /** Person-days more, if what must be found out first turns out to be needed. */
  readonly daysIfNeeded: DaysRange;
}

/** The least effort to the next level. Efforts are in person-days. */
export interface ReportWay {
  readonly level: Level;
  readonly isReachable: boolean;
  readonly steps: readonly ReportStep[];
  /** How many more steps it takes that rest on what was told in confidence. */
  readonly inConfidence: number;
  readonly days: DaysRange;
  /**
   * Where the search stopped before it was sure that no way takes less than this one: what any takes, with each step
   * counted at its most.
   */
  readonly least?: number;
  /** Days that fall away at most if what is to be found out first is in place already. */
  readonly saving: number;
  /** For whose answers evidence has to be shown as well. */
  readonly toShow: readonly ReportScoredQuestion[];
  /** How many more answers, which rest on what was told in confidence. */
  readonly toShowInConfidence: number;
  /** How well it has to be shown. */
  readonly demand: Profile['evidence'];
  /** Critical questions that keep the level out of reach because too few people set them aside. */
  readonly toTakeUp: readonly ReportScoredQuestion[];
  /** The verdict with all steps done, in one sentence without its full stop. */
  readonly verdict: string;
}

export interface NamedInput {
  readonly kind: Driver['kind'];
  readonly name: string;
  readonly isOpen: boolean;
}

export interface ReportRobustness {
  readonly draws: number;
  /** Share of the trials with the level at point, 0 to 1. */
  readonly holds: number;
  readonly low: number;
  readonly high: number;
  readonly slip?: Slip;
  /** The strongest first. */
  readonly drivers: readonly NamedInput[];
  /** How many blockers or conditions hold the verdict where it is; not there where none does. */
  readonly heldBy?: { readonly caps: Gate['caps']; readonly amount: number };
  /** `null` where no single weight changes the verdict; not there where it may not be shown. */
  readonly flip?: { readonly input: NamedInput; readonly factor: number; readonly level: Flip['level'] } | null;
}

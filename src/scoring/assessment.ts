import * as z from 'zod';
import { GRADES } from '../answers/evidence.ts';
import { AnswersSchema, FactValue } from '../answers/schema.ts';
import { Criticality, type Data, Id, Level, QuestionId, Role, Side, Version } from '../questionnaires/vocabulary.ts';
import { RULE_TEXTS, type RuleId } from '../texts/en/rule-texts.ts';

// What scoring returns, and `score --json` prints. A program writes it, so that what a later version adds is passed over.

/** 0 to 100, unrounded. */
export const Score = z.number().min(0).max(100);
export const Share = z.number().min(0).max(1);
export const Count = z.int().min(0);
const Rule = z.enum(Object.keys(RULE_TEXTS) as RuleId[]);

/** One reading of the interviews: everything open at its worst, left out, or at its best. */
const ScenarioName = z.enum(['low', 'point', 'high']);
export type ScenarioName = z.infer<typeof ScenarioName>;

/** A figure in all three scenarios; `null` where nothing is scored. */
export interface Interval<T = number> {
  readonly low: T | null;
  readonly point: T | null;
  readonly high: T | null;
}

export function intervalOf<T extends z.ZodType>(figure: T) {
  return z.object({ low: figure.nullable(), point: figure.nullable(), high: figure.nullable() });
}

/** Where a question stands, strongest first; `hidden`: a `when` says that it does not apply. */
const Status = z.enum(['answered', 'unknown', 'notApplicable', 'unanswered', 'hidden']);
export type Status = z.infer<typeof Status>;

const QuestionResult = z.object({
  id: QuestionId,
  /** As the context raises it. */
  criticality: Criticality,
  weight: z.number().min(0),
  /** The part of the overall score at point that rests on it, 0 to 1. */
  share: Share.exactOptional(),
  status: Status,
  /** How well the best backed of its answers is backed on the day of the assessment; only where it is answered. */
  evidence: z.enum(GRADES).exactOptional(),
  score: intervalOf(Score),
});
export type QuestionResult = Data<z.infer<typeof QuestionResult>>;

const AreaResult = z.object({
  id: Id,
  weight: z.number().min(0),
  /** The part of the overall score at point that rests on it, 0 to 1. */
  share: Share.exactOptional(),
  score: intervalOf(Score),
  counts: z.object({ answered: Count, unknown: Count, notApplicable: Count, unanswered: Count, hidden: Count }),
  /** Share of the question weight that is answered; `null` where nothing applies. */
  coverage: Share.nullable(),
});
export type AreaResult = Data<z.infer<typeof AreaResult>>;

/** How many of an area's questions apply. */
export function visibleIn({ counts }: Pick<AreaResult, 'counts'>): number {
  const { answered, unknown, notApplicable, unanswered } = counts;
  return answered + unknown + notApplicable + unanswered;
}

/** A rule that caps the level in one scenario. */
const Gate = z.object({
  rule: Rule,
  caps: z.enum(['not-ready', 'ready-with-conditions']),
  scenario: ScenarioName,
  questions: z.array(QuestionId),
  /** The rule of the gate that has all of its questions and caps as low: it is told there, and counted once. */
  within: Rule.exactOptional(),
});
export type Gate = Data<z.infer<typeof Gate>>;

/** Something a reader must know. Its wording is in the rule registry. */
const Finding = z.object({
  rule: Rule,
  questions: z.array(QuestionId),
  /** Which of the rule's cases it is, where a rule has several: `too-far`, say. */
  tag: z.string().exactOptional(),
  /** By how much the overall score would rise at point with the question at 100. */
  pointsLost: z.number().exactOptional(),
});
export type Finding = Data<z.infer<typeof Finding>>;

/** Krippendorff's alpha; `null` where it is undefined (nothing to pair, or nothing varies). */
const Agreement = z.object({
  alpha: z.number().nullable(),
  /**
   * The observed agreement, known as percent agreement: of the pairs of answers to one question, the share that chose the
   * same. Chance is not taken off. `null` where nothing can be paired; not there in an assessment of the first edition.
   */
  observed: Share.nullable().exactOptional(),
  /** Questions that anyone in the group answered. */
  units: Count,
  /** Of these, the ones that two or more answered. */
  pairable: Count,
  /** Pairs of answers to one question; not there in an assessment of the first edition. */
  pairs: Count.exactOptional(),
});
export type Agreement = Data<z.infer<typeof Agreement>>;

/** What one side said to a question: the mean of its scores, and the options or items that anyone of it chose. */
const SideAnswer = z.object({ score: Score, chosen: z.array(Id) });
export type SideAnswer = Data<z.infer<typeof SideAnswer>>;

/** A question that both sides answered. */
const PerceptionGap = z.object({
  question: QuestionId,
  /** The provider's score less the client's, -100 to 100: above 0, the provider is more optimistic. */
  gap: z.number(),
  client: SideAnswer,
  provider: SideAnswer,
});
export type PerceptionGap = Data<z.infer<typeof PerceptionGap>>;

/** On which side of the best distance a side's answers are; `mixed` where its respondents see it differently. */
const Distance = z.enum(['too-close', 'about-right', 'too-far', 'mixed']);
export type Distance = z.infer<typeof Distance>;

/** Where each side sees the cognitive distance between the two; `null` where it did not say. */
const DistanceView = z.object({ question: QuestionId, client: Distance.nullable(), provider: Distance.nullable() });
export type DistanceView = Data<z.infer<typeof DistanceView>>;

/** How client and provider see the same things: signed gaps show optimism, absolute ones how far apart they are. */
const Perception = z.object({
  /** Questions that both sides answered. */
  compared: Count,
  /** Mean of the gaps; above 0, the provider is more optimistic. `null` where nothing can be compared. */
  signedGap: z.number().nullable(),
  /** Mean of the gaps without their signs, which would cancel out. */
  absoluteGap: z.number().nullable(),
  /** The more optimistic side on average; `null` where neither is. */
  optimist: Side.nullable(),
  /** The questions compared, furthest apart first; of equals, the heavier, then the earlier in the questionnaire. */
  questions: z.array(PerceptionGap),
  /** Answered questions whose best answer lies between too close and too far. */
  cognitiveDistance: z.array(DistanceView),
});
export type Perception = Data<z.infer<typeof Perception>>;

/** What is known of a fact: a text, a day, a number, or a list of texts or of options' ids. */
const Fact = z.object({ id: QuestionId, value: FactValue });
export type Fact = Data<z.infer<typeof Fact>>;

/** A questionnaire's version, with those of what it extends, the first in the line first. */
const Edition = z.object({ id: Id, version: Version, bases: z.array(Version).exactOptional() });
export type Edition = Data<z.infer<typeof Edition>>;

/** The stages of a deal, in their order, each with the decision that ends it. */
export const DECISIONS = {
  deciding: 'to-choose',
  contracting: 'to-sign',
  transition: 'to-hand-over',
  running: 'to-go-on',
  ending: 'to-take-back',
} as const;
export const Stage = z.enum(Object.keys(DECISIONS) as (keyof typeof DECISIONS)[]);
export type Stage = z.infer<typeof Stage>;
export const Decision = z.enum(Object.values(DECISIONS));
export type Decision = z.infer<typeof Decision>;

/** What the verdict is for at a stage; `null` while that is open or disputed. */
export function decisionAt(stage: Stage | null): Decision | null {
  return stage === null ? null : DECISIONS[stage];
}

/** Plain data, in questionnaire order. */
export const AssessmentSchema = z.object({
  format: z.literal('outready/assessment/1'),
  engagement: z.object(AnswersSchema.shape.engagement.shape),
  profile: z.object({ id: Id, version: Version }),
  /** How the score is made; not there in an assessment of the first edition, which was made in another way. */
  method: z.literal(2).exactOptional(),
  /** Where the deal stands, and what the verdict is for; `null` while that is open or disputed. */
  stage: Stage.nullable().exactOptional(),
  decision: Decision.nullable().exactOptional(),
  /** The latest day on which anything was answered, as in 2026-11-22. */
  date: z.iso.date().nullable(),
  /** The questionnaires that the answers were scored with. */
  questionnaires: z.array(Edition),
  respondents: z.array(z.object({ side: Side, role: Role.exactOptional() })),
  level: intervalOf(Level),
  score: intervalOf(Score),
  /**
   * There, and true, where the context could turn out in too many ways to look at each: low and high are then bounded
   * from outside. What can become of the assessment lies within them; they may be further apart than they would have to.
   */
  contextBounded: z.literal(true).exactOptional(),
  /** Weighted geometric mean of the areas' point scores, each floored at 1. */
  geometricMean: Score.nullable(),
  /** The area with the lowest point score; of several, the first by id. */
  weakestArea: Id.nullable(),
  coverage: Share.nullable(),
  areas: z.array(AreaResult),
  questions: z.array(QuestionResult),
  gates: z.array(Gate),
  findings: z.array(Finding),
  /** Facts without a score: an entry for each value that anybody gave. Not there in an assessment of the first edition. */
  facts: z.array(Fact).exactOptional(),
  perception: Perception,
  agreement: z.object({ client: Agreement, provider: Agreement, all: Agreement }),
  /** The questions to which an answer was told in confidence, where there are any: no copy for a client has them. */
  confidential: z.array(QuestionId).exactOptional(),
});
export type Assessment = Data<z.infer<typeof AssessmentSchema>>;

/** Whether a question is open: asked without an answer, or not asked yet. It widens the interval. */
export function isOpen(question: { readonly status: Status } | undefined): boolean {
  return question?.status === 'unknown' || question?.status === 'unanswered';
}

/** A question whose respondents chose answers of different scores. */
export function isDisputed({ status, score }: QuestionResult): boolean {
  return status === 'answered' && score.low !== score.high;
}

/** Slack of every threshold, for sums of fractions. */
export const TOLERANCE = 1e-9;

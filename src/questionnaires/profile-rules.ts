import * as z from 'zod';
import { Condition } from './condition.ts';
import { Id, QuestionId } from './vocabulary.ts';

const Score = z.number().min(0).max(100);
const Questions = z.array(QuestionId).min(1);

/** The highest score that still counts as «not ready». */
const atMost = Score.default(0);
/** The score under which an answer counts as «partly or lower». */
const below = Score.default(50);

/** Where it holds, the rule blocks; where it is there and does not hold, what the rule finds caps nothing. */
const when = Condition.optional();

/**
 * A rule across questions as a profile lists it: its name, the questions it reads, and thresholds where they are to
 * differ from the usual. What each rule means is in its file in `src/scoring/rules/`.
 */
export const ProfileRule = z.discriminatedUnion('rule', [
  z.strictObject({
    rule: z.literal('exit-of-critical-function'),
    when: Condition,
    questions: Questions,
    /** The first edition's way to say it: an answer of this much at most. */
    atMost: Score.optional(),
    below: Score.optional(),
  }),
  z.strictObject({
    rule: z.literal('exposed-knowledge'),
    sensitive: Questions,
    access: QuestionId,
    atMost,
    below,
  }),
  z.strictObject({
    rule: z.literal('unlawful-transfer'),
    when: Condition,
    question: QuestionId,
    below,
  }),
  z.strictObject({
    rule: z.literal('lock-in'),
    when,
    substitutes: QuestionId,
    knowHow: QuestionId,
    atMost,
    below,
  }),
  z.strictObject({
    rule: z.literal('unverifiable-quality'),
    when,
    judgement: QuestionId,
    control: QuestionId,
    atMost,
    below,
  }),
  z.strictObject({
    rule: z.literal('hollowing-out'),
    when,
    boundary: QuestionId,
    knowHow: QuestionId,
    atMost,
  }),
  z.strictObject({
    rule: z.literal('rushed-transfer'),
    when,
    plan: QuestionId,
    gate: QuestionId,
    below,
  }),
  z.strictObject({
    rule: z.literal('perception-gap'),
    /** All critical questions, when left out. */
    questions: Questions.optional(),
    /** Points between the two sides' scores: two of the usual steps of 33 make 66 or 67. */
    apart: Score.default(60),
  }),
  z.strictObject({
    rule: z.literal('one-legged-governance'),
    /** The area whose score stands for the practices. */
    practices: Id,
    contract: QuestionId,
    /** The score from which one leg counts as «mostly or better». */
    atLeast: Score.default(67),
    below,
  }),
  z.strictObject({
    rule: z.literal('hidden-problems'),
    questions: Questions,
    /** How many of the questions have to be weak. */
    count: z.int().min(1).default(2),
    below,
  }),
  z.strictObject({
    rule: z.literal('cognitive-distance'),
    question: QuestionId,
  }),
]);
export type ProfileRule = z.infer<typeof ProfileRule>;

/** Whether a rule needs no `when`: with one it blocks where that holds, and is told elsewhere and caps nothing. */
export function isToldElsewhere(rule: string): boolean {
  return ProfileRule.options.some(
    ({ shape }) => shape.rule.value === rule && 'when' in shape && shape.when.safeParse(undefined).success,
  );
}

/** The parameters of one rule. */
export type ParametersOf<K extends ProfileRule['rule']> = { [R in ProfileRule as R['rule']]: R }[K];

/** The questions that a rule reads, context questions aside, each with its place among the parameters. */
export function questionsOf(
  rule: ProfileRule,
): readonly { readonly question: string; readonly path: readonly PropertyKey[] }[] {
  return Object.entries(rule).flatMap(([key, value]) => {
    if (key === 'rule' || key === 'practices' || key === 'when') return [];
    if (typeof value === 'string') return [{ question: value, path: [key] }];
    return Array.isArray(value) ? value.map((question: string, index) => ({ question, path: [key, index] })) : [];
  });
}

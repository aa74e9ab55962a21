import * as z from 'zod';
import { Day } from '../answers/schema.ts';
import { Id, QuestionId, Text } from '../questionnaires/vocabulary.ts';
import { ALLOW, Points, REQUIRE, shapeOf } from './demands.ts';

export const Scenario = z.enum(['low', 'point', 'high']);

const Require = z.strictObject(shapeOf(REQUIRE));

const Allow = z.strictObject(shapeOf(ALLOW));

const Waiver = z.strictObject({
  rule: z.enum([...Require.keyof().options, ...Allow.keyof().options, 'baseline']),
  question: QuestionId.optional(),
  area: Id.optional(),
  engagement: z.strictObject({ client: Text.optional(), provider: Text.optional(), scope: Text.optional() }).optional(),
  reason: Text,
  owner: Text,
  until: Day,
});

export const PolicySchema = z.strictObject({
  format: z.literal('outready/policy/1'),
  scenario: Scenario.optional(),
  require: Require.optional(),
  allow: Allow.optional(),
  baseline: z.strictObject({ from: Text.optional(), tolerance: Points.optional() }).optional(),
  waivers: z.array(Waiver).optional(),
});

export type RequireShape = z.infer<typeof Require>;

export type AllowShape = z.infer<typeof Allow>;

export type WaiverShape = z.infer<typeof Waiver>;

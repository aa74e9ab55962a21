import * as z from 'zod';
import { Day } from '../answers/schema.ts';
import { Criticality, Id, Level, QuestionId, Role, Side, Text } from '../questionnaires/questionnaire.ts';

const Points = z.number().min(0).max(100);
const Share = z.number().min(0).max(1);
const Count = z.int().min(0);

export const Scenario = z.enum(['low', 'point', 'high']);

const Require = z.strictObject({
  level: Level.optional(),
  score: Points.optional(),
  areas: z.record(Id, Points).optional(),
  coverage: Share.optional(),
  respondents: Count.optional(),
  sides: z.array(Side).min(1).optional(),
  roles: z.array(Role).min(1).optional(),
  evidence: z
    .strictObject({ criticality: z.array(Criticality).min(1).optional(), score: Points.optional() })
    .optional(),
  evidenceFiles: z.literal(true).optional(),
  agreement: z.number().min(-1).max(1).optional(),
  robustness: Share.optional(),
  files: z.array(Text).min(1).optional(),
});

const Allow = z.strictObject({
  blockers: Count.optional(),
  conditions: Count.optional(),
  open: Count.optional(),
  criticalOpen: Count.optional(),
  unknown: Count.optional(),
  criticalUnknown: Count.optional(),
  notApplicable: Count.optional(),
  criticalNotApplicable: Count.optional(),
  ageDays: Count.optional(),
  expiredEvidence: Count.optional(),
  gap: Points.optional(),
  removed: Count.optional(),
});

/** Everything that a policy can demand, by its key there; `baseline` demands that nothing got worse. */
const DEMAND_IDS = [...Require.keyof().options, ...Allow.keyof().options, 'baseline'] as const;

export type DemandId = (typeof DEMAND_IDS)[number];

const Waiver = z.strictObject({
  rule: z.enum(DEMAND_IDS),
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

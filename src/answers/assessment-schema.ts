import * as z from 'zod';
import { Criticality, Id, Level, QuestionId, Role, Side, Text, Version } from '../questionnaires/questionnaire.ts';
import { RULE_TEXTS, type RuleId } from '../texts/en/rule-texts.ts';

// An assessment as `score --json` prints it. A program wrote it, so that what a later version adds is passed over.

const Score = z.number().min(0).max(100);
const Share = z.number().min(0).max(1);
const Count = z.int().min(0);
const Rule = z.enum(Object.keys(RULE_TEXTS) as RuleId[]);
const Status = z.enum(['answered', 'unknown', 'notApplicable', 'unanswered', 'hidden']);
const Caps = z.enum(['not-ready', 'ready-with-conditions']);
const Distance = z.enum(['too-close', 'about-right', 'too-far', 'mixed']);

function intervalOf<T extends z.ZodType>(figure: T) {
  return z.object({ low: figure.nullable(), point: figure.nullable(), high: figure.nullable() });
}

const Area = z.object({
  id: Id,
  weight: z.number().min(0),
  score: intervalOf(Score),
  counts: z.object({ answered: Count, unknown: Count, notApplicable: Count, unanswered: Count, hidden: Count }),
  coverage: Share.nullable(),
});

const Question = z.object({
  id: QuestionId,
  criticality: Criticality,
  weight: z.number().min(0),
  status: Status,
  score: intervalOf(Score),
});

const Gate = z.object({
  rule: Rule,
  caps: Caps,
  scenario: z.enum(['low', 'point', 'high']),
  questions: z.array(QuestionId),
});

const Finding = z.object({
  rule: Rule,
  questions: z.array(QuestionId),
  tag: z.string().exactOptional(),
  pointsLost: z.number().exactOptional(),
});

const SideAnswer = z.object({ score: Score, chosen: z.array(Id) });

const Perception = z.object({
  compared: Count,
  signedGap: z.number().nullable(),
  absoluteGap: z.number().nullable(),
  optimist: Side.nullable(),
  questions: z.array(z.object({ question: QuestionId, gap: z.number(), client: SideAnswer, provider: SideAnswer })),
  cognitiveDistance: z.array(
    z.object({ question: QuestionId, client: Distance.nullable(), provider: Distance.nullable() }),
  ),
});

const Agreement = z.object({ alpha: z.number().nullable(), units: Count, pairable: Count });

const Driver = z.union([
  z.object({ kind: z.enum(['answer', 'question-weight']), question: QuestionId, index: Share }),
  z.object({ kind: z.literal('area-weight'), area: Id, index: Share }),
  z.object({ kind: z.enum(['aggregation', 'context']), index: Share }),
]);

const Robustness = z.object({
  draws: Count,
  holds: Share.nullable(),
  levels: z.object({ 'not-ready': Share, 'ready-with-conditions': Share, ready: Share }),
  unscored: Share,
  score: z.object({ p5: Score.nullable(), p95: Score.nullable() }),
  drivers: z.array(Driver),
  flip: z
    .object({
      kind: z.enum(['question-weight', 'area-weight']),
      id: z.string(),
      factor: z.number().min(0),
      level: Level,
    })
    .nullable()
    .exactOptional(),
});

const NextQuestion = z.object({
  question: QuestionId,
  kind: z.enum(['open', 'disputed']),
  settles: Share,
  narrows: z.object({ least: z.number().min(0), mean: z.number().min(0) }),
  roles: z.array(Role),
  sides: z.array(Side),
});

export const AssessmentSchema = z.object({
  format: z.literal('outready/assessment/1'),
  engagement: z.object({
    id: Text.exactOptional(),
    client: Text,
    provider: Text.exactOptional(),
    scope: Text,
  }),
  profile: z.object({ id: Id, version: Version }),
  date: z.iso.date().nullable(),
  questionnaires: z.array(z.object({ id: Id, version: Version, bases: z.array(Version).exactOptional() })),
  respondents: z.array(z.object({ side: Side, role: Role.exactOptional() })),
  level: intervalOf(Level),
  score: intervalOf(Score),
  contextBounded: z.literal(true).exactOptional(),
  geometricMean: Score.nullable(),
  weakestArea: Id.nullable(),
  coverage: Share.nullable(),
  areas: z.array(Area),
  questions: z.array(Question),
  gates: z.array(Gate),
  findings: z.array(Finding),
  perception: Perception,
  agreement: z.object({ client: Agreement, provider: Agreement, all: Agreement }),
  confidential: z.array(QuestionId).exactOptional(),
  nextQuestions: z.array(NextQuestion).exactOptional(),
  robustness: Robustness.exactOptional(),
});

import * as z from 'zod';
import { Level } from '../questionnaire/identifiers.ts';
import type { Interval } from '../scoring/assessment.ts';

const interval = <T extends z.ZodType>(value: T) =>
  z.looseObject({ low: value.nullable(), point: value.nullable(), high: value.nullable() });

/** What a comparison needs of an assessment that `score --json` printed; newer versions may have more in it. */
export const EarlierAssessmentSchema = z.looseObject({
  format: z.literal('outready/assessment/1'),
  engagement: z.looseObject({
    id: z.string().optional(),
    client: z.string(),
    provider: z.string().optional(),
    scope: z.string(),
  }),
  profile: z.looseObject({ id: z.string(), version: z.string() }),
  level: interval(Level),
  score: interval(z.number()),
  areas: z.array(z.looseObject({ id: z.string(), score: interval(z.number()) })),
  questions: z.array(z.looseObject({ id: z.string(), weight: z.number(), score: interval(z.number()) })),
  gates: z.array(
    z.looseObject({
      rule: z.string(),
      caps: z.enum(['not-ready', 'ready-with-conditions']),
      scenario: z.enum(['low', 'point', 'high']),
      questions: z.array(z.string()),
    }),
  ),
});

export type EarlierAssessment = z.infer<typeof EarlierAssessmentSchema>;

/** An earlier state of an engagement. */
export interface Before {
  /** How the user named it: a path, or `git:REF`. */
  readonly label: string;
  /** Nothing where it has no such engagement. */
  readonly assessment?: {
    readonly profile: { readonly id: string; readonly version: string };
    readonly level: Interval<Level>;
    readonly score: Interval;
    readonly areas: readonly { readonly id: string; readonly score: Interval }[];
    readonly questions: readonly { readonly id: string; readonly weight: number; readonly score: Interval }[];
    readonly gates: readonly {
      readonly rule: string;
      readonly caps: string;
      readonly scenario: string;
      readonly questions: readonly string[];
    }[];
  };
  /** The versions of the questionnaires that were asked, by area, as far as the files say. */
  readonly asked: ReadonlyMap<string, string>;
}

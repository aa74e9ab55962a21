import * as z from 'zod';
import { ProfileRule } from './profile-rules.ts';
import { Criticality, type Data, Id, Text, Version } from './vocabulary.ts';

const Percent = z.number().min(0).max(100);
const Thresholds = z.strictObject({ ready: Percent.exactOptional(), 'ready-with-conditions': Percent.exactOptional() });
export type Thresholds = z.infer<typeof Thresholds>;

const Weight = z.number().positive();
const Days = z.union([z.number().positive(), z.tuple([z.number().positive(), z.number().positive()])]);

const ProfileArea = z.strictObject({
  id: Id,
  weight: z.number().min(0).exactOptional(),
  floors: Thresholds.exactOptional(),
  only: z.array(Criticality).min(1).exactOptional(),
  /** Some of the area's questions, by their own ids; all where absent. */
  questions: z.array(Id).min(1).exactOptional(),
});

export const ProfileSchema = z.strictObject({
  format: z.literal('outready/profile/1'),
  id: Id,
  version: Version,
  title: Text,
  summary: Text,
  areas: z.array(ProfileArea).min(1),
  /** The stages that it is made for, by the options of `context/stage`; at others nothing of its areas is asked. */
  stages: z.array(Id).min(1).exactOptional(),
  levels: Thresholds.exactOptional(),
  /** Over what the overall score is a mean: all questions, or the areas' scores. */
  weighting: z.enum(['questions', 'areas']).exactOptional(),
  /** What a plain `ready` takes for the musts. */
  evidence: z.enum(['none', 'named', 'seen']).exactOptional(),
  weights: z
    .strictObject({
      critical: Weight.exactOptional(),
      high: Weight.exactOptional(),
      medium: Weight.exactOptional(),
      low: Weight.exactOptional(),
    })
    .exactOptional(),
  /** Person-days: from, to; one number where both are the same. */
  effort: z.strictObject({ S: Days, M: Days, L: Days }).exactOptional(),
  /** Minutes that a question takes, where that is not the usual. */
  pace: z.number().positive().max(60).exactOptional(),
  rules: z.array(ProfileRule).exactOptional(),
});

export type ProfileShape = Data<z.infer<typeof ProfileSchema>>;

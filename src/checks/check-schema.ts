import * as z from 'zod';

const Value = z.union([z.string(), z.number(), z.null()]);
const Place = z.int().min(1);

/** What `check --format json` prints. */
export const CheckSchema = z.strictObject({
  format: z.literal('outready/check/1'),
  asOf: z.string(),
  unusable: z.boolean(),
  results: z.array(
    z.strictObject({
      engagement: z
        .strictObject({
          id: z.string().optional(),
          client: z.string(),
          provider: z.string().optional(),
          scope: z.string(),
          profile: z.string().optional(),
        })
        .optional(),
      demand: z.string(),
      status: z.enum(['pass', 'fail', 'warn', 'suppressed']),
      expected: Value,
      actual: Value,
      message: z.string(),
      hint: z.string().optional(),
      subject: z.string().optional(),
      waiver: z
        .strictObject({ reason: z.string(), owner: z.string().optional(), until: z.string().optional() })
        .optional(),
      location: z.strictObject({ file: z.string(), line: Place, column: Place }),
    }),
  ),
});

export type CheckShape = z.infer<typeof CheckSchema>;

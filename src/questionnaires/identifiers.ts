import * as z from 'zod';

/** A name in kebab-case: lower-case letters and digits in groups joined by single hyphens, a letter first. */
export const Id = z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'is not kebab-case (like-this)');

/** A question's full id: its area's id, a slash, its own. */
export const QuestionId = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*\/[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'is not a question id (area/question)');

export const Version = z.string().regex(/^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/, 'is not a version (1.2.3)');

/** A text that has something in it beside white space. */
export const Text = z.string().regex(/\S/u, 'is blank');

export const Side = z.enum(['client', 'provider']);
export type Side = z.infer<typeof Side>;

/** Who would know: the roles of people that a question can be put to. */
export const Role = z.enum(['sponsor', 'delivery', 'legal', 'security', 'provider-lead']);
export type Role = z.infer<typeof Role>;

export const Level = z.enum(['not-ready', 'ready-with-conditions', 'ready']);
export type Level = z.infer<typeof Level>;

/** The levels from worst to best. */
export const LEVELS: readonly Level[] = Level.options;

/** The position of a level on its scale: 0 not-ready, 1 ready-with-conditions, 2 ready. */
export function rankOf(level: Level): number {
  return LEVELS.indexOf(level);
}

import * as z from 'zod';
import { ROLES, SIDES } from './roles.ts';

/** A name in kebab-case: lower-case letters and digits in groups joined by single hyphens, a letter first. */
export const Id = z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'is not kebab-case (like-this)');

/** A question's full id: its area's id, a slash, its own. */
export const QuestionId = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*\/[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'is not a question id (area/question)');

export const Version = z.string().regex(/^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/, 'is not a version (1.2.3)');

/** A language, with a script and a country where these matter: `es`, `es-MX`. */
export const Locale = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/, 'is not a locale (like es or es-MX)');

/** A text that has something in it other than white space. */
export const Text = z.string().regex(/\S/u, 'is blank');

export const Side = z.enum(SIDES);
export type Side = z.infer<typeof Side>;

/** Who would know: the roles of people that a question can be put to. */
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

export const Level = z.enum(['not-ready', 'ready-with-conditions', 'ready']);
export type Level = z.infer<typeof Level>;

/** The levels from worst to best. */
export const LEVELS: readonly Level[] = Level.options;

/** The position of a level on its scale: 0 not-ready, 1 ready-with-conditions, 2 ready. */
export function rankOf(level: Level): number {
  return LEVELS.indexOf(level);
}

export const Criticality = z.enum(['critical', 'high', 'medium', 'low']);
export type Criticality = z.infer<typeof Criticality>;

/** The criticalities from the highest to the lowest. */
export const CRITICALITIES: readonly Criticality[] = Criticality.options;

/** How much a question counts by its criticality. */
export type Weights = Readonly<Record<Criticality, number>>;

/** The weights where a profile names no others. */
export const WEIGHTS: Weights = { critical: 4, high: 3, medium: 2, low: 1 };

export const Horizon = z.enum(['before-signing', '30-days', '90-days', 'ongoing']);
export type Horizon = z.infer<typeof Horizon>;

export const Effort = z.enum(['S', 'M', 'L']);
export type Effort = z.infer<typeof Effort>;

/** Data as a schema gives it, which nobody changes. */
export type Data<T> = T extends readonly (infer Each)[]
  ? readonly Data<Each>[]
  : T extends object
    ? { readonly [Key in keyof T]: Data<T[Key]> }
    : T;

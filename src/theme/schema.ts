import * as z from 'zod';
import { Text } from '../questionnaires/vocabulary.ts';

const Colour = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'is not a colour (#1f5673)');

const Colours = z.strictObject({
  accent: Colour.optional(),
  second: Colour.optional(),
  headings: Colour.optional(),
});

/** A name that means nothing to the languages that it will stand in. */
const Family = z
  .string()
  .max(60)
  .regex(/^[A-Za-z0-9]+(?:[ -][A-Za-z0-9]+)*$/, 'is not the name of a font family (letters, digits, spaces)');

const Font = z.strictObject({
  family: Family,
  files: z.strictObject({ regular: Text, bold: Text, italic: Text.optional() }).optional(),
});

export const ThemeSchema = z.strictObject({
  format: z.literal('outready/theme/1'),
  name: Text.max(80),
  title: Text.max(200).optional(),
  footer: Text.max(160).optional(),
  logo: Text.optional(),
  font: z.union([Family, Font]).optional(),
  colours: z.strictObject({ ...Colours.shape, dark: Colours.optional() }).optional(),
});

export type ThemeShape = z.infer<typeof ThemeSchema>;

import type { Formatter } from './formatter.ts';

export const FORMATS = ['text', 'json'] as const;

export type Format = (typeof FORMATS)[number];

/** Every format, loaded when it is asked for. */
export const FORMATTERS: Readonly<Record<Format, () => Promise<Formatter>>> = {
  text: async () => (await import('./formats/text.ts')).renderText,
  json: async () => (await import('./formats/json.ts')).renderJson,
};

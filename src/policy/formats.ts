import type { Formatter } from './formatter.ts';

export const FORMATS = ['text', 'json', 'sarif', 'junit', 'github', 'gitlab'] as const;

export type Format = (typeof FORMATS)[number];

/** Every format, loaded when it is asked for. */
export const FORMATTERS: Readonly<Record<Format, () => Promise<Formatter>>> = {
  text: async () => (await import('./formats/text.ts')).renderText,
  json: async () => (await import('./formats/json.ts')).renderJson,
  sarif: async () => (await import('./formats/sarif.ts')).renderSarif,
  junit: async () => (await import('./formats/junit.ts')).renderJunit,
  github: async () => (await import('./formats/github.ts')).renderGithub,
  gitlab: async () => (await import('./formats/gitlab.ts')).renderGitlab,
};

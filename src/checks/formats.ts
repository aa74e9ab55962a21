import { type Formatter, resultFromRoot } from './formatter.ts';

export const FORMATS = ['text', 'json', 'sarif', 'junit', 'github', 'gitlab'] as const;

export type Format = (typeof FORMATS)[number];

/** Every format, loaded when it is asked for. */
export const FORMATTERS: Readonly<Record<Format, () => Promise<Formatter>>> = {
  text: async () => (await import('./formats/text.ts')).renderText,
  json: async () => (await import('./formats/json.ts')).renderJson,
  sarif: async () => fromRoot((await import('./formats/sarif.ts')).renderSarif),
  junit: async () => fromRoot((await import('./formats/junit.ts')).renderJunit),
  github: async () => fromRoot((await import('./formats/github.ts')).renderGithub),
  gitlab: async () => fromRoot((await import('./formats/gitlab.ts')).renderGitlab),
};

/** A format that a host reads: it knows paths from the repository's root only, wherever in it the check ran. */
function fromRoot(render: Formatter): Formatter {
  return (result, options) => render(resultFromRoot(result, options.place), options);
}

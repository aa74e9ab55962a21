import type { Readable } from 'node:stream';
import { localDay } from './files/local-time.ts';
import type { Shipped } from './library/shipped.ts';
import type { Palette } from './text/layout.ts';

/** The outside world as a command sees it; made once, at the process edge. */
export interface Host {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A function, because opening standard input already changes it for those who share it. */
  readonly stdin: () => Readable & { readonly isTTY?: boolean };
  readonly stdout: NodeJS.WritableStream & {
    readonly isTTY?: boolean;
    readonly columns?: number;
    readonly rows?: number;
  };
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly now: () => Date;
  readonly version: string;
  /** Reads the questionnaires that come with the program. */
  readonly shipped: () => Promise<Shipped>;
  /** The folder of their files, for those who want to read the texts with their places. */
  readonly shippedFolder: string;
  /** Colours for a stream: real ones on a terminal, plain ones elsewhere or under NO_COLOR. */
  readonly paletteFor: (stream: { readonly isTTY?: boolean }) => Promise<Palette>;
}

/** Exit statuses: what a shell and a CI job may rely on. */
export const EXIT = { done: 0, found: 1, unusable: 2, bug: 70, interrupted: 130 } as const;

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/** Today on the interviewer's own calendar, as in 2026-11-22: in the zone in which the program runs, summer time included. */
export function todayOf(host: Pick<Host, 'now'>): string {
  return localDay(host.now());
}

/** Now in UTC, to the second: `2026-11-22T09:00:00Z`. */
export function momentOf(host: Host): string {
  return host
    .now()
    .toISOString()
    .replace(/\.\d+Z$/, 'Z');
}

/** Has something done when the process ends in whatever way it can notice, a signal included. Returns how to call that off. */
export function onExit(act: () => void): () => void {
  process.once('exit', act);
  return () => process.off('exit', act);
}

import type { Readable } from 'node:stream';
import type { RootContent } from 'mdast';
import type { Superseded } from './answers/rounds.ts';
import { localDay } from './files/local-time.ts';
import type { Shipped } from './library/library.ts';
import type { Palette } from './text/display.ts';
import { jsonText, visible } from './text/display.ts';
import type { Diagnostic } from './yaml/diagnostic.ts';

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
  readonly shipped: () => Promise<Shipped>;
  /** The script that a form's page runs. */
  readonly pageScript: () => Promise<string>;
  /** The folder of their files, for those who want to read the texts with their places. */
  readonly shippedFolder: string;
  /** Colours for a stream: real ones on a terminal, plain ones elsewhere or under NO_COLOR. */
  readonly paletteFor: (stream: { readonly isTTY?: boolean }) => Promise<Palette>;
}

/** Exit statuses: what a shell and a CI job may rely on. */
export const EXIT = { done: 0, found: 1, unusable: 2, bug: 70, interrupted: 130 } as const;

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/** Today in the time zone in which the program runs, summer time included: 2026-11-22. */
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

/** Runs `act` when the process ends in any way that it can notice, a signal included. Returns how to cancel that. */
export function onExit(act: () => void): () => void {
  process.once('exit', act);
  return () => process.off('exit', act);
}

/** How a command says things: data and pages on standard output, warnings on standard error. */
export class Printer {
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  text(text: string | Uint8Array): undefined {
    this.#host.stdout.write(text);
  }

  /** Something next to what was asked for, a line or more, on standard error. */
  note(text: string): undefined {
    this.#host.stderr.write(`${text}\n`);
  }

  json(data: object): undefined {
    this.text(jsonText(data));
  }

  async document(children: readonly RootContent[]): Promise<undefined> {
    const { renderTerminal } = await import('./document/terminal.ts');
    return this.text(renderTerminal({ children }, await this.page()));
  }

  async page(): Promise<{ readonly palette: Palette; readonly width: number }> {
    const { stdout, paletteFor } = this.#host;
    return { palette: await paletteFor(stdout), width: stdout.columns || 80 };
  }

  /** Warnings, with the lines of the files that they stand in. */
  async warnings(found: {
    readonly warnings: readonly Diagnostic[];
    readonly texts: ReadonlyMap<string, string>;
  }): Promise<void> {
    if (found.warnings.length === 0) return;
    const { renderDiagnostics } = await import('./yaml/render.ts');
    const { stderr, paletteFor } = this.#host;
    stderr.write(`${renderDiagnostics(found.warnings, found.texts, await paletteFor(stderr))}\n`);
  }

  /** Which files no longer count, because a later one of the same respondent does; a few of many. */
  superseded(files: readonly Superseded[]): void {
    if (files.length === 0) return;
    const told = files.slice(0, MOST_TOLD).map(({ file, by }) => `${visible(file)} (${visible(by)} counts)`);
    const more = files.length > MOST_TOLD ? [`and ${files.length - MOST_TOLD} more`] : [];
    this.note(`Of earlier rounds, and not counted: ${[...told, ...more].join(', ')}`);
  }
}

const MOST_TOLD = 6;

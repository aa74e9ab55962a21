import path from 'node:path';
import type { Interview } from '../answers/interview.ts';
import { commandLine } from '../files/command-line.ts';
import type { ExitStatus, Host } from '../host.ts';
import type { Seat } from '../interview/session/table.ts';
import { compare } from '../text/compare-text.ts';
import { UserError } from '../yaml/user-error.ts';
import { othersAtTable } from './engagement-files.ts';
import { HeldElsewhere } from './lock.ts';
import { type OpenInterview, openInterview } from './open-interview.ts';
import { forNextPerson, goingOn, readingFlags } from './options.ts';

/** How the talk at a table ended, and in whose interview; what of the others is to be said is said already. */
export interface TableEnd {
  readonly outcome: 'finish' | 'next' | ExitStatus;
  readonly open: OpenInterview;
  /** As it stands at the end. */
  readonly interview: Interview;
  /** Lines for after a finished interview, such as what is not confirmed. */
  readonly afterwards: readonly string[];
}

/**
 * The interviews of one engagement that are open at once, of which one is put at a time. Each has a file of its own, with
 * its own lock and what is typed and not confirmed; nothing of one goes into another.
 */
export class Table {
  /** In the order in which they were last gone to. */
  #open: readonly OpenInterview[];
  readonly #host: Host;
  #going: Promise<unknown> = Promise.resolve();

  constructor(first: OpenInterview, host: Host) {
    this.#open = [first];
    this.#host = host;
  }

  /** The one whose questions are put. */
  get now(): OpenInterview {
    const now = this.#open.at(-1);
    if (now === undefined) throw new Error('a table without an interview');
    return now;
  }

  /** The others that are open, the one gone to last first. */
  get others(): readonly OpenInterview[] {
    return this.#open.slice(0, -1).reverse();
  }

  /**
   * Everybody else of the engagement: those who sit here first, the one gone to last before all. `interviewOf` tells how
   * an open one stands; the others are read from the disk.
   */
  seats(interviewOf: (open: OpenInterview) => Interview): readonly Seat[] {
    const now = interviewOf(this.now);
    const isAt = (file: string, other: string): boolean => this.#place(file) === this.#place(other);
    const here = this.others.map((open): Seat => ({ file: open.answers, interview: interviewOf(open), isHere: true }));
    const away = othersAtTable(now, this.#host.cwd)
      .filter(({ source }) => !this.#open.some(({ answers }) => isAt(answers, source.file)))
      .map(({ source, interview }): Seat => ({ file: source.file, interview, isHere: false }))
      .sort((a, b) => compare(a.file, b.file));
    return [...here, ...away];
  }

  /** The open interview of a file; `undefined` where it is not open here. */
  openAt(file: string): OpenInterview | undefined {
    return this.#open.find(({ answers }) => this.#place(answers) === this.#place(file));
  }

  /** Goes to somebody’s interview, and opens it first where it is not open. Gives why that cannot be, as a sentence. */
  goTo(file: string): Promise<string | undefined> {
    const going = this.#goTo(file);
    this.#going = going.catch(() => undefined);
    return going;
  }

  async #goTo(file: string): Promise<string | undefined> {
    const { options, loaded, answers } = this.now;
    const open = this.openAt(file);
    if (open !== undefined) {
      this.#open = [...this.#open.filter((each) => each !== open), open];
      return undefined;
    }
    const own = { ...goingOn(forNextPerson(options, answers)), report: options.report };
    try {
      const quietly = { note: () => undefined, check: async () => undefined };
      this.#open = [...this.#open, await openInterview(file, own, this.#host, quietly)];
      return undefined;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      const { table } = loaded.language.interview;
      if (error instanceof HeldElsewhere) return table.isOpenElsewhere(file);
      // What is wrong with it may be quoted from its answers, which are not for the one who sits here.
      return table.isUnusable(file, commandLine(['outready', 'score', file, ...readingFlags(options)]));
    }
  }

  /** Gives all files back, also one that was on its way. Gives what stays, as sentences. */
  async close(): Promise<readonly string[]> {
    await this.#going;
    return this.#open.flatMap(({ release }) => release() ?? []);
  }

  #place(file: string): string {
    return path.resolve(this.#host.cwd, file);
  }
}

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { runWithFault } from './fault-run.ts';
import { run } from './run.ts';

/** A command that writes, and the files that it writes. */
export interface Writing {
  readonly args: readonly string[];
  readonly files: readonly string[];
  readonly input?: string;
  /** Makes the folder in which it runs, with what is there before. */
  readonly prepare: (cwd: string) => void;
}

const EXAMPLE = path.resolve('examples/harbour-vale-client.yaml');

/** The example, and files that an earlier run wrote when one answer was another one. */
function after(...args: readonly string[]): (cwd: string) => void {
  return (cwd) => {
    const answers = path.join(cwd, 'acme.yaml');
    const text = readFileSync(EXAMPLE, 'utf8');
    writeFileSync(answers, text.replace('option: explained-back', 'option: signed'));
    if (args.length > 0) run(args, { cwd });
    writeFileSync(answers, text);
  };
}

const FIVE = ['a.md', 'a.html', 'a.docx', 'a.csv', 'a.json'];
const outputs = (names: readonly string[]): readonly string[] => names.flatMap((name) => ['-o', name]);

export const WRITINGS = {
  save: {
    args: ['assess', 'acme.yaml', '--plain', '--no-report'],
    files: ['acme.yaml'],
    input: 'jump named\n4\nquit\n',
    prepare: after(),
  },
  report: {
    args: ['report', 'acme.yaml', ...outputs(['a.csv', 'a.json'])],
    files: ['a.csv', 'a.json'],
    prepare: after('report', 'acme.yaml', ...outputs(['a.csv'])),
  },
  'report with five outputs': {
    args: ['report', 'acme.yaml', ...outputs(FIVE)],
    files: FIVE,
    prepare: after('report', 'acme.yaml', ...outputs(FIVE)),
  },
  check: {
    args: ['check', 'acme.yaml', '--as-of', '2026-11-22', '--format', 'json=c.json', '--format', 'junit=c.xml'],
    files: ['c.json', 'c.xml'],
    prepare: after('check', 'acme.yaml', '--level', 'ready', '--format', 'json=c.json', '--format', 'junit=c.xml'),
  },
  'check --init': {
    args: ['check', 'acme.yaml', '--as-of', '2026-11-22', '--init'],
    files: ['outready.policy.yaml'],
    prepare: after(),
  },
  'questionnaire new': {
    args: ['questionnaire', 'new', 'mine', '--questionnaires', 'own'],
    files: ['own/mine.yaml', 'own/profiles/mine.yaml'],
    prepare: after(),
  },
} as const satisfies Readonly<Record<string, Writing>>;

export type WritingName = keyof typeof WRITINGS;

export const CODES = ['ENOSPC', 'EIO', 'EROFS', 'EDQUOT'] as const;

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EIO: 'the disk reports an error',
  EROFS: 'the disk can only be read',
  EDQUOT: 'the disk quota is used up',
};

/** What a command has before, what it makes of it, and the calls that it makes for that. */
export class FaultyCommand {
  readonly #writing: Writing;
  readonly #ready: string;
  readonly #before: readonly (string | undefined)[];
  readonly #after: readonly (string | undefined)[];
  readonly calls: readonly string[];

  constructor(writing: Writing) {
    this.#writing = writing;
    this.#ready = mkdtempSync(path.join(tmpdir(), 'outready-ready-'));
    writing.prepare(this.#ready);
    this.#before = this.#contents(this.#ready);
    const { calls, contents } = this.#in((cwd) => ({
      ...this.#run(cwd, 0, 'none'),
      contents: this.#contents(cwd),
    }));
    this.calls = calls;
    this.#after = contents;
    for (const [index, content] of contents.entries()) expect(content).not.toBe(this.#before[index]);
  }

  close(): void {
    rmSync(this.#ready, { recursive: true });
  }

  /** Makes one call fail: all is as it was, and that is told, or all is new. Returns which. */
  expectWhole(at: number, fault: string): 'old' | 'new' {
    return this.#in((cwd) => {
      const { status, stderr } = this.#run(cwd, at, fault);
      const label = `${fault} in ${this.calls[at - 1]}, call ${at}: status ${status}, ${stderr}`;
      const now = this.#contents(cwd);
      if (stderr.includes('nobody can tell')) {
        // The last look at a file failed, after it was saved or not.
        expect(status, label).toBe(2);
        expect([this.#before, this.#after], label).toContainEqual(now);
      } else if (status === 2) {
        expect(now, label).toEqual(this.#before);
        expect(stderr, label).toContain(REASONS[fault]);
        expect(stderr, label).not.toMatch(/bug|Saved|Written|written:? a/);
      } else expect(now, label).toEqual(this.#after);
      if (this.calls[at - 1] !== 'unlinkSync') expect(leftovers(cwd), label).toEqual([]);
      return status === 2 ? 'old' : 'new';
    });
  }

  /** Kills the process at a call: each file is old or new, and the next run makes all of them and clears the rest. */
  expectWholeAfterKill(at: number): void {
    this.#in((cwd) => {
      this.#run(cwd, at, 'kill');
      for (const [index, content] of this.#contents(cwd).entries()) {
        expect([this.#before[index], this.#after[index]], `killed at call ${at}`).toContain(content);
      }
      if (this.#contents(cwd).some((content, index) => content !== this.#before[index])) return;
      this.#run(cwd, 0, 'none');
      expect(this.#contents(cwd)).toEqual(this.#after);
      expect(leftovers(cwd)).toEqual([]);
    });
  }

  #run(cwd: string, at: number, fault: string): ReturnType<typeof runWithFault> {
    const { args, input = '' } = this.#writing;
    return runWithFault(args, { folder: cwd, at, fault }, { cwd, input });
  }

  #in<T>(act: (cwd: string) => T): T {
    const cwd = mkdtempSync(path.join(tmpdir(), 'outready-fault-'));
    cpSync(this.#ready, cwd, { recursive: true });
    try {
      return act(cwd);
    } finally {
      rmSync(cwd, { recursive: true });
    }
  }

  #contents(cwd: string): readonly (string | undefined)[] {
    return this.#writing.files.map((name) => {
      const file = path.join(cwd, name);
      if (statSync(file, { throwIfNoEntry: false }) === undefined) return undefined;
      // The moment of a save is another one in each run.
      return readFileSync(file, 'latin1').replace(/^updated: .*$/m, 'updated: now');
    });
  }
}

function leftovers(cwd: string): readonly string[] {
  return readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.outready-'));
}

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The program as it is installed: the built one, started by its own file. */
export const BIN = fileURLToPath(new URL('../../bin/outready.js', import.meta.url));

export interface RunOptions {
  readonly cwd?: string;
  /** What the program reads on standard input; it is closed at once when nothing is given. */
  readonly input?: string | Uint8Array;
  /** Added to an environment that has nothing but PATH and NO_COLOR. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface RunResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built program to its end, without a terminal; `status` is null when it hung and had to be stopped. */
export function run(args: readonly string[], { cwd, input = '', env = {} }: RunOptions = {}): RunResult {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [BIN, ...args], {
    ...(cwd === undefined ? {} : { cwd }),
    input,
    env: { PATH: process.env.PATH ?? '', NO_COLOR: '1', ...env },
    encoding: 'utf8',
    timeout: 600_000,
    maxBuffer: 64 * 1024 * 1024,
  });
  // EPIPE: the program had read enough of its input.
  const code = error !== undefined && 'code' in error ? error.code : undefined;
  if (error !== undefined && code !== 'ETIMEDOUT' && code !== 'EPIPE') throw error;
  return { status, stdout, stderr };
}

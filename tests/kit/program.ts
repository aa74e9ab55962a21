import { CommanderError } from 'commander';
import { explain } from '../../src/commands/explain-error.ts';
import { createProgram } from '../../src/commands/program.ts';
import { EXIT, type ExitStatus } from '../../src/host.ts';
import { hostIn } from './host.ts';
import type { RunResult } from './run.ts';

/** Runs the whole program inside the test, from its command line to its exit status, as the process edge would. */
export async function runProgram(args: readonly string[], cwd: string): Promise<RunResult> {
  const { host, out, err } = hostIn(cwd);
  let status: ExitStatus = EXIT.done;
  try {
    await createProgram(host, (given) => {
      status = given;
    }).parseAsync(['node', 'outready', ...args]);
  } catch (error) {
    if (error instanceof CommanderError) status = error.exitCode === 0 ? EXIT.done : EXIT.unusable;
    else status = await explain(error, host);
  }
  return { status, stdout: out(), stderr: err() };
}

import { fileURLToPath } from 'node:url';
import { CommanderError } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { EXIT, type ExitStatus, type Host } from './commands/host.ts';
import { createProgram } from './program.ts';

const edge: Host = {
  cwd: process.cwd(),
  env: process.env,
  stdin: () => process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  now: () => new Date(),
  version: manifest.version,
  shipped: async () => (await import('./files/shipped.ts')).readShipped(new URL('shipped.json', import.meta.url)),
  shippedFolder: fileURLToPath(new URL('../questionnaires', import.meta.url)),
  paletteFor: async (stream) => (await import('./terminal/palette.ts')).paletteFor(stream, process.env),
};

const SIGNALS = [
  ['SIGHUP', 1],
  ['SIGINT', 2],
  ['SIGTERM', 15],
] as const;

/** Runs the program; the only place where errors become messages and exit statuses. */
export async function main(argv: readonly string[]): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', leaveQuietly);
  // Ends through `exit`, so that what is held (a lock, the terminal's state) is given back.
  for (const [signal, number] of SIGNALS) process.once(signal, () => process.exit(128 + number));
  const { guardedOutput } = await import('./terminal/guarded-output.ts');
  const host: Host = { ...edge, stdout: guardedOutput(process.stdout), stderr: guardedOutput(process.stderr) };
  let status: ExitStatus = EXIT.done;
  try {
    await createProgram(host, (given) => {
      status = given;
    }).parseAsync([...argv]);
  } catch (error) {
    status = await statusOf(error, host);
  }
  process.exitCode = status;
}

async function statusOf(error: unknown, host: Host): Promise<ExitStatus> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.unusable;
  const { explain } = await import('./commands/explain-error.ts');
  return explain(error, host);
}

/** A reader that went away (`| head`) is no error of ours. */
function leaveQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit();
  throw error;
}

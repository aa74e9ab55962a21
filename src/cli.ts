import { fstatSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { isatty } from 'node:tty';
import { fileURLToPath } from 'node:url';
import { CommanderError } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { createProgram } from './commands/program.ts';
import { EXIT, type ExitStatus, type Host } from './host.ts';

const SIGNALS = [
  ['SIGHUP', 1],
  ['SIGINT', 2],
  ['SIGTERM', 15],
] as const;

/** How long a command line is that has Node and the program in it, and nothing else. */
const ALONE = 2;

/** Runs the program; the only place where errors become messages and exit statuses. */
export async function main(argv: readonly string[]): Promise<void> {
  const host = await openHost();
  for (const stream of ['stdout', 'stderr'] as const) {
    host[stream].on('error', (error) => void leave(error, stream, host));
  }
  // Ends through `exit`, so that what is held (a lock, the terminal's state) is given back.
  for (const [signal, number] of SIGNALS) process.once(signal, () => process.exit(128 + number));
  let status: ExitStatus = EXIT.done;
  try {
    if (argv.length === ALONE) status = await (await import('./commands/welcome.ts')).welcome(host);
    else {
      await createProgram(host, (given) => {
        status = given;
      }).parseAsync([...argv]);
    }
  } catch (error) {
    status = await statusOf(error, host);
  }
  process.exitCode = status;
}

async function openHost(): Promise<Host> {
  const { guardedOutput } = await import('./files/guarded-output.ts');
  return {
    cwd: process.cwd(),
    env: process.env,
    stdin: () => process.stdin,
    stdout: guardedOutput(isInFile(1) ? await streamInto(1) : process.stdout),
    stderr: guardedOutput(isInFile(2) ? await streamInto(2) : process.stderr),
    now: () => new Date(),
    version: manifest.version,
    // Parsed and checked when the program was built, by `compileShipped`, and written in ASCII.
    shipped: async () => JSON.parse(await readFile(new URL('shipped.json', import.meta.url), 'latin1')),
    pageScript: () => readFile(new URL('page.js', import.meta.url), 'utf8'),
    shippedFolder: fileURLToPath(new URL('../questionnaires', import.meta.url)),
    paletteFor: async (stream) => (await import('./files/terminal-colours.ts')).paletteFor(stream, process.env),
  };
}

/** Whether a stream leads into a file, or a device that is no terminal: Node's own streams lose short writes there. */
function isInFile(fd: number): boolean {
  const found = fstatSync(fd);
  return found.isFile() || found.isBlockDevice() || (found.isCharacterDevice() && !isatty(fd));
}

async function streamInto(fd: number): Promise<NodeJS.WritableStream> {
  return (await import('./files/stream-into.ts')).streamInto(fd);
}

async function statusOf(error: unknown, host: Host): Promise<ExitStatus> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.unusable;
  const { explain } = await import('./commands/explain-error.ts');
  return explain(error, host);
}

/**
 * A reader that went away (`| head`) is no error of ours: the run goes on, since files are still to be written and the
 * status says how it ended. All else that a stream does not take is an error, and ends the run.
 */
async function leave(error: NodeJS.ErrnoException, stream: 'stdout' | 'stderr', host: Host): Promise<void> {
  if (error.code === 'EPIPE') return;
  const { explainLostStream } = await import('./commands/explain-error.ts');
  process.exit(await explainLostStream(error, stream, host));
}

import { writeReasonOf } from '../files/reason.ts';
import { EXIT, type ExitStatus, type Host } from '../host.ts';
import { visible } from '../text/display.ts';
import { renderDiagnostics } from '../yaml/render.ts';
import { UnusableInput, UserError } from '../yaml/user-error.ts';

const ABORTED = ['ExitPromptError', 'AbortPromptError', 'CancelPromptError'];

/** Shows the user what went wrong, on stderr, and gives the exit status for it. */
export async function explain(error: unknown, host: Host): Promise<ExitStatus> {
  if (error instanceof Error && ABORTED.includes(error.name)) return EXIT.interrupted;
  const palette = await host.paletteFor(host.stderr);
  if (error instanceof UserError) {
    const texts = error instanceof UnusableInput ? error.texts : new Map<string, string>();
    const details = error.diagnostics.length === 0 ? '' : `${renderDiagnostics(error.diagnostics, texts, palette)}\n`;
    const hint = error.hint === undefined ? '' : `${palette.accent('hint:')} ${visible(error.hint)}\n`;
    host.stderr.write(`${details}${palette.bad('error:')} ${visible(error.message)}\n${hint}`);
    return EXIT.unusable;
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  host.stderr.write(
    `${palette.bad('outready has a bug.')} Nothing you saved is lost. Please report it with the lines below,\n` +
      `the command you ran, and outready ${host.version} on Node ${process.version} (${process.platform}):\n\n${trace}\n`,
  );
  return EXIT.bug;
}

/** Says, where that can still be read, that a standard stream took no more. */
export async function explainLostStream(error: Error, stream: 'stdout' | 'stderr', host: Host): Promise<ExitStatus> {
  const name = stream === 'stdout' ? 'standard output' : 'standard error';
  return explain(new UserError(`${name} cannot be written: ${writeReasonOf(error)}`, { cause: error }), host);
}

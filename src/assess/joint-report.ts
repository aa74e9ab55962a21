import path from 'node:path';
import { Writable } from 'node:stream';
import { isSameEngagement } from '../answers/identity.ts';
import type { Interview } from '../answers/interview.ts';
import { commandBlock, commandLine } from '../files/command-line.ts';
import { nameFrom } from '../files/new-name.ts';
import type { Host } from '../host.ts';
import type { Language } from '../texts/language.ts';
import { UserError } from '../yaml/user-error.ts';
import { headersIn } from './interview-headers.ts';
import { type AssessOptions, readingFlags } from './options.ts';

/** Asks for a yes; `undefined` where nobody is there to say it. */
export type AskYes = ((question: string) => Promise<boolean>) | undefined;

export interface JointReport {
  /** The interviews that it is made from. */
  readonly files: readonly string[];
  /** The same as short as a command can name them. */
  readonly named: readonly string[];
  /** Where it goes, as the user would write it. */
  readonly output: string;
}

/** The name of the client’s copy, next to the answers: that of the engagement, as far as it takes to tell it from others. */
export function reportName(
  { file, engagement, profile }: Pick<Interview, 'file' | 'engagement' | 'profile'>,
  cwd: string,
): string {
  const folder = path.dirname(path.resolve(cwd, file));
  const { client, provider = '', scope } = engagement;
  const name = nameFrom([client, scope]);
  const headers = headersIn(folder, cwd);
  const isNamedAlike = headers.some(
    (other) =>
      !isSameEngagement(other.engagement, engagement) &&
      nameFrom([other.engagement.client, other.engagement.scope]) === name,
  );
  const hasProfiles = headers.some(
    (other) => isSameEngagement(other.engagement, engagement) && other.profile !== profile,
  );
  const whole = nameFrom([client, scope, ...(isNamedAlike ? [provider] : []), ...(hasProfiles ? [profile] : [])]);
  return path.join(path.dirname(file), `${whole || 'report'}.md`);
}

/** The commands by which the two copies are written later. */
export function reportCommands({ named, output }: JointReport, options: AssessOptions) {
  const { dir, name, ext } = path.parse(output);
  const call = (...words: readonly string[]): string =>
    commandBlock(['outready', 'report', ...named, ...words, ...readingFlags(options)]);
  return {
    client: call('-o', output),
    internal: call('--audience', 'internal', '-o', path.join(dir, `${name}-internal${ext}`)),
  };
}

/**
 * Writes the client’s copy where it is wished for: by its path in the options, or by a yes. Nothing of it comes to the
 * screen, as one of those it is about sits there. Gives whether it was written.
 */
export async function writeJointReport(
  report: JointReport,
  options: AssessOptions,
  host: Host,
  {
    language,
    ask,
    write,
  }: {
    readonly language: Language;
    readonly ask: AskYes;
    readonly write: (files: readonly string[], output: string, host: Host) => Promise<unknown>;
  },
): Promise<boolean> {
  const { ending, session } = language.interview;
  const { files, named, output } = report;
  const isNamed = typeof options.report === 'string';
  if (!isNamed && (ask === undefined || !(await ask(ending.offer(output, files.length))))) return false;
  const told: string[] = [];
  const isOwn = files.length === 1;
  try {
    // The folder has the earlier rounds, too.
    await write(named, output, isOwn ? host : { ...host, stderr: collector(told) });
  } catch (error) {
    throw withWayOut(error, report, options);
  }
  const written = session.reportWritten(output);
  if (isOwn) return true;
  host.stderr.write(`${written}\n`);
  const isMore = told.join('').trim() !== written;
  if (isMore) host.stderr.write(`${ending.remarks}\n${reportCommands(report, options).client}\n`);
  return true;
}

function collector(into: string[]): Writable {
  return new Writable({
    write: (chunk, _, done) => {
      into.push(String(chunk));
      done();
    },
  });
}

/** The same error with what to do about it; of what is wrong with the files of others nothing is shown. */
function withWayOut(error: unknown, { files, named, output }: JointReport, options: AssessOptions): unknown {
  if (!(error instanceof UserError)) return error;
  const call = (name: string): string =>
    commandLine(['outready', 'report', ...named, '-o', name, ...readingFlags(options)]);
  if (error.diagnostics.length === 0) {
    const hint = `the answers are safe; for the report: ${call('another-name.md')}`;
    return new UserError(error.message, { hint, cause: error });
  }
  if (files.length === 1) return error;
  return new UserError('the joint report is not written: something is wrong with the interviews of this engagement', {
    hint: `the answers are safe; what is wrong is told by: ${call(output)}`,
  });
}

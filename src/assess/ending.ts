import path from 'node:path';
import { commandBlock, commandLine } from '../files/command-line.ts';
import { shorten } from '../files/names.ts';
import { EXIT, type ExitStatus, type Host } from '../host.ts';
import { plainLine } from '../interview/plain/plain-line.ts';
import { personText } from '../interview/session/table.ts';
import { type EngagementFiles, engagementFiles } from './engagement-files.ts';
import type { Conducted } from './interview-file.ts';
import { type AskYes, type JointReport, reportCommands, reportName, writeJointReport } from './joint-report.ts';
import { type AssessOptions, assessWords, forNextPerson, readingFlags } from './options.ts';

/** What follows a finished interview. */
export interface Closing {
  /** Shows the score of one interview. */
  readonly score: (answers: string, host: Host) => Promise<unknown>;
  /** Shows what has changed in one interview since the round before, in a few lines. */
  readonly change: (before: string, answers: string, host: Host) => Promise<unknown>;
  /** Writes the client’s copy of the report on some interviews. */
  readonly report: (files: readonly string[], output: string, host: Host) => Promise<unknown>;
}

/**
 * Ends an interview: shows what this interview alone says, and what has changed in it since the round before; offers the
 * report of the engagement, and tells what can be done next. `options` are those it was started with.
 */
export async function finish(
  { answers, interview, loaded: { language } }: Conducted,
  options: AssessOptions,
  host: Host,
  { closing, ask }: { readonly closing: Closing; readonly ask: AskYes },
): Promise<ExitStatus> {
  const { session: words, ending } = language.interview;
  // As it stands now: who answers, and for whom, may have been corrected since it was opened.
  const found = engagementFiles(interview, host.cwd);
  const before = options.from ?? found.before[0]?.source.file;
  // A blind interview may be gone on with: what its answers are worth is not for the screen.
  if (options.blind)
    host.stdout.write(`${words.blindEnd(commandLine(['outready', 'score', answers, ...readingFlags(options)]))}\n`);
  else {
    host.stdout.write(`${plainLine(ending.alone(personText(interview, language)))}\n\n`);
    await closing.score(answers, host);
    if (before !== undefined) await closing.change(before, answers, host);
  }
  host.stderr.write(`\n${words.answersSaved(answers)}\n`);
  const report: JointReport = {
    files: filesOf(found, answers),
    named: named(found, answers, host.cwd),
    output: typeof options.report === 'string' ? options.report : reportName(interview, host.cwd),
  };
  const isOffered = options.report !== false && !(options.blind && options.report === true);
  const asked = { language, ask, write: closing.report };
  const isWritten = isOffered && (await writeJointReport(report, options, host, asked));
  const commands = reportCommands(report, options);
  const steps = [
    ...(isOffered && !isWritten ? [[ending.reportLater(report.files.length), commands.client]] : []),
    ...(isOffered ? [[ending.internal, commands.internal]] : []),
    [ending.anotherPerson, commandBlock(assessWords(undefined, forNextPerson(options, answers)))],
    [ending.status, commandBlock(['outready', 'status', ...inFolder(answers, host.cwd)])],
    ...(found.hasEarlier || before !== undefined
      ? [
          [
            ending.compare,
            commandBlock([
              'outready',
              'compare',
              ...compared(found, before, answers, host.cwd),
              ...readingFlags(options),
            ]),
          ],
        ]
      : []),
  ];
  host.stderr.write(`${steps.map(([what, command]) => `${what}\n${command}\n`).join('')}`);
  return EXIT.done;
}

function filesOf({ current }: EngagementFiles, answers: string): readonly string[] {
  const files = current.map(({ source }) => source.file).sort();
  return files.length === 0 ? [answers] : files;
}

/** The folder stands for its files where there is nothing else in it. */
function named(found: EngagementFiles, answers: string, cwd: string): readonly string[] {
  const files = filesOf(found, answers);
  if (files.length < 2 || !found.isAlone) return files;
  return [folderOf(answers, cwd)];
}

function folderOf(answers: string, cwd: string): string {
  const folder = path.dirname(path.resolve(cwd, answers));
  return folder === path.resolve(cwd) ? '.' : shorten(folder, cwd);
}

function inFolder(answers: string, cwd: string): readonly string[] {
  const folder = folderOf(answers, cwd);
  return folder === '.' ? [] : [folder];
}

function compared(
  { hasEarlier, isAlone }: EngagementFiles,
  before: string | undefined,
  answers: string,
  cwd: string,
): readonly string[] {
  if (hasEarlier && isAlone) return inFolder(answers, cwd);
  return [before ?? 'previous', answers];
}

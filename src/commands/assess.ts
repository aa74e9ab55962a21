import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Interview } from '../answers/interview.ts';
import { PLAIN } from '../diagnostics/palette.ts';
import { UserError } from '../diagnostics/user-error.ts';
import { AnswersFile } from '../files/answers-file.ts';
import { type Loaded, loadAssessment } from '../files/load-assessment.ts';
import { takeLock } from '../files/lock.ts';
import { isThere } from '../files/names.ts';
import { formatOf } from '../files/report-format.ts';
import { newEvidence } from '../interview/events.ts';
import { minutesLeft } from '../interview/pace.ts';
import { Manuscript } from '../interview/save.ts';
import { type Screen, startScreen } from '../interview/screen.ts';
import { startSession } from '../interview/session.ts';
import { progressOf, type Session } from '../interview/state.ts';
import { count } from '../language/words.ts';
import { editText } from '../terminal/editor.ts';
import { terminalOf } from '../terminal/terminal.ts';
import { type AssessOptions, assessLine, scopeOf } from './assess-options.ts';
import type { PlainWay } from './assess-plain.ts';
import { commandLine } from './command-line.ts';
import { EXIT, type ExitStatus, type Host, momentOf } from './host.ts';
import { expectWritable } from './report-writers.ts';
import { scoreCommand } from './score.ts';
import { checkAreas, startFile } from './start-file.ts';
import { tellWarnings } from './tell.ts';

/** `outready assess [FILE]`: starts an interview or goes on with it; ends with the score and the report. */
export async function assessCommand(file: string | undefined, options: AssessOptions, host: Host): Promise<ExitStatus> {
  if (!options.plain) {
    requireTerminal(host);
    return assess(file, options, host);
  }
  const { openPlain } = await import('./assess-plain.ts');
  const plain = openPlain(host);
  try {
    return await assess(file, options, { ...host, paletteFor: async () => PLAIN }, plain);
  } finally {
    await plain.close();
  }
}

async function assess(
  file: string | undefined,
  options: AssessOptions,
  host: Host,
  plain?: PlainWay,
): Promise<ExitStatus> {
  if (file === '-') {
    throw new UserError('an interview saves its answers in a file, not in -', { hint: 'outready assess acme.yaml' });
  }
  if (typeof options.report === 'string') await expectWritable(formatOf(options.report));
  const isNew = file === undefined || !(await isThere(path.resolve(host.cwd, file)));
  const answers = isNew ? await startFile(file, options, host, plain?.askStart) : file;
  const release = takeLock(path.resolve(host.cwd, answers), answers, host.now());
  try {
    const loaded = await loadAssessment({
      ...host,
      paths: [answers],
      folders: options.questionnaires,
      lang: options.lang,
    });
    await tellWarnings(loaded, host);
    const [interview] = loaded.interviews;
    if (interview === undefined) throw new Error('an answers file was read without its interview');
    checkWishes(interview, options, loaded);
    if (plain !== undefined) {
      const end = await plain.conduct({ answers, interview, options, loaded });
      if (end !== 'finish') return end;
      host.stdout.write('\n');
      return await finish(answers, options, host);
    }
    const end = await conduct(answers, interview, options, loaded, host);
    return end.outcome === 'finish' ? await finish(answers, options, host) : leave(answers, options, end, host);
  } finally {
    release();
  }
}

function requireTerminal({ stdin, stdout }: Host): void {
  if (stdin().isTTY && stdout.isTTY) return;
  throw new UserError('an interview needs a terminal for its questions', {
    hint: 'run it in a terminal, or a line at a time with --plain',
  });
}

function checkWishes(interview: Interview, { profile, side, area }: AssessOptions, { catalogue }: Loaded): void {
  if (profile !== undefined && profile !== interview.profile) {
    throw new UserError(`this interview has the profile ${interview.profile}, not ${profile}`, {
      hint: 'leave --profile out, or start a new file',
    });
  }
  if (side !== undefined && side !== interview.respondent.side) {
    throw new UserError(`this interview is with the ${interview.respondent.side}, not the ${side}`, {
      hint: 'start a new file for another respondent',
    });
  }
  checkAreas(
    area,
    catalogue.areas.map(({ id }) => id),
  );
}

/** Puts the questions, saving after each change, until the interview is finished or left. */
async function conduct(
  answers: string,
  interview: Interview,
  options: AssessOptions,
  loaded: Loaded,
  host: Host,
): Promise<Screen> {
  const { interviewPrompt } = await import('../terminal/interview-prompt.ts');
  const terminal = terminalOf(host.stdout);
  const text = loaded.texts.get(interview.file) ?? '';
  const file = new AnswersFile(path.resolve(host.cwd, answers), text);
  const manuscript = new Manuscript(interview, text);
  const start = startScreen(startSession(loaded.catalogue, interview, scopeOf(options)));
  const began = host.now().getTime();
  const left = (session: Session): number =>
    minutesLeft(session, start.session, (host.now().getTime() - began) / 60_000);
  let problem: string | undefined;
  host.stdout.write(`\n${outlookText(start.session, left(start.session))}\n\n`);
  terminal.prepare();
  try {
    return await interviewPrompt(
      {
        start,
        terminal,
        palette: await host.paletteFor(host.stdout),
        today: () => momentOf(host).slice(0, 'yyyy-mm-dd'.length),
        save: (before, after) => {
          problem = file.save(manuscript.textAfter(before.session, after.session, momentOf(host)));
          return problem;
        },
        remark: (before, after) =>
          remarkOn(newEvidence(before.session, after.session), path.resolve(host.cwd, answers)),
        edit: (note) => editText(note, host.env),
        minutesLeft: left,
      },
      { clearPromptOnDone: true },
    );
  } catch (error) {
    const saved =
      problem === undefined
        ? 'Every answer you confirmed is saved.'
        : 'The last answer is not saved; all before it are.';
    host.stderr.write(`\n${saved} Go on with:\n  ${assessLine(answers, options)}\n`);
    throw error;
  } finally {
    terminal.release();
  }
}

/** How many questions there are and about how long they take, before the first is put. */
function outlookText(session: Session, minutes: number): string {
  const { replied, total } = progressOf(session);
  const open = total - replied;
  return open === 0
    ? 'Every question is answered.'
    : `${count(open, 'question')} to ask, about ${count(minutes, 'minute')}.`;
}

/** Evidence that is a path is worth a remark when nothing lies there, seen from the answers file. */
function remarkOn(evidence: readonly string[], answers: string): string | undefined {
  const missing = evidence.find(
    (ref) => !/^[a-z][a-z0-9+.-]+:/i.test(ref) && !existsSync(path.resolve(path.dirname(answers), ref)),
  );
  return missing === undefined ? undefined : `Noted, though there is no file ${missing} beside the answers.`;
}

function leave(answers: string, options: AssessOptions, { session }: Screen, host: Host): ExitStatus {
  const { replied, total } = progressOf(session);
  host.stderr.write(
    `Saved: ${replied} of ${total} questions answered. Go on with:\n  ${assessLine(answers, options)}\n`,
  );
  return EXIT.done;
}

async function finish(answers: string, options: AssessOptions, host: Host): Promise<ExitStatus> {
  const { lang, questionnaires } = options;
  await scoreCommand([answers], { lang, questionnaires }, host);
  host.stderr.write(`\nAnswers saved: ${answers}\n`);
  if (options.report === false) return EXIT.done;
  const { reportCommand } = await import('./report.ts');
  const output = typeof options.report === 'string' ? options.report : answers.replace(/\.ya?ml$|$/, '.md');
  try {
    return await reportCommand([answers], { output: [output], audience: 'client', lang, questionnaires }, host);
  } catch (error) {
    if (!(error instanceof UserError) || error.diagnostics.length > 0) throw error;
    const command = commandLine(['outready', 'report', answers, '-o', 'another-name.md']);
    throw new UserError(error.message, { hint: `the answers are safe; for the report: ${command}`, cause: error });
  }
}

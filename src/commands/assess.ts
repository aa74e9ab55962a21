import path from 'node:path';
import type { Interview } from '../answers/interview.ts';
import { UserError } from '../diagnostics/user-error.ts';
import { AnswersFile } from '../files/answers-file.ts';
import { type Loaded, loadAssessment } from '../files/load-assessment.ts';
import { isThere } from '../files/names.ts';
import { saveStep } from '../interview/save.ts';
import { type Screen, startScreen } from '../interview/screen.ts';
import { progressOf, startSession } from '../interview/session.ts';
import { terminalOf } from '../terminal/terminal.ts';
import { type AssessOptions, assessLine } from './assess-options.ts';
import { commandLine } from './command-line.ts';
import { EXIT, type ExitStatus, type Host, momentOf } from './host.ts';
import { scoreCommand } from './score.ts';
import { checkAreas, startFile } from './start-file.ts';
import { tellWarnings } from './tell.ts';

/** `outready assess [FILE]`: starts an interview or goes on with it; ends with the score and the report. */
export async function assessCommand(file: string | undefined, options: AssessOptions, host: Host): Promise<ExitStatus> {
  requireTerminal(host);
  if (file === '-') {
    throw new UserError('an interview saves its answers in a file, not in -', { hint: 'outready assess acme.yaml' });
  }
  const isNew = file === undefined || !(await isThere(path.resolve(host.cwd, file)));
  const answers = isNew ? await startFile(file, options, host) : file;
  const loaded = await loadAssessment({ ...host, paths: [answers], folders: options.questionnaires });
  await tellWarnings(loaded, host);
  const [interview] = loaded.interviews;
  if (interview === undefined) throw new Error('an answers file was read without its interview');
  checkWishes(interview, options, loaded);
  const end = await conduct(answers, interview, options, loaded, host);
  return end.outcome === 'finish' ? finish(answers, options, host) : leave(answers, options, end, host);
}

function requireTerminal({ stdin, stdout }: Host): void {
  if (stdin().isTTY && stdout.isTTY) return;
  throw new UserError('an interview needs a terminal for its questions', {
    hint: 'run it in a terminal; or write the answers into a file by hand and run: outready score FILE',
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
  const file = new AnswersFile(path.resolve(host.cwd, answers), loaded.texts.get(interview.file) ?? '');
  const scope = options.area.length > 0 ? { ...interview, areas: options.area } : interview;
  const start = startScreen(startSession(loaded.catalogue, scope));
  let problem: string | undefined;
  host.stdout.write('\n');
  terminal.prepare();
  try {
    return await interviewPrompt(
      {
        start,
        terminal,
        palette: await host.paletteFor(host.stdout),
        today: () => momentOf(host).slice(0, 'yyyy-mm-dd'.length),
        save: (before, after) => {
          problem = file.save(saveStep(file.text, before.session, after.session, momentOf(host)));
          return problem;
        },
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

function leave(answers: string, options: AssessOptions, { session }: Screen, host: Host): ExitStatus {
  const { replied, total } = progressOf(session);
  host.stderr.write(
    `Saved: ${replied} of ${total} questions answered. Go on with:\n  ${assessLine(answers, options)}\n`,
  );
  return EXIT.done;
}

async function finish(answers: string, options: AssessOptions, host: Host): Promise<ExitStatus> {
  await scoreCommand([answers], { questionnaires: options.questionnaires }, host);
  host.stderr.write(`\nAnswers saved: ${answers}\n`);
  if (options.report === false) return EXIT.done;
  const { reportCommand } = await import('./report.ts');
  const output = typeof options.report === 'string' ? options.report : answers.replace(/\.ya?ml$|$/, '.md');
  try {
    return await reportCommand([answers], { output, audience: 'client', questionnaires: options.questionnaires }, host);
  } catch (error) {
    if (!(error instanceof UserError) || error.diagnostics.length > 0) throw error;
    const command = commandLine(['outready', 'report', answers, '-o', 'another-name.md']);
    throw new UserError(error.message, { hint: `the answers are safe; for the report: ${command}`, cause: error });
  }
}

import path from 'node:path';
import { ANOTHER, DETAILS, detailEntry, HEAD } from '../answers/head.ts';
import { isSameEngagement } from '../answers/identity.ts';
import type { Interview } from '../answers/interview.ts';
import { commandLine } from '../files/command-line.ts';
import { isThere } from '../files/names.ts';
import { expectWritable, formatOf } from '../formats/report-formats.ts';
import { EXIT, type ExitStatus, type Host, Printer } from '../host.ts';
import { spokenLanguage } from '../inputs/languages.ts';
import type { Loaded } from '../inputs/load-interviews.ts';
import { plainLine } from '../interview/plain/plain-line.ts';
import { keptDetail } from '../interview/session/details.ts';
import { progressOf } from '../interview/session/session.ts';
import { shuffleCatalogue } from '../questionnaires/shuffle.ts';
import { PLAIN } from '../text/display.ts';
import { UserError } from '../yaml/user-error.ts';
import { loadUnder } from './change-profile.ts';
import type { PlainInterview } from './conduct-plainly.ts';
import { type Conducted, expectAnswers, InterviewFile, unconfirmedText, writeEnd } from './interview-file.ts';
import { headersIn, type InterviewHeader, readLastRound, requireHeader, sameRespondent } from './interview-headers.ts';
import { takeLock } from './lock.ts';
import { fileMeant } from './mistyped.ts';
import { type AssessOptions, assessLine, forNextPerson, goingOn, readingFlags, seedFor } from './options.ts';
import { checkAreas, type StartTalk, startFile } from './start-file.ts';
import { takeUpHere } from './take-up-here.ts';

/** What follows a finished interview: its score on the terminal, and its report. */
export interface Closing {
  readonly score: (answers: string, host: Host) => Promise<unknown>;
  readonly report: (files: readonly string[], output: string, host: Host) => Promise<unknown>;
}

export async function assessFile(
  file: string | undefined,
  options: AssessOptions,
  host: Host,
  closing: Closing,
): Promise<ExitStatus> {
  if (!options.plain) {
    requireTerminal(host);
    return interviewAll(file, options, host, closing);
  }
  const { openPlain } = await import('./conduct-plainly.ts');
  const plain = openPlain(host, await spokenLanguage(options.lang));
  try {
    return await interviewAll(file, options, { ...host, paletteFor: async () => PLAIN }, closing, plain);
  } finally {
    await plain.close();
  }
}

async function interviewAll(
  file: string | undefined,
  options: AssessOptions,
  host: Host,
  closing: Closing,
  plain?: PlainInterview,
): Promise<ExitStatus> {
  if (file === '-') {
    throw new UserError('an interview saves its answers in a file, not in -', { hint: 'outready assess acme.yaml' });
  }
  if (typeof options.report === 'string') await expectWritable(formatOf(options.report));
  const language = await spokenLanguage(options.lang);
  const here = file === undefined ? await takeUpHere(options, host, language, closing.report, plain) : undefined;
  if (here?.kind === 'done') return here.status;
  if (here?.kind === 'go-on') return interviewAll(here.file, here.options, host, closing, plain);
  const meant = file === undefined ? undefined : await fileMeant(file, options, host, language);
  const isNew = meant === undefined || !(await isThere(path.resolve(host.cwd, meant)));
  const started = isNew
    ? await startFile(meant, options, host, language, plain?.openStart ?? screenTalk(host, language), here?.isDeclined)
    : { file: meant, options };
  const end = await interviewOne(started.file, started.options, host, closing, plain);
  if (end !== 'next') return end;
  host.stdout.write(`\n${language.interview.session.nextPerson}\n`);
  return interviewAll(undefined, forNextPerson(options, started.file), host, closing, plain);
}

function screenTalk(host: Host, language: Loaded['language']): () => Promise<StartTalk> {
  return async () => (await import('./start-screen.ts')).startOnScreen(host, language);
}

/** One interview, from its file to its end; `next` where another person is to follow. */
async function interviewOne(
  answers: string,
  options: AssessOptions,
  host: Host,
  closing: Closing,
  plain: PlainInterview | undefined,
): Promise<ExitStatus | 'next'> {
  const release = await takeLock(path.resolve(host.cwd, answers), answers, {
    now: host.now,
    note: (text) => void host.stderr.write(`${text}\n`),
  });
  try {
    const loaded = await loadUnder(answers, options, host);
    await new Printer(host).warnings(loaded);
    const [interview] = loaded.interviews;
    if (interview === undefined) throw new Error('an answers file was read without its interview');
    checkWishes(interview, options, loaded);
    checkEngagement(interview, options, host);
    const previous = options.from === undefined ? undefined : await readLastRound(options.from, interview, host);
    const file = new InterviewFile(interview, loaded, host);
    const seed = seedFor(interview.engagement, options);
    const shown = seed === undefined ? loaded : { ...loaded, catalogue: shuffleCatalogue(loaded.catalogue, seed) };
    const conducted: Conducted = { answers, interview, previous, options: goingOn(options), loaded: shown, file };
    if (plain !== undefined) {
      const end = await plain.conduct(conducted);
      if (end !== 'finish') return end;
      host.stdout.write('\n');
      expectAnswers(conducted);
      return await finish(answers, options, host, closing, loaded.language);
    }
    const { conductOnScreen } = await import('./conduct-on-screen.ts');
    const end = await conductOnScreen(conducted, host);
    const { session: words } = loaded.language.interview;
    if (end.outcome === 'finish') {
      expectAnswers(conducted);
      const status = await finish(answers, options, host, closing, loaded.language);
      for (const line of [...(end.isUnsaved ? [words.lastNotSaved] : []), ...unconfirmedText(conducted, end)]) {
        host.stderr.write(`${line}\n`);
      }
      return status;
    }
    const { replied, total } = progressOf(end.session);
    const status = writeEnd(conducted, end, words.saved(replied, total), host);
    return end.outcome === 'next' && status === EXIT.done ? 'next' : status;
  } finally {
    const left = release();
    if (left !== undefined) host.stderr.write(`${plainLine(left)}\n`);
  }
}

function requireTerminal({ stdin, stdout }: Host): void {
  if (stdin().isTTY && stdout.isTTY) return;
  throw new UserError('an interview needs a terminal for its questions', {
    hint: 'run it in a terminal, or a line at a time with --plain',
  });
}

/** What the command line says of a file that is there must be what the file says. */
function checkWishes(interview: Interview, options: AssessOptions, { catalogue }: Loaded): void {
  const { respondent } = interview;
  for (const detail of DETAILS) {
    const { group, words } = detailEntry(detail);
    const wished = options[HEAD[detail].option];
    const is = keptDetail(interview, detail) ?? (words === undefined ? '' : ANOTHER);
    if (detail === 'side' && wished !== undefined && wished !== is) {
      throw new UserError(`this interview is with the ${respondent.side}, not the ${wished}`, {
        hint: OTHER_RESPONDENT,
      });
    }
    const what = group === 'engagement' || detail === 'respondent' ? detail : `respondent’s ${detail}`;
    expectSame(what, is, wished, group === 'engagement' ? CORRECT : OTHER_RESPONDENT);
  }
  checkAreas(
    options.area,
    catalogue.areas.map(({ id }) => id),
  );
}

function expectSame(what: string, is: string, wished: string | undefined, hint: string): void {
  if (wished === undefined || wished.trim() === is) return;
  throw new UserError(`this interview has the ${what} ${is || 'not given'}, not ${wished}`, { hint });
}

function checkEngagement({ engagement, file }: Interview, { engagementOf }: AssessOptions, host: Host): void {
  if (engagementOf === undefined) return;
  const header = requireHeader(engagementOf, '--engagement-of', host);
  if (isSameEngagement(header.engagement, engagement)) return;
  throw new UserError(`${file} is there already, about another engagement than ${engagementOf}`, {
    hint: 'name a new file, or leave --engagement-of out',
  });
}

const CORRECT = 'leave it out, or put it right in the interview: i shows the details';
const OTHER_RESPONDENT = 'start a new file for another respondent';

async function finish(
  answers: string,
  options: AssessOptions,
  host: Host,
  { score, report }: Closing,
  { interview: { session: words } }: Loaded['language'],
): Promise<ExitStatus> {
  // A blind interview may be gone on with: what its answers are worth is not for the screen.
  if (options.blind)
    host.stdout.write(`${words.blindEnd(commandLine(['outready', 'score', answers, ...readingFlags(options)]))}\n`);
  else await score(answers, host);
  host.stderr.write(`\n${words.answersSaved(answers)}\n`);
  if (options.report !== false && !(options.blind && options.report === true)) {
    try {
      const output = typeof options.report === 'string' ? options.report : answers.replace(/\.ya?ml$|$/, '.md');
      await report([answers], output, host);
    } catch (error) {
      if (!(error instanceof UserError) || error.diagnostics.length > 0) throw error;
      const command = commandLine(['outready', 'report', answers, '-o', 'another-name.md', ...readingFlags(options)]);
      throw new UserError(error.message, { hint: `the answers are safe; for the report: ${command}`, cause: error });
    }
  }
  writeNextSteps(answers, options, host, words);
  return EXIT.done;
}

function writeNextSteps(
  answers: string,
  options: AssessOptions,
  { cwd, stderr }: Host,
  { anotherPerson, together: togetherText }: Loaded['language']['interview']['session'],
): void {
  const place = path.resolve(cwd, answers);
  const headers = headersIn(path.dirname(place), cwd);
  const own = headers.find(({ file }) => path.resolve(cwd, file) === place);
  if (own === undefined) return;
  // Of several rounds with one person only the last can count; this interview is the one that changed last.
  const all: InterviewHeader[] = [own];
  for (const header of headers) {
    if (header.profile !== own.profile || sameRespondent(all, header.engagement, header.respondent) !== undefined) {
      continue;
    }
    if (isSameEngagement(header.engagement, own.engagement)) all.push(header);
  }
  const next = assessLine(undefined, forNextPerson(options, answers));
  const together = commandLine(['outready', 'score', ...all.map(({ file }) => file).sort(), ...readingFlags(options)]);
  stderr.write(`${anotherPerson(next)}\n`);
  if (all.length > 1) stderr.write(`${togetherText(together)}\n`);
}

import path from 'node:path';
import { ANOTHER, DETAILS, detailEntry, HEAD } from '../answers/head.ts';
import { isSameEngagement } from '../answers/identity.ts';
import type { Interview } from '../answers/interview.ts';
import { isThere } from '../files/names.ts';
import { expectWritable, formatOf } from '../formats/report-formats.ts';
import { type ExitStatus, type Host, Printer } from '../host.ts';
import { spokenLanguage } from '../inputs/languages.ts';
import type { Loaded } from '../inputs/load-interviews.ts';
import { plainLine } from '../interview/plain/plain-line.ts';
import { keptDetail } from '../interview/session/details.ts';
import { PLAIN } from '../text/display.ts';
import { UserError } from '../yaml/user-error.ts';
import type { PlainInterview } from './conduct-plainly.ts';
import { type Closing, finish } from './ending.ts';
import { expectAnswers } from './interview-file.ts';
import { readLastRound, requireHeader } from './interview-headers.ts';
import type { AskYes } from './joint-report.ts';
import { fileMeant } from './mistyped.ts';
import { openInterview } from './open-interview.ts';
import { type AssessOptions, forNextPerson } from './options.ts';
import { checkAreas, startFile } from './start-file.ts';
import type { StartTalk } from './start-talk.ts';
import { Table, type TableEnd } from './table.ts';
import { takeUpHere } from './take-up-here.ts';

export async function assessFile(
  file: string | undefined,
  options: AssessOptions,
  host: Host,
  closing: Closing,
): Promise<ExitStatus> {
  const language = await spokenLanguage(options.lang);
  if (!options.plain) {
    requireTerminal(host);
    if (host.env.TERM !== 'dumb') {
      (await import('./keys.ts')).quickenEscape(host.stdin());
      return interviewAll(file, options, host, closing);
    }
    host.stderr.write(`${language.interview.session.dumbTerminal}\n\n`);
  }
  const { openPlain } = await import('./conduct-plainly.ts');
  const plain = openPlain(host, language);
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
  if (end.status !== 'next') return end.status;
  host.stdout.write(`\n${language.interview.session.nextPerson}\n`);
  return interviewAll(undefined, forNextPerson(options, end.answers), host, closing, plain);
}

function screenTalk(host: Host, language: Loaded['language']): () => Promise<StartTalk> {
  return async () => (await import('./start-screen.ts')).startOnScreen(host, language);
}

/** One interview, from its file to its end; `next` where another person is to follow, of the engagement of `answers`. */
async function interviewOne(
  answers: string,
  options: AssessOptions,
  host: Host,
  closing: Closing,
  plain: PlainInterview | undefined,
): Promise<Ended> {
  const first = await openInterview(answers, options, host, {
    note: (text) => void host.stderr.write(`${plainLine(text)}\n`),
    check: async (interview, loaded) => {
      await new Printer(host).warnings(loaded);
      checkWishes(interview, options, loaded);
      checkEngagement(interview, options, host);
      return options.from === undefined ? undefined : readLastRound(options.from, interview, host);
    },
  });
  const table = new Table(first, host);
  try {
    const ended = plain === undefined ? await onScreen(table, host) : await plain.conduct(table);
    const own = ended.open === first ? options : { ...ended.open.options, report: options.report };
    const ask = plain === undefined ? yesOnScreen(host, first.loaded) : plain.ask;
    if (ended.outcome !== 'finish') return { status: ended.outcome, answers: ended.open.answers };
    if (plain !== undefined) host.stdout.write('\n');
    expectAnswers(ended.open);
    const conducted = { ...ended.open, interview: ended.interview };
    const status = await finish(conducted, own, host, { closing, ask });
    for (const line of ended.afterwards) host.stderr.write(`${line}\n`);
    return { status, answers: ended.open.answers };
  } finally {
    for (const left of await table.close()) host.stderr.write(`${plainLine(left)}\n`);
  }
}

interface Ended {
  readonly status: ExitStatus | 'next';
  readonly answers: string;
}

async function onScreen(table: Table, host: Host): Promise<TableEnd> {
  const { conductOnScreen } = await import('./conduct-on-screen.ts');
  return conductOnScreen(table, host);
}

function yesOnScreen({ stdout }: Host, { language }: Loaded): AskYes {
  const { keys } = language.interview;
  return async (question) => {
    const { askYes } = await import('./ask-yes.ts');
    stdout.write(`\n${plainLine(question)}\n`);
    return askYes({ message: `${keys.yes} · ${keys.no}` });
  };
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

import path from 'node:path';
import { ANOTHER, DETAILS, detailEntry, HEAD } from '../answers/head.ts';
import { type Interview, isSameEngagement } from '../answers/interview.ts';
import type { PlainWay } from '../assess/conduct-plainly.ts';
import { expectAnswers, tellEnd, unconfirmedText } from '../assess/end.ts';
import { InterviewFile } from '../assess/interview-file.ts';
import {
  headersIn,
  type InterviewHeader,
  readLastRound,
  requireHeader,
  sameRespondent,
} from '../assess/interview-headers.ts';
import { takeLock } from '../assess/lock.ts';
import { type AssessOptions, assessLine, forNextPerson, goingOn, readingFlags } from '../assess/options.ts';
import type { Sitting } from '../assess/sitting.ts';
import { checkAreas, startFile } from '../assess/start-file.ts';
import type { StartTalk } from '../assess/start-talk.ts';
import { commandLine } from '../files/command-line.ts';
import { isThere } from '../files/names.ts';
import { formatOf } from '../formats/report-format.ts';
import { expectWritable } from '../formats/report-writers.ts';
import { EXIT, type ExitStatus, type Host } from '../host.ts';
import { spokenLanguage } from '../inputs/languages.ts';
import { type Loaded, loadAssessment } from '../inputs/load-assessment.ts';
import { tellWarnings } from '../inputs/tell.ts';
import { plainLine } from '../interview/plain/plain-line.ts';
import { keptDetail } from '../interview/session/details.ts';
import { progressOf } from '../interview/session/session.ts';
import { PLAIN } from '../text/layout.ts';
import type { Language } from '../texts/language.ts';
import { UserError } from '../yaml/diagnostic.ts';
import { scoreCommand } from './score.ts';

/** `outready assess [FILE]`: starts an interview or goes on with it; ends with the score and the report. */
export async function assessCommand(file: string | undefined, options: AssessOptions, host: Host): Promise<ExitStatus> {
  if (!options.plain) {
    requireTerminal(host);
    return assess(file, options, host);
  }
  const { openPlain } = await import('../assess/conduct-plainly.ts');
  const plain = openPlain(host, await spokenLanguage(options.lang));
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
  const language = await spokenLanguage(options.lang);
  const isNew = file === undefined || !(await isThere(path.resolve(host.cwd, file)));
  const answers = isNew
    ? await startFile(file, options, host, language, plain?.openStart ?? screenTalk(host, language))
    : file;
  const end = await sit(answers, isNew ? goingOn(options) : options, host, plain);
  if (end !== 'next') return end;
  host.stdout.write(`\n${language.interview.sitting.nextPerson}\n`);
  return assess(undefined, forNextPerson(options, answers), host, plain);
}

function screenTalk(host: Host, language: Language): () => Promise<StartTalk> {
  return async () => (await import('../assess/start-screen.ts')).startOnScreen(host, language);
}

/** One interview, from its file to its end; `next` where another person is to follow. */
async function sit(
  answers: string,
  options: AssessOptions,
  host: Host,
  plain: PlainWay | undefined,
): Promise<ExitStatus | 'next'> {
  const release = await takeLock(path.resolve(host.cwd, answers), answers, {
    now: host.now,
    tell: (text) => void host.stderr.write(`${text}\n`),
  });
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
    checkEngagement(interview, options, host);
    const previous = options.from === undefined ? undefined : await readLastRound(options.from, interview, host);
    const file = new InterviewFile(interview, loaded, host);
    const sitting: Sitting = { answers, interview, previous, options: goingOn(options), loaded, file };
    if (plain !== undefined) {
      const end = await plain.conduct(sitting);
      if (end !== 'finish') return end;
      host.stdout.write('\n');
      expectAnswers(sitting);
      return await finish(answers, options, host, loaded.language);
    }
    const { conductOnScreen } = await import('../assess/conduct-on-screen.ts');
    const end = await conductOnScreen(sitting, host);
    if (end.outcome === 'finish') {
      expectAnswers(sitting);
      const status = await finish(answers, options, host, loaded.language);
      const { lastNotSaved } = loaded.language.interview.sitting;
      for (const line of [...(end.isUnsaved ? [lastNotSaved] : []), ...unconfirmedText(sitting, end)]) {
        host.stderr.write(`${line}\n`);
      }
      return status;
    }
    const { replied, total } = progressOf(end.session);
    const status = tellEnd(sitting, end, loaded.language.interview.sitting.saved(replied, total), host);
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
  const { profile, respondent } = interview;
  expectSame('profile', profile, options.profile, 'leave --profile out, or start a new file');
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
  const head = requireHeader(engagementOf, '--engagement-of', host);
  if (isSameEngagement(head.engagement, engagement)) return;
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
  { interview: { sitting } }: Language,
): Promise<ExitStatus> {
  const { lang, questionnaires } = options;
  await scoreCommand([answers], { lang, questionnaires, audience: 'internal', confidential: 'count' }, host);
  host.stderr.write(`\n${sitting.answersSaved(answers)}\n`);
  if (options.report !== false) await writeReport(answers, options, host);
  tellOfOthers(answers, options, host, sitting);
  return EXIT.done;
}

/** How to interview the next person, and how to score all of them together. */
function tellOfOthers(
  answers: string,
  options: AssessOptions,
  host: Host,
  { anotherPerson, together: togetherText }: Language['interview']['sitting'],
): void {
  const place = path.resolve(host.cwd, answers);
  const heads = headersIn(path.dirname(place), host.cwd);
  const own = heads.find(({ file }) => path.resolve(host.cwd, file) === place);
  if (own === undefined) return;
  // Of several rounds with one person only the last can count; this interview is the one that changed last.
  const all: InterviewHeader[] = [own];
  for (const head of heads) {
    if (head.profile !== own.profile || sameRespondent(all, head.engagement, head.respondent) !== undefined) continue;
    if (isSameEngagement(head.engagement, own.engagement)) all.push(head);
  }
  const next = assessLine(undefined, forNextPerson(options, answers));
  const together = commandLine(['outready', 'score', ...all.map(({ file }) => file).sort(), ...readingFlags(options)]);
  host.stderr.write(`${anotherPerson(next)}\n`);
  if (all.length > 1) host.stderr.write(`${togetherText(together)}\n`);
}

async function writeReport(answers: string, options: AssessOptions, host: Host): Promise<void> {
  const { lang, questionnaires } = options;
  const { reportCommand } = await import('./report.ts');
  const output = typeof options.report === 'string' ? options.report : answers.replace(/\.ya?ml$|$/, '.md');
  try {
    const forClient = { audience: 'client', confidential: 'count' } as const;
    await reportCommand([answers], { output: [output], ...forClient, lang, questionnaires }, host);
  } catch (error) {
    if (!(error instanceof UserError) || error.diagnostics.length > 0) throw error;
    const command = commandLine(['outready', 'report', answers, '-o', 'another-name.md', ...readingFlags(options)]);
    throw new UserError(error.message, { hint: `the answers are safe; for the report: ${command}`, cause: error });
  }
}

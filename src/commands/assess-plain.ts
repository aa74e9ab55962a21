import path from 'node:path';
import type { Readable } from 'node:stream';
import type { Interview } from '../answers/interview.ts';
import { UserError } from '../diagnostics/user-error.ts';
import { AnswersFile } from '../files/answers-file.ts';
import type { Loaded } from '../files/load-assessment.ts';
import { freeName, obstacleTo } from '../files/names.ts';
import { applyEvent } from '../interview/events.ts';
import { readLine } from '../interview/plain.ts';
import {
  plainLine,
  renderAreas,
  renderOpen,
  renderPlace,
  renderPlainHelp,
  renderStep,
} from '../interview/render-plain.ts';
import { Manuscript } from '../interview/save.ts';
import { nextOpen, startSession } from '../interview/session.ts';
import type { Session } from '../interview/state.ts';
import { storable } from '../interview/storable.ts';
import { Role, Side } from '../questionnaire/identifiers.ts';
import type { Setup, SetupRequest } from '../terminal/setup.ts';
import { type AssessOptions, assessLine, scopeOf } from './assess-options.ts';
import { EXIT, type ExitStatus, type Host, momentOf } from './host.ts';
import type { AskStart } from './start-file.ts';

/** A talk of whole lines: questions go to stdout, what is wrong to stderr; a prompt only where someone types. */
class PlainTalk {
  readonly #host: Host;
  readonly #lines: AsyncGenerator<string>;

  constructor(host: Host) {
    this.#host = host;
    this.#lines = linesOf(host);
  }

  get isTyped(): boolean {
    return this.#host.stdin().isTTY === true;
  }

  say(text: string): void {
    this.#host.stdout.write(`${text}\n`);
  }

  tell(text: string): void {
    this.#host.stderr.write(`${plainLine(text)}\n`);
  }

  /** The next line; `undefined` at the end of the input. */
  async hear(): Promise<string | undefined> {
    if (this.isTyped) this.#host.stdout.write('> ');
    const { value, done } = await this.#lines.next();
    if (!done) return value;
    if (this.isTyped) this.say('');
    return undefined;
  }

  /** Lets go of the input, so that the program can end before it does. */
  async close(): Promise<void> {
    await this.#lines.return(undefined);
  }
}

/**
 * The lines of standard input, the last one also without its end. Not node:readline: it ends lines at U+2028 and bare
 * carriage returns as well, so that the rest of a pasted note would be taken for an answer.
 */
async function* linesOf(host: Host): AsyncGenerator<string> {
  const stdin: Readable = host.stdin();
  let rest = '';
  for await (const chunk of stdin.setEncoding('utf8')) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/** The plain interview: its questions about a new file, and those of the questionnaires, from one input. */
export interface PlainWay {
  readonly askStart: AskStart;
  readonly conduct: (plain: PlainInterview) => Promise<'finish' | ExitStatus>;
  readonly close: () => Promise<void>;
}

export function openPlain(host: Host): PlainWay {
  const talk = new PlainTalk(host);
  return {
    askStart: (file, _, options) => askStartPlainly(talk, file, options, host),
    conduct: (plain) => conductPlainly(talk, plain, host),
    close: () => talk.close(),
  };
}

/** Asks what the head of a new file needs, line by line. */
async function askStartPlainly(
  talk: PlainTalk,
  file: string | undefined,
  options: AssessOptions,
  host: Host,
): Promise<{ readonly setup: Setup; readonly target: string }> {
  if (file === undefined && !talk.isTyped) {
    throw new UserError('the answers need a file to be saved in', {
      hint: 'name it, as in: outready assess acme.yaml --plain',
    });
  }
  const ask = async (label: string, check: (line: string) => Promise<Checked> | Checked): Promise<string> => {
    for (;;) {
      talk.say(plainLine(label));
      const line = await talk.hear();
      if (line === undefined) {
        throw new UserError('the input ended before the interview could begin; nothing is saved', {
          hint: `start again with: ${assessLine(file, options)}`,
        });
      }
      const checked = await check(storable(line));
      if ('value' in checked) return checked.value;
      talk.tell(checked.problem);
    }
  };
  const setup = await askSetup(ask, options);
  if (file !== undefined) return { setup, target: file };
  const proposal = await freeName(host.cwd, [setup.engagement.client, setup.respondent.side]);
  const target = await ask(`Save the answers as (empty: ${proposal}):`, async (line) => {
    const name = line || proposal;
    const obstacle = await obstacleTo(path.resolve(host.cwd, name));
    return obstacle === undefined ? { value: name } : { problem: `Please choose another name: ${obstacle}.` };
  });
  return { setup, target };
}

type Checked = { readonly value: string } | { readonly problem: string };

type Ask = (label: string, check: (line: string) => Checked) => Promise<string>;

async function askSetup(ask: Ask, { area, side }: AssessOptions): Promise<Setup> {
  const client = await ask('Client (who would outsource):', filled);
  const provider = await ask('Provider (leave empty if none is chosen yet):', anything);
  const scope = await ask('Scope (the work in question):', filled);
  const spoken = side ?? Side.parse(await ask('Side of the respondent (client or provider):', oneOf(Side.options)));
  const name = await ask('Respondent’s name (may stay empty):', anything);
  const roles = Role.options;
  const role = await ask(`Respondent’s role (${roles.join(', ')}; may stay empty):`, (line) =>
    line === '' ? { value: '' } : oneOf(roles)(line),
  );
  const areas: SetupRequest['only'] = [...new Set(area)];
  return {
    engagement: { client, ...(provider === '' ? {} : { provider }), scope },
    respondent: { ...(name === '' ? {} : { name }), side: spoken, ...(role === '' ? {} : { role: Role.parse(role) }) },
    areas,
  };
}

const anything = (value: string): Checked => ({ value });

const filled = (value: string): Checked => (value === '' ? { problem: 'Please write something here.' } : { value });

function oneOf(values: readonly string[]): (line: string) => Checked {
  return (line) => {
    const value = values.find((each) => each === line.toLowerCase());
    return value === undefined ? { problem: `Say one of: ${values.join(', ')}.` } : { value };
  };
}

/** An interview that is about to be conducted. */
interface PlainInterview {
  readonly answers: string;
  readonly interview: Interview;
  readonly options: AssessOptions;
  readonly loaded: Loaded;
}

/** Puts the questions line by line, saving each change before what follows. Gives `finish`, or the exit status. */
async function conductPlainly(
  talk: PlainTalk,
  { answers, interview, options, loaded }: PlainInterview,
  host: Host,
): Promise<'finish' | ExitStatus> {
  const text = loaded.texts.get(interview.file) ?? '';
  const file = new AnswersFile(path.resolve(host.cwd, answers), text);
  const manuscript = new Manuscript(interview, text);
  let session = startSession(loaded.catalogue, interview, scopeOf(options));
  let isUnsaved = false;
  // A complete interview was opened to change something: only the end of the input tells when that is done.
  const endsWhenComplete = !talk.isTyped && !isComplete(session);
  talk.say(renderPlace(session));
  for (;;) {
    const line = await talk.hear();
    if (line === undefined && isUnsaved) throw notSaved(answers, options);
    if (line === undefined && isComplete(session)) return 'finish';
    const moment = momentOf(host);
    const request = line === undefined ? { kind: 'quit' as const } : readLine(line, session, moment.slice(0, 10));
    switch (request.kind) {
      case 'finish':
        return 'finish';
      case 'quit':
        host.stderr.write(`${renderOpen(session)}\nGo on with:\n  ${assessLine(answers, options)}\n`);
        return line === undefined ? EXIT.found : EXIT.done;
      case 'help':
        talk.say(`\n${renderPlainHelp(session)}`);
        break;
      case 'areas':
        talk.say(`\n${renderAreas(session)}`);
        break;
      case 'problem':
        talk.tell(request.message);
        if (session.at !== undefined) talk.say(`\n${renderPlace(session)}`);
        break;
      case 'event': {
        const next = applyEvent(session, request.event);
        const problem = file.save(manuscript.textAfter(session, next, moment));
        isUnsaved = problem !== undefined;
        if (problem !== undefined) {
          talk.tell(reasonIn(problem));
          // The lines that follow were written for other questions.
          if (!talk.isTyped) throw notSaved(answers, options);
          talk.say(`\n${renderPlace(session)}`);
          break;
        }
        if (request.remark !== undefined) talk.say(plainLine(request.remark));
        talk.say(`\n${renderStep(session, request.event, next)}`);
        const wasReply = request.event.type === 'reply';
        session = next;
        if (wasReply && endsWhenComplete && isComplete(session)) return 'finish';
        break;
      }
      default:
        request satisfies never;
    }
  }
}

/** Whether nothing is left to ask. */
function isComplete(session: Session): boolean {
  return nextOpen(session, undefined) === undefined;
}

/** What stands in the way of a save, without the advice on keys. */
function reasonIn(problem: string): string {
  return `${problem.split('. ', 1)[0]?.replace(/\.$/, '')}. Mend it and say it again, or quit.`;
}

function notSaved(answers: string, options: AssessOptions): UserError {
  return new UserError('the last answer is not saved; all before it are', {
    hint: `mend what stands in the way, then go on with: ${assessLine(answers, options)}`,
  });
}

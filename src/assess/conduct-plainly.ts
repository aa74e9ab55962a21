import { EXIT, type ExitStatus, type Host, todayOf } from '../host.ts';
import { hangingLines, plainLine } from '../interview/plain/plain-line.ts';
import { readLine, takesText } from '../interview/plain/read-line.ts';
import {
  renderAreas,
  renderOpen,
  renderPlace,
  renderPlainClash,
  renderPlainDetails,
  renderPlainHelp,
  renderStep,
} from '../interview/plain/render.ts';
import { type Clash, takeBoth, takeTheirs } from '../interview/session/clash.ts';
import { confirmAll, together, typedFor } from '../interview/session/confirm.ts';
import { applyEvent, openQuestions, startSession } from '../interview/session/events.ts';
import { lastRoundLines } from '../interview/session/last-time.ts';
import type { Session } from '../interview/session/session.ts';
import {
  isNothing,
  NOTHING_UNCONFIRMED,
  type Unconfirmed,
  unconfirmedLines,
} from '../interview/session/unconfirmed.ts';
import type { ListChoice, ListedEngagement } from '../interview/start/list.ts';
import { cleanLine } from '../text/clean-text.ts';
import { UserError } from '../yaml/user-error.ts';
import {
  type Conducted,
  type End,
  expectAnswers,
  type InterviewFile,
  type Unsaved,
  unconfirmedText,
  writeEnd,
} from './interview-file.ts';
import { assessLine, scopeOf } from './options.ts';
import { PlainTalk } from './plain-talk.ts';
import type { StartTalk } from './start-file.ts';

/** The plain interview: its questions about a new file, and those of the questionnaires, from one input. */
export interface PlainInterview {
  readonly openStart: (file: string | undefined) => Promise<StartTalk>;
  /** What to do with what is here; nothing where the input is not typed, as a script would take the list for a question. */
  readonly choose: (here: () => Promise<readonly ListedEngagement[]>) => Promise<ListChoice | undefined>;
  /** Asks for the name of a file to write. */
  readonly askName: (question: string, proposal: string) => Promise<string>;
  readonly conduct: (conducted: Conducted) => Promise<'finish' | 'next' | ExitStatus>;
  readonly close: () => Promise<void>;
}

export function openPlain(host: Host, language: Session['language']): PlainInterview {
  const talk = new PlainTalk(host, language);
  return {
    openStart: async (file) => {
      const { requireName, startPlainly } = await import('./start-plain.ts');
      requireName(talk, file);
      return startPlainly(talk);
    },
    choose: async (here) => {
      if (!talk.isTyped || talk.hasBegun) return undefined;
      const { choosePlainly } = await import('./choose-here.ts');
      const engagements = await here();
      return engagements.length === 0 ? undefined : choosePlainly(engagements, talk);
    },
    askName: async (question, proposal) => {
      talk.say(question);
      return cleanLine((await talk.hear()) ?? '') || proposal;
    },
    conduct: (conducted) => conductPlainly(talk, conducted, host),
    close: () => talk.close(),
  };
}

/** Puts the questions line by line, saving each change before what follows. Gives how it ended, or the exit status. */
async function conductPlainly(
  talk: PlainTalk,
  conducted: Conducted,
  host: Host,
): Promise<'finish' | 'next' | ExitStatus> {
  const { interview, previous, options, loaded, file } = conducted;
  const { language } = loaded;
  const { plain: texts } = language.interview;
  let session = startSession(loaded.catalogue, interview, scopeOf(options), previous, language);
  let waiting = file.left;
  let unsaved: Unconfirmed | undefined;
  const end = (): End => ({
    session,
    unconfirmed: together(waiting, unsaved ?? NOTHING_UNCONFIRMED),
    isUnsaved: unsaved !== undefined,
  });
  /** Saves a step. Gives false where it could not be, and says why. */
  const take = async (next: Session, typed: Unconfirmed): Promise<boolean> => {
    const saved = file.save(session, next);
    unsaved = saved === undefined ? undefined : typed;
    if (saved === undefined) {
      session = next;
      return true;
    }
    sayNotSaved(talk, saved, language);
    // The lines that follow were written for other questions.
    if (!talk.isTyped) throw notSaved(conducted, end(), host);
    if ('clash' in saved) {
      const resolved = await resolveClash(talk, saved.clash, file);
      if (resolved === undefined) throw notSaved(conducted, end(), host);
      session = resolved;
      unsaved = undefined;
    }
    talk.say(`\n${renderPlace(session)}`);
    return false;
  };
  // A complete interview was opened to change something: it goes on until the end of the input.
  const endsWhenComplete = !talk.isTyped && !isComplete(session);
  for (const line of lastRoundLines(session)) talk.say(plainLine(line));
  for (const line of waitingLines(session, waiting)) talk.say(line);
  talk.say(renderPlace(session));
  for (;;) {
    const line = await talk.hear(takesText);
    if (line === undefined && unsaved !== undefined) throw notSaved(conducted, end(), host);
    if (line === undefined && isComplete(session)) return finished(conducted, end(), host);
    const request = line === undefined ? { kind: 'quit' as const } : readLine(line, session, todayOf(host));
    switch (request.kind) {
      case 'finish':
        return finished(conducted, end(), host);
      case 'quit': {
        const status = writeEnd(conducted, end(), renderOpen(session), host);
        return line === undefined && status === EXIT.done ? EXIT.found : status;
      }
      case 'next': {
        const status = writeEnd(conducted, end(), renderOpen(session), host);
        return status === EXIT.done ? 'next' : status;
      }
      case 'details':
        talk.say(`\n${renderPlainDetails(session)}`);
        break;
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
      case 'take-up': {
        if (isNothing(waiting)) talk.tell(texts.problems.nothingWaits);
        else {
          const { session: next, left } = confirmAll(session, waiting, todayOf(host));
          if (!(await take(next, NOTHING_UNCONFIRMED))) break;
          waiting = left;
          file.keep(waiting);
          talk.say(plainLine(isNothing(left) ? texts.done.kept : texts.done.keptInPart));
          talk.say(`\n${renderPlace(session)}`);
        }
        break;
      }
      case 'let-go':
        if (isNothing(waiting)) talk.tell(texts.problems.nothingWaits);
        else {
          waiting = NOTHING_UNCONFIRMED;
          file.keep(waiting);
          talk.say(texts.done.dropped);
        }
        break;
      case 'event': {
        const { event } = request;
        const before = session;
        const next = applyEvent(before, event);
        if (!(await take(next, typedFor(before, event)))) break;
        const remark = request.remark ?? file.remark(before, next);
        if (remark !== undefined) talk.say(plainLine(remark));
        talk.say(`\n${renderStep(before, event, next)}`);
        if (event.type === 'reply' && endsWhenComplete && isComplete(next)) return finished(conducted, end(), host);
        break;
      }
      default:
        request satisfies never;
    }
  }
}

function waitingLines(session: Session, waiting: Unconfirmed): readonly string[] {
  if (isNothing(waiting)) return [];
  const { unconfirmed: words } = session.language.interview.session;
  const lines = unconfirmedLines(session, waiting).map(({ what, text }) => hangingLines(`  ${what}: `, text));
  return [plainLine(words.offer), ...lines, plainLine(words.say), ''];
}

/** What is not confirmed is kept when an interview is finished, and is listed. */
function finished(conducted: Conducted, end: End, host: Host): 'finish' {
  for (const line of unconfirmedText(conducted, end)) host.stderr.write(`${line}\n`);
  return 'finish';
}

function sayNotSaved(talk: PlainTalk, unsaved: Unsaved, { interview }: Session['language']): void {
  talk.tell('clash' in unsaved ? interview.clash.head : interview.saving.mendPlainly(unsaved.reason));
  if ('clash' in unsaved) talk.say(`\n${renderPlainClash(unsaved.clash)}`);
}

/** Asks what becomes of someone else's changes until it is saved; `undefined` when the user leaves instead. */
async function resolveClash(talk: PlainTalk, clash: Clash, file: InterviewFile): Promise<Session | undefined> {
  const { clash: texts, saving } = clash.before.language.interview;
  for (let open = clash; ; ) {
    const word = cleanLine((await talk.hear()) ?? 'quit').toLowerCase();
    if (word === 'quit') return undefined;
    if (word !== 'both' && word !== 'theirs') {
      talk.tell(texts.say);
      continue;
    }
    const session = word === 'both' ? takeBoth(open) : takeTheirs(open);
    const unsaved = file.resolve(open, session);
    if (unsaved === undefined) return session;
    talk.tell('clash' in unsaved ? texts.again : saving.mendPlainly(unsaved.reason));
    if (!('clash' in unsaved)) continue;
    open = unsaved.clash;
    talk.say(renderPlainClash(open));
  }
}

function isComplete(session: Session): boolean {
  return openQuestions(session).length === 0;
}

/** What is said, and thrown, when an interview ends on a step that could not be saved; what was typed for it is kept. */
function notSaved(conducted: Conducted, end: End, host: Host): UserError {
  for (const line of unconfirmedText(conducted, end)) host.stderr.write(`${line}\n`);
  expectAnswers(conducted);
  return new UserError('the last answer is not saved; all before it are', {
    hint: `mend what stands in the way, then go on with: ${assessLine(conducted.answers, conducted.options)}`,
  });
}

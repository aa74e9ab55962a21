import { isLocalPath } from '../answers/local-path.ts';
import { EXIT, type ExitStatus, type Host, todayOf } from '../host.ts';
import { hangingLines, plainLine } from '../interview/plain/plain-line.ts';
import { readLine, takesText } from '../interview/plain/read-line.ts';
import {
  listedIn,
  renderAreas,
  renderOpen,
  renderPlace,
  renderPlaceBriefly,
  renderPlainClash,
  renderPlainDetails,
  renderPlainHelp,
  renderStep,
} from '../interview/plain/render.ts';
import { type Clash, takeBoth, takeTheirs } from '../interview/session/clash.ts';
import { confirmAll, together, typedFor } from '../interview/session/confirm.ts';
import { applyEvent, newEvidence, nextMust, openQuestions, startSession } from '../interview/session/events.ts';
import { lastRoundLines } from '../interview/session/last-time.ts';
import type { Event, Session } from '../interview/session/session.ts';
import {
  isNothing,
  NOTHING_UNCONFIRMED,
  type Unconfirmed,
  unconfirmedLines,
} from '../interview/session/unconfirmed.ts';
import { verdictSoFar } from '../interview/session/verdict.ts';
import { cleanLine } from '../text/clean-text.ts';
import { UserError } from '../yaml/user-error.ts';
import { Clock } from './clock.ts';
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
  const clock = new Clock(host, options.minutes);
  /** Where the list leads that was shown last, until something else is said. */
  let listed: readonly string[] | undefined;
  const sayTime = (): void => {
    const time = clock.timeBox(session);
    if (time !== undefined) talk.say(plainLine(time));
  };
  const goTo = async (event: Event, remark?: string): Promise<boolean> => {
    const before = session;
    const next = applyEvent(before, event);
    if (!(await take(next, typedFor(before, event)))) return false;
    clock.step(before, next);
    const said = remark ?? file.remark(before, next) ?? remarkOn(newEvidence(before, next), language);
    if (said !== undefined) talk.say(plainLine(said));
    if (areaOf(next) !== areaOf(before)) sayTime();
    talk.say(`\n${renderStep(before, event, next)}`);
    listed = next.at === undefined ? listedIn(next, 'review') : undefined;
    return true;
  };
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
  sayTime();
  talk.say(renderPlace(session));
  if (session.at === undefined) listed = listedIn(session, 'review');
  for (;;) {
    const line = await talk.hear(takesText);
    if (line === undefined && unsaved !== undefined) throw notSaved(conducted, end(), host);
    if (line === undefined && isComplete(session)) return finished(conducted, end(), host);
    const request = line === undefined ? { kind: 'quit' as const } : readLine(line, session, todayOf(host), listed);
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
        listed = listedIn(session, 'areas');
        break;
      case 'again':
        talk.say(`\n${renderPlace(session)}`);
        break;
      case 'verdict':
        talk.say(plainLine(session.scope.blind ? language.interview.verdict.blind : verdictSoFar(session)));
        break;
      case 'must': {
        const question = nextMust(session);
        if (question === undefined) talk.tell(language.interview.timeBox.noMust);
        else await goTo({ type: 'jump', question });
        break;
      }
      case 'problem':
        talk.tell(request.message);
        if (session.at !== undefined) talk.say(renderPlaceBriefly(session));
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
        const { event, remark } = request;
        if (!(await goTo(event, remark))) break;
        if (event.type === 'reply' && endsWhenComplete && isComplete(session)) return finished(conducted, end(), host);
        break;
      }
      default:
        request satisfies never;
    }
  }
}

/** Evidence in words that name no file may have been seen all the same. */
function remarkOn(evidence: readonly string[], { interview }: Session['language']): string | undefined {
  const isWords = evidence.some((ref) => !/^[a-z][a-z0-9+.-]+:/i.test(ref) && !isLocalPath(ref));
  return isWords ? interview.saving.words.plain : undefined;
}

function areaOf({ asked, at }: Session): string | undefined {
  return asked.find(({ id }) => id === at)?.area;
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

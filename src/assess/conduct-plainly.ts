import { isInWords } from '../answers/local-path.ts';
import { EXIT, type Host, todayOf } from '../host.ts';
import { renderActions } from '../interview/plain/actions.ts';
import { renderPeople, renderSideBySide } from '../interview/plain/people.ts';
import { hangingLines, plainLine } from '../interview/plain/plain-line.ts';
import { readLine, takesText } from '../interview/plain/read-line.ts';
import {
  listedIn,
  renderAreas,
  renderOpen,
  renderPlace,
  renderPlaceBriefly,
  renderPlainDetails,
  renderPlainHelp,
  renderStep,
} from '../interview/plain/render.ts';
import { confirmAll, together, typedFor } from '../interview/session/confirm.ts';
import { applyEvent, newEvidence, nextMust, openQuestions, startSession } from '../interview/session/events.ts';
import { lastRoundLines } from '../interview/session/last-time.ts';
import type { Event, Session } from '../interview/session/session.ts';
import { outcomeText, type Spread, takeCorrection } from '../interview/session/spread.ts';
import { arrivalText, atQuestion, findSeats, personText, type Seat } from '../interview/session/table.ts';
import {
  isNothing,
  NOTHING_UNCONFIRMED,
  type Unconfirmed,
  unconfirmedLines,
} from '../interview/session/unconfirmed.ts';
import { verdictSoFar } from '../interview/session/verdict.ts';
import type { ListChoice, ListedEngagement } from '../interview/start/list.ts';
import { cleanLine } from '../text/clean-text.ts';
import { Clock } from './clock.ts';
import { type CorrectHere, correctOthers, filesToCorrect } from './correct-others.ts';
import { type End, otherEndLines, reasonOf, unconfirmedText, writeEnd } from './interview-file.ts';
import type { AskYes } from './joint-report.ts';
import type { OpenInterview } from './open-interview.ts';
import { scopeOf } from './options.ts';
import { PlainTalk } from './plain-talk.ts';
import type { StartTalk } from './start-talk.ts';
import type { Table, TableEnd } from './table.ts';
import { notSaved, resolveClash, sayNotSaved } from './unsaved-plainly.ts';

/** The plain interview: its questions about a new file, and those of the questionnaires, from one input. */
export interface PlainInterview {
  readonly openStart: (file: string | undefined) => Promise<StartTalk>;
  /** What to do with what is here; nothing where the input is not typed, as a script would take the list for a question. */
  readonly choose: (here: () => Promise<readonly ListedEngagement[]>) => Promise<ListChoice | undefined>;
  /** Asks for the name of a file to write. */
  readonly askName: (question: string, proposal: string) => Promise<string>;
  readonly conduct: (table: Table) => Promise<TableEnd>;
  /** There where somebody types, who can say yes. */
  readonly ask: AskYes;
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
    conduct: (table) => conductPlainly(talk, table, host),
    ask: talk.isTyped ? (question) => askPlainly(talk, question) : undefined,
    close: () => talk.close(),
  };
}

async function askPlainly(talk: PlainTalk, question: string): Promise<boolean> {
  const { sayYes, yes } = talk.language.interview.ending;
  talk.say(`\n${plainLine(`${question} ${sayYes}`)}`);
  return yes.split(' ').includes(cleanLine((await talk.hear()) ?? '').toLowerCase());
}

/** How one interview at the table stands. */
interface Standing {
  session: Session;
  waiting: Unconfirmed;
  /** What was typed for the last step, where it could not be saved. */
  unsaved: Unconfirmed | undefined;
  /** The last correction, as far as it concerns other files. */
  spread: Spread | undefined;
  /** Where the list leads that was shown last, until something else is said. */
  listed: readonly string[] | undefined;
  readonly clock: Clock;
  /** A complete interview was opened to change something: it goes on until the end of the input. */
  readonly endsWhenComplete: boolean;
}

/** Puts the questions line by line, saving each change before what follows, until the interview is finished or left. */
async function conductPlainly(talk: PlainTalk, table: Table, host: Host): Promise<TableEnd> {
  const standings = new Map<OpenInterview, Standing>();
  const standingOf = (open: OpenInterview): Standing => {
    const known = standings.get(open) ?? standingFrom(open, talk, host);
    standings.set(open, known);
    return known;
  };
  const { language } = table.now.loaded;
  const { plain: texts, table: tableTexts, spread: spreadTexts } = language.interview;
  const endOfOne = (open: OpenInterview): End => {
    const { session, waiting, unsaved } = standingOf(open);
    return {
      session,
      unconfirmed: together(waiting, unsaved ?? NOTHING_UNCONFIRMED),
      isUnsaved: unsaved !== undefined,
    };
  };
  const others = (): readonly string[] => otherEndLines(table.others.map((open) => [open, endOfOne(open)] as const));
  const seats = (): readonly Seat[] => table.seats((open) => standingOf(open).session.interview);
  const left = (wanted: 'next' | undefined): TableEnd => {
    const open = table.now;
    const end = endOfOne(open);
    const status = writeEnd(open, end, renderOpen(end.session), host);
    for (const line of others()) host.stderr.write(`${line}\n`);
    const outcome = wanted === 'next' && status === EXIT.done ? wanted : status;
    return { outcome, open, interview: end.session.interview, afterwards: [] };
  };
  const finished = (): TableEnd => {
    const open = table.now;
    const end = endOfOne(open);
    // What is not confirmed is kept when an interview is finished, and is listed.
    for (const line of unconfirmedText(open, end)) host.stderr.write(`${line}\n`);
    return { outcome: 'finish', open, interview: end.session.interview, afterwards: others() };
  };
  /** Saves a step. Gives false where it could not be, and says why. */
  const take = async (next: Session, typed: Unconfirmed): Promise<boolean> => {
    const { now } = table;
    const at = standingOf(now);
    const saved = now.file.save(at.session, next);
    at.unsaved = saved === undefined ? undefined : typed;
    if (saved === undefined) {
      at.session = next;
      return true;
    }
    sayNotSaved(talk, saved, language);
    // The lines that follow were written for other questions.
    if (!talk.isTyped) throw notSaved(now, endOfOne(now), host);
    if ('clash' in saved) {
      const resolved = await resolveClash(talk, saved.clash, now.file);
      if (resolved === undefined) throw notSaved(now, endOfOne(now), host);
      at.session = resolved;
      at.unsaved = undefined;
    }
    talk.say(`\n${renderPlace(at.session)}`);
    return false;
  };
  const goTo = async (words: string): Promise<void> => {
    const { session } = standingOf(table.now);
    const all = seats();
    const [only, second] = words === '' ? all : findSeats(session, all, words);
    if (all.length === 0) return talk.tell(tableTexts.nobodyElse);
    if (words === '' && second !== undefined) return talk.say(`\n${renderPeople(session, all)}`);
    const names = (some: readonly Seat[]): readonly string[] =>
      some.map(({ interview }) => personText(interview, language));
    if (only === undefined) return talk.tell(tableTexts.noSuchPerson(words, names(all)));
    if (second !== undefined) return talk.tell(tableTexts.whichPerson(words, names(findSeats(session, all, words))));
    const problem = await table.goTo(only.file);
    if (problem !== undefined) return talk.tell(problem);
    const isFirst = !standings.has(table.now);
    const other = standingOf(table.now);
    other.session = atQuestion(other.session, session.at);
    talk.say(`\n${plainLine(arrivalText(other.session, session.at))}`);
    if (isFirst) sayBeginning(talk, other);
    talk.say(renderPlace(other.session));
  };
  /** Takes a step, and says what came of it. Gives false where it could not be saved. */
  const step = async (event: Event, remark?: string): Promise<boolean> => {
    const at = standingOf(table.now);
    const before = at.session;
    const next = applyEvent(before, event);
    if (!(await take(next, typedFor(before, event)))) return false;
    at.clock.step(before, next);
    const spread = filesToCorrect(before, next, host.cwd);
    at.spread = spread ?? at.spread;
    const said = remark ?? remarkOn(newEvidence(before, next), language);
    if (said !== undefined) talk.say(plainLine(said));
    if (spread !== undefined) talk.say(plainLine(spreadTexts.askPlainly(spread.files, spread.details)));
    if (areaOf(next) !== areaOf(before)) sayTime(talk, at);
    talk.say(`\n${renderStep(before, event, next)}`);
    at.listed = next.at === undefined ? listedIn(next, 'review') : undefined;
    return true;
  };
  const first = standingOf(table.now);
  sayBeginning(talk, first);
  sayTime(talk, first);
  talk.say(renderPlace(first.session));
  if (first.session.at === undefined) first.listed = listedIn(first.session, 'review');
  for (;;) {
    const line = await talk.hear(takesText);
    const at = standingOf(table.now);
    const { session, waiting } = at;
    const { file } = table.now;
    if (line === undefined && at.unsaved !== undefined) throw notSaved(table.now, endOfOne(table.now), host);
    if (line === undefined && isComplete(session)) return finished();
    const request = line === undefined ? { kind: 'quit' as const } : readLine(line, session, todayOf(host), at.listed);
    switch (request.kind) {
      case 'finish':
        return finished();
      case 'quit': {
        const end = left(undefined);
        return line === undefined && end.outcome === EXIT.done ? { ...end, outcome: EXIT.found } : end;
      }
      case 'next':
        return left('next');
      case 'person':
        await goTo(request.words);
        break;
      case 'compare':
        talk.say(`\n${renderSideBySide(session, seats())}`);
        break;
      case 'correct-all': {
        if (at.spread === undefined) talk.tell(spreadTexts.nothing);
        else {
          const outcome = await correctOthers(at.spread, session, host, correctHere(table, standingOf));
          at.spread = undefined;
          talk.say(plainLine(outcomeText(outcome, language)));
        }
        break;
      }
      case 'details':
        talk.say(`\n${renderPlainDetails(session)}`);
        break;
      case 'actions':
        talk.say(`\n${renderActions(session)}`);
        break;
      case 'help':
        talk.say(`\n${renderPlainHelp(session)}`);
        break;
      case 'areas':
        talk.say(`\n${renderAreas(session)}`);
        at.listed = listedIn(session, 'areas');
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
        else await step({ type: 'jump', question });
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
          at.waiting = left;
          file.keep(left);
          talk.say(plainLine(isNothing(left) ? texts.done.kept : texts.done.keptInPart));
          talk.say(`\n${renderPlace(at.session)}`);
        }
        break;
      }
      case 'let-go':
        if (isNothing(waiting)) talk.tell(texts.problems.nothingWaits);
        else {
          at.waiting = NOTHING_UNCONFIRMED;
          file.keep(at.waiting);
          talk.say(texts.done.dropped);
        }
        break;
      case 'event': {
        const { event, remark } = request;
        if (!(await step(event, remark))) break;
        if (event.type === 'reply' && at.endsWhenComplete && isComplete(at.session)) return finished();
        break;
      }
      default:
        request satisfies never;
    }
  }
}

function standingFrom(
  { interview, previous, others, options, loaded, file }: OpenInterview,
  talk: PlainTalk,
  host: Host,
): Standing {
  const session = startSession(loaded.catalogue, interview, scopeOf(options), previous, loaded.language, others);
  return {
    session,
    clock: new Clock(host, options.minutes),
    waiting: file.left,
    unsaved: undefined,
    spread: undefined,
    listed: undefined,
    endsWhenComplete: !talk.isTyped && !isComplete(session),
  };
}

function sayBeginning(talk: PlainTalk, { session, waiting }: Standing): void {
  for (const line of lastRoundLines(session)) talk.say(plainLine(line));
  for (const line of waitingLines(session, waiting)) talk.say(line);
}

function sayTime(talk: PlainTalk, { clock, session }: Standing): void {
  const time = clock.timeBox(session);
  if (time !== undefined) talk.say(plainLine(time));
}

function correctHere(table: Table, standingOf: (open: OpenInterview) => Standing): CorrectHere {
  return (file, spread, interview) => {
    const open = table.openAt(file);
    if (open === undefined) return undefined;
    const at = standingOf(open);
    const corrected = takeCorrection(at.session, spread, interview);
    const unsaved = open.file.save(at.session, corrected);
    if (unsaved !== undefined) return { reason: reasonOf(unsaved, corrected.language) };
    at.session = corrected;
    return {};
  };
}

/** Evidence in words that name no file may have been seen all the same. */
function remarkOn(evidence: readonly string[], { interview }: Session['language']): string | undefined {
  return evidence.some(isInWords) ? interview.saving.words.plain : undefined;
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

function isComplete(session: Session): boolean {
  return openQuestions(session).length === 0;
}

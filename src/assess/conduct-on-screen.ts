import { existsSync } from 'node:fs';
import path from 'node:path';
import { createPrompt, useEffect, useRef, useState } from '@inquirer/core';
import { isLink, isLocalPath } from '../answers/local-path.ts';
import { EXIT, type Host, onExit, todayOf } from '../host.ts';
import { showClash } from '../interview/screen/clash.ts';
import { frameOf, pressKey, renderScreen } from '../interview/screen/modes.ts';
import {
  highlightAnswer,
  isWriting,
  type Key,
  type Screen,
  shownQuestion,
  startScreen,
} from '../interview/screen/screen.ts';
import { askSpread } from '../interview/screen/spread.ts';
import { pasteText, startWriting, submitText, takeUp, unconfirmedOf, withText } from '../interview/screen/writing.ts';
import { newEvidence, startSession } from '../interview/session/events.ts';
import { lastRoundLines } from '../interview/session/last-time.ts';
import { progressOf, type Session } from '../interview/session/session.ts';
import { outcomeText, type Spread, takeCorrection } from '../interview/session/spread.ts';
import { arrivalText, atQuestion } from '../interview/session/table.ts';
import type { Palette } from '../text/display.ts';
import { Clock } from './clock.ts';
import { correctOthers, filesToCorrect } from './correct-others.ts';
import { editText } from './editor.ts';
import { type End, otherEndLines, reasonOf, type Unsaved, unconfirmedText, writeEnd } from './interview-file.ts';
import { takeKeys } from './keys.ts';
import type { OpenInterview } from './open-interview.ts';
import { scopeOf } from './options.ts';
import type { Table, TableEnd } from './table.ts';
import { placeCursorIn, type Terminal, terminalOf } from './terminal.ts';

/** How one interview at the table stands, from when it was opened. */
interface Standing {
  readonly fresh: Session;
  readonly clock: Clock;
  screen: Screen;
  isUnsaved: boolean;
}

/** Puts the questions on the screen, saving after each change, until the interview is finished or left. */
export async function conductOnScreen(table: Table, host: Host): Promise<TableEnd> {
  const terminal = terminalOf(host.stdout);
  const { language } = table.now.loaded;
  const { session: words, saving } = language.interview;
  const standings = new Map<OpenInterview, Standing>();
  const standingOf = (open: OpenInterview): Standing => {
    const known = standings.get(open) ?? standingFrom(open, host);
    standings.set(open, known);
    return known;
  };
  const now = (): Standing => standingOf(table.now);
  const withSeats = (screen: Screen): Screen => {
    now().screen = screen;
    return { ...screen, seats: table.seats((open) => standingOf(open).screen.session.interview) };
  };
  const endOfOne = (open: OpenInterview): End => {
    const { screen, isUnsaved } = standingOf(open);
    return { session: screen.session, unconfirmed: unconfirmedOf(screen), isUnsaved };
  };
  const others = (): readonly string[] => otherEndLines(table.others.map((open) => [open, endOfOne(open)] as const));
  host.stdout.write(`\n${outlookText(now().fresh, now().clock.minutesLeft(now().fresh))}\n\n`);
  terminal.prepare();
  // A signal ends the program at once; the terminal must not go on marking pastes for others.
  const release = onExit(terminal.release);
  let failure: unknown;
  try {
    const { outcome } = await interviewPrompt(
      {
        start: withSeats(now().screen),
        terminal,
        palette: await host.paletteFor(host.stdout),
        today: () => todayOf(host),
        save: (before, after) => {
          const { file } = table.now;
          const { clash } = before;
          const isDecided = clash !== undefined && after.clash === undefined;
          const saved = isDecided ? file.resolve(clash, after.session) : file.save(before.session, after.session);
          // What could not be saved is not made good by going elsewhere, only by a step that is saved.
          if (saved !== undefined) now().isUnsaved = true;
          else now().clock.step(before.session, after.session);
          if (saved !== undefined) return saved;
          if (isDecided || before.session.interview !== after.session.interview) now().isUnsaved = false;
          return saved;
        },
        keep: (screen) => {
          now().screen = screen;
          const problem = table.now.file.keep(unconfirmedOf(screen));
          return problem === undefined ? undefined : saving.draftNotKept(problem);
        },
        remark: (before, after) =>
          remarkOn(newEvidence(before.session, after.session), path.resolve(host.cwd, table.now.answers), saving),
        edit: (note) => editText(note, host.env, language),
        clock: {
          minutesLeft: (session) => now().clock.minutesLeft(session),
          timeBox: (session) => now().clock.timeBox(session),
        },
        hasEnd: table.now.options.minutes !== undefined,
        look: withSeats,
        spread: (before, after) => filesToCorrect(before.session, after.session, host.cwd),
        fulfil: async (screen) => {
          try {
            return withSeats(await fulfil(screen, table, standingOf, host));
          } catch (error) {
            failure = error;
            return { ...screen, outcome: 'quit' };
          }
        },
      },
      { clearPromptOnDone: true },
    );
    if (failure !== undefined) throw failure;
    const open = table.now;
    const end = endOfOne(open);
    const { interview } = end.session;
    if (outcome === 'finish') {
      const afterwards = [...(end.isUnsaved ? [words.lastNotSaved] : []), ...unconfirmedText(open, end), ...others()];
      return { outcome, open, interview, afterwards };
    }
    const { replied, total } = progressOf(end.session);
    const status = writeEnd(open, end, words.saved(replied, total), host);
    for (const line of others()) host.stderr.write(`${line}\n`);
    return { outcome: outcome === 'next' && status === EXIT.done ? 'next' : status, open, interview, afterwards: [] };
  } catch (error) {
    host.stderr.write('\n');
    writeEnd(table.now, endOfOne(table.now), words.allSaved, host);
    for (const line of others()) host.stderr.write(`${line}\n`);
    throw error;
  } finally {
    release();
    terminal.release();
  }
}

function standingFrom({ interview, previous, others, options, loaded, file }: OpenInterview, host: Host): Standing {
  const fresh = startSession(loaded.catalogue, interview, scopeOf(options), previous, loaded.language, others);
  return {
    fresh,
    clock: new Clock(host, options.minutes),
    screen: takeUp(startScreen(fresh), file.left),
    isUnsaved: false,
  };
}

/** Does what a screen wishes for outside of it, and gives the screen to go on with. */
async function fulfil(
  { wish, ...screen }: Screen,
  table: Table,
  standingOf: (open: OpenInterview) => Standing,
  host: Host,
): Promise<Screen> {
  const { session } = screen;
  standingOf(table.now).screen = screen;
  if (wish === undefined) return screen;
  if (wish.kind === 'spread') {
    const outcome = await correctOthers(wish.spread, session, host, (file, spread, interview) => {
      const open = table.openAt(file);
      if (open === undefined) return undefined;
      const other = standingOf(open);
      const corrected = takeCorrection(other.screen.session, spread, interview);
      const unsaved = open.file.save(other.screen.session, corrected);
      if (unsaved !== undefined) return { reason: reasonOf(unsaved, session.language) };
      other.screen = { ...other.screen, session: corrected };
      return {};
    });
    return { ...screen, message: outcomeText(outcome, session.language) };
  }
  const problem = await table.goTo(wish.file);
  if (problem !== undefined) return { ...screen, message: problem };
  const { screen: other } = standingOf(table.now);
  if (isWriting(other)) return { ...other, message: arrivalText(other.session, undefined) };
  const arrived = atQuestion(other.session, session.at);
  const settled = highlightAnswer({ ...other, session: arrived, mode: 'choose' });
  return { ...settled, message: arrivalText(arrived, session.at) };
}

function outlookText(session: Session, minutes: number): string {
  const { replied, total } = progressOf(session);
  const { outlook: outlookOf, complete } = session.language.interview.session;
  const open = total - replied;
  const outlook = open === 0 ? complete : outlookOf(open, minutes);
  return [outlook, ...lastRoundLines(session)].join('\n');
}

/** Evidence that is a path is worth a remark when there is nothing at it, seen from the answers file. */
function remarkOn(
  evidence: readonly string[],
  answers: string,
  { noSuchFile, words }: Session['language']['interview']['saving'],
): string | undefined {
  const missing = evidence.find((ref) => !isLink(ref) && !existsSync(path.resolve(path.dirname(answers), ref)));
  if (missing === undefined) return undefined;
  return isLocalPath(missing) ? noSuchFile(missing) : words.screen;
}

/** Milliseconds after which the clock on the screen is put right. */
const CLOCK_PERIOD = 15_000;

export interface InterviewPromptConfig {
  readonly start: Screen;
  readonly palette: Palette;
  readonly today: () => string;
  readonly terminal: Terminal;
  /**
   * Brings a new state to disk before it is shown. Returns why it could not, or nothing. A state that could not be
   * saved is not taken over.
   */
  readonly save: (before: Screen, after: Screen) => Unsaved | undefined;
  /** Keeps what is typed on a screen and not confirmed. Returns why it could not, in one sentence, or nothing. */
  readonly keep: (screen: Screen) => string | undefined;
  /** What is worth a remark about a step that was saved, such as evidence that is not where it is said to be. */
  readonly remark: (before: Screen, after: Screen) => string | undefined;
  /** The same screen with everybody else of the engagement as they are at this moment. */
  readonly look: (screen: Screen) => Screen;
  /** Which other files a step that was saved concerns, so that one is asked about them. */
  readonly spread: (before: Screen, after: Screen) => Spread | undefined;
  /** Does what a screen wishes for, such as going to another interview. Gives what is shown then, as it is on the disk. */
  readonly fulfil: (screen: Screen) => Promise<Screen>;
  readonly clock: Pick<Clock, 'minutesLeft' | 'timeBox'>;
  /** Whether the time is limited, so that the clock has to go on while nobody types. */
  readonly hasEnd: boolean;
  readonly edit: (text: string) => { readonly text: string } | { readonly problem: string };
}

/**
 * The whole interview as one prompt, so that no key typed between two questions is lost.
 * Gives the last screen, whose `outcome` says how it ended.
 */
export const interviewPrompt = createPrompt<Screen, InterviewPromptConfig>((config, done) => {
  const [screen, setScreen] = useState(config.start);
  const [, setDrawn] = useState(0);
  // What the next key acts on: keys can come faster than screens are drawn.
  const latest = useRef(config.start);
  /** The last warning that something is not kept; the next key may mend it. */
  const warned = useRef('');
  const placeCursor = useRef((_column: number | undefined): void => undefined);

  /** Keeps what is not confirmed; where it cannot be kept, says so, unless there is another message. */
  const withWarning = (next: Screen): Screen => {
    const warning = config.keep(next) ?? '';
    const message = next.message === warned.current ? '' : next.message;
    const isNews = message !== '' && message !== latest.current.message;
    warned.current = warning;
    return { ...next, message: warning === '' || isNews ? message : warning };
  };

  const afterSave = (before: Screen, wanted: Screen): Screen => {
    const unsaved = config.save(before, wanted);
    if (unsaved === undefined) {
      const spread = config.spread(before, wanted);
      const saved = { ...wanted, message: config.remark(before, wanted) ?? wanted.message };
      return spread === undefined ? saved : askSpread(saved, spread);
    }
    if ('clash' in unsaved) return showClash(before, unsaved.clash);
    return { ...before, message: `${unsaved.reason}. ${unsaved.advice}` };
  };

  const show = (wanted: Screen): void => {
    const shown = withWarning(afterSave(latest.current, wanted));
    latest.current = shown;
    setScreen(shown);
    if (shown.outcome !== undefined) done(shown);
    else if (shown.wish !== undefined) goOn(shown);
  };

  /** What is typed while a wish is fulfilled is taken after it. */
  const waiting = useRef<(() => void)[] | undefined>(undefined);
  const whenFree = (act: () => void): void => {
    if (waiting.current === undefined) act();
    else waiting.current.push(act);
  };
  const goOn = (wishing: Screen): void => {
    waiting.current = [];
    void config.fulfil(wishing).then((fulfilled) => {
      // It is another's: nothing of the one before is saved with it. Wiping would leave that one in the terminal's history.
      latest.current = fulfilled;
      const shown = withWarning(fulfilled);
      latest.current = shown;
      setScreen(shown);
      const acts = waiting.current ?? [];
      waiting.current = undefined;
      if (shown.outcome !== undefined) done(shown);
      else for (const act of acts) whenFree(act);
    });
  };

  useEffect((readline) => {
    const { terminal } = config;
    let drawn = 0;
    const redraw = (): void => {
      terminal.wipe();
      setDrawn(++drawn);
    };
    placeCursor.current = placeCursorIn(readline, terminal);
    readline.on('close', () => done({ ...latest.current, outcome: 'quit' }));
    // Ctrl+Z, then fg.
    readline.on('SIGCONT', () => {
      readline.resume();
      terminal.prepare();
      redraw();
    });
    const edit = (before: Screen): void => {
      readline.pause();
      const writing = startWriting(before, 'note');
      const edited = config.edit(writing.draft.text);
      readline.resume();
      terminal.prepare();
      terminal.wipe();
      if (!('text' in edited)) {
        show({ ...before, message: edited.problem });
        return;
      }
      // First as a text that is being written: what cannot be saved stays there.
      const written = withText({ ...writing, message: '' }, edited.text);
      show(written);
      show(submitText(written, written.draft.text, config.today()));
    };
    const onKey = (key: Key): void => {
      const isAboutOthers = !isWriting(latest.current) && ['p', 'P', '='].includes(key.char);
      const before = isAboutOthers ? config.look(latest.current) : latest.current;
      const isWritten = isWriting(before) && before.draft.text !== '';
      const isAtQuestion = before.mode === 'choose' && shownQuestion(before) !== undefined;
      // As in a shell: Ctrl+D where there is nothing to delete is the end of the input.
      if (key.ctrl && key.name === 'd' && !isWritten) readline.close();
      else if (isAtQuestion && key.char.toLowerCase() === 'o') edit(before);
      else show(pressKey(before, key, config.today(), frameOf(terminal.size())));
    };
    const endKeys = takeKeys(readline.input, {
      onKey: (key) => {
        // The end of the input waits for nothing.
        if (key.ctrl && key.name === 'd' && waiting.current !== undefined) readline.close();
        else whenFree(() => onKey(key));
      },
      onPaste: (text) => whenFree(() => show(pasteText(latest.current, text))),
      isWriting: () => isWriting(latest.current),
      canLeave: () => latest.current.mode !== 'choose' && latest.current.draft.text === '',
    });
    const endResize = terminal.onResize(redraw);
    const ticking = config.hasEnd ? setInterval(() => setDrawn(++drawn), CLOCK_PERIOD) : undefined;
    ticking?.unref();
    return () => {
      clearInterval(ticking);
      endKeys();
      endResize();
    };
  }, []);

  const { clock } = config;
  const [minutes, timeBox] = [clock.minutesLeft(screen.session), clock.timeBox(screen.session)];
  const { content, bottom, cursor } = renderScreen(screen, {
    palette: config.palette,
    ...config.terminal.size(),
    minutes,
    timeBox,
  });
  placeCursor.current(cursor);
  return [content, bottom];
});

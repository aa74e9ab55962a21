import { existsSync } from 'node:fs';
import path from 'node:path';
import { createPrompt, useEffect, useRef, useState } from '@inquirer/core';
import { isLocalPath } from '../answers/local-path.ts';
import { type Host, onExit, todayOf } from '../host.ts';
import { showClash } from '../interview/screen/clash.ts';
import { draftColumns } from '../interview/screen/draw.ts';
import { frameOf, pressKey, renderScreen } from '../interview/screen/modes.ts';
import { isWriting, type Key, type Screen, shownQuestion, startScreen } from '../interview/screen/screen.ts';
import { pasteText, startWriting, submitText, takeUp, unconfirmedOf, withText } from '../interview/screen/writing.ts';
import { newEvidence, startSession } from '../interview/session/events.ts';
import { lastRoundLines } from '../interview/session/last-time.ts';
import { progressOf, type Session } from '../interview/session/session.ts';
import type { Palette } from '../text/display.ts';
import { Clock } from './clock.ts';
import { editText } from './editor.ts';
import { type Conducted, type End, type Unsaved, writeEnd } from './interview-file.ts';
import { takeKeys } from './keys.ts';
import { scopeOf } from './options.ts';
import { type Terminal, terminalOf } from './terminal.ts';

export interface ScreenEnd extends End {
  readonly outcome: Screen['outcome'];
}

/** Puts the questions on the screen, saving after each change, until the interview is finished or left. */
export async function conductOnScreen(conducted: Conducted, host: Host): Promise<ScreenEnd> {
  const { answers, interview, previous, options, loaded, file } = conducted;
  const terminal = terminalOf(host.stdout);
  const { language } = loaded;
  const { session: words, saving } = language.interview;
  const fresh = startSession(loaded.catalogue, interview, scopeOf(options), previous, language);
  const start = takeUp(startScreen(fresh), file.left);
  const clock = new Clock(host, options.minutes);
  let isUnsaved = false;
  let latest = start;
  const end = (): End => ({ session: latest.session, unconfirmed: unconfirmedOf(latest), isUnsaved });
  host.stdout.write(`\n${outlookText(fresh, clock.minutesLeft(fresh))}\n\n`);
  terminal.prepare();
  // A signal ends the program at once; the terminal must not go on marking pastes for others.
  const release = onExit(terminal.release);
  try {
    const { outcome } = await interviewPrompt(
      {
        start,
        terminal,
        palette: await host.paletteFor(host.stdout),
        today: () => todayOf(host),
        save: (before, after) => {
          const { clash } = before;
          const isDecided = clash !== undefined && after.clash === undefined;
          const saved = isDecided ? file.resolve(clash, after.session) : file.save(before.session, after.session);
          // What could not be saved is not made good by going elsewhere, only by a step that is saved.
          if (saved !== undefined) isUnsaved = true;
          else clock.step(before.session, after.session);
          if (saved !== undefined) return saved;
          if (isDecided || before.session.interview !== after.session.interview) isUnsaved = false;
          return saved;
        },
        keep: (screen) => {
          latest = screen;
          const problem = file.keep(unconfirmedOf(screen));
          return problem === undefined ? undefined : saving.draftNotKept(problem);
        },
        remark: (before, after) =>
          file.remark(before.session, after.session) ??
          remarkOn(newEvidence(before.session, after.session), path.resolve(host.cwd, answers), saving),
        edit: (note) => editText(note, host.env, language),
        clock,
        hasEnd: options.minutes !== undefined,
      },
      { clearPromptOnDone: true },
    );
    return { ...end(), outcome };
  } catch (error) {
    host.stderr.write('\n');
    writeEnd(conducted, end(), words.allSaved, host);
    throw error;
  } finally {
    release();
    terminal.release();
  }
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
  const missing = evidence.find(
    (ref) => !/^[a-z][a-z0-9+.-]+:/i.test(ref) && !existsSync(path.resolve(path.dirname(answers), ref)),
  );
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
    if (unsaved === undefined) return { ...wanted, message: config.remark(before, wanted) ?? wanted.message };
    if ('clash' in unsaved) return showClash(before, unsaved.clash);
    return { ...before, message: `${unsaved.reason}. ${unsaved.advice}` };
  };

  const show = (wanted: Screen): void => {
    const shown = withWarning(afterSave(latest.current, wanted));
    latest.current = shown;
    setScreen(shown);
    if (shown.outcome !== undefined) done(shown);
  };

  useEffect((readline) => {
    const { terminal } = config;
    let drawn = 0;
    const redraw = (): void => {
      terminal.wipe();
      setDrawn(++drawn);
    };
    // The kit asks readline where the cursor is: in a line that is no shorter than the one drawn, of plain blanks.
    placeCursor.current = (column) => {
      const line = column === undefined ? '' : ' '.repeat(2 * terminal.size().width);
      Object.assign(readline, { line, cursor: column ?? 0 });
    };
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
      const before = latest.current;
      const isWritten = isWriting(before) && before.draft.text !== '';
      const isAtQuestion = before.mode === 'choose' && shownQuestion(before) !== undefined;
      // As in a shell: Ctrl+D where there is nothing to delete is the end of the input.
      if (key.ctrl && key.name === 'd' && !isWritten) readline.close();
      else if (isAtQuestion && key.char.toLowerCase() === 'o') edit(before);
      else show(pressKey(before, key, config.today(), draftColumns(frameOf(terminal.size()))));
    };
    const endKeys = takeKeys(readline.input, {
      onKey,
      onPaste: (text) => show(pasteText(latest.current, text)),
      isWriting: () => isWriting(latest.current),
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

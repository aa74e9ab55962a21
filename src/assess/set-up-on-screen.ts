import { createPrompt, useEffect, useRef, useState } from '@inquirer/core';
import { type Host, onExit } from '../host.ts';
import { draftColumns } from '../interview/screen/draw.ts';
import { frameOf } from '../interview/screen/modes.ts';
import type { Key } from '../interview/screen/screen.ts';
import { choicesIn, isText, pasteInSetUp, pressInSetUp, type SetUp, withProblem } from '../interview/start/set-up.ts';
import { renderSetUp } from '../interview/start/set-up-screen.ts';
import type { Palette } from '../text/display.ts';
import { takeKeys } from './keys.ts';
import { placeCursorIn, type Terminal, terminalOf } from './terminal.ts';

export interface SetUpHooks {
  /** Takes in what was settled so far, and proposes a file for it. */
  readonly learn: (setUp: SetUp) => string;
  /** Why a file cannot be made, as a sentence. */
  readonly problemWithFile: (file: string) => Promise<string | undefined>;
}

/** Lets the user settle on one screen what is to be known before the first question. */
export async function setUpOnScreen(start: SetUp, hooks: SetUpHooks, host: Host): Promise<SetUp> {
  const palette = await host.paletteFor(host.stdout);
  const terminal = terminalOf(host.stdout);
  terminal.prepare();
  // A signal ends the program at once; the terminal must not go on marking pastes for others.
  const release = onExit(terminal.release);
  try {
    return await setUpPrompt({ start, hooks, palette, terminal }, { clearPromptOnDone: true });
  } finally {
    release();
    terminal.release();
  }
}

interface SetUpConfig {
  readonly start: SetUp;
  readonly hooks: SetUpHooks;
  readonly palette: Palette;
  readonly terminal: Terminal;
}

const setUpPrompt = createPrompt<SetUp, SetUpConfig>(({ start, hooks, palette, terminal }, done) => {
  const [setUp, setShown] = useState(start);
  const [, setDrawn] = useState(0);
  const latest = useRef(start);
  const isAsking = useRef(false);
  const placeCursor = useRef((_: number | undefined): void => undefined);
  useEffect((readline) => {
    let drawn = 0;
    const redraw = (): void => {
      terminal.wipe();
      setDrawn(++drawn);
    };
    placeCursor.current = placeCursorIn(readline, terminal);
    readline.on('SIGCONT', () => {
      terminal.prepare();
      redraw();
    });
    const show = (next: SetUp): void => {
      latest.current = { ...next, proposal: hooks.learn(next) };
      setShown(latest.current);
    };
    const begin = async (wanted: SetUp): Promise<void> => {
      isAsking.current = true;
      const problem = wanted.fixed.has('file') ? undefined : await hooks.problemWithFile(choicesIn(wanted).file);
      isAsking.current = false;
      if (problem === undefined) done(wanted);
      else show(withProblem(wanted, 'file', problem));
    };
    const onKey = (key: Key): void => {
      if (isAsking.current) return;
      if (key.ctrl && key.name === 'd' && latest.current.draft.text === '') {
        readline.close();
        return;
      }
      show(pressInSetUp(latest.current, key, draftColumns(frameOf(terminal.size()))));
      if (latest.current.outcome !== undefined) void begin(latest.current);
    };
    const endKeys = takeKeys(readline.input, {
      onKey,
      onPaste: (text) => show(pasteInSetUp(latest.current, text)),
      isWriting: () => isText(latest.current.at),
      canLeave: () => !isText(latest.current.at),
    });
    const endResize = terminal.onResize(redraw);
    return () => {
      endKeys();
      endResize();
    };
  }, []);
  const { width, rows } = terminal.size();
  const { content, bottom, cursor } = renderSetUp(setUp, frameOf({ palette, width, rows }));
  placeCursor.current(cursor);
  return [content, bottom];
});

import { createPrompt, isEnterKey, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import type { Palette } from '../diagnostics/palette.ts';
import { renderScreen } from '../interview/render.ts';
import { draftOf, isWriting, pressKey, type Screen, submitText } from '../interview/screen.ts';
import type { Terminal } from './terminal.ts';

export interface InterviewPromptConfig {
  readonly start: Screen;
  readonly palette: Palette;
  /** Today, as in 2026-11-22. */
  readonly today: () => string;
  readonly terminal: Terminal;
  /**
   * Brings a new state to disk before it is shown. Returns what stands in the way, in one sentence, or nothing.
   * A state that could not be saved is not taken over.
   */
  readonly save: (before: Screen, after: Screen) => string | undefined;
}

/**
 * The whole interview as one prompt, so that no key typed between two questions is lost.
 * Gives the last screen, whose `outcome` says how it ended.
 */
export const interviewPrompt = createPrompt<Screen, InterviewPromptConfig>((config, done) => {
  const [screen, setScreen] = useState(config.start);
  const [draft, setDraft] = useState('');
  const [, setDrawn] = useState(0);
  // What the next key acts on: keys can come faster than screens are drawn.
  const latest = useRef(config.start);
  const written = useRef('');
  const isPasting = useRef(false);
  const write = (text: string): void => {
    written.current = text;
    setDraft(text);
  };

  const show = (next: Screen): void => {
    const problem = config.save(latest.current, next);
    const shown: Screen = problem === undefined ? next : { ...latest.current, message: problem };
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
    // What was written for one question must not come back with ↑ in another.
    readline.on('history', (lines) => Array.isArray(lines) && lines.splice(0));
    // Ctrl+D closes the input.
    readline.on('close', () => done({ ...latest.current, outcome: 'quit' }));
    // Ctrl+Z, then fg.
    readline.on('SIGCONT', () => {
      readline.resume();
      terminal.prepare();
      redraw();
    });
    return terminal.onResize(redraw);
  }, []);

  useKeypress((key, readline) => {
    const before = latest.current;
    if (key.name === 'paste-start' || key.name === 'paste-end') {
      isPasting.current = key.name === 'paste-start';
      return;
    }
    if (isWriting(before) && key.name !== 'escape') {
      if (!isEnterKey(key)) {
        write(readline.line);
      } else if (isPasting.current) {
        // Several lines were pasted: they become one, and what follows is no answer to anything.
        if (written.current !== '') readline.write(`${written.current.trimEnd()} `);
        write(readline.line);
      } else {
        show(submitText(before, written.current, config.today()));
        // It could not be saved: the text stays, to be confirmed again.
        if (isWriting(latest.current)) readline.write(written.current);
        else write('');
      }
      return;
    }
    const char = key.ctrl ? '' : readline.line.trim();
    readline.clearLine(0);
    if (isPasting.current) return;
    const next = pressKey(before, { char, name: key.ctrl ? '' : key.name }, config.today());
    show(next);
    const startsWriting = next.mode !== before.mode && isWriting(next);
    const text = startsWriting ? draftOf(next) : '';
    if (startsWriting) readline.write(text);
    write(text);
  });

  const { content, bottom } = renderScreen(screen, { palette: config.palette, ...config.terminal.size(), draft });
  return [content, bottom];
});

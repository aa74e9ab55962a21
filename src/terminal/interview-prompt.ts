import { createPrompt, isEnterKey, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import type { Palette } from '../diagnostics/palette.ts';
import type { Clash } from '../interview/clash.ts';
import { renderScreen } from '../interview/render.ts';
import {
  draftOf,
  isWriting,
  keepNote,
  noteOf,
  pressKey,
  type Screen,
  showClash,
  shownQuestion,
  submitText,
} from '../interview/screen.ts';
import type { Session } from '../interview/state.ts';
import type { Terminal } from './terminal.ts';

export interface InterviewPromptConfig {
  readonly start: Screen;
  readonly palette: Palette;
  /** Today, as in 2026-11-22. */
  readonly today: () => string;
  readonly terminal: Terminal;
  /**
   * Brings a new state to disk before it is shown. Returns what stands in the way, in one sentence, or what
   * someone else changed meanwhile, or nothing. A state that could not be saved is not taken over.
   */
  readonly save: (before: Screen, after: Screen) => string | Clash | undefined;
  /** What is worth a remark about a step that was saved, such as evidence that is not where it is said to be. */
  readonly remark: (before: Screen, after: Screen) => string | undefined;
  /** About how many minutes the open questions will take, at this interview's own pace. */
  readonly minutesLeft: (session: Session) => number;
  /** Lets the user write a text in an editor. */
  readonly edit: (text: string) => { readonly text: string } | { readonly problem: string };
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
    const remark = typeof problem === 'object' ? undefined : (problem ?? config.remark(latest.current, next));
    const kept = problem === undefined ? next : latest.current;
    const said: Screen = remark === undefined ? kept : { ...kept, message: remark };
    const shown = typeof problem === 'object' ? showClash(latest.current, problem) : said;
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
    if (char.toLowerCase() === 'o' && before.mode === 'choose' && shownQuestion(before) !== undefined) {
      readline.pause();
      const edited = config.edit(noteOf(before));
      readline.resume();
      config.terminal.prepare();
      config.terminal.wipe();
      show('text' in edited ? keepNote(before, edited.text) : { ...before, message: edited.problem });
      return;
    }
    const next = pressKey(before, { char, name: key.ctrl ? '' : key.name }, config.today());
    show(next);
    const startsWriting = next.mode !== before.mode && isWriting(next);
    const text = startsWriting ? draftOf(next) : '';
    if (startsWriting) readline.write(text);
    write(text);
  });

  const minutes = config.minutesLeft(screen.session);
  const options = { palette: config.palette, ...config.terminal.size(), draft, minutes };
  const { content, bottom } = renderScreen(screen, options);
  return [content, bottom];
});

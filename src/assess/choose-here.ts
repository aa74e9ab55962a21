import { createPrompt, useEffect, useRef, useState } from '@inquirer/core';
import type { Host } from '../host.ts';
import { hanging } from '../interview/plain/plain-line.ts';
import { frameOf } from '../interview/screen/modes.ts';
import type { Key } from '../interview/screen/screen.ts';
import {
  engagementText,
  interviewText,
  type ListChoice,
  type ListedEngagement,
  type ListScreen,
  pressInList,
  renderList,
  rowsOf,
} from '../interview/start/list.ts';
import { cleanLine } from '../text/clean-text.ts';
import type { Palette } from '../text/display.ts';
import type { Language } from '../texts/language.ts';
import { takeKeys } from './keys.ts';
import type { PlainTalk } from './plain-talk.ts';
import { InputEnded } from './start-talk.ts';
import { type Terminal, terminalOf } from './terminal.ts';

/** Lets the user choose on the screen what to do with what is here. */
export async function chooseOnScreen(
  engagements: readonly ListedEngagement[],
  host: Host,
  language: Language,
): Promise<ListChoice> {
  const palette = await host.paletteFor(host.stdout);
  const start: ListScreen = { engagements, language, at: 0 };
  const { choice } = await listPrompt(
    { start, palette, terminal: terminalOf(host.stdout) },
    { clearPromptOnDone: true },
  );
  return choice ?? { kind: 'leave' };
}

/** The same line by line. */
export async function choosePlainly(engagements: readonly ListedEngagement[], talk: PlainTalk): Promise<ListChoice> {
  const { language } = talk;
  const { list } = language.interview.start;
  const rows = rowsOf(engagements);
  talk.say(`${list.title}:`);
  for (const [index, { engagement, interview }] of rows.entries()) {
    if (engagement !== rows[index - 1]?.engagement) talk.say(engagementText(engagement, language));
    talk.say(hanging(`  ${index + 1}. `, interviewText(interview, language)));
  }
  talk.say(list.say);
  for (;;) {
    const line = await talk.hear();
    if (line === undefined) throw new InputEnded();
    const choice = choiceIn(cleanLine(line).toLowerCase(), rows);
    if (choice !== undefined) return choice;
    talk.tell(list.noNumber(rows.length));
  }
}

function choiceIn(line: string, rows: ReturnType<typeof rowsOf>): ListChoice | undefined {
  if (line === 'new') return { kind: 'new' };
  if (line === 'quit') return { kind: 'leave' };
  const [, word, number] = /^(?:(next|report) +)?(\d{1,3})$/.exec(line) ?? [];
  const row = rows[Number(number) - 1];
  if (row === undefined) return undefined;
  if (word === undefined) return { kind: 'go-on', file: row.interview.file };
  return { kind: word === 'next' ? 'next' : 'report', engagement: row.engagement };
}

interface ListConfig {
  readonly start: ListScreen;
  readonly palette: Palette;
  readonly terminal: Terminal;
}

const listPrompt = createPrompt<ListScreen, ListConfig>(({ start, palette, terminal }, done) => {
  const [screen, setScreen] = useState(start);
  const [, setDrawn] = useState(0);
  const latest = useRef(start);
  useEffect((readline) => {
    let drawn = 0;
    const redraw = (): void => {
      terminal.wipe();
      setDrawn(++drawn);
    };
    readline.on('SIGCONT', redraw);
    const onKey = (key: Key): void => {
      latest.current = pressInList(latest.current, key);
      setScreen(latest.current);
      if (latest.current.choice !== undefined) done(latest.current);
    };
    const endKeys = takeKeys(readline.input, {
      onKey,
      onPaste: () => undefined,
      isWriting: () => false,
      canLeave: () => true,
    });
    const endResize = terminal.onResize(redraw);
    return () => {
      endKeys();
      endResize();
    };
  }, []);
  return renderList(screen, frameOf({ palette, width: terminal.size().width, rows: terminal.size().rows }));
});

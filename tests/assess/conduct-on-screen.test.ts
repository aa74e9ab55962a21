import { render } from '@inquirer/testing';
import { describe, expect, test, vi } from 'vitest';
import { interviewPrompt } from '../../src/assess/conduct-on-screen.ts';
import { unconfirmedOf } from '../../src/interview/screen/writing.ts';
import { newEvidence } from '../../src/interview/session/events.ts';
import { saveStep } from '../../src/interview/session/save.ts';
import {
  draftFile,
  NOTHING_UNCONFIRMED,
  parseDraft,
  type Unconfirmed,
} from '../../src/interview/session/unconfirmed.ts';
import { PLAIN } from '../../src/text/display.ts';
import { catalogueOf } from '../kit/catalogue.ts';
import { answersOf, fileOf, MOMENT, readFile, screenOf, sessionOf, TODAY } from '../kit/interview.ts';

const DISK_FULL = { reason: 'Not saved: the disk is full', advice: 'Free some.' };

const CATALOGUE = catalogueOf([
  { id: 'a', questions: [{ id: 'one' }, { id: 'two' }, { id: 'three' }, { id: 'four' }, { id: 'five' }] },
]);

const ENTER = '\r';
const UP = '\u001b[A';
const DOWN = '\u001b[B';
const LEFT = '\u001b[D';
const BACKSPACE = '\u007f';
const PASTE = (text: string): string => `\u001b[200~${text}\u001b[201~`;
const control = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) - 96);

/** The prompt at its first question, with a file, a terminal and a disk that can be full. */
async function interview(answers: object = {}) {
  const file = {
    text: fileOf(answers),
    problem: undefined as { readonly reason: string; readonly advice: string } | undefined,
    draft: undefined as string | undefined,
    isDraftKept: true,
  };
  const terminal = { width: 80, rows: 24, wiped: 0, prepared: 0, resized: (): void => undefined };
  const prompt = await render(interviewPrompt, {
    start: screenOf(CATALOGUE, answers),
    palette: PLAIN,
    today: () => TODAY,
    terminal: {
      size: () => terminal,
      prepare: () => void terminal.prepared++,
      wipe: () => void terminal.wiped++,
      release: () => undefined,
      onResize: (listener) => {
        terminal.resized = listener;
        return () => undefined;
      },
    },
    save: (before, after) => {
      const text = saveStep(file.text, before.session, after.session, MOMENT);
      if (text !== file.text && file.problem !== undefined) return file.problem;
      file.text = text;
      return undefined;
    },
    keep: (screen) => {
      file.draft = draftFile(unconfirmedOf(screen));
      return file.isDraftKept ? undefined : 'Not kept: the disk is full.';
    },
    remark: (before, after) =>
      newEvidence(before.session, after.session).includes('gone.pdf') ? 'Not there.' : undefined,
    clock: { minutesLeft: () => 7, timeBox: () => undefined },
    hasEnd: false,
    look: (screen) => screen,
    spread: () => undefined,
    fulfil: async (screen) => screen,
    edit: (text) => (text === 'no editor' ? { problem: 'No editor.' } : { text: `${text}\nsecond line` }),
  });
  return {
    ...prompt,
    file,
    terminal,
    /** Sends keys as the terminal sends them: a text, an escape sequence. */
    send: (...keys: readonly (string | Uint8Array)[]): void => {
      for (const key of keys) prompt.input.write(key);
    },
    pressEscape: (): void => prompt.events.keypress('escape'),
    saved: (): object => answersOf({ ...sessionOf(CATALOGUE), interview: readFile(file.text).interview }),
  };
}

const given = (option: string): object => ({ option, answered: TODAY });

test('every answer is in the file before the next question is shown', async () => {
  const { send, saved, getScreen } = await interview();
  expect(getScreen()).toContain('one?');
  send('1');
  expect(saved()).toEqual({ 'a/one': given('s0') });
  expect(getScreen()).toContain('two?');
  send(UP, ENTER);
  expect(saved()).toEqual({ 'a/one': given('s0'), 'a/two': given('s100') });
});

test('keys that come all at once are all taken', async () => {
  const { send, saved, answer } = await interview();
  send('12d4xnot ours\r\r');
  expect((await answer).outcome).toBe('finish');
  expect(saved()).toEqual({
    'a/one': given('s0'),
    'a/two': given('s33'),
    'a/three': { unknown: true, answered: TODAY },
    'a/four': given('s100'),
    'a/five': { notApplicable: 'not ours', answered: TODAY },
  });
});

test('letters of a note are no commands, and it can be edited', async () => {
  const { send, saved, getScreen } = await interview();
  send('n', 'quit? dx 1', LEFT, BACKSPACE, '_');
  expect(getScreen()).toContain('> quit? dx_1');
  expect(saved()).toEqual({});
  send(ENTER);
  expect(saved()).toEqual({ 'a/one': { note: 'quit? dx_1' } });
  expect(getScreen()).toContain('Note: quit? dx_1');
});

test('a note is taken up where it was left, and Esc leaves it as it was', async () => {
  const { send, pressEscape, saved, getScreen } = await interview({ 'a/one': { note: 'Ask' } });
  send('n', ' Jo');
  expect(getScreen()).toContain('> Ask Jo');
  pressEscape();
  expect(getScreen()).not.toContain('> ');
  expect(saved()).toEqual({ 'a/one': { note: 'Ask' } });
  send('n', ' Jo', ENTER);
  expect(saved()).toEqual({ 'a/one': { note: 'Ask Jo' } });
});

describe('what was written before comes back with no key', () => {
  test.each<[string, readonly string[], object]>([
    ['↑ at the question after a note of one letter', ['n', 'q', ENTER, UP], { note: 'q' }],
    ['↑ in the next text', ['n', 'd', ENTER, 'e', UP, ENTER], { note: 'd' }],
    ['Ctrl+Y after Ctrl+U', ['n', 'd', control('u'), ENTER, control('y')], {}],
  ])('%s', async (_, keys, answer) => {
    const { send, saved, getScreen } = await interview();
    send(...keys);
    expect(saved()).toEqual(Object.keys(answer).length === 0 ? {} : { 'a/one': answer });
    expect(getScreen()).toContain('one?');
  });
});

test.each([...'abefghklnpqrstuvwxy'])('Ctrl+%s does nothing', async (letter) => {
  const { send, saved, getScreen } = await interview();
  send('1', control(letter));
  expect(saved()).toEqual({ 'a/one': given('s0') });
  expect(getScreen()).toContain('two?');
  expect(getScreen()).not.toContain('> ');
});

describe('a pasted text', () => {
  test('of several lines keeps them in the note, and answers nothing', async () => {
    const { send, saved, getScreen } = await interview();
    send('n', PASTE('first\r\n\r\nd\r1\nlast'));
    expect(getScreen()).toContain('> first\n\n  d\n  1\n  last\n');
    expect(saved()).toEqual({});
    send(ENTER, '2');
    expect(saved()).toEqual({ 'a/one': { ...given('s33'), note: 'first\n\nd\n1\nlast' } });
  });

  test('of several lines is one line where only one is written', async () => {
    const { send, saved } = await interview();
    send('x', PASTE('not\r\n  ours\n'), ENTER);
    expect(saved()).toEqual({ 'a/one': { notApplicable: 'not ours', answered: TODAY } });
  });

  test.each<[string, string, string]>([
    ['control characters', 'a\u0003b\u0004c\u001ad\u0000e\u007ff\tg', 'a b c d e f\tg'],
    [
      'colours and commands for the terminal',
      '\u001b[31mred\u001b[0m \u001b]0;title\u0007!',
      '[31mred [0m  ]0;title !',
    ],
    ['half an escape sequence', 'a\u001b[', 'a ['],
    ['Escape as the last', 'a\u001b', 'a'],
    ['what is no UTF-8', 'a\ufffd\ud83db', 'a\ufffd\ufffdb'],
    ['any script', '漢字 שלום 👩‍👩‍👧 नमस्ते', '漢字 שלום 👩‍👩‍👧 नमस्ते'],
  ])('with %s is harmless, ends, and is kept', async (_, pasted, note) => {
    const { send, saved, getScreen } = await interview();
    send('n', PASTE(pasted));
    expect(getScreen()).toContain('Enter keeps it');
    send(ENTER, '1');
    expect(saved()).toEqual({ 'a/one': { ...given('s0'), note } });
    expect(getScreen()).toContain('two?');
  });

  test('in the midst of keys is no keys', async () => {
    const { send, saved, getScreen } = await interview();
    send(PASTE('12q\r'));
    expect(saved()).toEqual({});
    expect(getScreen()).toContain('one?');
    expect(getScreen()).toContain('Nothing pasted: press n to write a note first.');
    send('1');
    expect(saved()).toEqual({ 'a/one': given('s0') });
  });
});

describe('a pasted text that the terminal does not mark', () => {
  const MINUTES = 'from the minutes:\n1 call\nd-day\nq';

  test('answers nothing, and is refused where no text is written', async () => {
    const { send, saved, getScreen } = await interview();
    send(MINUTES.replaceAll('\n', '\r'));
    await vi.waitFor(() => expect(getScreen()).toContain('Nothing pasted: press n to write a note first.'));
    expect(saved()).toEqual({});
    expect(getScreen()).toContain('one?');
    send('1');
    expect(saved()).toEqual({ 'a/one': given('s0') });
  });

  test.each([
    ['line feeds', '\n'],
    ['carriage returns', '\r'],
    ['both', '\r\n'],
  ])('of several lines, with %s, stands in the note as it is', async (_, lineBreak) => {
    const { send, saved, getScreen } = await interview();
    send('n', MINUTES.replaceAll('\n', lineBreak));
    await vi.waitFor(() => expect(getScreen()).toContain('> from the minutes:\n  1 call\n  d-day\n  q\n'));
    expect(saved()).toEqual({});
    send(ENTER);
    expect(saved()).toEqual({ 'a/one': { note: MINUTES } });
  });

  test('in several reads, broken anywhere, is one paste', async () => {
    const { send, saved, getScreen } = await interview();
    const bytes = Buffer.from(`${'Ä'.repeat(80)}\r1 day\r漢字\r12dq\r`);
    const broken = [bytes.subarray(0, 121), bytes.subarray(121, 170), bytes.subarray(170, 178), bytes.subarray(178)];
    send('n');
    for (const part of broken) send(part);
    await vi.waitFor(() => expect(getScreen()).toContain('12dq'));
    expect(saved()).toEqual({});
    send(ENTER);
    expect(saved()).toEqual({ 'a/one': { note: `${'Ä'.repeat(80)}\n1 day\n漢字\n12dq` } });
  });

  test('with Ctrl+C and Ctrl+D in it ends nothing', async () => {
    const { send, saved, getScreen } = await interview();
    send('n', 'one\u0003two\r\u0004three\r');
    await vi.waitFor(() => expect(getScreen()).toContain('> one two\n   three\n'));
    send(ENTER);
    expect(saved()).toEqual({ 'a/one': { note: 'one two\n three' } });
  });

  test('Enter that comes together with the end of a text confirms it', async () => {
    const { send, saved } = await interview();
    send('n', 'Ask Jo about it\r');
    expect(saved()).toEqual({ 'a/one': { note: 'Ask Jo about it' } });
  });
});

describe('what is written and not confirmed is kept with every key', () => {
  const draftOf = (text: string | undefined): Unconfirmed => (text && parseDraft(text)) || NOTHING_UNCONFIRMED;
  const note = (text: string, from = ''): object => ({ place: { kind: 'note', question: 'a/one' }, text, from });

  test('until it is confirmed', async () => {
    const { send, file } = await interview();
    send('n', 'A');
    expect(draftOf(file.draft).texts).toEqual([note('A')]);
    send('sk Jo', BACKSPACE);
    expect(draftOf(file.draft).texts).toEqual([note('Ask J')]);
    send('o', ENTER);
    expect(file.draft).toBeUndefined();
    send('n', '!');
    expect(draftOf(file.draft).texts).toEqual([note('Ask Jo!', 'Ask Jo')]);
  });

  test('until it is left', async () => {
    const { send, file, pressEscape } = await interview();
    send('n', 'A');
    pressEscape();
    expect(file.draft).toBeUndefined();
  });

  test('after Ctrl+C and Ctrl+D', async () => {
    const { send, file, answer } = await interview();
    send('n', 'half a no', control('c'));
    await expect(answer).rejects.toMatchObject({ name: 'ExitPromptError' });
    expect(draftOf(file.draft).texts).toEqual([note('half a no')]);
  });

  test('also while it cannot be saved; where it cannot be kept either, that is told', async () => {
    const { send, file, getScreen } = await interview();
    file.problem = DISK_FULL;
    send('n', 'Ask Jo', ENTER);
    expect(draftOf(file.draft).texts).toEqual([note('Ask Jo')]);
    file.isDraftKept = false;
    send('!');
    expect(getScreen()).toContain('Not kept: the disk is full.');
  });
});

test.each<[string, readonly string[]]>([
  ['at a question', []],
  ['in the midst of a note', ['n', 'half a no']],
  ['in the review', ['r']],
  ['in the help', ['?']],
])('Ctrl+C %s ends the prompt and keeps what was confirmed', async (_, keys) => {
  const { send, saved, answer } = await interview();
  send('1', ...keys, control('c'), '4');
  await expect(answer).rejects.toMatchObject({ name: 'ExitPromptError' });
  expect(saved()).toEqual({ 'a/one': given('s0') });
});

test('Ctrl+D quits', async () => {
  const { send, saved, answer } = await interview();
  send('1', control('d'), '4');
  expect((await answer).outcome).toBe('quit');
  expect(saved()).toEqual({ 'a/one': given('s0') });
});

describe('what cannot be saved', () => {
  test('is not taken for answered', async () => {
    const { send, saved, getScreen, file } = await interview();
    file.problem = DISK_FULL;
    send('1');
    expect(getScreen()).toContain('one?');
    expect(getScreen()).toContain('Not saved: the disk is full. Free some.');
    file.problem = undefined;
    send('1');
    expect(getScreen()).toContain('two?');
    expect(getScreen()).not.toContain('Not saved');
    expect(saved()).toEqual({ 'a/one': given('s0') });
  });

  test('stays as it was written, to be confirmed again', async () => {
    const { send, saved, getScreen, file } = await interview();
    file.problem = DISK_FULL;
    send('n', 'Ask Jo', ENTER);
    expect(getScreen()).toContain('> Ask Jo');
    expect(getScreen()).toContain('Not saved: the disk is full. Free some.');
    file.problem = undefined;
    send('!', ENTER);
    expect(saved()).toEqual({ 'a/one': { note: 'Ask Jo!' } });
  });

  test('does not keep one from quitting', async () => {
    const { send, answer, file } = await interview();
    file.problem = DISK_FULL;
    send('1', 'q');
    expect((await answer).outcome).toBe('quit');
  });
});

test('a new size draws the screen anew', async () => {
  const { terminal, getScreen } = await interview();
  const widest = (): number =>
    Math.max(
      ...getScreen()
        .split('\n')
        .map((line) => line.length),
    );
  expect(widest()).toBeGreaterThan(60);
  terminal.width = 40;
  terminal.resized();
  expect(terminal.wiped).toBe(1);
  expect(widest()).toBeLessThan(40);
});

test('a remark on a step does not stand in its way', async () => {
  const { send, saved, getScreen } = await interview();
  send('e', 'gone.pdf', ENTER);
  expect(saved()).toEqual({ 'a/one': { evidence: ['gone.pdf'] } });
  expect(getScreen()).toContain('Not there.');
});

test('the editor gets the note and gives back several lines; without one, it says so', async () => {
  const { send, saved, getScreen } = await interview();
  send('n', 'first', ENTER, 'o');
  expect(saved()).toEqual({ 'a/one': { note: 'first\nsecond line' } });
  send('n', control('u'), BACKSPACE, control('u'), 'no editor', ENTER, 'o');
  expect(saved()).toEqual({ 'a/one': { note: 'no editor' } });
  expect(getScreen()).toContain('No editor.');
});

test('what the editor gave and cannot be saved is still there to be confirmed', async () => {
  const { send, saved, getScreen, file } = await interview();
  file.problem = DISK_FULL;
  send('o');
  expect(getScreen()).toContain('Not saved: the disk is full. Free some.');
  expect(getScreen()).toContain('> second line');
  expect(parseDraft(file.draft ?? '')?.texts).toMatchObject([{ text: 'second line' }]);
  file.problem = undefined;
  send(ENTER);
  expect(saved()).toEqual({ 'a/one': { note: 'second line' } });
});

test('the search shows what it finds while one types, and goes to the one pointed at', async () => {
  const { send, getScreen } = await interview();
  expect(getScreen()).toContain('7 min left');
  send('/', 'fo');
  expect(getScreen()).toContain('❯ four: four?');
  send(ENTER);
  expect(getScreen()).toContain('a · four');
  send('/', 'e', DOWN);
  expect(getScreen()).toContain('❯ three: three?');
  send(UP, UP);
  expect(getScreen()).toContain('❯ five: five?');
  send(ENTER);
  expect(getScreen()).toContain('a · five');
  send('/', 'nowhere at all');
  expect(getScreen()).toContain('no question has that in it');
  send(ENTER);
  expect(getScreen()).toContain('«nowhere at all»');
});

test('a note of several lines is written, edited and taken up again', async () => {
  const { send, saved, getScreen, pressEscape } = await interview();
  send('n', 'first', '\n', 'thrd', `\u001b${ENTER}`, 'last', UP, LEFT, LEFT, 'i');
  expect(getScreen()).toContain('> first\n  third\n  last\n');
  send(ENTER);
  expect(saved()).toEqual({ 'a/one': { note: 'first\nthird\nlast' } });
  expect(getScreen()).toContain('Note: first\n  third\n  last\n');
  send('n', control('w'));
  expect(getScreen()).toContain('> first\n  third\n\nEnter keeps it');
  pressEscape();
  expect(saved()).toEqual({ 'a/one': { note: 'first\nthird\nlast' } });
});

test('Ctrl+D deletes in a text, and quits where there is none', async () => {
  const { send, saved, answer } = await interview();
  send('n', 'ab', LEFT, control('d'), ENTER, 'e', control('d'));
  expect((await answer).outcome).toBe('quit');
  expect(saved()).toEqual({ 'a/one': { note: 'a' } });
});

test('keys that come with a paste are neither lost nor pasted', async () => {
  const { send, saved } = await interview();
  send(`n${PASTE('one\r\ntwo')}!\r2`);
  expect(saved()).toEqual({ 'a/one': { ...given('s33'), note: 'one\ntwo!' } });
});

test('an area is picked by its number', async () => {
  const { send, getScreen } = await interview();
  send('2', '/');
  expect(getScreen()).toContain('❯ 1 a  1 of 5');
  send('1');
  expect(getScreen()).toContain('two?');
  expect(getScreen()).toContain('1-4 answer');
});

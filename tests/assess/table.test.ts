import { render } from '@inquirer/testing';
import { describe, expect, test, vi } from 'vitest';
import { interviewPrompt } from '../../src/assess/conduct-on-screen.ts';
import type { Screen } from '../../src/interview/screen/screen.ts';
import { PLAIN } from '../../src/text/display.ts';
import { catalogueOf } from '../kit/catalogue.ts';
import { answersOf, fileOf, readFile, screenOf, TODAY } from '../kit/interview.ts';

const CATALOGUE = catalogueOf([{ id: 'a', questions: [{ id: 'one' }, { id: 'two' }, { id: 'three' }] }]);
const { interview } = readFile(fileOf({}, { side: 'provider' }));
const OTHER = { file: 'other.yaml', interview, isHere: false };

/** Two people at one prompt; opening the other's interview takes until it is let go on. */
async function twoPeople(arrive: (own: Screen) => Screen) {
  const saved: string[] = [];
  let letGo = (): void => undefined;
  let wiped = 0;
  const opened = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const prompt = await render(interviewPrompt, {
    start: { ...screenOf(CATALOGUE), seats: [OTHER] },
    palette: PLAIN,
    today: () => TODAY,
    terminal: {
      size: () => ({ width: 80, rows: 24 }),
      prepare: () => undefined,
      wipe: () => void wiped++,
      release: () => undefined,
      onResize: () => () => undefined,
    },
    save: (before, after) => {
      if (before.session.interview !== after.session.interview) {
        saved.push(`${after.session.interview.respondent.side}: ${Object.keys(answersOf(after.session)).join(' ')}`);
      }
      return undefined;
    },
    keep: () => undefined,
    remark: () => undefined,
    clock: { minutesLeft: () => 7, timeBox: () => undefined },
    hasEnd: false,
    look: (screen) => screen,
    spread: () => undefined,
    fulfil: async ({ wish: _, ...screen }) => {
      await opened;
      return arrive(screen);
    },
    edit: () => ({ problem: 'No editor.' }),
  });
  return {
    ...prompt,
    saved,
    letGo: () => letGo(),
    wiped: () => wiped,
    send: (keys: string) => prompt.input.write(keys),
  };
}

const toOther = (): Screen => ({
  ...screenOf(CATALOGUE, {}, { side: 'provider' }),
  message: 'Now: provider.',
});

describe('going to somebody’s interview', () => {
  test('keys typed meanwhile are for the interview one comes to, and nothing goes from one into the other', async () => {
    const { send, saved, letGo, getScreen, wiped } = await twoPeople(toOther);
    send('1p2');
    send('3');
    expect(saved).toEqual(['client: a/one']);
    expect(getScreen()).toContain('two?');
    letGo();
    await vi.waitFor(() => expect(getScreen()).toContain('three?'));
    expect(saved).toEqual(['client: a/one', 'provider: a/one', 'provider: a/one a/two']);
    expect(wiped()).toBe(0);
  });

  test('where it cannot be opened, one stays, and is told', async () => {
    const { send, saved, letGo, getScreen } = await twoPeople((own) => ({ ...own, message: 'It is open elsewhere.' }));
    send('p');
    letGo();
    await vi.waitFor(() => expect(getScreen()).toContain('It is open elsewhere.'));
    send('2');
    expect(saved).toEqual(['client: a/one']);
  });

  test('the program can be left on the way', async () => {
    const { send, answer } = await twoPeople(toOther);
    send('p\u0004');
    await expect(answer).resolves.toMatchObject({ outcome: 'quit' });
  });
});

import { describe, expect, test } from 'vitest';
import type { Action } from '../../../src/answers/actions.ts';
import { renderScreen } from '../../../src/interview/screen/modes.ts';
import type { Screen } from '../../../src/interview/screen/screen.ts';
import { takeUp, unconfirmedOf } from '../../../src/interview/screen/writing.ts';
import { catalogueOf } from '../../kit/catalogue.ts';
import { press, screenOf, TODAY } from '../../kit/interview.ts';

const CATALOGUE = catalogueOf([{ id: 'a', questions: [{ id: 'one' }, { id: 'two' }] }]);

const start = (): Screen => screenOf(CATALOGUE, { 'a/one': 's0' });
const SENT: Action = { text: 'Send it', owner: 'Ann', due: '2026-12-05', question: 'a/two' };
const SEND = ['a', ' Send it ', 'Ann', '2026-12-05'];

function brief({ session, mode, message }: Screen): string {
  return [session.at ?? 'review', ...(mode === 'choose' ? [] : [mode]), ...(message === '' ? [] : [message])].join(
    ', ',
  );
}

describe('keys', () => {
  test.each<[readonly string[], string, readonly Action[] | undefined]>([
    [['a'], 'a/two, action', undefined],
    [['a', ' '], 'a/two', undefined],
    [['a', 'Send it'], 'a/two, action-owner, Action: Send it', undefined],
    [['a', 'Send it', 'Ann'], 'a/two, action-due, Action: Send it', undefined],
    [SEND, 'a/two, Agreed.', [SENT]],
    [['a', 'Send it', '', ''], 'a/two, Parked: nobody does it yet.', [{ text: 'Send it', question: 'a/two' }]],
    [
      ['a', 'Send it', 'Ann', 'soon'],
      'a/two, action-due, «soon» is no day: write it as in 2026-12-05, or +14 for in 14 days.',
      undefined,
    ],
    [['a', 'Send it', 'Ann', 'soon', '2026-12-05'], 'a/two, Agreed.', [SENT]],
    [['a', 'Send it', 'escape'], 'a/two', undefined],
    [[...SEND, 'z'], 'a/two', undefined],
    [[...SEND, ...SEND], 'a/two, That is agreed already.', [SENT]],
    [['r', 'a', 'Free', '', '+1'], 'review, Parked: nobody does it yet.', [{ text: 'Free', due: '2026-11-23' }]],
    [[...SEND, 'r', 'up', 'return'], 'review, chosen-action', [SENT]],
    [[...SEND, 'r', 'up', 'return', 'y'], 'review, chosen-action, That key does nothing here.', [SENT]],
    [[...SEND, 'r', 'up', 'return', 'escape'], 'review', [SENT]],
    [[...SEND, 'r', 'up', 'return', 'd'], 'review, Done today.', [{ ...SENT, done: TODAY }]],
    [[...SEND, 'r', 'up', 'return', 'd', 'return', 'd'], 'review, No longer marked as done.', [SENT]],
    [[...SEND, 'r', 'up', 'return', 'r'], 'review, Removed.', undefined],
    [[...SEND, 'r', 'up', 'return', 'r', 'z'], 'review', [SENT]],
    [
      [...SEND, 'r', 'up', 'return', 'e', 'Send it twice', 'Bob', ''],
      'review, Changed.',
      [{ text: 'Send it twice', owner: 'Bob', question: 'a/two' }],
    ],
  ])('%o', (keys, expected, actions) => {
    const screen = press(start(), ...keys);
    expect(brief(screen)).toBe(expected);
    expect(screen.session.interview.actions).toEqual(actions);
  });

  test('what was agreed before stays where it was in the list while it is changed', () => {
    const screen = press(start(), ...SEND, 'a', 'Ask', 'Bob', '', 'r', 'up', 'up', 'return', 'd', 'z');
    expect(screen.session.interview.actions?.map(({ text }) => text)).toEqual(['Send it', 'Ask']);
  });
});

describe('screens', () => {
  test('show it at its question and in the review', () => {
    const agreed = press(start(), ...SEND);
    expect(renderScreen(agreed).content).toContain('  Action: Send it (Ann, due 5 December 2026)\n');
    expect(renderScreen(press(agreed, 'b')).content).not.toContain('Send it');
    const review = renderScreen(press(agreed, 'a', 'Ask', '', '', 'r')).content;
    expect(review).toContain('Actions agreed\n  Send it (Ann, due 5 December 2026)\nParked\n  Ask\n');
    const opened = renderScreen(press(agreed, 'r', 'up', 'return')).content;
    expect(opened).toContain('d done today · e change · r remove · Esc back to the review');
  });

  test.each([
    [20, 8],
    [40, 15],
    [80, 24],
    [200, 60],
  ])('fit on %i by %i, whatever is written', (width, rows) => {
    const long = `\u001b[31m${'Send the draft of the contract '.repeat(9)}`;
    const written = press(start(), 'a', long, long, '', 'r', 'a', long);
    const screens = [written, press(written, 'escape'), press(written, 'escape', 'up', 'return')];
    for (const screen of screens) {
      const { content, bottom } = renderScreen(screen, { width, rows });
      const lines = `${content}\n${bottom}`.split('\n');
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(Math.max(width, 20));
      expect(`${content}${bottom}`).not.toContain('\u001b');
    }
  });
});

describe('what was being written when the interview ended', () => {
  test.each<[string, readonly string[], string]>([
    ['at the owner', ['a', 'Send it'], 'a/two, action-owner, Action: Send it'],
    ['at the day', ['a', 'Send it', 'Ann'], 'a/two, action-due, Action: Send it'],
    ['free', ['r', 'a', 'Send it'], 'review, action-owner, Action: Send it'],
  ])('goes on %s', (_, keys, expected) => {
    const left = unconfirmedOf(press(start(), ...keys));
    expect(left.texts).toHaveLength(1);
    const again = takeUp(start(), left);
    expect(brief(again)).toBe(expected);
    expect(unconfirmedOf(again).texts).toHaveLength(1);
    const rest = keys.includes('Ann') ? ['2026-12-05'] : ['Ann', '2026-12-05'];
    expect(press(again, ...rest).session.interview.actions).toMatchObject([{ text: 'Send it', owner: 'Ann' }]);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOWHERE, type Screen, shownQuestion } from '../../../src/interview/screen/screen.ts';
import { draftOf } from '../../../src/interview/screen/writing.ts';
import { visibleQuestions } from '../../../src/interview/session/session.ts';
import { catalogueOf } from '../../kit/catalogue.ts';
import { answersOf, press, screenOf, TODAY, ticksOf } from '../../kit/interview.ts';

const CATALOGUE = catalogueOf(
  [
    {
      id: 'a',
      questions: [{ id: 'one' }, { id: 'two', when: { question: 'context/x', is: ['yes'] } }, { id: 'three' }],
    },
    { id: 'b', questions: [{ id: 'list', points: [1, 2, 3] }] },
  ],
  [{ id: 'x', options: ['yes', 'no'] }],
);

const YES = { 'context/x': 'yes' };
const LAST = { ...YES, 'a/one': 's0', 'a/two': 's0', 'a/three': 's0' };
const ALL = { ...LAST, 'b/list': { items: ['i1'] } };

/** What a test wants to know of a screen, in a few words: place, mode, cursor, ticks, message, outcome. */
function brief(screen: Screen): string {
  const { session, mode, cursor, message, outcome } = screen;
  const ticked = ticksOf(screen);
  return [
    session.at ?? 'review',
    ...(mode === 'choose' ? [] : [mode]),
    ...(cursor === (session.at === undefined ? 0 : NOWHERE) ? [] : [`at ${cursor}`]),
    ...(ticked.length === 0 ? [] : [ticked.join('+')]),
    ...(message === '' ? [] : [message]),
    ...(outcome === undefined ? [] : [outcome]),
  ].join(', ');
}

const NOTHING_CHOSEN = 'Nothing is chosen yet: press the number of an answer, or choose one with ↑↓, then Enter.';
const NOTHING_TICKED = 'Nothing is ticked yet: press the numbers of what applies, then Enter; 0 says that none does.';

describe('keys at a question with options', () => {
  test.each<[readonly string[], string, object | undefined]>([
    [['1'], 'a/two', { option: 's0', answered: TODAY }],
    [['4'], 'a/two', { option: 's100', answered: TODAY }],
    [['5'], 'a/one, There is no answer 5.', undefined],
    [['0'], 'a/one, That key does nothing here.', undefined],
    [['return'], `a/one, ${NOTHING_CHOSEN}`, undefined],
    [['return', 'return', 'enter', 'space'], `a/one, ${NOTHING_CHOSEN}`, undefined],
    [['down'], 'a/one, at 0', undefined],
    [['end'], 'a/one, at 3', undefined],
    [['home', 'return'], 'a/two', { option: 's0', answered: TODAY }],
    [['d', 'b', 'return'], `a/one, ${NOTHING_CHOSEN}`, { unknown: true, answered: TODAY }],
    [['up'], 'a/one, at 3', undefined],
    [['down', 'down', 'down', 'up', 'down', 'return'], 'a/two', { option: 's67', answered: TODAY }],
    [['up', 'down', 'enter'], 'a/two', { option: 's0', answered: TODAY }],
    [['space'], `a/one, ${NOTHING_CHOSEN}`, undefined],
    [['down', 'space'], 'a/one, at 0', undefined],
    [['d'], 'a/two', { unknown: true, answered: TODAY }],
    [['D'], 'a/two', { unknown: true, answered: TODAY }],
    [['x'], 'a/one, reason', undefined],
    [['x', 'No such work'], 'a/two', { notApplicable: 'No such work', answered: TODAY }],
    [['x', '  '], 'a/one, Nothing changed: not applicable needs a reason.', undefined],
    [['x', 'escape'], 'a/one', undefined],
    [['n', ' Ask Jo '], 'a/one', { note: 'Ask Jo' }],
    [['n', 'Ask Jo', 'n', ''], 'a/one', undefined],
    [['n', 'Ask Jo', 'n', 'escape'], 'a/one', { note: 'Ask Jo' }],
    [['e', 'a.pdf', 'e', 'e', 'b.pdf'], 'a/one', { evidence: ['a.pdf', 'b.pdf'] }],
    [['e', ''], 'a/one', undefined],
    [['e', 'a.pdf', 'e'], 'a/one, pieces', { evidence: ['a.pdf'] }],
    [['e', 'a.pdf', 'e', 'escape'], 'a/one', { evidence: ['a.pdf'] }],
    [['e', 'a.pdf', 'e', 'v'], 'a/one, pieces, Seen today: a.pdf.', { evidence: [{ ref: 'a.pdf', seen: TODAY }] }],
    [['e', 'a.pdf', 'e', 'v', 'v'], 'a/one, pieces, No longer marked as seen: a.pdf.', { evidence: ['a.pdf'] }],
    [['e', 'a.pdf', 'e', 'v', 'return', 'b.pdf'], 'a/one, pieces', { evidence: ['b.pdf'] }],
    [['e', 'a.pdf', 'e', 'v', 'return', 'a.pdf'], 'a/one, pieces', { evidence: [{ ref: 'a.pdf', seen: TODAY }] }],
    [['e', 'a.pdf', 'e', 'return', 'escape'], 'a/one, pieces', { evidence: ['a.pdf'] }],
    [['e', 'a.pdf', 'e', 'return', ''], 'a/one', undefined],
    [['e', 'a.pdf', 'e', 'x'], 'a/one, Evidence removed: a.pdf.', undefined],
    [['e', 'a.pdf', 'e', 'x', 'z'], 'a/one', { evidence: ['a.pdf'] }],
    [
      ['e', 'a.pdf', 'e', 'e', 'b.pdf', 'e', '2', 'v'],
      'a/one, pieces, Seen today: b.pdf.',
      { evidence: ['a.pdf', { ref: 'b.pdf', seen: TODAY }] },
    ],
    [
      ['e', 'a.pdf', 'e', 'e', 'b.pdf', 'e', 'down', 'return', 'a.pdf'],
      'a/one, pieces',
      { evidence: ['a.pdf', 'b.pdf'] },
    ],
    [['e', 'a.pdf', 'e', 'e', 'b.pdf', 'e', 'x'], 'a/one, pieces, Evidence removed: a.pdf.', { evidence: ['b.pdf'] }],
    [
      ['e', 'a.pdf', 'e', 'e', 'b.pdf', 'e', '3'],
      'a/one, pieces, There is no evidence 3; the last is 2.',
      { evidence: ['a.pdf', 'b.pdf'] },
    ],
    [['e', 'a.pdf', 'e', 'd'], 'a/one, pieces, That key does nothing here.', { evidence: ['a.pdf'] }],
    [['m'], 'a/one, No other critical question is open.', undefined],
    [['c'], 'a/one', { confidential: true }],
    [['c', 'c'], 'a/one', undefined],
    [['2', 'b'], 'a/one, at 1', { option: 's33', answered: TODAY }],
    [['2', 'b', 'u'], 'a/one, Answer taken back.', undefined],
    [['2', 'b', '3'], 'a/two, one: changed from «s33» to «s67».', { option: 's67', answered: TODAY }],
    [['2', 'b', '2'], 'a/two', { option: 's33', answered: TODAY }],
    [['u'], 'a/one', undefined],
    [['s'], 'a/two', undefined],
    [['f'], 'a/two', undefined],
    [['right'], 'a/two', undefined],
    [['b'], 'context/x, at 0', undefined],
    [['left'], 'context/x, at 0', undefined],
    [['r'], 'review', undefined],
    [['r', 'b'], 'a/one', undefined],
    [['r', 'r'], 'a/one', undefined],
    [['r', 'escape'], 'a/one', undefined],
    [['r', '/', 'three', 'r', 'b'], 'a/three', undefined],
    [['?'], 'a/one, help', undefined],
    [['?', 'q'], 'a/one', undefined],
    [['?', '1'], 'a/one', undefined],
    [['q'], 'a/one, quit', undefined],
    [['Q'], 'a/one, quit', undefined],
    [['k'], 'a/one, There is no note here that could be quoted.', undefined],
    [['z', 'tab'], 'a/one', undefined],
    [['escape'], 'a/one', undefined],
    [['é'], 'a/one, That key does nothing here.', undefined],
  ])('%j', (keys, expected, answer) => {
    const screen = press(screenOf(CATALOGUE, YES), ...keys);
    expect(brief(screen)).toBe(expected);
    expect(answersOf(screen.session)['a/one']).toEqual(answer);
  });
});

describe('keys at a checklist', () => {
  test.each<[readonly string[], string, object | undefined]>([
    [['1'], 'b/list, at 0, i0', undefined],
    [['3', '1'], 'b/list, at 0, i0+i2', undefined],
    [['3', '3'], 'b/list, at 2', undefined],
    [['down', 'down', 'space'], 'b/list, at 1, i1', undefined],
    [['3', '1', 'return'], 'review', { items: ['i0', 'i2'], answered: TODAY }],
    [['return'], `b/list, ${NOTHING_TICKED}`, undefined],
    [['down', 'return'], `b/list, at 0, ${NOTHING_TICKED}`, undefined],
    [['2', '2', 'return'], `b/list, at 1, ${NOTHING_TICKED}`, undefined],
    [['0'], 'review', { items: [], answered: TODAY }],
    [['2', '0'], 'review', { items: [], answered: TODAY }],
    [
      ['2', 'return', 'b', '2', 'return'],
      'review, list: changed from 1 of 3 ticked to 0 of 3 ticked.',
      { items: [], answered: TODAY },
    ],
    [['2', 'n', 'Ask Jo'], 'b/list, at 1, i1', { note: 'Ask Jo' }],
    [['2', 'd'], 'review', { unknown: true, answered: TODAY }],
    ...['f', 'b', 's', 'r', 'left', 'right'].map((move): [readonly string[], string, undefined] => [
      // Wherever one goes meanwhile, and by whatever way one comes back.
      ['3', '2', move, 'escape', 'r', '/', 'list'],
      'b/list, i1+i2',
      undefined,
    ]),
    [['2', 'u'], 'b/list', undefined],
    [['2', 'd', 'b', 'u'], 'b/list, Answer taken back.', undefined],
    [['2', 'return', 'b', '1', 'z'], 'b/list, Answer taken back.', undefined],
    [['2', 'i', 'escape'], 'b/list, at 1, i1', undefined],
    [['2', '?', '?'], 'b/list, at 1, i1', undefined],
    [['2', '/', 'list'], 'b/list, at 1, i1', undefined],
    [['2', 'return', 'b'], 'b/list, at 0, i1', { items: ['i1'], answered: TODAY }],
    [['4'], 'b/list, There is no answer 4.', undefined],
  ])('%j', (keys, expected, answer) => {
    const screen = press(screenOf(CATALOGUE, LAST), ...keys);
    expect(brief(screen)).toBe(expected);
    expect(answersOf(screen.session)['b/list']).toEqual(answer);
  });
});

describe('keys in the review', () => {
  test.each<[object, readonly string[], string]>([
    [ALL, [], 'review'],
    [ALL, ['return'], 'review, finish'],
    [ALL, ['enter'], 'review, finish'],
    [ALL, ['q'], 'review, quit'],
    [ALL, ['b'], 'b/list, at 0, i1'],
    [ALL, ['B'], 'b/list, at 0, i1'],
    [ALL, ['left'], 'b/list, at 0, i1'],
    [ALL, ['down'], 'review'],
    [{ ...ALL, 'a/one': { unknown: true }, 'a/three': { notApplicable: 'No' } }, ['down', 'return'], 'a/one'],
    [{ ...ALL, 'a/one': { unknown: true }, 'a/three': { notApplicable: 'No' } }, ['up', 'return'], 'a/three'],
    [{ ...ALL, 'a/one': { unknown: true } }, ['up', 'up', 'return'], 'review, finish'],
    [
      { ...ALL, 'a/one': { unknown: true } },
      ['down', 'return', '1'],
      'review, at 1, one: changed from «nobody knew» to «s0».',
    ],
    [{ ...ALL, 'a/one': { unknown: true }, 'a/three': { notApplicable: 'No' } }, ['end'], 'review, at 2'],
    [{ ...ALL, 'a/one': { unknown: true }, 'a/three': { notApplicable: 'No' } }, ['j', 'J', 'k'], 'review, at 1'],
    [{ ...ALL, 'a/one': { unknown: true }, 'a/three': { notApplicable: 'No' } }, ['pagedown'], 'review, at 2'],
    [{ ...ALL, 'a/one': { unknown: true }, 'a/three': { notApplicable: 'No' } }, ['end', 'pageup'], 'review'],
    [{ ...ALL, 'a/one': { unknown: true }, 'a/three': { notApplicable: 'No' } }, ['end', 'home'], 'review'],
    // Back from a question, the review is where it was.
    [
      { ...ALL, 'a/one': { unknown: true }, 'a/three': { notApplicable: 'No' } },
      ['end', 'return', 'r'],
      'review, at 2',
    ],
    [ALL, ['1', 'd', 'x', 'n', 'e', 'c', 'u', 's', 'f', '?', 'space', 'z'], 'review'],
    [ALL, ['g'], 'review, That key does nothing here.'],
  ])('%j %j', (answers, keys, expected) => {
    const start = screenOf(CATALOGUE, answers);
    const screen = press(start, ...keys);
    expect(brief(screen)).toBe(expected);
  });
});

test('a text starts from what was written before; all but a note on one line', () => {
  const answers = { ...YES, 'a/one': { notApplicable: 'not\nours', note: 'multi\n  line\t\u200fx' } };
  const at = press(screenOf(CATALOGUE, answers), 'b');
  expect(draftOf(press(at, 'n'))).toBe('multi\n  line\t\u200fx');
  expect(draftOf(press(at, 'x'))).toBe('not ours');
  expect(draftOf(press(at, 'e'))).toBe('');
});

test('a text that is confirmed as it was found changes nothing', () => {
  const answers = { ...YES, 'a/one': { notApplicable: 'not\nours', note: 'multi\n  line\n', answered: '2025-01-01' } };
  const before = press(screenOf(CATALOGUE, answers), 'b');
  for (const key of ['n', 'x', 'e']) {
    const writing = press(before, key);
    const after = press(writing, draftOf(writing));
    expect(after).toEqual(before);
    expect(after.session).toBe(before.session);
  }
});

test('the reason of a question that changed can be confirmed as it was, and counts again', () => {
  const catalogue = catalogueOf([{ id: 'a', version: '2.0.0', questions: [{ id: 'one', changed: '2.0.0' }] }]);
  const writing = press(
    screenOf(catalogue, { 'a/one': { notApplicable: 'not\nours' } }, { asked: { a: '1.0.0' } }),
    'x',
  );
  const after = press(writing, draftOf(writing));
  expect(after.session.at).toBeUndefined();
  expect(answersOf(after.session)['a/one']).toEqual({ notApplicable: 'not\nours', answered: TODAY });
});

test('texts lose what a file cannot keep', () => {
  const screen = press(screenOf(CATALOGUE, YES), 'n', 'a\0b\u001b[31m\ud800c\n');
  expect(answersOf(screen.session)['a/one']).toEqual({ note: 'a b [31m\ufffdc' });
});

const KEYS = [...'0123456789dDxneiqrbfsctu?zvm', 'return', 'space', 'up', 'down', 'left', 'right', 'escape', 'tab'];
const presses = fc.array(fc.oneof(fc.constantFrom(...KEYS), fc.string({ maxLength: 5 })), { maxLength: 60 });

test('whatever is pressed, the question shown is one that applies, and the cursor stands on something or nowhere', () => {
  fc.assert(
    fc.property(presses, (keys) => {
      let screen = screenOf(CATALOGUE);
      for (const key of keys) {
        screen = press(screen, key);
        const { at } = screen.session;
        const question = shownQuestion(screen);
        expect(question?.id).toBe(at);
        if (at !== undefined) expect(visibleQuestions(screen.session).map(({ id }) => id)).toContain(at);
        expect(screen.cursor).toBeGreaterThanOrEqual(question === undefined ? 0 : NOWHERE);
        if (question?.kind === 'choice') expect(screen.cursor).toBeLessThan(4);
        if (question === undefined) expect(screen.mode).toMatch(/^(choose|jump|details|pick|correction)$/);
      }
    }),
    { numRuns: 120 },
  );
});

test('going about changes no answer, and back undoes forward', () => {
  fc.assert(
    fc.property(
      presses,
      fc.array(fc.constantFrom('b', 'f', 's', 'r', '?', 'up', 'down', 'left', 'right', 'escape')),
      (keys, moves) => {
        const escaped = press(screenOf(CATALOGUE), ...keys, 'escape');
        const before = escaped.mode === 'help' ? press(escaped, 'escape') : escaped;
        const after = press(before, ...moves);
        expect(after.session.interview).toBe(before.session.interview);
        if (before.session.at === undefined) return;
        const there = press(before, 'f', 'b');
        expect(there.session).toEqual(before.session);
      },
    ),
    { numRuns: 120 },
  );
});

test('a key that answers is worth the same however often it is undone and given again', () => {
  fc.assert(
    fc.property(fc.constantFrom('1', '2', '3', '4', 'd'), fc.nat(3), (key, times) => {
      const once = press(screenOf(CATALOGUE, YES), key);
      const again = press(once, ...Array.from({ length: times }, () => ['b', 'u', key]).flat());
      expect(answersOf(again.session)).toEqual(answersOf(once.session));
      expect(again.session.at).toBe(once.session.at);
    }),
  );
});

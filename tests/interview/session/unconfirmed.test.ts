import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { showClash } from '../../../src/interview/screen/clash.ts';
import { insert } from '../../../src/interview/screen/draft.ts';
import { pressKey, renderScreen } from '../../../src/interview/screen/modes.ts';
import type { Screen } from '../../../src/interview/screen/screen.ts';
import { takeUp, unconfirmedOf } from '../../../src/interview/screen/writing.ts';
import { clashOf } from '../../../src/interview/session/clash.ts';
import { confirmAll, together, typedFor } from '../../../src/interview/session/confirm.ts';
import {
  draftFile,
  isNothing,
  NOTHING_UNCONFIRMED,
  parseDraft,
  type TextPlace,
  type Unconfirmed,
  unconfirmedLines,
  type WrittenText,
} from '../../../src/interview/session/unconfirmed.ts';
import { catalogueOf } from '../../kit/catalogue.ts';
import { answersOf, fileOf, press, readFile, screenOf, sessionOf, TODAY, ticksOf } from '../../kit/interview.ts';

const CATALOGUE = catalogueOf(
  [
    { id: 'a', questions: [{ id: 'one' }, { id: 'two', when: { question: 'context/x', is: ['yes'] } }] },
    {
      id: 'b',
      questions: [
        { id: 'list', points: [1, 2, 3] },
        { id: 'other', points: [1, 1] },
      ],
    },
  ],
  [{ id: 'x', options: ['yes', 'no'] }],
);
const YES = { 'context/x': 'yes' };

/** A text half written at the question shown, typed as it comes. */
function typing(screen: Screen, key: string, text: string): Screen {
  const begun = press(screen, key);
  return { ...begun, draft: insert(begun.draft, text) };
}

const note = (text: string, from = '', question = 'a/one'): WrittenText => ({
  place: { kind: 'note', question },
  text,
  from,
});

/** What a start after an end makes of a screen: what was kept, read again, on the answers that were saved. */
function startAgain(screen: Screen, answers: object = answersOf(screen.session)): Screen {
  const file = draftFile(unconfirmedOf(screen));
  return takeUp(screenOf(CATALOGUE, answers), file === undefined ? NOTHING_UNCONFIRMED : (parseDraft(file) ?? fail()));
}

function fail(): never {
  throw new Error('what was kept cannot be read');
}

describe('what is not confirmed', () => {
  test.each<[string, (screen: Screen) => Screen, readonly WrittenText[]]>([
    ['a note', (screen) => typing(screen, 'n', 'half a thou'), [note('half a thou')]],
    [
      'a reason',
      (screen) => typing(screen, 'x', 'not o'),
      [{ place: { kind: 'reason', question: 'a/one' }, text: 'not o', from: '' }],
    ],
    [
      'evidence',
      (screen) => typing(screen, 'e', 'minutes.p'),
      [{ place: { kind: 'evidence', question: 'a/one' }, text: 'minutes.p', from: '' }],
    ],
    [
      'a correction',
      (screen) => typing(press(screen, 'i'), 'return', ' Ltd'),
      [{ place: { kind: 'correction', detail: 'client' }, text: 'Acme Ltd', from: 'Acme' }],
    ],
    ['a search is not worth it', (screen) => typing(screen, '/', 'list'), []],
    ['blanks are nothing', (screen) => typing(screen, 'n', ' \n'), []],
    ['a text as it was is nothing', (screen) => press(screen, 'n'), []],
  ])('%s', (_, act, expected) => {
    expect(unconfirmedOf(act(screenOf(CATALOGUE, YES))).texts).toEqual(expected);
  });

  test('a text that could not be saved, for someone else changed the file, until it is decided', () => {
    const screen = typing(screenOf(CATALOGUE, YES), 'n', 'Ask Jo');
    const mine = press(screenOf(CATALOGUE, YES), 'n', 'Ask Jo');
    const text = fileOf({ ...YES, 'a/one': { note: 'Ask Ann' } });
    const clash = showClash(screen, clashOf(text, readFile(text).interview, screen.session, mine.session));
    expect(unconfirmedOf(clash).texts).toEqual([note('Ask Jo')]);
    expect(unconfirmedOf(showClash(clash, clash.clash ?? fail())).texts).toEqual([note('Ask Jo')]);
    expect(unconfirmedOf(press(clash, 'q')).texts).toEqual([note('Ask Jo')]);
    for (const way of ['1', '2']) expect(isNothing(unconfirmedOf(press(clash, way)))).toBe(true);
  });
});

describe('the next start', () => {
  test('goes on with the text, where it was', () => {
    const answered = screenOf(CATALOGUE, { ...YES, 'a/one': { option: 's0', note: 'Ask Jo' } });
    const writing = typing(press(answered, 'b'), 'n', ' and Ann');
    const again = startAgain(writing);
    expect(again.mode).toBe('note');
    expect(again.session.at).toBe(writing.session.at);
    expect(again.draft).toEqual(writing.draft);
    expect(again.message).toBe('Taken up again from last time, as it was not kept yet.');
    expect(unconfirmedOf(again)).toEqual(unconfirmedOf(writing));
    const kept = pressKey(again, { char: '', name: 'return' }, TODAY);
    expect(isNothing(unconfirmedOf(kept))).toBe(true);
  });

  test('has the ticks of every checklist where they were, and lists them in the review', () => {
    const all = { ...YES, 'a/one': 's0', 'a/two': 's0' };
    const left = press(screenOf(CATALOGUE, all), '1', '3', 'f', '2');
    const again = startAgain(left);
    expect(ticksOf(again)).toEqual(['i0', 'i2']);
    expect(ticksOf(press(again, 'f'))).toEqual(['i1']);
    const { content } = renderScreen(press(again, 'r'));
    expect(content).toContain('❯ Finish without what is not confirmed: show the score of this interview');
    expect(content).toContain('Typed, but not confirmed\n  list\n  other');
    expect(isNothing(unconfirmedOf(press(again, 'return', 'return')))).toBe(true);
  });

  test('takes nothing up that was kept already', () => {
    for (const [key, text] of [
      ['n', 'Ask Jo'],
      ['x', 'not ours'],
      ['e', 'minutes.pdf'],
    ] as const) {
      const writing = typing(screenOf(CATALOGUE, YES), key, text);
      const saved = pressKey(writing, { char: '', name: 'return' }, TODAY);
      expect(isNothing(unconfirmedOf(startAgain(writing, answersOf(saved.session))))).toBe(true);
    }
  });

  test('puts a note below the one that someone wrote meanwhile', () => {
    const writing = typing(screenOf(CATALOGUE, YES), 'n', 'Ask Jo');
    expect(startAgain(writing, { ...YES, 'a/one': { note: 'Ask Ann' } }).draft.text).toBe('Ask Ann\nAsk Jo');
  });

  test('leaves what is not asked now, and keeps it', () => {
    const writing = typing(press(screenOf(CATALOGUE, { ...YES, 'a/one': 's0' }), 'f', 'b'), 'n', 'Ask Jo');
    expect(writing.session.at).toBe('a/two');
    const again = startAgain(writing, { 'context/x': 'no' });
    expect(again.mode).toBe('choose');
    expect(unconfirmedOf(again).texts).toEqual([note('Ask Jo', '', 'a/two')]);
    const asked = press(again, 'b', '1', 'f');
    expect(asked.session.at).toBe('a/two');
    expect(renderScreen(asked).content).toContain('A note from last time is not kept yet: n takes it up.');
    const taken = press(asked, 'n');
    expect(taken.draft.text).toBe('Ask Jo');
    expect(isNothing(unconfirmedOf(press(taken, 'escape')))).toBe(true);
  });
});

describe('the file', () => {
  test('is there only where there is something to keep', () => {
    expect(draftFile(NOTHING_UNCONFIRMED)).toBeUndefined();
  });

  test.each(['', 'garbage', 'null', '{}', '{"format":"outready/draft/2","texts":[],"ticks":{}}'])(
    '%j is none',
    (text) => {
      expect(parseDraft(text)).toBeUndefined();
    },
  );

  test('brings any text back as it could have been typed, and steers no terminal', () => {
    const question = fc.constantFrom('a/one', 'b/list');
    const place: fc.Arbitrary<TextPlace> = fc.oneof(
      fc.record({ kind: fc.constantFrom('note' as const, 'reason' as const, 'evidence' as const), question }),
      fc.record({ kind: fc.constant('correction' as const), detail: fc.constantFrom('client' as const) }),
    );
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(
        fc.array(fc.record({ place, text, from: text }), { minLength: 1, maxLength: 3 }),
        fc.dictionary(question, fc.array(fc.string(), { maxLength: 3 })),
        (texts, ticks) => {
          const unconfirmed: Unconfirmed = { texts, ticks: new Map(Object.entries(ticks)) };
          const once = parseDraft(draftFile(unconfirmed) ?? fail()) ?? fail();
          expect(parseDraft(draftFile(once) ?? fail())).toEqual(once);
          for (const each of once.texts) expect(each.text).not.toMatch(/[^\P{Cc}\n\t]/u);
          const { content } = renderScreen(takeUp(screenOf(CATALOGUE, YES), once));
          expect(content).not.toMatch(/[^\P{Cc}\n]/u);
        },
      ),
    );
  });
});

describe('line by line', () => {
  const SESSION = sessionOf(CATALOGUE, YES);
  const ALL: Unconfirmed = {
    texts: [
      note('half a thou'),
      { place: { kind: 'evidence', question: 'a/one' }, text: 'minutes.pdf', from: '' },
      { place: { kind: 'reason', question: 'a/two' }, text: 'not ours', from: '' },
      { place: { kind: 'correction', detail: 'scope' }, text: 'Payroll', from: 'Analytics' },
      note('lost?', '', 'z/gone'),
    ],
    ticks: new Map([
      ['b/list', ['i0', 'i2']],
      ['z/gone', ['i9']],
    ]),
  };

  test('all is told', () => {
    expect(unconfirmedLines(SESSION, ALL).map(({ what, text }) => `${what}: ${text}`)).toEqual([
      'the note on «one»: half a thou',
      'the evidence for «one»: minutes.pdf',
      'why «two» does not apply: not ours',
      'the correction of the scope: Payroll',
      'the note on «z/gone»: lost?',
      'the ticks on «list»: 1, 3',
      'the ticks on «z/gone»: i9',
    ]);
  });

  test('all that is asked can be confirmed at once; the rest waits', () => {
    const { session, left } = confirmAll(SESSION, ALL, TODAY);
    expect(answersOf(session)).toEqual({
      'context/x': { option: 'yes' },
      'a/one': { note: 'half a thou', evidence: ['minutes.pdf'] },
      'a/two': { notApplicable: 'not ours', answered: TODAY },
      'b/list': { items: ['i0', 'i2'], answered: TODAY },
    });
    expect(session.interview.engagement.scope).toBe('Payroll');
    expect(session.at).toBe('a/one');
    expect(unconfirmedLines(session, left).map(({ what }) => what)).toEqual([
      'the note on «z/gone»',
      'the ticks on «z/gone»',
    ]);
    expect(confirmAll(session, left, TODAY)).toEqual({ session, left });
  });

  test('what was typed for a step that cannot be saved is as good as not confirmed', () => {
    const at = { ...SESSION, at: 'a/one' };
    expect(typedFor(at, { type: 'note', text: 'Ask Jo' }).texts).toEqual([note('Ask Jo')]);
    expect(typedFor(at, { type: 'reply', reply: { kind: 'option', option: 's0' }, day: TODAY }).texts).toEqual([]);
    const items = typedFor(
      { ...SESSION, at: 'b/list' },
      { type: 'reply', reply: { kind: 'items', items: ['i1'] }, day: TODAY },
    );
    expect([...items.ticks]).toEqual([['b/list', ['i1']]]);
    const both = together(
      { texts: [note('old'), note('other', '', 'a/two')], ticks: items.ticks },
      {
        texts: [note('new')],
        ticks: new Map([['b/list', ['i0']]]),
      },
    );
    expect(both.texts.map(({ text }) => text)).toEqual(['other', 'new']);
    expect([...both.ticks]).toEqual([['b/list', ['i0']]]);
  });
});

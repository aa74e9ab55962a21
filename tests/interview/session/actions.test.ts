import { describe, expect, test } from 'vitest';
import type { Action } from '../../../src/answers/actions.ts';
import type { Interview } from '../../../src/answers/interview.ts';
import { actionLine, listedActions, markDone, readAction, readDueDay } from '../../../src/interview/session/actions.ts';
import { clashOf, clashWords, takeBoth } from '../../../src/interview/session/clash.ts';
import { confirmAll, typedFor } from '../../../src/interview/session/confirm.ts';
import { applyEvent, startSession } from '../../../src/interview/session/events.ts';
import { InterviewTexts } from '../../../src/interview/session/save.ts';
import type { Session } from '../../../src/interview/session/session.ts';
import { type ActionPlace, draftFile, parseDraft } from '../../../src/interview/session/unconfirmed.ts';
import { ENGLISH } from '../../../src/texts/language.ts';
import { catalogueOf } from '../../kit/catalogue.ts';
import { fileOf, MOMENT, readFile, TODAY } from '../../kit/interview.ts';

const CATALOGUE = catalogueOf([{ id: 'a', questions: [{ id: 'one' }, { id: 'two' }] }]);

function withActions(actions: readonly Action[], { side = 'client', file = 'test.yaml', name = '' } = {}): Interview {
  const { interview } = readFile(fileOf({}, { side: side as 'client' }));
  const respondent = { ...interview.respondent, ...(name === '' ? {} : { name }) };
  return { ...interview, file, respondent, ...(actions.length === 0 ? {} : { actions }) };
}

const listed = (session: Session): readonly string[] =>
  listedActions(session).map(({ action, group }) => `${group}: ${actionLine(action, ENGLISH)}`);

describe('what is typed for an action', () => {
  test.each<[string, Action | string]>([
    ['Send it', { text: 'Send it', question: 'a/one' }],
    [' Send it ; Ann Other ', { text: 'Send it', owner: 'Ann Other', question: 'a/one' }],
    ['Send it; Ann; 2026-12-05', { text: 'Send it', owner: 'Ann', due: '2026-12-05', question: 'a/one' }],
    ['Send it;;5.12.2026', { text: 'Send it', due: '2026-12-05', question: 'a/one' }],
    ['Send it; Ann; +14', { text: 'Send it', owner: 'Ann', due: '2026-12-06', question: 'a/one' }],
    ['', 'Say what is to be done: action TEXT; OWNER; DAY.'],
    ['; Ann', 'Say what is to be done: action TEXT; OWNER; DAY.'],
    ['Send it; Ann; soon', '«soon» is no day: write it as in 2026-12-05, or +14 for in 14 days.'],
    ['a; b; c; d', 'That has more than two semicolons: say action TEXT; OWNER; DAY.'],
  ])('%s', (line, expected) => {
    const entry = readAction(line, 'a/one', ENGLISH, TODAY);
    expect('problem' in entry ? entry.problem : entry.action).toEqual(expected);
  });

  test.each<[string, string | undefined]>([
    ['+0', '2026-11-22'],
    ['+9', '2026-12-01'],
    ['+ 40', '2027-01-01'],
    ['2026-12-5', '2026-12-05'],
    ['2026-02-30', undefined],
    ['12/5', undefined],
    ['-3', undefined],
    ['+1000', undefined],
  ])('the day %s', (typed, expected) => expect(readDueDay(typed, TODAY)).toBe(expected));
});

describe('in the interview', () => {
  const session = startSession(CATALOGUE, withActions([]));
  const agree = (after: Action, now = session): Session => applyEvent(now, { type: 'action', after });

  test('is agreed, changed, done, dropped, and undone', () => {
    const one = agree({ text: 'Send it', owner: 'Ann', question: 'a/one' });
    expect(one.at).toBe(session.at);
    const two = agree({ text: 'Ask' }, one);
    expect(listed(two)).toEqual(['agreed: Send it (Ann)', 'parked: Ask']);
    const [ask] = two.interview.actions?.slice(1) ?? [];
    const done = applyEvent(two, markDone(ask ?? { text: '' }, TODAY));
    expect(listed(done)).toEqual(['agreed: Send it (Ann)', 'done: Ask (done on 22 November 2026)']);
    const open = applyEvent(done, markDone(done.interview.actions?.[1] ?? { text: '' }, TODAY));
    expect(listed(open)).toEqual(listed(two));
    const dropped = applyEvent(open, { type: 'action', before: { text: 'Ask' } });
    expect(listed(dropped)).toEqual(['agreed: Send it (Ann)']);
    expect(listed(applyEvent(dropped, { type: 'undo' }))).toEqual(listed(open));
  });

  test('what is agreed already, or is nothing, changes nothing', () => {
    const one = agree({ text: 'Send it' });
    expect(agree({ text: 'Send  it' }, one)).toBe(one);
    expect(agree({ text: ' ' }, one)).toBe(one);
    expect(applyEvent(one, { type: 'action', before: { text: 'Other' } })).toBe(one);
  });

  test('is written into the file, and undone to the byte', () => {
    const text = `${fileOf({})}# the end\n`;
    const start = startSession(CATALOGUE, readFile(text).interview);
    const texts = new InterviewTexts(start.interview, text);
    const one = agree({ text: 'Send it', due: '2026-12-05' }, start);
    const saved = texts.textAfter(start, one, MOMENT);
    expect(saved).toContain('actions:\n  - text: Send it\n    due: 2026-12-05\n');
    expect(readFile(saved).interview.actions).toEqual(one.interview.actions);
    expect(texts.textAfter(one, applyEvent(one, { type: 'undo' }), MOMENT)).toBe(text);
  });
});

describe('what stands from elsewhere', () => {
  const previous = withActions(
    [{ text: 'Mine' }, { text: 'My secret', confidential: true }, { text: 'Over', done: TODAY }],
    {
      file: 'before.yaml',
    },
  );
  const colleague = withActions([{ text: 'Theirs' }, { text: 'Their secret', confidential: true }], {
    file: 'other.yaml',
    name: 'Bob',
  });
  const provider = withActions([{ text: 'Of the other side' }], { file: 'provider.yaml', side: 'provider' });
  const session = startSession(CATALOGUE, withActions([]), {}, previous, ENGLISH, [colleague, provider]);

  test('is listed, without the other side’s and what others told in confidence', () => {
    expect(listed(session)).toEqual(['parked: Mine', 'parked: My secret', 'parked: Theirs']);
  });

  test('is marked as done in this file, and stays as confidential as it was', () => {
    const [, secret, theirs] = listedActions(session).map(({ action }) => action);
    if (secret === undefined || theirs === undefined) throw new Error('two were to be listed');
    const done = [secret, theirs].reduce((now, each) => applyEvent(now, markDone(each, TODAY)), session);
    expect(done.interview.actions).toEqual([
      { text: 'My secret', done: TODAY, confidential: true },
      { text: 'Theirs', done: TODAY },
    ]);
    expect(applyEvent(session, { type: 'action', before: theirs })).toBe(session);
  });
});

describe('when somebody else changed the file', () => {
  const action = (text: string, owner?: string): Action => ({ text, ...(owner === undefined ? {} : { owner }) });

  test.each<[string, readonly Action[], readonly Action[], Action, readonly Action[], number]>([
    ['both agreed on something', [], [action('B')], action('A'), [action('B'), action('A')], 0],
    ['on the same', [], [action('A')], action('A'), [action('A')], 0],
    ['on the same with other owners', [], [action('A', 'Bob')], action('A', 'Ann'), [action('A', 'Ann')], 1],
    ['they dropped another', [action('B')], [], action('A'), [action('A')], 0],
  ])('%s', (_, base, theirs, mine, expected, both) => {
    const before = startSession(CATALOGUE, withActions(base));
    const met = clashOf('', withActions(theirs), before, applyEvent(before, { type: 'action', after: mine }));
    expect(takeBoth(met).interview.actions).toEqual(expected);
    expect(met.both).toHaveLength(both);
    expect(clashWords(met).mine).toEqual([`The action «A»: ${actionLine(mine, ENGLISH)}`]);
  });
});

describe('what was not confirmed', () => {
  const session = startSession(CATALOGUE, withActions([]));
  const place = (rest: Partial<ActionPlace>): ActionPlace => ({ kind: 'action', question: 'a/one', ...rest });

  test.each<[Partial<ActionPlace>, string, Action | undefined]>([
    [{}, 'Send it', { text: 'Send it', question: 'a/one' }],
    [{ text: 'Send it' }, 'Ann', { text: 'Send it', owner: 'Ann', question: 'a/one' }],
    [{ text: 'Send it' }, '', { text: 'Send it', question: 'a/one' }],
    [{ text: 'Send it', owner: '' }, '', { text: 'Send it', question: 'a/one' }],
    [{ text: 'Send it', owner: 'Ann' }, '+1', { text: 'Send it', owner: 'Ann', due: '2026-11-23', question: 'a/one' }],
    [{ text: 'Send it', owner: 'Ann' }, 'soon', undefined],
  ])('%o %s', (rest, text, expected) => {
    const unconfirmed = { texts: [{ place: place(rest), text, from: '' }], ticks: new Map() };
    const again = parseDraft(draftFile(unconfirmed) ?? '');
    expect(again).toEqual(unconfirmed);
    const { session: next, left } = confirmAll(session, unconfirmed, TODAY);
    expect(next.interview.actions?.[0]).toEqual(expected);
    expect(left.texts).toHaveLength(expected === undefined ? 1 : 0);
  });

  test('what could not be saved is kept as it was typed', () => {
    const after: Action = { text: 'Send it', owner: 'Ann', due: '2026-12-05', question: 'a/one' };
    const typed = typedFor(session, { type: 'action', after });
    expect(confirmAll(session, typed, TODAY).session.interview.actions).toEqual([after]);
  });
});

import { describe, expect, test } from 'vitest';
import { readLine } from '../../../src/interview/plain/read-line.ts';
import { renderPlace } from '../../../src/interview/plain/render.ts';
import { renderScreen } from '../../../src/interview/screen/modes.ts';
import { startScreen } from '../../../src/interview/screen/screen.ts';
import { applyEvent, startSession } from '../../../src/interview/session/events.ts';
import type { Session } from '../../../src/interview/session/session.ts';
import { catalogueOf } from '../../kit/catalogue.ts';
import { answersOf, type FileSpec, fileOf, press, readFile, TODAY } from '../../kit/interview.ts';

const CATALOGUE = catalogueOf([
  {
    id: 'a',
    version: '2.0.0',
    questions: [{ id: 'one' }, { id: 'two', changed: '2.0.0' }, { id: 'list', points: [1, 2, 3] }],
  },
]);

/** A new round at its first question, with the answers of last time. */
function round(last: object, at = 'a/one', now: object = {}, spec: FileSpec = {}): Session {
  const previous = readFile(fileOf(last, spec)).interview;
  return { ...startSession(CATALOGUE, readFile(fileOf(now)).interview, {}, previous), at };
}

const shown = (session: Session): string => renderScreen(startScreen(session)).content;
const said = (session: Session): string => renderPlace(session);

describe('an answer of last time', () => {
  test('counts for nothing until it is confirmed', () => {
    const session = round({ 'a/one': 's33' });
    expect(answersOf(session)).toEqual({});
    expect(startScreen(session).cursor).toBe(1);
    expect(answersOf(press(startScreen(session), 'return').session)).toEqual({
      'a/one': { option: 's33', answered: TODAY },
    });
  });

  test.each<[string, object, string, readonly string[], object]>([
    ['of an option', { option: 's67' }, 'a/one', ['return'], { option: 's67' }],
    ['that nobody knew', { unknown: true }, 'a/one', ['return'], { unknown: true }],
    ['that it does not apply', { notApplicable: 'No' }, 'a/one', ['return'], { notApplicable: 'No' }],
    ['of a checklist', { items: ['i0', 'i2'] }, 'a/list', ['return'], { items: ['i0', 'i2'] }],
    ['of a checklist, changed', { items: ['i0', 'i2'] }, 'a/list', ['2', 'return'], { items: ['i0', 'i1', 'i2'] }],
    ['that nobody knew, changed', { unknown: true }, 'a/one', ['down', 'return'], { option: 's0' }],
    ['that nobody knew, changed upwards', { unknown: true }, 'a/one', ['up', 'return'], { option: 's100' }],
  ])('%s is under the cursor', (_, last, at, keys, confirmed) => {
    const session = press(startScreen(round({ [at]: last }, at)), ...keys).session;
    expect(answersOf(session)).toEqual({ [at]: { ...confirmed, answered: TODAY } });
  });

  test('is said with its day, and how to confirm it', () => {
    const session = round({ 'a/one': { option: 's33', answered: '2026-03-01' } });
    expect(shown(session)).toContain('  Last time (1 March 2026): answer 2. Enter confirms it.');
    expect(said(session)).toContain('Last time (1 March 2026): answer 2. Say same to confirm it.');
    expect(shown(round({ 'a/one': { unknown: true } }))).toContain('❯ Last time: nobody knew. Enter confirms it.');
  });

  test('is shown with the lines of its note', () => {
    const session = round({ 'a/one': { option: 's33', note: 'Ask Jo\nor Ann' } });
    expect(shown(session)).toContain('  Note last time: Ask Jo\n  or Ann\n');
    expect(said(session)).toContain(`\nNote last time: Ask Jo\n${' '.repeat('Note last time: '.length)}or Ann\n`);
    const taken = press(press(startScreen(session), 'n', 'Now'), 't').session;
    expect(answersOf(taken)).toEqual({ 'a/one': { note: 'Now\nAsk Jo\nor Ann' } });
  });

  test.each<[string, object, string, FileSpec, string]>([
    ['an option that is gone', { 'a/one': 'gone' }, 'a/one', {}, '«gone». That is no longer offered'],
    [
      'a question that changed since',
      { 'a/two': 's0' },
      'a/two',
      { asked: { a: '1.0.0' } },
      'answer 1. The question has changed since',
    ],
  ])('%s cannot be confirmed, and it says why', (_, last, at, spec, why) => {
    const session = round(last, at, {}, spec);
    expect(shown(session)).toContain(why);
    expect(shown(session)).not.toContain('Enter confirms');
    expect(readLine('same', session, TODAY)).toMatchObject({ kind: 'problem' });
  });

  test('is not offered over an answer that is given', () => {
    const session = round({ 'a/one': 's33' }, 'a/one', { 'a/one': 's100' });
    expect(readLine('same', session, TODAY)).toMatchObject({ kind: 'problem' });
    expect(startScreen(session).cursor).toBe(3);
    expect(shown(session)).toContain('Last time: answer 2.');
  });

  test('of the other side is never shown', () => {
    const last = { 'a/one': { option: 's33', note: 'SENTINEL' } };
    const session = round(last, 'a/one', {}, { side: 'provider' });
    expect(shown(session) + said(session)).not.toMatch(/SENTINEL|Last time/);
    const corrected = applyEvent(round(last), { type: 'correct', detail: 'side', text: 'provider' });
    expect(shown(corrected) + said(corrected)).not.toMatch(/SENTINEL|Last time/);
    expect(applyEvent(corrected, { type: 'take-over' })).toBe(corrected);
  });
});

describe('note and evidence of last time', () => {
  const LAST = {
    'a/one': { note: 'Asked Jo', evidence: [{ ref: 'a.pdf', until: '2027-01-01' }, 'b.pdf'], confidential: true },
  };

  test('are shown, and taken over as they were', () => {
    const session = round(LAST);
    expect(said(session)).toContain('Note last time, confidential: Asked Jo');
    const taken = applyEvent(session, { type: 'take-over' });
    expect(answersOf(taken)).toEqual(LAST);
    expect(said(taken)).not.toContain('last time');
    expect(applyEvent(taken, { type: 'take-over' })).toBe(taken);
  });

  test('stand beside one’s own', () => {
    const taken = press(
      startScreen(round(LAST, 'a/one', { 'a/one': { note: 'Now', evidence: ['b.pdf'] } })),
      't',
    ).session;
    expect(answersOf(taken)).toMatchObject({
      'a/one': { note: 'Now\nAsked Jo', evidence: ['b.pdf', { ref: 'a.pdf', until: '2027-01-01' }] },
    });
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEvent, startSession } from '../../../src/interview/session/events.ts';
import { findQuestions } from '../../../src/interview/session/find-questions.ts';
import { InterviewTexts } from '../../../src/interview/session/save.ts';
import type { Event, Session } from '../../../src/interview/session/session.ts';
import { catalogueOf, interviewOf } from '../../kit/catalogue.ts';
import { Hand } from '../../kit/hand-written.ts';
import { fileOf, readFile } from '../../kit/interview.ts';

const CATALOGUE = catalogueOf(
  [
    {
      id: 'a',
      questions: [
        { id: 'shared-hours', criticality: 'critical' },
        { id: 'exit-plan', criticality: 'low' },
      ],
    },
    { id: 'b', questions: [{ id: 'data-map', when: { question: 'context/data', is: ['yes'] } }] },
  ],
  [{ id: 'data', options: ['yes', 'no'] }],
);
const START = fileOf({ 'a/exit-plan': 's33', 'a/shared-hours': { note: 'two\nlines', evidence: ['b.pdf'] } });

const DAY = '2026-11-22';
const event: fc.Arbitrary<Event> = fc.oneof(
  fc
    .constantFrom('s0', 's33', 'yes', 'no')
    .map((option): Event => ({ type: 'reply', reply: { kind: 'option', option }, day: DAY })),
  fc.constant<Event>({ type: 'reply', reply: { kind: 'unknown' }, day: DAY }),
  fc
    .string({ unit: 'grapheme' })
    .filter((text) => !/\p{Cc}/u.test(text))
    .map((text): Event => ({ type: 'note', text })),
  fc.constantFrom<Event>(
    { type: 'correct', detail: 'client', text: 'Acme: # Ltd' },
    { type: 'correct', detail: 'provider', text: 'Globex' },
    { type: 'correct', detail: 'provider', text: '' },
    { type: 'correct', detail: 'respondent', text: '"Jo\'' },
    { type: 'correct', detail: 'respondent', text: '' },
    { type: 'correct', detail: 'role', text: 'Legal' },
    { type: 'correct', detail: 'side', text: 'provider' },
    { type: 'correct', detail: 'side', text: 'client' },
  ),
  fc.constantFrom<Event>(
    { type: 'evidence', ref: 'a.pdf' },
    { type: 'confidential' },
    { type: 'clear' },
    { type: 'skip' },
  ),
  fc.constantFrom<Event>(
    { type: 'back' },
    { type: 'forward' },
    { type: 'review' },
    { type: 'jump', question: 'a/exit-plan' },
  ),
);

function started(text = START): { session: Session; manuscript: InterviewTexts } {
  const { interview } = readFile(text);
  return { session: startSession(CATALOGUE, interview), manuscript: new InterviewTexts(interview, text) };
}

describe('undo', () => {
  test('of every edit brings the file back, byte for byte', () => {
    fc.assert(
      fc.property(fc.gen(), fc.array(event, { maxLength: 15 }), (g, events) => {
        const start = new Hand(g).write(readFile(START).source.data as object);
        const { session: first, manuscript } = started(start);
        let session = first;
        let text = start;
        const step = (next: Session): void => {
          text = manuscript.textAfter(
            session,
            next,
            `2026-11-22T09:00:${String(session.past.length).padStart(2, '0')}Z`,
          );
          session = next;
        };
        for (const each of events) step(applyEvent(session, each));
        const changes = session.past.length;
        for (let i = 0; i < changes; i++) step(applyEvent(session, { type: 'undo' }));
        expect(text).toBe(start);
        expect(session.interview).toBe(first.interview);
        expect(applyEvent(session, { type: 'undo' })).toBe(session);
      }),
    );
  });

  test('goes to the question that it concerns', () => {
    const { session } = started();
    const replied = applyEvent(
      { ...session, at: 'a/shared-hours' },
      { type: 'reply', reply: { kind: 'unknown' }, day: DAY },
    );
    expect(applyEvent({ ...replied, at: undefined }, { type: 'undo' })).toMatchObject({
      at: 'a/shared-hours',
      past: [],
    });
  });
});

describe('the search', () => {
  test.each([
    ['hours', ['a/shared-hours']],
    ['SHARED hours', ['a/shared-hours']],
    ['a/', ['a/shared-hours', 'a/exit-plan', 'b/data-map'].slice(0, 2)],
    ['exit-paln', ['a/exit-plan']],
    ['nothing like that', []],
    ['ÉXIT', ['a/exit-plan']],
    ['  ', []],
  ])('%j', (words, ids) => {
    expect(findQuestions(started().session, words).map(({ question }) => question.id)).toEqual(ids);
  });

  test('finds no hidden question', () => {
    const session = startSession(CATALOGUE, interviewOf({ 'context/data': 'no' }));
    expect(findQuestions(session, 'data-map')).toEqual([]);
  });
});

describe('the scope', () => {
  const asked = (scope: Parameters<typeof startSession>[2]) =>
    startSession(CATALOGUE, interviewOf({}), scope).asked.map(({ id }) => id);
  test.each([
    [{}, ['context/data', 'a/shared-hours', 'a/exit-plan', 'b/data-map']],
    [{ areas: ['a'] }, ['context/data', 'a/shared-hours', 'a/exit-plan']],
    [{ quick: true }, ['context/data', 'a/shared-hours']],
    [{ role: 'legal' as const }, ['context/data', 'a/shared-hours', 'a/exit-plan', 'b/data-map']],
  ])('%j', (scope, ids) => {
    expect(asked(scope)).toEqual(ids);
  });

  test('a role is asked what it would know', () => {
    const narrow = catalogueOf([{ id: 'a', questions: [{ id: 'x' }] }]);
    const questions = narrow.areas.flatMap((area) =>
      area.questions.map((question) => ({ ...question, roles: ['legal' as const] })),
    );
    const catalogue = { ...narrow, areas: narrow.areas.map((area) => ({ ...area, questions, asked: questions })) };
    expect(startSession(catalogue, interviewOf({}), { role: 'legal' }).asked).toHaveLength(1);
    expect(startSession(catalogue, interviewOf({}), { role: 'sponsor' }).asked).toHaveLength(0);
    expect(startSession(catalogue, { ...interviewOf({}), roles: ['sponsor', 'legal'] }).asked).toHaveLength(1);
    expect(startSession(catalogue, { ...interviewOf({}), roles: ['sponsor'] }).asked).toHaveLength(0);
  });
});

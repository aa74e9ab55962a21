import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkAnswers } from '../../../src/answers/check.ts';
import { DETAILS } from '../../../src/answers/head.ts';
import type { Interview } from '../../../src/answers/interview.ts';
import { applyEvent, startSession } from '../../../src/interview/session/events.ts';
import { InterviewTexts } from '../../../src/interview/session/save.ts';
import { type Event, type Session, visibleQuestions } from '../../../src/interview/session/session.ts';
import { cleanLine, cleanLines } from '../../../src/text/clean-text.ts';
import { hasErrors } from '../../../src/yaml/diagnostic.ts';
import { catalogueOf } from '../../kit/catalogue.ts';
import { answersOf, fileOf, readFile, TODAY } from '../../kit/interview.ts';

const CATALOGUE = catalogueOf(
  [
    { id: 'a', questions: [{ id: 'one' }, { id: 'two', when: { question: 'context/x', is: ['yes'] } }] },
    { id: 'b', questions: [{ id: 'list', points: [1, 2, 3] }, { id: 'three' }, { id: 'theirs', ask: ['provider'] }] },
  ],
  [{ id: 'x', options: ['yes', 'no'] }],
);
const START = fileOf({ 'a/two': { option: 's33', note: 'two\nlines' } }).replace('answers:', '# by hand\nanswers:');

const line = fc.string({ unit: 'binary', maxLength: 8 }).map(cleanLine);
const lines = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc
      .array(fc.constantFrom('one', ' two', '', '# c', '- x', 'a: b', '\t', '漢字', '\u2028', '|', '...', '---'), {
        maxLength: 5,
      })
      .map((each) => each.join('\n')),
  )
  .map(cleanLines);
const reply = fc.oneof(
  fc.constantFrom('s0', 's33', 's100', 'yes', 'no').map((option) => ({ kind: 'option', option }) as const),
  fc.subarray(['i0', 'i1', 'i2']).map((items) => ({ kind: 'items', items }) as const),
  line.map((reason) => ({ kind: 'notApplicable', reason }) as const),
  fc.constant({ kind: 'unknown' } as const),
);
const jumps = ['context/x', 'a/one', 'a/two', 'b/list', 'b/three', 'b/theirs'].map(
  (question): Event => ({ type: 'jump', question }),
);
const corrections = fc
  .tuple(fc.constantFrom(...DETAILS), fc.oneof(line, fc.constantFrom('client', 'provider', 'legal')))
  .map(([detail, text]): Event => ({ type: 'correct', detail, text }));
const moves = (['skip', 'back', 'forward', 'review'] as const).map((type): Event => ({ type }));
const lasting: fc.Arbitrary<Event> = fc.oneof(
  { weight: 3, arbitrary: reply.map((each): Event => ({ type: 'reply', reply: each, day: TODAY })) },
  { weight: 2, arbitrary: lines.map((text): Event => ({ type: 'note', text })) },
  line.map((ref): Event => ({ type: 'evidence', ref })),
  fc.tuple(fc.oneof(line, fc.constant('')), fc.nat(2)).map(([ref, piece]): Event => ({ type: 'evidence', ref, piece })),
  corrections,
  fc.constantFrom<Event>({ type: 'confidential' }, { type: 'clear' }),
  fc.constantFrom(...jumps, ...moves),
);
const undo = fc.constant<Event>({ type: 'undo' });

/** For whom the interview is, and who answers. */
function headOf({ engagement, respondent }: Interview): object {
  return { engagement, respondent };
}

/** Lets events happen one after another, saving after each as the terminal does; gives the session and the file. */
function interviewed(text: string, events: readonly Event[], at?: string): { session: Session; text: string } {
  const { interview } = readFile(text);
  const manuscript = new InterviewTexts(interview, text);
  const start = startSession(CATALOGUE, interview);
  let session = at === undefined ? start : { ...start, at };
  let saved = text;
  for (const [index, event] of events.entries()) {
    const next = applyEvent(session, event);
    saved = manuscript.textAfter(session, next, `2026-11-22T09:00:${String(index).padStart(2, '0')}Z`);
    session = next;
  }
  return { session, text: saved };
}

test('after each event the file is valid, and says what the fold of all events so far says', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof({ weight: 6, arbitrary: lasting }, undo), { maxLength: 20 }), (events) => {
      const { interview } = readFile(START);
      const manuscript = new InterviewTexts(interview, START);
      const states = [startSession(CATALOGUE, interview)];
      let text = START;
      for (const event of events) {
        const before = states.at(-1) as Session;
        const after = applyEvent(before, event);
        text = manuscript.textAfter(before, after, '2026-11-22T09:00:00Z');
        states.push(after);
        const read = readFile(text);
        expect(hasErrors(checkAnswers(read, CATALOGUE))).toBe(false);
        const folded = events.slice(0, states.length - 1).reduce(applyEvent, startSession(CATALOGUE, interview));
        expect(answersOf(startSession(CATALOGUE, read.interview))).toEqual(answersOf(folded));
        expect(headOf(read.interview)).toEqual(headOf(folded.interview));
      }
      expect(text).toContain('# by hand');
    }),
    { numRuns: 30 },
  );
});

test('an interview that is left after any event and taken up from its file ends in the same answers', () => {
  fc.assert(
    fc.property(fc.array(lasting, { maxLength: 20 }), fc.nat(20), (events, cut) => {
      const whole = interviewed(START, events);
      const first = interviewed(START, events.slice(0, cut));
      // Where it stands is not in the file; from the review nothing but going elsewhere matters.
      fc.pre(first.session.at !== undefined);
      const second = interviewed(first.text, events.slice(cut), first.session.at);
      expect(second.session.at).toBe(whole.session.at);
      expect(answersOf(second.session)).toEqual(answersOf(whole.session));
      expect(answersOf(startSession(CATALOGUE, readFile(second.text).interview))).toEqual(answersOf(whole.session));
    }),
    { numRuns: 30 },
  );
});

test('back, then forward, changes nothing', () => {
  fc.assert(
    fc.property(fc.array(lasting, { maxLength: 12 }), (events) => {
      const { session } = interviewed(START, events);
      const [first] = visibleQuestions(session);
      const there = applyEvent(applyEvent(session, { type: 'back' }), { type: 'forward' });
      // Back from the review leads to where one came from, which need not be the last question.
      if (session.at !== undefined && session.at !== first?.id) expect(there).toEqual(session);
      expect(there.interview).toBe(session.interview);
    }),
  );
});

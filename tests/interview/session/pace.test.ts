import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEvent, nextMust, startSession } from '../../../src/interview/session/events.ts';
import { minutesLeft, type Pace, paceAfter, timeBoxText, USUAL_PACE } from '../../../src/interview/session/pace.ts';
import type { Session } from '../../../src/interview/session/session.ts';
import { verdictSoFar } from '../../../src/interview/session/verdict.ts';
import { SPANISH } from '../../../src/texts/spanish.ts';
import { catalogueOf, interviewOf } from '../../kit/catalogue.ts';
import { sessionOf, TODAY } from '../../kit/interview.ts';

const ids = Array.from({ length: 20 }, (_, index) => `q${index}`);
const CATALOGUE = catalogueOf([
  { id: 'a', questions: ids.map((id, index) => ({ id, criticality: index % 5 === 4 ? 'critical' : 'low' })) },
]);
const START = startSession(CATALOGUE, interviewOf({}));

function answered(session: Session): Session {
  return applyEvent(session, { type: 'reply', reply: { kind: 'option', option: 's33' }, day: TODAY });
}

/** The pace after replies that took so many minutes each. */
function started(...took: readonly number[]): { readonly session: Session; readonly pace: Pace } {
  let [session, pace, elapsed] = [START, USUAL_PACE, 0];
  for (const minutes of took) {
    const next = answered(session);
    elapsed += minutes;
    pace = paceAfter(pace, session, next, elapsed);
    session = next;
  }
  return { session, pace };
}

describe('minutes left', () => {
  test.each<[string, readonly number[], number]>([
    ['the usual pace before the first answer', [], 50],
    ['and until the third', [0.1, 0.1], 45],
    ['then the interview’s own, in part', [0.1, 0.1, 0.1], 32],
    ['slow answers take longer', [5, 5, 5], 55],
    ['at the usual pace it is the usual', Array.from({ length: 10 }, () => 2.5), 25],
    ['a break of an hour counts little', [2.5, 2.5, 62.5], 60],
    ['nothing where all is answered', ids.map(() => 1), 0],
  ])('%s', (_, took, left) => {
    const { session, pace } = started(...took);
    expect(minutesLeft(session, pace)).toBe(left);
  });

  test('what is no reply changes no pace, and time alone none either', () => {
    const { session, pace } = started(1, 2, 3);
    for (const event of [{ type: 'note', text: 'x' }, { type: 'back' }, { type: 'undo' }, { type: 'skip' }] as const) {
      expect(paceAfter(pace, session, applyEvent(session, event), 500)).toBe(pace);
    }
  });

  test('lies between what the fastest and the slowest answers would need', () => {
    const minutes = fc.double({ min: 0, max: 200, noNaN: true });
    fc.assert(
      fc.property(fc.array(minutes, { minLength: 1, maxLength: 15 }), (took) => {
        const { session, pace } = started(...took);
        const open = 20 - took.length;
        expect(minutesLeft(session, pace)).toBeGreaterThanOrEqual(
          Math.floor(open * Math.min(2.5, ...took.map((each) => Math.min(each, 8)))),
        );
        expect(minutesLeft(session, pace)).toBeLessThanOrEqual(Math.ceil(open * Math.max(2.5, ...took)));
      }),
    );
  });
});

describe('the time box', () => {
  test.each<[number, number, string]>([
    [45, 0, '0 of 45 min, until 15:40; at this pace 1 critical question stays open'],
    [60, 0, '0 of 60 min, until 15:40; at this pace no critical question stays open'],
    [60, 35.9, '35 of 60 min, until 15:40; at this pace 3 critical questions stay open'],
    [60, 90, '90 of 60 min, until 15:40; at this pace 4 critical questions stay open'],
  ])('%i minutes, %f of them used', (minutes, elapsed, text) => {
    expect(timeBoxText(START, USUAL_PACE, { minutes, elapsed, until: '15:40' })).toBe(text);
  });

  test('in Spanish', () => {
    const session = { ...START, language: SPANISH };
    expect(timeBoxText(session, USUAL_PACE, { minutes: 45, elapsed: 2, until: '15:40' })).toBe(
      '2 de 45 min, hasta las 15:40; a este ritmo quedará 1 pregunta crítica sin contestar',
    );
  });
});

test('the next critical question is the one after the one shown, then from the start; none where none is open', () => {
  const at = (question: string, answers: object = {}): string | undefined =>
    nextMust({ ...sessionOf(CATALOGUE, answers), at: question });
  expect(at('a/q0')).toBe('a/q4');
  expect(at('a/q4')).toBe('a/q9');
  expect(at('a/q19')).toBe('a/q4');
  expect(at('a/q0', { 'a/q4': 's0' })).toBe('a/q9');
  const all = Object.fromEntries(['a/q4', 'a/q9', 'a/q14', 'a/q19'].map((id) => [id, 's0']));
  expect(at('a/q0', all)).toBeUndefined();
});

test('the verdict so far is of this interview alone, and is counted once', () => {
  const { session } = started(1, 1, 1);
  const text = verdictSoFar(session);
  expect(text).toMatch(/^This interview alone, so far: 33 \(\d+–\d+\), not ready/);
  expect(verdictSoFar({ ...session, at: undefined })).toBe(text);
  expect(verdictSoFar(answered(session))).not.toBe(text);
});

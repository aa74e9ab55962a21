import { describe, expect, test } from 'vitest';
import { startSession } from '../../../src/interview/session/events.ts';
import type { Session } from '../../../src/interview/session/session.ts';
import {
  arrivalText,
  atQuestion,
  findSeats,
  personText,
  type Seat,
  seatText,
  sideBySide,
} from '../../../src/interview/session/table.ts';
import { ENGLISH } from '../../../src/texts/language.ts';
import { SPANISH } from '../../../src/texts/spanish.ts';
import { catalogueOf } from '../../kit/catalogue.ts';
import { fileOf, readFile, sessionOf } from '../../kit/interview.ts';

const CATALOGUE = catalogueOf([
  {
    id: 'a',
    questions: [
      { id: 'one' },
      { id: 'list', points: [50, 30, 20] },
      { id: 'fact', fact: 'list' },
      { id: 'client-only', ask: ['client'] },
      { id: 'last' },
    ],
  },
]);

function person(
  name: string,
  answers: object = {},
  { side = 'provider', isHere = true }: { side?: 'client' | 'provider'; isHere?: boolean } = {},
): Seat {
  const { interview } = readFile(fileOf(answers, { side }));
  return { file: `${name}.yaml`, interview: { ...interview, respondent: { name, side } }, isHere };
}

const own = (answers: object = {}): Session => {
  const { interview } = person('Jane', answers, { side: 'client' });
  return startSession(CATALOGUE, interview);
};

const question = (id: string) => {
  const found = CATALOGUE.questions.get(`a/${id}`);
  if (found === undefined) throw new Error(id);
  return found;
};

describe('answers side by side', () => {
  const said = (who: string, ...texts: readonly string[]) => ({ who, texts });
  test.each<[string, string, object, readonly Seat[], object]>([
    ['nobody has come to the table', 'one', { 'a/one': 's0' }, [], { kind: 'nobody' }],
    [
      'an interview that nobody went to is not at the table, whatever is in it',
      'one',
      { 'a/one': 's0' },
      [person('Bob', { 'a/one': 's0' }, { isHere: false })],
      { kind: 'nobody' },
    ],
    ['the other is not asked', 'client-only', { 'a/client-only': 's0' }, [person('Bob')], { kind: 'not-asked' }],
    ['neither has answered', 'one', {}, [person('Bob')], { kind: 'not-yet', people: 2 }],
    ['only this one has', 'one', { 'a/one': 's0' }, [person('Bob')], { kind: 'not-yet' }],
    ['only the other has', 'one', {}, [person('Bob', { 'a/one': 's0' })], { kind: 'not-yet' }],
    [
      'a note alone is no answer',
      'one',
      { 'a/one': 's0' },
      [person('Bob', { 'a/one': { note: 'SECRET' } })],
      { kind: 'not-yet' },
    ],
    [
      'one of three has not',
      'one',
      { 'a/one': 's0' },
      [person('Bob', { 'a/one': 's0' }), person('Cy')],
      { kind: 'not-yet', people: 3 },
    ],
    [
      'both say the same',
      'one',
      { 'a/one': 's0' },
      [person('Bob', { 'a/one': { option: 's0', note: 'SECRET' } })],
      { kind: 'said', said: [said('Jane, client', 's0'), said('Bob, provider', 's0')], outcome: 'same', only: [] },
    ],
    [
      'they differ',
      'one',
      { 'a/one': 's0' },
      [person('Bob', { 'a/one': { unknown: true } })],
      { said: [said('Jane, client', 's0'), said('Bob, provider', 'nobody knew')], outcome: 'differs', only: [] },
    ],
    [
      'ticks differ',
      'list',
      { 'a/list': { items: ['i0', 'i1'] } },
      [person('Bob', { 'a/list': { items: ['i1', 'i2'] } })],
      {
        said: [said('Jane, client', 'i0', 'i1'), said('Bob, provider', 'i1', 'i2')],
        outcome: 'differs',
        only: [
          { who: 'Jane, client', ticked: ['i0'] },
          { who: 'Bob, provider', ticked: ['i2'] },
        ],
      },
    ],
    [
      'ticks in another order are the same',
      'list',
      { 'a/list': { items: ['i1', 'i0'] } },
      [person('Bob', { 'a/list': { items: ['i0', 'i1'] } })],
      { outcome: 'same', only: [] },
    ],
    [
      'one ticked nothing',
      'list',
      { 'a/list': { items: ['i1'] } },
      [person('Bob', { 'a/list': { items: [] } })],
      {
        said: [said('Jane, client', 'i1'), said('Bob, provider', 'none of these')],
        only: [{ who: 'Jane, client', ticked: ['i1'] }],
      },
    ],
    [
      'a fact',
      'fact',
      { 'a/fact': { value: ['Oslo', 'Rome'] } },
      [person('Bob', { 'a/fact': { value: ['Rome', 'Oslo'] } })],
      { said: [said('Jane, client', 'Oslo, Rome'), said('Bob, provider', 'Rome, Oslo')], outcome: 'same' },
    ],
    [
      'what was told in confidence is not shown',
      'one',
      { 'a/one': 's0' },
      [person('Bob', { 'a/one': { option: 's100', confidential: true } })],
      { said: [said('Jane, client', 's0'), { who: 'Bob, provider' }], outcome: 'hidden', only: [] },
    ],
    [
      'nor is this one’s own: the other one looks on',
      'one',
      { 'a/one': { option: 's100', confidential: true } },
      [person('Bob', { 'a/one': 's0' })],
      { said: [{ who: 'Jane, client' }, said('Bob, provider', 's0')], outcome: 'hidden' },
    ],
  ])('%s', (_, id, answers, seats, expected) => {
    const result = sideBySide(own(answers), seats, question(id));
    expect(result).toMatchObject(expected);
    expect(JSON.stringify(result)).not.toContain('SECRET');
  });
});

describe('going to somebody’s interview', () => {
  const at = (session: Session, id: string): Session => atQuestion(session, `a/${id}`);
  test.each<[string, object, string, string | undefined, string]>([
    ['the same question', {}, 'last', 'a/last', 'Now: Bob, provider.'],
    ['also one that is answered', { 'a/last': 's0' }, 'last', 'a/last', 'Now: Bob, provider.'],
    [
      'one with something told in confidence: the next open',
      { 'a/last': { option: 's0', confidential: true } },
      'last',
      'a/one',
      'was told in confidence',
    ],
    ['one not asked: the next open', { 'a/one': 's0' }, 'client-only', 'a/list', 'who is not asked that question.'],
    [
      'one not asked, and nothing open: the review',
      { 'a/one': 's0', 'a/list': { items: [] }, 'a/fact': { unknown: true }, 'a/last': 's0' },
      'client-only',
      undefined,
      'has answered all the others.',
    ],
  ])('%s', (_, answers, id, expected, text) => {
    const { interview } = person('Bob', answers);
    const arrived = at(startSession(CATALOGUE, interview), id);
    expect(arrived.at).toBe(expected);
    expect(arrivalText(arrived, `a/${id}`)).toContain(text);
  });

  test('from the review: where they were', () => {
    const session = { ...sessionOf(CATALOGUE, { 'a/one': 's0' }), at: 'a/fact' };
    expect(atQuestion(session, undefined)).toBe(session);
  });
});

describe('who is meant', () => {
  const seats = [person('Jane Roe', {}, { side: 'client' }), person('Bob'), person('Bobby')];
  test.each<[string, readonly string[]]>([
    ['1', ['Jane Roe.yaml']],
    ['4', []],
    ['jane', ['Jane Roe.yaml']],
    ['client', ['Jane Roe.yaml']],
    ['bob', ['Bob.yaml']],
    ['bobb', ['Bobby.yaml']],
    ['bo', ['Bob.yaml', 'Bobby.yaml']],
    ['provider', ['Bob.yaml', 'Bobby.yaml']],
    ['nobody', []],
  ])('%s', (words, files) => {
    expect(findSeats(own(), seats, words).map(({ file }) => file)).toEqual(files);
  });
});

test('a person is named by what the file says, in the language of the interview', () => {
  const { interview } = readFile(fileOf());
  const respondent = { name: 'Jane', side: 'client', role: 'legal' } as const;
  expect(personText({ ...interview, respondent }, ENGLISH)).toBe('Jane, client, legal counsel');
  expect(personText({ ...interview, respondent: { side: 'provider' } }, SPANISH)).toBe('proveedor');
  expect(seatText(own(), person('Bob', { 'a/one': 's0' }))).toBe('Bob, provider · 1 of 4');
});

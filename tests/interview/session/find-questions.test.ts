import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startSession } from '../../../src/interview/session/events.ts';
import { type FoundQuestion, findQuestions } from '../../../src/interview/session/find-questions.ts';
import { type Session, visibleQuestions } from '../../../src/interview/session/session.ts';
import { catalogueOf, interviewOf } from '../../kit/catalogue.ts';
import { sessionOf } from '../../kit/interview.ts';

const CATALOGUE = catalogueOf(
  [
    {
      id: 'a',
      questions: [
        {
          id: 'meeting-rhythm',
          labels: ['None', 'Some', 'A written reply time', 'All'],
          evidence: 'A shared calendar',
        },
        { id: 'exit-plan', help: 'Ask who would be the deputy' },
        { id: 'calendar' },
      ],
    },
    { id: 'b', questions: [{ id: 'data-map', when: { question: 'context/x', is: ['yes'] } }] },
  ],
  [{ id: 'x', options: ['yes', 'no'] }],
);

const NOTED = {
  'a/exit-plan': {
    note: 'Two of the engineers speak of leaving before Christmas',
    evidence: ['handover/Übergabe.pdf'],
  },
};

function shown(found: readonly FoundQuestion[]): readonly string[] {
  return found.map(({ question, where, excerpt }) => `${question.id} ${where}: ${excerpt}`);
}

describe('a search', () => {
  test.each<[string, readonly string[]]>([
    ['rhythm', ['a/meeting-rhythm topic: meeting-rhythm']],
    ['reply time', ['a/meeting-rhythm answer: A written reply time']],
    ['deputy', ['a/exit-plan help: … who would be the deputy']],
    ['christmas', ['a/exit-plan note: … of leaving before Christmas']],
    ['ubergabe', ['a/exit-plan evidence: handover/Übergabe.pdf']],
    // The topic first, then what would show it.
    ['calendar', ['a/calendar topic: calendar', 'a/meeting-rhythm help: A shared calendar']],
    ['meetng', ['a/meeting-rhythm topic: meeting-rhythm']],
    ['meetign', ['a/meeting-rhythm topic: meeting-rhythm']],
    ['emeting', ['a/meeting-rhythm topic: meeting-rhythm']],
    ['calender', ['a/calendar topic: calendar', 'a/meeting-rhythm help: A shared calendar']],
    ['engneers', ['a/exit-plan note: Two of the engineers speak of leaving before Christmas']],
    ['meetng written', ['a/meeting-rhythm answer: A written reply time']],
    ['meeting christmas', []],
    ['exi', ['a/exit-plan topic: exit-plan']],
    ['xyz', []],
    ['data-map', []],
    ['', []],
    [' \t', []],
    ['(.*', []],
  ])('%j', (words, expected) => {
    expect(shown(findQuestions(sessionOf(CATALOGUE, { ...NOTED, 'context/x': 'no' }), words))).toEqual(expected);
  });

  test('that is blind does not look into what the best answer takes', () => {
    const blind = startSession(CATALOGUE, interviewOf({}), { blind: true });
    expect(shown(findQuestions(blind, 'shared'))).toEqual([]);
    const open = startSession(CATALOGUE, interviewOf({}));
    expect(shown(findQuestions(open, 'shared'))).toEqual(['a/meeting-rhythm help: A shared calendar']);
    expect(shown(findQuestions(blind, 'shared'))).toEqual([]);
  });
});

const SESSION: Session = sessionOf(CATALOGUE, { ...NOTED, 'context/x': 'yes' });
const question = fc.constantFrom(...visibleQuestions(SESSION));

test('any part of a topic or a text leads to its question, and nothing but visible questions is found', () => {
  fc.assert(
    fc.property(question, fc.boolean(), fc.nat(), fc.nat(), ({ id, topic, text }, isTopic, from, length) => {
      const where = isTopic ? topic : text;
      const begins = from % where.length;
      const words = where.slice(begins, begins + 1 + (length % where.length));
      const found = findQuestions(SESSION, words).map((each) => each.question);
      expect(found.map((each) => each.id)).toContain(id);
      for (const each of found) expect(visibleQuestions(SESSION)).toContain(each);
    }),
  );
});

test('a letter too few, too many, another, or two that changed places still lead there', () => {
  const word = fc.constantFrom(
    ['meeting', 'a/meeting-rhythm'],
    ['rhythm', 'a/meeting-rhythm'],
    ['calendar', 'a/calendar'],
  );
  fc.assert(
    fc.property(word, fc.nat(), fc.constantFrom('q', 'z'), fc.nat(3), ([right = '', id], where, letter, slip) => {
      const at = where % (right.length - 1);
      const typed = [
        right.slice(0, at) + right.slice(at + 1),
        right.slice(0, at) + letter + right.slice(at),
        right.slice(0, at) + letter + right.slice(at + 1),
        right.slice(0, at) + right[at + 1] + right[at] + right.slice(at + 2),
      ][slip];
      expect(findQuestions(SESSION, typed ?? '').map((each) => each.question.id)).toContain(id);
    }),
  );
});

test('whatever is typed is searched for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (words) => {
      for (const { excerpt } of findQuestions(SESSION, words)) expect(excerpt).not.toBe('');
    }),
  );
});

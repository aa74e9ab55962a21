import { describe, expect, test } from 'vitest';
import {
  answerSentence,
  countsMore,
  evidenceShown,
  evidenceText,
  findOutText,
  goalOf,
  ownerText,
  peopleText,
  quoted,
  referenceText,
  saidText,
  scoreOrNone,
  sentence,
} from '../../src/model/phrases.ts';
import type { GivenAnswer, ReportEvidence, ReportQuestion } from '../../src/model/questions.ts';
import { ENGLISH } from '../../src/texts/language.ts';
import { SPANISH } from '../../src/texts/spanish.ts';
import { catalogueOf, interviewOf } from '../kit/catalogue.ts';
import { interviewBy, modelOf } from '../report/reading.ts';

const catalogue = catalogueOf([{ id: 'a', questions: [{ id: 'one' }, { id: 'list', points: [1, 1] }] }]);

test.each<[GivenAnswer, string, string]>([
  [{ kind: 'option', label: 'Yes', score: 100 }, 'Yes', '“Yes”'],
  [{ kind: 'items', labels: ['x', 'y'], of: 3, score: 50 }, '2 of the 3 listed: x; y', '2 of the 3 listed: x; y'],
  [{ kind: 'items', labels: [], of: 3, score: 0 }, 'None of the 3 listed', 'None of the 3 listed'],
  [{ kind: 'notApplicable', reason: 'No need' }, 'not applicable: No need', 'not applicable: No need'],
  [{ kind: 'unknown' }, 'nobody knew', 'nobody knew'],
  [{ kind: 'unanswered' }, 'not answered yet', 'not answered yet'],
  [{ kind: 'outdated' }, 'An answer to an earlier version', 'An answer to an earlier version'],
])('%j is said as %s, and quoted as %s', (said, text, quotation) => {
  expect(saidText(said, ENGLISH).toLowerCase()).toContain(text.toLowerCase());
  expect(quoted(said, ENGLISH).toLowerCase()).toContain(quotation.toLowerCase());
  expect(quoted(said, ENGLISH).startsWith('“')).toBe(said.kind === 'option');
});

describe('an answer as a sentence', () => {
  const of = (...answers: readonly unknown[]): string => {
    const interviews = answers.map((answer, index) =>
      interviewBy(
        { side: index === 0 ? 'client' : 'provider', role: 'delivery' },
        answer === undefined ? {} : { 'a/one': answer },
      ),
    );
    const question = modelOf(catalogue, interviews).areas[0]?.questions[0];
    return question === undefined ? '' : answerSentence(question, ENGLISH);
  };

  test('is quoted, and tells who said what where people differ', () => {
    expect(of(33)).toBe('“s33”.');
    expect(of(33, 33)).toBe('“s33”.');
    expect(of(33, 67)).toBe('Delivery lead, client: “s33” · Delivery lead, provider: “s67”.');
    expect(of(33, { unknown: true })).toBe('“s33”.');
  });

  test('is the status where nobody chose anything', () => {
    expect(of({ unknown: true })).toBe(`${capital(ENGLISH.words.status.unknown)}.`);
    expect(of(undefined)).toBe(`${capital(ENGLISH.words.status.unanswered)}.`);
    expect(of({ notApplicable: 'why' })).toBe(`${capital(ENGLISH.words.status.notApplicable)}.`);
  });
});

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

test.each([
  ['Yes', 'Yes.'],
  ['Yes. ', 'Yes.'],
  ['Is it?', 'Is it?'],
  ['Go!', 'Go!'],
  ['And so on …', 'And so on …'],
  ['He said “yes.”', 'He said “yes.”'],
  ['(As it was.)', '(As it was.)'],
  ['He said “yes”', 'He said “yes”.'],
])('%s is the sentence %s', (text, expected) => {
  expect(sentence(text)).toBe(expected);
});

test('people are told apart by semicolons, as labels have commas', () => {
  expect(peopleText([{ who: 'A, client' }, { who: 'B' }])).toBe('A, client; B');
});

test('who carries out a recommendation, by when, at what effort', () => {
  const { verdict, areas } = modelOf(catalogue, []);
  const question = areas[0]?.questions[0] ?? expect.fail();
  const at = (decision: typeof verdict.decision, language = ENGLISH): string =>
    ownerText(question, { verdict: { ...verdict, decision }, language });
  expect(at(null)).toBe('Both sides, before signing, 1–2 person-days');
  expect(at('to-choose')).toBe(at(null));
  expect(at('to-hand-over')).toBe('Both sides, before the hand-over, 1–2 person-days');
  expect(at('to-go-on')).toBe('Both sides, at once, 1–2 person-days');
  expect(at('to-go-on', SPANISH)).toMatch(/, de inmediato, [^a-z]*\d.* /);
});

test.each<[number | null, number | null, string]>([
  [null, 100, 'none yet'],
  [null, null, '–'],
  [50, 100, '50 (0–100)'],
])('a score of %s, at best %s, is %s', (point, high, text) => {
  expect(scoreOrNone({ low: point === null ? null : 0, point, high }, ENGLISH)).toBe(text);
});

describe('evidence', () => {
  test.each([
    ['https://example.org/a|b?c=(d)', true],
    ['HTTP://example.org', true],
    ['https://example.org\\@evil.example', false],
    ['https://exämple.org', false],
    ['ftp://example.org', false],
    ['see https://example.org', false],
    ['https://', false],
    ['Minutes of May', false],
  ])('%s is a link: %s', (ref, isLink) => {
    expect(typeof referenceText(ref) === 'object').toBe(isLink);
    if (!isLink) expect(referenceText(ref)).toBe(ref);
  });

  test.each<[ReportEvidence, string]>([
    [{ ref: 'R', grade: 'named' }, 'R (named)'],
    [{ ref: 'R', grade: 'named', until: '2026-12-31' }, 'R (named, valid until 31 December 2026)'],
    [{ ref: 'R', grade: 'seen', seen: '2026-11-22' }, 'R (seen on 22 November 2026)'],
    [
      { ref: 'R', grade: 'said', seen: '2026-05-01', until: '2026-11-21' },
      'R (seen on 1 May 2026, expired on 21 November 2026)',
    ],
    [{ ref: 'R', grade: 'said', until: '2026-11-21' }, 'R (named, expired on 21 November 2026)'],
  ])('%j', (piece, text) => {
    expect(evidenceText(piece, ENGLISH).join('')).toBe(text);
  });

  test('is shown once for a question, whoever showed it, as the one has it who saw it', () => {
    const seen = { ref: 'S', grade: 'seen', seen: '2026-11-22' };
    const answers = [[{ ref: 'R', grade: 'named' }, seen], [{ ref: 'S', grade: 'named' }], []].map((evidence) => ({
      who: 'x',
      said: { kind: 'unknown' },
      evidence,
    }));
    const question = { answers } as unknown as ReportQuestion;
    expect(evidenceShown(question, ENGLISH).join('')).toBe('R (named); S (seen on 22 November 2026)');
    expect(evidenceShown({ answers: [] }, ENGLISH)).toEqual(['none was named']);
  });
});

test('whom to ask is named with what is open', () => {
  const model = modelOf(catalogue, [interviewOf({ 'a/list': { items: [] } })]);
  const [one] = model.areas[0]?.questions ?? [];
  expect(one && findOutText(one, model)).toBe('Find out first (sponsor, client): one?');
  const settled = { ...model, unknown: { ...model.unknown, conversations: [] } };
  expect(one && findOutText(one, settled)).toBe('Find out first: one?');
});

test.each([
  ['client', 'count', 1, true],
  ['client', 'count', 0, false],
  ['client', 'leave-out', 1, false],
  ['internal', 'count', 1, false],
] as const)('what a %s does not see and still counts: %s, %i', (audience, counting, answers, expected) => {
  const model = modelOf(catalogue, []);
  expect(countsMore({ ...model, audience, counting, withheld: { ...model.withheld, answers } })).toBe(expected);
});

test.each([
  ['ready', 'ready-with-conditions', false],
  ['ready', 'ready', true],
  ['ready-with-conditions', 'ready', true],
  ['ready', null, false],
] as const)('a way to %s from %s has reached it: %s', (level, point, isReached) => {
  const model = modelOf(catalogue, []);
  const verdict = { ...model.verdict, level: { low: null, point, high: null } };
  const way = { level } as never;
  expect(goalOf(way, { ...model, verdict })).toEqual({ level: ENGLISH.words.level[level], isReached });
});

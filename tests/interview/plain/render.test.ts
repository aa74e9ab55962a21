import stringWidth from 'fast-string-width';
import { describe, expect, test } from 'vitest';
import { renderOpen, renderPlace, renderPlainHelp, renderStep } from '../../../src/interview/plain/render.ts';
import { applyEvent, startSession } from '../../../src/interview/session/events.ts';
import { type Event, type Session, visibleQuestions } from '../../../src/interview/session/session.ts';
import { ENGLISH } from '../../../src/texts/language.ts';
import { SPANISH } from '../../../src/texts/spanish.ts';
import { catalogueOf, must } from '../../kit/catalogue.ts';
import { fileOf, readFile, sessionOf, TODAY } from '../../kit/interview.ts';
import { loadCatalogue } from '../../kit/library.ts';

const CATALOGUE = catalogueOf(
  [
    {
      id: 'a',
      version: '2.0.0',
      questions: [
        { id: 'one', criticality: 'critical' },
        { id: 'two', changed: '2.0.0' },
      ],
    },
    {
      id: 'b',
      questions: [
        { id: 'list', points: [1, 2, 3], criticality: 'high' },
        { id: 'low', criticality: 'low' },
      ],
    },
  ],
  [{ id: 'x', options: ['yes', 'no'] }],
);

function at(question: string | undefined, answers: object = {}, asked?: Readonly<Record<string, string>>): Session {
  return { ...sessionOf(CATALOGUE, answers, asked === undefined ? {} : { asked }), at: question };
}

const ONE = ['[2 of 5] a · one (critical)', 'one?', '  1. s0', '  2. s33', '  3. s67', '  4. s100'];
const LIST = [
  '[4 of 5] b · list (high)',
  'list?',
  '  1. i0',
  '  2. i1',
  '  3. i2',
  'Several may apply: say their numbers, or none.',
];

describe('a question', () => {
  test.each<[string, Session, readonly string[]]>([
    ['without an answer', at('a/one'), ONE],
    [
      'with all that can be kept',
      at('a/one', { 'a/one': { option: 's33', note: 'N\n\nM', evidence: ['e', 'f'], confidential: true } }),
      [
        ...ONE,
        'Answer: 2. s33',
        'Note: N',
        '',
        '      M',
        'Evidence 1: e (named)',
        'Evidence 2: f (named)',
        'Told in confidence: it counts, and the client is not shown it by itself',
      ],
    ],
    [
      'with evidence that was seen, and some that has expired by the day of the answer',
      at('a/one', {
        'a/one': {
          evidence: [
            { ref: 'e', seen: '2026-11-20', until: '2026-11-22' },
            { ref: 'f', until: '2026-11-21' },
          ],
          answered: '2026-11-22',
        },
      }),
      [
        ...ONE,
        'Evidence 1: e (seen on 20 November 2026, valid until 22 November 2026)',
        'Evidence 2: f (named, expired on 21 November 2026)',
      ],
    ],
    ['not known', at('a/one', { 'a/one': { unknown: true } }), [...ONE, 'Answer: nobody knew']],
    [
      'not applicable',
      at('a/one', { 'a/one': { notApplicable: 'No\ndata' } }),
      [...ONE, 'Answer: not applicable, because No data'],
    ],
    ['a checklist', at('b/list'), LIST],
    [
      'a checklist with items',
      at('b/list', { 'b/list': { items: ['i0', 'i2'] } }),
      [...LIST, 'Answer: 1. i0', 'Answer: 3. i2'],
    ],
    ['a checklist with none', at('b/list', { 'b/list': { items: [] } }), [...LIST, 'Answer: none of these']],
    [
      'that changed since',
      at('a/two', { 'a/two': 's0' }, { a: '1.0.0' }),
      [
        '[3 of 5] a · two (medium)',
        'two?',
        ...ONE.slice(2),
        'This question has changed since it was answered: please ask it again.',
        'Answer: 1. s0',
      ],
    ],
    [
      'with an option of before',
      at('a/one', { 'a/one': 'gone' }, { a: '1.0.0' }),
      [...ONE, 'The answer in the file is no longer offered.'],
    ],
    [
      'that sets what applies',
      at('context/x'),
      ['[1 of 5] context · x (sets what applies)', 'x?', '  1. yes', '  2. no'],
    ],
  ])('%s', (_, session, lines) => {
    expect(renderPlace(session).split('\n')).toEqual(lines);
  });
});

test('the review lists what deserves another look, and what can be said', () => {
  const answers = {
    'context/x': 'yes',
    'a/one': 's0',
    'a/two': { unknown: true },
    'b/list': { notApplicable: 'No list' },
  };
  expect(renderPlace(at(undefined, answers)).split('\n')).toEqual([
    'Review: 4 of 5 questions answered.',
    'Not answered yet:',
    '  1. low',
    'Nobody knew: whom to ask:',
    '  2. two: ask the sponsor, delivery lead, legal counsel, security officer or',
    '     the provider’s lead',
    'Not applicable:',
    '  3. list: No list',
    'Critical, without evidence:',
    '  4. one (critical)',
    'Say finish for the score of this interview with questions open, a number of the',
    'list or jump WORDS to go to a question, next for another person, back or quit.',
  ]);
});

test('the review says that the verdict is settled where only that was asked', () => {
  const line = 'The verdict is settled: not ready, whatever the open answers are.';
  const low = Object.fromEntries(['a/one', 'a/two', 'b/low'].map((id) => [id, 's0']));
  const session = at(undefined, { ...low, 'b/list': { items: [] } });
  expect(renderPlace({ ...session, scope: { untilDecided: true } }).split('\n')[1]).toBe(line);
  expect(renderPlace(session)).not.toContain('settled');
  expect(renderPlace({ ...at(undefined), scope: { untilDecided: true } })).not.toContain('settled');
});

describe('what is said after a line', () => {
  const reply: Event = { type: 'reply', reply: { kind: 'option', option: 's0' }, day: TODAY };
  const kept = { 'a/one': { option: 's0', note: 'N', evidence: ['e'], confidential: true } };
  test.each<[string, Session, Event, string]>([
    ['an answer: the next question', at('context/x'), { ...reply, reply: { kind: 'unknown' } }, ONE.join('\n')],
    ['a note', at('a/one'), { type: 'note', text: 'N' }, 'Note kept.'],
    ['the same note', at('a/one', kept), { type: 'note', text: 'N' }, 'The note is kept already.'],
    ['no note any more', at('a/one', kept), { type: 'note', text: '' }, 'Note removed.'],
    ['evidence', at('a/one'), { type: 'evidence', ref: 'e' }, 'Evidence kept.'],
    ['the same evidence', at('a/one', kept), { type: 'evidence', ref: 'e' }, 'This evidence is kept already.'],
    ['evidence seen', at('a/one', kept), { type: 'seen', piece: 0, day: TODAY }, 'Seen today: e.'],
    [
      'evidence not seen after all',
      at('a/one', { 'a/one': { evidence: [{ ref: 'e', seen: TODAY }] } }),
      { type: 'seen', piece: 0, day: TODAY },
      'No longer marked as seen: e.',
    ],
    [
      'confidential',
      at('a/one'),
      { type: 'confidential' },
      'In confidence: it counts in the score, and a client’s copy shows neither the\nanswer nor its note or evidence.',
    ],
    ['no longer', at('a/one', kept), { type: 'confidential' }, 'No longer confidential.'],
    ['clear', at('a/one', kept), { type: 'clear' }, 'Answer taken back.'],
    ['clear without an answer', at('a/one'), { type: 'clear' }, 'There is no answer to take back.'],
    ['undo without a change', at('a/one'), { type: 'undo' }, 'There is no change to take back.'],
    ['undo', applyEvent(at('a/one'), reply), { type: 'undo' }, `Undone. Answer taken back.\n\n${ONE.join('\n')}`],
    ['back', at('a/two'), { type: 'back' }, ONE.join('\n')],
    ['back at the first', at('context/x'), { type: 'back' }, 'This is the first question.'],
    ['a jump to where it is', at('a/one'), { type: 'jump', question: 'a/one' }, ONE.join('\n')],
  ])('%s', (_, before, event, said) => {
    expect(renderStep(before, event, applyEvent(before, event))).toBe(said);
  });
});

describe('what is open', () => {
  test.each<[string, Session, readonly string[]]>([
    [
      'much, the critical first',
      at('a/one'),
      [
        'Saved: 0 of 5 questions answered; 5 are open:',
        '  Critical: one',
        '  High: list',
        '  Sets what applies: x',
        '  Medium: two',
        '  Low: low',
      ],
    ],
    [
      'one',
      at('a/one', { 'context/x': 'yes', 'a/two': 's0', 'b/list': { items: [] }, 'b/low': { unknown: true } }),
      ['Saved: 4 of 5 questions answered; 1 is open:', '  Critical: one'],
    ],
    [
      'nothing',
      at(undefined, { 'context/x': 'yes', 'a/one': 's0', 'a/two': 's0', 'b/list': { items: [] }, 'b/low': 's0' }),
      ['Saved: 5 of 5 questions answered.'],
    ],
  ])('%s', (_, session, lines) => {
    expect(renderOpen(session).split('\n')).toEqual(lines);
  });
});

test('the help tells of the question, then the words', () => {
  const [why, ...rest] = renderPlainHelp(at('a/one')).split('\n');
  expect(why).toBe('Why it matters: Because of one.');
  expect(rest).toContain('What would show it: A document');
  expect(rest).toContain('  na REASON: does not apply, and why');
  expect(renderPlainHelp(at(undefined))).toMatch(/^What can be said:\n {2}1, 2, …: /);
});

test('nothing in a text can steer the terminal, nor is lost by wrapping', () => {
  const hostile = `\u001b[2J${'long '.repeat(40)}\u202e${'x'.repeat(200)}\u2028\u0007 ${'漢'.repeat(100)}`;
  const answer = { note: hostile, evidence: [hostile], notApplicable: hostile };
  for (const place of ['a/one', undefined]) {
    const text = renderPlace(at(place, { 'a/one': answer }));
    expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}|[\u2028\u202e]/u);
    expect(text).toContain('␛[2J');
    expect(text.match(/漢/g)?.length).toBe(place === undefined ? 100 : 300);
    for (const line of text.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(79);
  }
});

test('every shipped question fits into 79 columns, with its help', async () => {
  const catalogue = must(await loadCatalogue('core', { folders: ['questionnaires'], cwd: '.' }));
  const start = startSession(catalogue, readFile(fileOf()).interview);
  const all = visibleQuestions(start);
  expect(all.length).toBeGreaterThan(30);
  for (const [{ id }, language] of all.flatMap((question) => [
    [question, ENGLISH] as const,
    [question, SPANISH] as const,
  ])) {
    const session = { ...start, at: id, language };
    const lines = `${renderPlace(session)}\n${renderPlainHelp(session)}`.split('\n');
    expect(lines.filter((line) => stringWidth(line) > 79)).toEqual([]);
  }
});

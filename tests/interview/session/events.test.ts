import { describe, expect, test } from 'vitest';
import { applyEvent } from '../../../src/interview/session/events.ts';
import { changedAnswers, type Event, type Session } from '../../../src/interview/session/session.ts';
import { catalogueOf } from '../../kit/catalogue.ts';
import { answersOf, sessionOf, TODAY } from '../../kit/interview.ts';

const CATALOGUE = catalogueOf(
  [
    {
      id: 'a',
      version: '2.0.0',
      questions: [
        { id: 'one' },
        { id: 'two', when: { question: 'context/x', is: ['yes'] } },
        { id: 'three', changed: '2.0.0' },
      ],
    },
    { id: 'b', questions: [{ id: 'list', points: [1, 2] }] },
  ],
  [{ id: 'x', options: ['yes', 'no'] }],
);

const option = (id: string): Event => ({ type: 'reply', reply: { kind: 'option', option: id }, day: TODAY });
const items = (...ids: string[]): Event => ({ type: 'reply', reply: { kind: 'items', items: ids }, day: TODAY });
const unknown: Event = { type: 'reply', reply: { kind: 'unknown' }, day: TODAY };
const notApplicable: Event = { type: 'reply', reply: { kind: 'notApplicable', reason: 'None' }, day: TODAY };
const note = (text: string): Event => ({ type: 'note', text });
const evidence = (ref: string): Event => ({ type: 'evidence', ref });
const seen = (piece: number): Event => ({ type: 'seen', piece, day: TODAY });
const jump = (question: string): Event => ({ type: 'jump', question });

interface State {
  readonly at: string | undefined;
  readonly answers: object;
}

function sessionAt({ at, answers }: State): Session {
  return { ...sessionOf(CATALOGUE, answers), at };
}

const [YES, NO] = [{ 'context/x': 'yes' }, { 'context/x': 'no' }];
const GIVEN = { option: 's33', note: 'Said so', evidence: ['a.pdf'], answered: '2025-01-01' };

// Name, answers and place before, event, place after, and the answers that differ after ({}: the entry is gone).
test.each<[string, object, string | undefined, Event, string | undefined, Readonly<Record<string, object>>]>([
  ['a reply moves on', {}, 'context/x', option('yes'), 'a/one', { 'context/x': { option: 'yes', answered: TODAY } }],
  [
    '… past what no longer applies',
    { 'a/one': 's0' },
    'context/x',
    option('no'),
    'a/three',
    { 'context/x': { option: 'no', answered: TODAY } },
  ],
  [
    '… past what has an answer',
    { ...YES, 'a/two': 's0' },
    'a/one',
    option('s0'),
    'a/three',
    { 'a/one': { option: 's0', answered: TODAY } },
  ],
  [
    '… from the last to the review',
    YES,
    'b/list',
    items('i1'),
    undefined,
    { 'b/list': { items: ['i1'], answered: TODAY } },
  ],
  [
    '… and keeps the note and the evidence',
    { ...YES, 'a/one': GIVEN },
    'a/one',
    option('s67'),
    'a/two',
    { 'a/one': { ...GIVEN, option: 's67', answered: TODAY } },
  ],
  ['don’t know', YES, 'a/one', unknown, 'a/two', { 'a/one': { unknown: true, answered: TODAY } }],
  [
    'don’t know in place of an option',
    { ...YES, 'a/one': GIVEN },
    'a/one',
    unknown,
    'a/two',
    { 'a/one': { unknown: true, note: 'Said so', evidence: ['a.pdf'], answered: TODAY } },
  ],
  ['not applicable', YES, 'a/one', notApplicable, 'a/two', { 'a/one': { notApplicable: 'None', answered: TODAY } }],
  ['none of a checklist', YES, 'b/list', items(), undefined, { 'b/list': { items: [], answered: TODAY } }],
  ['an option that is not offered', YES, 'a/one', option('s1'), 'a/one', {}],
  ['an option for a checklist', YES, 'b/list', option('i0'), 'b/list', {}],
  ['an item that is not offered', YES, 'b/list', items('i0', 'i7'), 'b/list', {}],
  [
    'a blank reason',
    YES,
    'a/one',
    { type: 'reply', reply: { kind: 'notApplicable', reason: ' ' }, day: TODAY },
    'a/one',
    {},
  ],
  ['a note stays with the question', YES, 'a/one', note('Ask Jo'), 'a/one', { 'a/one': { note: 'Ask Jo' } }],
  [
    'a note beside an answer leaves its day',
    { ...YES, 'a/one': GIVEN },
    'a/one',
    note('Ask Jo'),
    'a/one',
    { 'a/one': { ...GIVEN, note: 'Ask Jo' } },
  ],
  ['a blank note removes it', { ...YES, 'a/one': { note: 'Ask Jo' } }, 'a/one', note(' '), 'a/one', { 'a/one': {} }],
  ['the same note', { ...YES, 'a/one': GIVEN }, 'a/one', note('Said so'), 'a/one', {}],
  [
    'evidence is added',
    { ...YES, 'a/one': GIVEN },
    'a/one',
    evidence(' b.pdf '),
    'a/one',
    { 'a/one': { ...GIVEN, evidence: ['a.pdf', 'b.pdf'] } },
  ],
  ['the same evidence again', { ...YES, 'a/one': GIVEN }, 'a/one', evidence('a.pdf'), 'a/one', {}],
  ['blank evidence', YES, 'a/one', evidence('  '), 'a/one', {}],
  [
    'evidence seen today',
    { ...YES, 'a/one': GIVEN },
    'a/one',
    seen(0),
    'a/one',
    { 'a/one': { ...GIVEN, evidence: [{ ref: 'a.pdf', seen: TODAY }] } },
  ],
  [
    '… and no longer',
    { ...YES, 'a/one': { ...GIVEN, evidence: [{ ref: 'a.pdf', until: '2027-01-01', seen: TODAY }] } },
    'a/one',
    seen(0),
    'a/one',
    { 'a/one': { ...GIVEN, evidence: [{ ref: 'a.pdf', until: '2027-01-01' }] } },
  ],
  [
    '… the second of two, looked at again since',
    { ...YES, 'a/one': { evidence: ['a.pdf', { ref: 'b.pdf', seen: '2025-01-01' }] } },
    'a/one',
    seen(1),
    'a/one',
    { 'a/one': { evidence: ['a.pdf', { ref: 'b.pdf', seen: TODAY }] } },
  ],
  ['evidence that is not there cannot be seen', { ...YES, 'a/one': GIVEN }, 'a/one', seen(1), 'a/one', {}],
  ['in the review: evidence seen', { ...YES, 'a/one': GIVEN }, undefined, seen(0), undefined, {}],
  ['confidential on', YES, 'a/one', { type: 'confidential' }, 'a/one', { 'a/one': { confidential: true } }],
  [
    'confidential off',
    { ...YES, 'a/one': { ...GIVEN, confidential: true } },
    'a/one',
    { type: 'confidential' },
    'a/one',
    { 'a/one': GIVEN },
  ],
  [
    'an answer taken back leaves the note',
    { ...YES, 'a/one': GIVEN },
    'a/one',
    { type: 'clear' },
    'a/one',
    { 'a/one': { note: 'Said so', evidence: ['a.pdf'] } },
  ],
  ['nothing to take back', YES, 'a/one', { type: 'clear' }, 'a/one', {}],
  ['a context answer taken back', NO, 'context/x', { type: 'clear' }, 'context/x', { 'context/x': {} }],
  ['skip', YES, 'a/one', { type: 'skip' }, 'a/two', {}],
  ['skip the last', YES, 'b/list', { type: 'skip' }, undefined, {}],
  ['forward goes to the next, answered or not', { ...YES, 'a/two': 's0' }, 'a/one', { type: 'forward' }, 'a/two', {}],
  ['forward past what does not apply', NO, 'a/one', { type: 'forward' }, 'a/three', {}],
  ['forward from the last', YES, 'b/list', { type: 'forward' }, undefined, {}],
  ['back', YES, 'a/two', { type: 'back' }, 'a/one', {}],
  ['back past what does not apply', NO, 'a/three', { type: 'back' }, 'a/one', {}],
  ['back from the first', YES, 'context/x', { type: 'back' }, 'context/x', {}],
  ['to the review', YES, 'a/one', { type: 'review' }, undefined, {}],
  ['jump', YES, 'a/one', jump('b/list'), 'b/list', {}],
  ['jump to what does not apply', NO, 'a/one', jump('a/two'), 'a/one', {}],
  ['jump to what there is not', NO, 'a/one', jump('a/nine'), 'a/one', {}],
  ['in the review: back to the last', YES, undefined, { type: 'back' }, 'b/list', {}],
  ['in the review: jump', YES, undefined, jump('a/two'), 'a/two', {}],
  ['in the review: a reply', YES, undefined, option('s0'), undefined, {}],
  ['in the review: a note', YES, undefined, note('Ask Jo'), undefined, {}],
  [
    'a key fact on',
    { ...YES, 'a/one': GIVEN },
    'a/one',
    { type: 'key-fact' },
    'a/one',
    { 'a/one': { ...GIVEN, keyFact: true } },
  ],
  [
    'a key fact off',
    { ...YES, 'a/one': { ...GIVEN, keyFact: true } },
    'a/one',
    { type: 'key-fact' },
    'a/one',
    { 'a/one': GIVEN },
  ],
  ['a key fact without a note', YES, 'a/one', { type: 'key-fact' }, 'a/one', {}],
  [
    'a key fact goes with its note',
    { ...YES, 'a/one': { note: 'N', keyFact: true } },
    'a/one',
    note(''),
    'a/one',
    { 'a/one': {} },
  ],
  ['in the review: confidential', YES, undefined, { type: 'confidential' }, undefined, {}],
  ['in the review: take back', YES, undefined, { type: 'clear' }, undefined, {}],
  ['in the review: forward', YES, undefined, { type: 'forward' }, undefined, {}],
  ['in the review: skip', YES, undefined, { type: 'skip' }, undefined, {}],
  ['in the review: review', YES, undefined, { type: 'review' }, undefined, {}],
])('%s', (_, answers, at, event, place, changes) => {
  const before = sessionAt({ at, answers });
  const after = applyEvent(before, event);
  expect(after.at).toBe(place);
  const expected = Object.entries({ ...answersOf(before), ...changes }).filter(
    ([, shape]) => Object.keys(shape).length > 0,
  );
  expect(answersOf(after)).toEqual(Object.fromEntries(expected));
  expect([...changedAnswers(before, after).keys()]).toEqual(Object.keys(changes));
  expect(answersOf(before)).toEqual(answersOf(sessionAt({ at, answers })));
});

describe('a question that changed since it was answered', () => {
  const before = { ...sessionOf(CATALOGUE, { ...YES, 'a/three': GIVEN }, { asked: { a: '1.0.0' } }), at: 'a/three' };

  test.each<[string, Event, readonly string[]]>([
    ['the same reply settles it', option('s33'), []],
    ['don’t know settles it', unknown, []],
    ['taking the answer back settles it', { type: 'clear' }, []],
    ['a reply that does not fit does not', option('s1'), ['a/three']],
    ['a note does not', note('Ask Jo'), ['a/three']],
    ['passing by does not', { type: 'forward' }, ['a/three']],
  ])('%s', (_, event, outdated) => {
    expect([...before.outdated]).toEqual(['a/three']);
    expect([...applyEvent(before, event).outdated]).toEqual(outdated);
  });
});

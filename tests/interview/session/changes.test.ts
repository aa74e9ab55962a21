import { expect, test } from 'vitest';
import { describeChange } from '../../../src/interview/session/changes.ts';
import { applyEvent } from '../../../src/interview/session/events.ts';
import type { Event } from '../../../src/interview/session/session.ts';
import { catalogueOf } from '../../kit/catalogue.ts';
import { sessionOf, TODAY } from '../../kit/interview.ts';

const IF_YES = { question: 'context/x', is: ['yes'] };
const LONG = 'a-label-that-nobody-reads-twice';
const CATALOGUE = catalogueOf(
  [
    { id: 'a', questions: [{ id: 'one' }, { id: 'two', when: IF_YES }, { id: 'three', when: IF_YES }] },
    {
      id: 'b',
      questions: [
        { id: 'list', points: [1, 2] },
        { id: 'four', when: IF_YES },
        { id: 'five', when: IF_YES },
      ],
    },
  ],
  [
    { id: 'x', options: ['yes', 'no'] },
    { id: 'y', options: [LONG, `${LONG}-2`] },
  ],
);

const [YES, NO] = [{ 'context/x': 'yes' }, { 'context/x': 'no' }];
const option = (id: string): Event => ({ type: 'reply', reply: { kind: 'option', option: id }, day: TODAY });
const items = (...ids: string[]): Event => ({ type: 'reply', reply: { kind: 'items', items: ids }, day: TODAY });
const because = (reason: string): Event => ({ type: 'reply', reply: { kind: 'notApplicable', reason }, day: TODAY });
const unknown: Event = { type: 'reply', reply: { kind: 'unknown' }, day: TODAY };
const GOING = 'No longer asked: two, three, four and 1 more.';
const COMING = 'Now asked: two, three, four and 1 more.';

test.each<[string, object, string, Event, string]>([
  ['a first answer', {}, 'a/one', option('s0'), ''],
  ['the same answer', { 'a/one': 's0' }, 'a/one', option('s0'), ''],
  ['another answer', { 'a/one': 's0' }, 'a/one', option('s67'), 'one: changed from «s0» to «s67».'],
  ['long labels', { 'context/y': LONG }, 'context/y', option(`${LONG}-2`), 'y: changed from answer 1 to answer 2.'],
  ['nobody knew', { 'a/one': 's0' }, 'a/one', unknown, 'one: changed from «s0» to «nobody knew».'],
  ['another reason', { 'a/one': { notApplicable: 'a' } }, 'a/one', because('b'), 'one: changed.'],
  ['ticks', { 'b/list': { items: [] } }, 'b/list', items('i0'), 'list: changed from 0 of 2 ticked to 1 of 2 ticked.'],
  ['taken back', { 'a/one': 's0' }, 'a/one', { type: 'clear' }, 'Answer taken back.'],
  ['a note', { 'a/one': 's0' }, 'a/one', { type: 'note', text: 'N' }, ''],
  ['moving on', { 'a/one': 's0' }, 'a/one', { type: 'forward' }, ''],
  ['questions fall away', {}, 'context/x', option('no'), GOING],
  ['questions come up', NO, 'context/x', option('yes'), `x: changed from «no» to «yes». ${COMING}`],
  ['questions come up again', NO, 'context/x', { type: 'clear' }, `Answer taken back. ${COMING}`],
  [
    'answered questions fall away',
    { ...YES, 'a/two': 's0' },
    'context/x',
    option('no'),
    `x: changed from «yes» to «no». ${GOING} What was answered there stays in the file, but does not count.`,
  ],
  [
    'answered questions come up again',
    { ...NO, 'a/two': 's0' },
    'context/x',
    option('yes'),
    `x: changed from «no» to «yes». ${COMING} What was answered there before counts again.`,
  ],
])('%s', (_, answers, at, event, text) => {
  const before = { ...sessionOf(CATALOGUE, answers), at };
  expect(describeChange(before, applyEvent(before, event))).toBe(text);
});

test('another side: what was said to questions that are only for the first one still counts', () => {
  const catalogue = catalogueOf(
    [{ id: 'a', questions: [{ id: 'ours', ask: ['client'] }, { id: 'theirs', ask: ['provider'] }, { id: 'both' }] }],
    [{ id: 'x', options: ['yes', 'no'] }],
  );
  const before = sessionOf(catalogue, { 'a/ours': 's0', 'a/theirs': 's0' });
  const after = applyEvent(before, { type: 'correct', detail: 'side', text: 'provider' });
  expect(describeChange(before, after)).toBe(
    'Side: provider. Now asked: theirs. No longer asked: ours. What was answered there stays in the file and still counts.',
  );
  expect(describeChange(after, applyEvent(after, { type: 'undo' }))).toBe(
    'Side: client. Now asked: ours. No longer asked: theirs. What was answered there stays in the file and still counts.',
  );
});

test('an option that is gone is named as such, and no topic steers the terminal', () => {
  const before = { ...sessionOf(CATALOGUE, { 'a/one': 'gone' }, { asked: { a: '0.1.0' } }), at: 'a/one' };
  const text = describeChange(before, applyEvent(before, option('s0')));
  expect(text).toBe('one: changed from an answer that is no longer offered to «s0».');
});

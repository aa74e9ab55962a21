import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answer, Interview, Reply } from '../../src/answers/interview.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { interviewOf } from '../kit/catalogue.ts';
import { FACTS } from '../kit/facts.ts';

const client = (answers: Readonly<Record<string, unknown>>) => interviewOf(answers, { name: 'C', file: 'c.yaml' });
const provider = (answers: Readonly<Record<string, unknown>>) =>
  interviewOf(answers, { side: 'provider', name: 'P', file: 'a.yaml' });

test('each value is an entry, in the order of sides, whatever the order of the files', () => {
  const interviews = [
    provider({ 'a/text': { value: 'two' }, 'a/number': { value: 3 }, 'a/list': { unknown: true } }),
    client({ 'a/text': { value: 'one' }, 'a/number': { value: 3 }, 'a/ticks': { value: ['y'] } }),
  ];
  const facts = [
    { id: 'a/text', value: 'one' },
    { id: 'a/text', value: 'two' },
    { id: 'a/number', value: 3 },
    { id: 'a/ticks', value: ['y'] },
  ];
  expect(scoreInterviews(FACTS, interviews).facts).toEqual(facts);
  expect(scoreInterviews(FACTS, interviews.toReversed()).facts).toEqual(facts);
});

test.each([
  ['one that does not apply', { 'context/kind': 'other', 'a/ticks': { value: ['x'] } }],
  ['one of another type', { 'a/number': { value: 'three' }, 'a/text': { value: 3 }, 'a/date': { value: 'soon' } }],
  ['one with an option that is not there', { 'a/ticks': { value: ['z'] } }],
  ['what nobody knew, or is not applicable', { 'a/text': { unknown: true }, 'a/list': { notApplicable: 'no' } }],
])('%s is none', (_, answers) => {
  expect(scoreInterviews(FACTS, [client(answers)]).facts).toEqual([]);
});

test('nothing else in an assessment reads what is known of a fact', () => {
  const value = fc.oneof(
    fc.string().map((text): Reply => ({ kind: 'value', value: text || 'x' })),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number): Reply => ({ kind: 'value', value: number })),
    fc.subarray(['x', 'y']).map((ids): Reply => ({ kind: 'value', value: ids })),
    fc.constant<Reply>({ kind: 'unknown' }),
    fc.constant<Reply>({ kind: 'notApplicable', reason: 'no' }),
  );
  const replies = fc.dictionary(fc.constantFrom('a/text', 'a/number', 'a/date', 'a/list', 'a/ticks'), value);
  const scored = fc.record({ kind: fc.constantFrom('software', 'other'), one: fc.constantFrom(0, 33, 67, 100) });
  fc.assert(
    fc.property(replies, fc.option(scored, { nil: undefined }), (facts, given) => {
      const plain = client(given === undefined ? {} : { 'context/kind': given.kind, 'a/one': given.one });
      const told: Interview = {
        ...plain,
        answers: new Map([
          ...plain.answers,
          ...Object.entries(facts).map(
            ([id, reply]) => [id, { reply, evidence: [], confidential: false }] as readonly [string, Answer],
          ),
        ]),
      };
      const { facts: _, ...alone } = scoreInterviews(FACTS, [told]);
      const { facts: none, ...without } = scoreInterviews(FACTS, [plain]);
      expect(none).toEqual([]);
      expect(alone).toEqual(without);
    }),
  );
});

import { expect, test } from 'vitest';
import { reviewEntries } from '../../../src/interview/session/review.ts';
import { catalogueOf } from '../../kit/catalogue.ts';
import { sessionOf } from '../../kit/interview.ts';

const CATALOGUE = catalogueOf(
  [
    {
      id: 'a',
      version: '2.0.0',
      questions: [
        { id: 'one', criticality: 'critical' },
        { id: 'two', criticality: 'critical', when: { question: 'context/x', is: ['yes'] } },
        { id: 'three', criticality: 'high', changed: '2.0.0' },
        { id: 'four', criticality: 'critical' },
      ],
    },
  ],
  [{ id: 'x', options: ['yes', 'no'] }],
);

const PROVEN = { option: 's0', evidence: ['a.pdf'] };

test.each<[string, object, Readonly<Record<string, string>> | undefined, readonly string[]]>([
  [
    'all open, in the order of asking',
    {},
    undefined,
    ['open context/x', 'open a/one', 'open a/two', 'open a/three', 'open a/four'],
  ],
  ['hidden questions stay out', { 'context/x': 'no' }, undefined, ['open a/one', 'open a/three', 'open a/four']],
  [
    'sorted by reason, open ones first',
    { 'context/x': { unknown: true }, 'a/one': 's0', 'a/two': { notApplicable: 'No' }, 'a/three': { unknown: true } },
    undefined,
    ['open a/four', 'unknown context/x', 'unknown a/three', 'notApplicable a/two', 'no-evidence a/one'],
  ],
  [
    'notes that are quoted, whatever else is to be said of their questions; not those told in confidence',
    {
      'context/x': 'no',
      'a/one': { ...PROVEN, note: 'N', keyFact: true },
      'a/three': { note: 'N', keyFact: true },
      'a/four': { ...PROVEN, note: 'N', keyFact: true, confidential: true },
    },
    undefined,
    ['open a/three', 'quoted a/one', 'quoted a/three'],
  ],
  [
    'critical with evidence, others without: nothing',
    { 'context/x': 'no', 'a/one': PROVEN, 'a/three': 's0', 'a/four': PROVEN },
    undefined,
    [],
  ],
  [
    'evidence that has expired by the day of the answers is none',
    {
      'context/x': 'no',
      'a/one': { option: 's0', evidence: [{ ref: 'a.pdf', until: '2026-11-21' }], answered: '2026-11-20' },
      'a/three': { option: 's0', answered: '2026-11-22' },
      'a/four': { option: 's0', evidence: [{ ref: 'a.pdf', until: '2026-11-22' }] },
    },
    undefined,
    ['no-evidence a/one'],
  ],
  [
    'a note is no answer',
    { 'context/x': 'no', 'a/one': { note: 'Later' }, 'a/three': 's0', 'a/four': PROVEN },
    undefined,
    ['open a/one'],
  ],
  [
    'a changed question is open again',
    { 'context/x': 'no', 'a/one': PROVEN, 'a/three': 's0', 'a/four': PROVEN },
    { a: '1.0.0' },
    ['open a/three'],
  ],
])('%s', (_, answers, asked, expected) => {
  const entries = reviewEntries(sessionOf(CATALOGUE, answers, asked === undefined ? {} : { asked }));
  expect(entries.map(({ reason, question }) => `${reason} ${question.id}`)).toEqual(expected);
});

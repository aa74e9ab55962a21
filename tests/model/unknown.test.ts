import { describe, expect, test } from 'vitest';
import type { Interview } from '../../src/answers/interview.ts';
import { buildUnknown } from '../../src/model/unknown.ts';
import type { Catalogue } from '../../src/questionnaires/catalogue.ts';
import { catalogueOf } from '../kit/catalogue.ts';
import { interviewBy } from '../report/reading.ts';
import { viewOf } from './view-of.ts';

/** The catalogue with other roles for some questions. */
function withRoles(catalogue: Catalogue, roles: Readonly<Record<string, readonly string[]>>): Catalogue {
  const changed = new Map(
    [...catalogue.questions].map(([id, question]) => [id, { ...question, roles: roles[id] ?? question.roles }]),
  ) as Catalogue['questions'];
  return { ...catalogue, questions: changed };
}

const catalogue = withRoles(
  catalogueOf(
    [
      {
        id: 'a',
        questions: [
          { id: 'low', criticality: 'low', ask: ['client'] },
          { id: 'high', criticality: 'critical', ask: ['client'] },
          { id: 'contract', ask: ['client'] },
          { id: 'rare', ask: ['client'], when: { question: 'context/kind', is: ['x'] } },
          { id: 'theirs', ask: ['provider'] },
        ],
      },
    ],
    [
      { id: 'kind', options: ['x', 'y'] },
      { id: 'scale', options: ['x', 'y'] },
      { id: 'other', options: ['x', 'y'] },
    ],
    [
      {
        rule: 'exit-of-critical-function',
        when: { question: 'context/scale', is: ['x'] },
        questions: ['a/low', 'a/high'],
      },
    ],
  ),
  {
    'a/low': ['delivery', 'legal'],
    'a/high': ['delivery'],
    'a/contract': ['legal'],
    'a/rare': ['delivery'],
    'a/theirs': ['provider-lead'],
    'context/kind': ['delivery'],
    'context/scale': ['delivery'],
    'context/other': ['delivery'],
  },
);

function unknownIn(interviews: readonly Interview[], of: Catalogue = catalogue) {
  const { view, questions } = viewOf(of, interviews);
  return buildUnknown(view, questions);
}

const talks = (interviews: readonly Interview[], of?: Catalogue) =>
  unknownIn(interviews, of).conversations.map(
    ({ who, questions }) => `${who}: ${questions.map(({ question }) => question.topic).join(', ')}`,
  );
const client = (answers: Readonly<Record<string, unknown>>, role: 'delivery' | 'legal' = 'delivery') =>
  interviewBy({ side: 'client', role }, answers);
const withoutProvider = (interview: Interview): Interview => {
  const { provider: _, ...engagement } = interview.engagement;
  return { ...interview, engagement };
};

describe('whom to ask', () => {
  test('is whoever can answer most, and then whoever can answer most of the rest; the critical comes first', () => {
    expect(talks([client({})])).toEqual([
      'Delivery lead, client: high, kind, scale, other, low, rare',
      'Legal counsel, client: contract',
      'Provider’s lead: theirs',
    ]);
  });

  test('is nobody of a provider that is not chosen yet, unless nobody else could know', () => {
    expect(talks([withoutProvider(client({}))]).at(-1)).toBe('Provider’s lead: theirs');
    const both = catalogueOf([{ id: 'a', questions: [{ id: 'one', ask: ['client', 'provider'] }] }]);
    const asked = withRoles(both, { 'a/one': ['provider-lead', 'sponsor'] });
    expect(talks([withoutProvider(client({}))], asked)).toEqual(['Sponsor, client: one']);
    expect(talks([client({})], withRoles(both, { 'a/one': ['provider-lead'] }))).toEqual(['Provider’s lead: one']);
  });

  test('is one of the provider for several questions where one is chosen, and several people where none is', () => {
    const ask = ['client', 'provider'] as const;
    const both = catalogueOf([
      {
        id: 'a',
        questions: [
          { id: 'one', ask },
          { id: 'two', ask },
        ],
      },
    ]);
    const asked = withRoles(both, { 'a/one': ['provider-lead', 'sponsor'], 'a/two': ['provider-lead', 'legal'] });
    expect(talks([client({})], asked)).toEqual(['Provider’s lead: one, two']);
    expect(talks([withoutProvider(client({}))], asked)).toEqual(['Sponsor, client: one', 'Legal counsel, client: two']);
    expect(talks([client({})], withRoles(both, { 'a/one': [], 'a/two': ['legal'] }))).toEqual([
      'Legal counsel, client: two',
    ]);
  });

  test('is not who did not know already, unless nobody else could', () => {
    const stumped = client({ 'a/low': { unknown: true }, 'a/high': { unknown: true } });
    expect(talks([stumped])).toEqual([
      'Delivery lead, client: high, kind, scale, other, rare',
      'Legal counsel, client: low, contract',
      'Provider’s lead: theirs',
    ]);
  });

  test('is asked first what was asked before without an answer', () => {
    const [first] = talks([client({ 'a/rare': { unknown: true }, 'a/high': undefined })]);
    expect(first).toBe('Delivery lead, client: rare, high, kind, scale, other, low');
  });

  test('is nobody where everything is answered', () => {
    const all = Object.fromEntries([...catalogue.questions.keys()].map((id) => [id, id.startsWith('a/') ? 100 : 'x']));
    expect(unknownIn([client(all)])).toEqual({
      conversations: [],
      disputed: [],
      unproven: [expect.objectContaining({ id: 'a/high' })],
      outdated: [],
    });
  });
});

test('an open question says what it decides and what to ask to see', () => {
  const [first] = unknownIn([client({})]).conversations;
  const told = first?.questions.map(({ question: { topic }, isCritical, isContext, decides, evidence }) => ({
    topic,
    ...(isCritical ? { isCritical } : {}),
    ...(isContext ? { isContext } : {}),
    ...(decides === undefined ? {} : { decides }),
    ...(evidence === undefined ? {} : { evidence }),
  }));
  expect(told).toEqual([
    { topic: 'high', isCritical: true, evidence: 'A document' },
    { topic: 'kind', isContext: true, decides: 'questions' },
    { topic: 'scale', isContext: true, decides: 'rule' },
    { topic: 'other', isContext: true },
    { topic: 'low', evidence: 'A document' },
    { topic: 'rare', evidence: 'A document' },
  ]);
});

test('a question that decides nothing says nothing of it', () => {
  const questions = unknownIn([client({})]).conversations.flatMap((each) => each.questions);
  expect(questions.find(({ question }) => question.topic === 'other')).not.toHaveProperty('decides');
});

test('disputes come by how much hangs on them, the context first', () => {
  const one = client({ 'context/kind': 'x', 'a/low': 0, 'a/high': 67, 'a/contract': 33, 'a/rare': 100 });
  const two = client({ 'context/kind': 'y', 'a/low': 100, 'a/high': 100, 'a/contract': 67, 'a/rare': 100 }, 'legal');
  expect(unknownIn([one, two]).disputed.map(({ topic }) => topic)).toEqual(['kind', 'high', 'low', 'contract']);
});

test('what rests on somebody’s word, and what was answered to another wording, are named', () => {
  const changed = catalogueOf([
    {
      id: 'a',
      version: '2.0.0',
      questions: [
        { id: 'one', criticality: 'critical' },
        { id: 'two', changed: '2.0.0' },
      ],
    },
  ]);
  const told = client({ 'a/one': 100, 'a/two': { option: 's33' } });
  const asked = { ...told, asked: new Map([['a', { id: 'a', version: '1.0.0' }]]) };
  const { unproven, outdated } = unknownIn([asked as Interview], changed);
  expect(unproven.map(({ id }) => id)).toEqual(['a/one']);
  expect(outdated.map(({ id }) => id)).toEqual(['a/two']);
});

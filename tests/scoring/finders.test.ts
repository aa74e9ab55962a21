import { describe, expect, test } from 'vitest';
import { FINDERS } from '../../src/scoring/rules.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { type AreaSpec, catalogueOf, interviewOf } from '../kit/catalogue.ts';

const UNKNOWN = { unknown: true };
const DROPPED = { notApplicable: 'Not here' };

type Answers = Readonly<Record<string, unknown>>;

/** What a rule finds in the answers of the client and the provider, or of several of each. */
function findings(
  areas: readonly AreaSpec[],
  rule: object,
  clients: readonly Answers[],
  providers: readonly Answers[],
) {
  const catalogue = catalogueOf(areas, [{ id: 'hide', options: ['yes', 'no'] }], [rule]);
  const interviews = [
    ...clients.map((answers, index) => interviewOf(answers, { name: `C${index}` })),
    ...providers.map((answers, index) => interviewOf(answers, { side: 'provider', name: `P${index}` })),
  ];
  const { level, gates, findings: found } = scoreInterviews(catalogue, interviews);
  const plain = scoreInterviews(catalogueOf(areas, [{ id: 'hide', options: ['yes', 'no'] }]), interviews);
  expect({ level, gates }).toEqual({ level: plain.level, gates: plain.gates });
  return found.filter((finding) => Object.hasOwn(FINDERS, finding.rule));
}

describe('perception-gap', () => {
  const areas: readonly AreaSpec[] = [
    {
      id: 'a',
      questions: [
        { id: 'k', criticality: 'critical' },
        { id: 'list', criticality: 'critical', points: [1, 1, 1] },
        { id: 'm', when: { question: 'context/hide', is: ['no'] } },
        { id: 'half', criticality: 'critical', scores: [0, 59, 60, 100] },
      ],
    },
  ];
  const client = { rule: 'perception-gap', questions: ['a/k'], tag: 'client-higher' };
  const items = (...ticked: readonly string[]) => ({ items: ticked });
  test.each<[string, readonly Answers[], readonly Answers[], readonly unknown[], object?]>([
    ['two levels apart', [{ 'a/k': 67 }], [{ 'a/k': 0 }], [client]],
    ['the other way round', [{ 'a/k': 33 }], [{ 'a/k': 100 }], [{ ...client, tag: 'provider-higher' }]],
    ['one level apart', [{ 'a/k': 67 }], [{ 'a/k': 33 }], []],
    ['just 60 points', [{ 'a/half': 60 }], [{ 'a/half': 0 }], [{ ...client, questions: ['a/half'] }]],
    ['just not 60 points', [{ 'a/half': 59 }], [{ 'a/half': 0 }], []],
    [
      'a checklist, two of three items',
      [{ 'a/list': items('i0', 'i1') }],
      [{ 'a/list': items() }],
      [{ ...client, questions: ['a/list'] }],
    ],
    ['a question that is not critical', [{ 'a/m': 100 }], [{ 'a/m': 0 }], []],
    [
      'one that the profile names',
      [{ 'a/m': 100 }],
      [{ 'a/m': 0 }],
      [{ ...client, questions: ['a/m'] }],
      { questions: ['a/m'] },
    ],
    ['a distance of the profile', [{ 'a/k': 67 }], [{ 'a/k': 33 }], [client], { apart: 30 }],
    ['two on one side are no two sides', [{ 'a/k': 100 }, { 'a/k': 0 }], [], []],
    ['the means of the sides count', [{ 'a/k': 100 }, { 'a/k': 0 }], [{ 'a/k': 0 }], []],
    ['one side does not know', [{ 'a/k': 100 }], [{ 'a/k': UNKNOWN }], []],
    ['one side finds it not applicable', [{ 'a/k': 100 }], [{ 'a/k': DROPPED }], []],
    ['hidden', [{ 'a/m': 100, 'context/hide': 'yes' }], [{ 'a/m': 0 }], [], { questions: ['a/m'] }],
  ])('%s', (_, clients, providers, expected, parameters = {}) => {
    expect(findings(areas, { rule: 'perception-gap', ...parameters }, clients, providers)).toEqual(expected);
  });
});

describe('one-legged-governance', () => {
  const areas: readonly AreaSpec[] = [
    { id: 'law', questions: [{ id: 'paper' }] },
    { id: 'habits', questions: [{ id: 'p', criticality: 'high' }, { id: 'q' }, { id: 'r' }] },
  ];
  const rule = { rule: 'one-legged-governance', practices: 'habits', contract: 'law/paper' };
  const good = { 'habits/p': 67, 'habits/q': 67, 'habits/r': 67 };
  const weak = { 'habits/p': 33, 'habits/q': 33, 'habits/r': 67 };
  const found = (tag: string, ...questions: readonly string[]) => [{ rule: rule.rule, questions, tag }];
  test.each<[string, Answers, readonly unknown[]]>([
    ['practices alone', { ...good, 'law/paper': 33 }, found('practices-without-contract', 'law/paper')],
    ['the contract alone', { ...weak, 'law/paper': 67 }, found('contract-without-practices', 'habits/p', 'habits/q')],
    ['both', { ...good, 'law/paper': 67 }, []],
    ['neither', { ...weak, 'law/paper': 33 }, []],
    ['practices just short of mostly', { ...good, 'habits/p': 33, 'law/paper': 0 }, []],
    [
      'practices just half',
      { 'habits/p': 33, 'habits/q': 67, 'law/paper': 100 },
      found('contract-without-practices', 'habits/p'),
    ],
    ['the contract unknown', { ...good, 'law/paper': UNKNOWN }, []],
    ['the contract not applicable', { ...good, 'law/paper': DROPPED }, []],
    ['practices unanswered', { 'law/paper': 100 }, []],
    ['practices not applicable', { 'habits/p': DROPPED, 'law/paper': 100 }, []],
  ])('%s', (_, answers, expected) => {
    expect(findings(areas, rule, [answers], [])).toEqual(expected);
  });
});

describe('hidden-problems', () => {
  const areas: readonly AreaSpec[] = [
    { id: 'a', questions: ['p', 'q', 'r'].map((id) => ({ id, scores: [0, 49, 50, 100] })) },
  ];
  const rule = { rule: 'hidden-problems', questions: ['a/p', 'a/q', 'a/r'] };
  test.each<[string, Answers, readonly string[] | undefined, object?]>([
    ['two of three', { 'a/p': 0, 'a/q': 50, 'a/r': 49 }, ['a/p', 'a/r']],
    ['all three', { 'a/p': 0, 'a/q': 0, 'a/r': 0 }, ['a/p', 'a/q', 'a/r']],
    ['just one', { 'a/p': 0, 'a/q': 50, 'a/r': 50 }, undefined],
    ['one unknown', { 'a/p': 0, 'a/q': UNKNOWN, 'a/r': 50 }, undefined],
    ['one not applicable', { 'a/p': 0, 'a/q': DROPPED }, undefined],
    ['a count of the profile', { 'a/p': 0, 'a/q': 0, 'a/r': 50 }, undefined, { count: 3 }],
  ])('%s', (_, answers, questions, parameters = {}) => {
    const expected = questions === undefined ? [] : [{ rule: 'hidden-problems', questions }];
    expect(findings(areas, { ...rule, ...parameters }, [answers], [])).toEqual(expected);
  });
});

describe('cognitive-distance', () => {
  const tags = { 20: 'too-close', 67: 'too-close', 33: 'too-far', 0: 'too-far', 50: 'own' };
  const areas: readonly AreaSpec[] = [{ id: 'a', questions: [{ id: 'd', scores: [20, 67, 100, 33, 0, 50], tags }] }];
  test.each<[string, readonly unknown[], readonly unknown[], string | undefined]>([
    ['too close', [20], [], 'too-close'],
    ['a little too close', [67], [], 'too-close'],
    ['too far', [33], [0], 'too-far'],
    ['just right', [100], [], undefined],
    ['a tag that says something else', [50], [], undefined],
    ['one side misses it', [100], [33], 'too-far'],
    ['opposite answers with scores that look alike', [20], [33], 'both-sides'],
    ['opposite answers on one side', [67, 0], [], 'both-sides'],
    ['unknown', [UNKNOWN], [], undefined],
    ['not applicable', [DROPPED], [DROPPED], undefined],
  ])('%s', (_, clients, providers, tag) => {
    const said = (given: readonly unknown[]) => given.map((each) => ({ 'a/d': each }));
    const expected = tag === undefined ? [] : [{ rule: 'cognitive-distance', questions: ['a/d'], tag }];
    expect(findings(areas, { rule: 'cognitive-distance', question: 'a/d' }, said(clients), said(providers))).toEqual(
      expected,
    );
  });
});

test('answers on both sides of the best are no agreement, though their scores are neighbours', () => {
  const alphaOf = (tags: Readonly<Record<number, string>>): number | null => {
    const questions = ['d', 'e'].map((id) => ({ id, scores: [0, 20, 33, 100], tags }));
    const [client, provider] = [
      { 'a/d': 20, 'a/e': 100 },
      { 'a/d': 33, 'a/e': 100 },
    ].map((answers) => interviewOf(answers));
    const interviews = [client, provider].flatMap((each) => each ?? []);
    return scoreInterviews(catalogueOf([{ id: 'a', questions }]), interviews).agreement.all.alpha;
  };
  const apart = alphaOf({ 20: 'too-close', 33: 'too-far' });
  expect(apart).toBeLessThan(0.1);
  expect(alphaOf({ 20: 'too-close', 33: 'too-close' })).toBeGreaterThan(0.5);
  expect(alphaOf({})).toBeGreaterThan(0.5);
});

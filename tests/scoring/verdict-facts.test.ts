import { describe, expect, test } from 'vitest';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { verdictFacts } from '../../src/scoring/verdict-facts.ts';
import { type AreaSpec, type ContextSpec, catalogueOf, interviewOf, type ProfileSpec } from '../kit/catalogue.ts';

type Answers = Readonly<Record<string, unknown>>;

function factsOf(
  areas: readonly AreaSpec[],
  answers: readonly Answers[],
  context: readonly ContextSpec[] = [],
  profile: ProfileSpec = {},
) {
  const catalogue = catalogueOf(areas, context, [], profile);
  const interviews = answers.map((each, index) => interviewOf(each, { name: `${index}` }));
  return verdictFacts(catalogue, interviews, scoreInterviews(catalogue, interviews));
}

const critical = (id: string) => ({ id, criticality: 'critical' as const });
const SHOWN = { option: 's100', evidence: ['minutes.pdf'] };
const UNKNOWN = { unknown: true };
const DROPPED = { notApplicable: 'Not here' };

describe('ready once it is shown: nothing but proof is lacking', () => {
  const areas: readonly AreaSpec[] = [
    { id: 'a', weight: 9, questions: [critical('one'), critical('two'), { id: 'rest' }] },
    { id: 'b', questions: ['one', 'two', 'three'].map((id) => ({ id, scores: [0, 33, 50, 100] })) },
  ];
  const all = (a: unknown, b: unknown) => ({
    ...{ 'a/one': a, 'a/two': a, 'a/rest': 100 },
    ...{ 'b/one': b, 'b/two': b, 'b/three': b },
  });
  test.each<[string, Answers, readonly [low: boolean, point: boolean, high: boolean], ProfileSpec?]>([
    ['good answers on trust', all(100, 100), [true, true, true]],
    ['where they are shown it is ready', all(SHOWN, 100), [false, false, false]],
    ['where nothing is asked for it is ready', all(100, 100), [false, false, false], { evidence: 'none' }],
    ['a score below the threshold', { ...all(67, 50), 'a/rest': 67 }, [false, false, false]],
    ['an area below its floor', all(100, 50), [false, false, false]],
    [
      'another gate',
      { ...all(100, 100), 'a/two': 33, 'a/rest': 100 },
      [false, false, false],
      { levels: { ready: 60 } },
    ],
    ['a blocker', all(0, 100), [false, false, false]],
    ['an open critical one: at high it counts as shown', { ...all(100, 100), 'a/two': UNKNOWN }, [false, false, true]],
    ['one that is open and not critical', { ...all(100, 100), 'b/one': UNKNOWN }, [true, true, true]],
    ['nothing scored', {}, [false, false, false]],
  ])('%s', (_, answers, [low, point, high], profile = {}) => {
    const { awaitsProof } = factsOf(areas, [answers], [], { evidence: 'named', ...profile });
    expect(awaitsProof).toEqual({ low, point, high });
  });

  test('an area of few questions has no floor', () => {
    const few = [...areas.slice(0, 1), { id: 'b', questions: [{ id: 'one' }, { id: 'two' }] }];
    const answers = { 'a/one': 100, 'a/two': 100, 'a/rest': 100, 'b/one': 33, 'b/two': 33 };
    expect(factsOf(few, [answers], [], { evidence: 'named' }).awaitsProof.point).toBe(true);
  });
});

test('what the sentence counts', () => {
  const x = { question: 'context/x', is: ['yes'] };
  const areas: readonly AreaSpec[] = [
    {
      id: 'a',
      questions: [
        critical('dropped'),
        ...['answered', 'also', 'unknown', 'unanswered', 'set-aside'].map((id) => ({ id })),
        { id: 'disputed', when: { question: 'context/y', is: ['yes'] } },
        { id: 'hidden', when: { question: 'context/z', is: ['yes'] } },
        { id: 'raised', criticalWhen: x },
      ],
    },
  ];
  const context = ['x', 'y', 'z', 'w', 'none'].map((id) => ({ id, options: ['yes', 'no'] }));
  const settled = { 'context/z': 'no', 'context/y': 'yes' };
  const answers = {
    ...settled,
    ...{ 'a/dropped': DROPPED, 'a/set-aside': DROPPED, 'a/raised': DROPPED },
    ...{ 'a/answered': 100, 'a/also': 67, 'a/unknown': UNKNOWN, 'a/disputed': 33, 'a/hidden': UNKNOWN },
  };
  const facts = (...others: readonly Answers[]) => factsOf(areas, [answers, ...others], context);
  expect(facts({ 'a/disputed': 67 })).toMatchObject({
    ...{ decision: null, answered: 3, notApplicable: 3, criticalNotApplicable: 2 },
    ...{ open: 2, disputed: 1, openContext: 1, disputedContext: 0 },
  });
  // Of those on which anything hangs x is open, and y disputed now.
  expect(facts({ 'context/y': 'no' })).toMatchObject({ disputed: 0, openContext: 1, disputedContext: 1 });
});

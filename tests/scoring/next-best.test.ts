import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Interview, Reply } from '../../src/answers/interview.ts';
import type { Catalogue } from '../../src/questionnaires/catalogue.ts';
import { choicesOf } from '../../src/questionnaires/questionnaire.ts';
import { type NextQuestion, nextQuestions, nextQuestionsIn } from '../../src/scoring/next-best.ts';
import { levelBounds } from '../../src/scoring/scenarios.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { withReplies } from '../../src/scoring/scores.ts';
import { type AreaSpec, catalogueOf, interviewOf, type ProfileSpec } from '../kit/catalogue.ts';
import { smallAssessments } from '../kit/plan.ts';

describe('which question to settle next', () => {
  const catalogue = catalogueOf([
    {
      id: 'a',
      questions: [
        { id: 'deal-breaker', knockOut: true, scores: [0, 90, 100] },
        { id: 'heavy', criticality: 'critical', scores: [0, 80, 100] },
      ],
    },
    { id: 'b', questions: [{ id: 'one' }] },
  ]);

  test('the one that narrows the interval most leads where none settles the verdict alone', () => {
    const weighed = catalogueOf([
      {
        id: 'a',
        questions: [
          { id: 'light', criticality: 'low' },
          { id: 'heavy', criticality: 'critical' },
        ],
      },
      { id: 'b', questions: [{ id: 'one' }] },
    ]);
    const [first, second] = nextQuestions(weighed, [interviewOf({ 'b/one': 100 })]);
    // The area's 5 points of weight hold 4 of the one question and 1 of the other; the area is half of the whole.
    expect(first).toMatchObject({ question: 'a/heavy', kind: 'open', narrows: { least: 40 } });
    expect(second).toMatchObject({ question: 'a/light', narrows: { least: 10 } });
  });

  test('the one that settles the verdict leads, however little it weighs', () => {
    const next = nextQuestions(catalogue, [
      interviewOf({ 'a/heavy': 100 }),
      interviewOf({ 'b/one': 67 }),
      interviewOf({ 'b/one': 100 }),
    ]);
    expect(next.map(({ question, kind }) => [question, kind])).toEqual([
      ['a/deal-breaker', 'open'],
      ['b/one', 'disputed'],
    ]);
    expect(next[0]?.settles).toBe(1);
    expect(next[1]?.settles).toBe(0);
  });

  test('a context question that decides what applies is one of them, one that decides nothing is not', () => {
    const conditional = catalogueOf(
      [{ id: 'a', questions: [{ id: 'one' }, { id: 'two', when: { question: 'context/x', is: ['yes'] } }] }],
      [
        { id: 'x', options: ['yes', 'no'] },
        { id: 'y', options: ['yes', 'no'] },
      ],
    );
    const next = nextQuestions(conditional, [interviewOf({ 'a/one': 100, 'a/two': 0 })]);
    expect(next).toEqual([
      {
        question: 'context/x',
        kind: 'open',
        settles: 1,
        narrows: { least: 50, mean: 50 },
        roles: expect.any(Array),
        sides: ['client', 'provider'],
      },
    ]);
  });

  test('what two people say alike is settled; what they say otherwise counts each way once', () => {
    const four = catalogueOf([{ id: 'a', questions: ['p', 'q', 'r', 's'].map((id) => ({ id })) }]);
    const all = [
      { 'a/p': 0, 'a/q': 100, 'a/r': 67 },
      { 'a/p': 0, 'a/q': 0, 'a/r': { unknown: true } },
      { 'a/p': 0, 'a/q': 100, 'a/s': { notApplicable: 'No' } },
    ].map((answers, index) => interviewOf(answers, { file: `${index}.yaml` }));
    // 16.75 to 50 of three: `q` is 100 twice and 0 once, which are two ways, each as wide as nothing.
    const [next, ...rest] = nextQuestions(four, all);
    expect(rest).toEqual([]);
    expect(next).toMatchObject({ question: 'a/q', kind: 'disputed', settles: 1 });
    expect(next?.narrows.least).toBeCloseTo(100 / 3, 9);
  });

  test('a disputed context question is settled as one of those who were asked says', () => {
    const x = (option: string) => ({ question: 'context/x', is: [option] });
    const hanging = catalogueOf(
      [{ id: 'a', questions: [{ id: 'one' }, { id: 'two', when: x('p') }, { id: 'three', when: x('q') }] }],
      [{ id: 'x', options: ['p', 'q', 'r'] }],
    );
    const answers = { 'a/one': 100, 'a/two': 0, 'a/three': 67 };
    const interviews = [
      interviewOf({ ...answers, 'context/x': 'p' }),
      interviewOf({ 'context/x': 'q' }, { side: 'provider' }),
    ];
    // Now 50 (two counts alone) to 83.5 (three alone), with both 55.67 between: either way nothing is open.
    expect(nextQuestions(hanging, interviews)).toMatchObject([
      { question: 'context/x', kind: 'disputed', settles: 1, narrows: { least: 33.5, mean: 33.5 } },
    ]);
  });

  test('it pauses after each way, of each question', () => {
    const slices = nextQuestionsIn(catalogue, [interviewOf({ 'b/one': 0 })]);
    let pauses = 0;
    while (slices.next().done !== true) pauses += 1;
    // Two open ones with three options each; low and high take one each.
    expect(pauses).toBe(3 + 3 + 2);
  });

  describe('where a scale begins above 0, the point can lie below low', () => {
    const beginningAt = (worst: number): Catalogue => {
      const open = ['one', 'two'].map((id) => ({ id, scores: [worst, 100] }));
      return catalogueOf([{ id: 'a', questions: [...open, { id: 'done' }] }]);
    };

    test('what is settled is between the point and high', () => {
      // Of now 0 to 200 / 3, a 60 leaves 30 to 160 / 3, and a 100 leaves 50 to 200 / 3.
      const [first] = nextQuestions(beginningAt(60), [interviewOf({ 'a/done': 0 })]);
      expect(first?.narrows.least).toBeCloseTo(130 / 3, 9);
      expect(first?.narrows.mean).toBeCloseTo(140 / 3, 9);
    });

    test('the verdict is open down to the point', () => {
      const catalogue = beginningAt(80);
      const interviews = [interviewOf({ 'a/done': { option: 's33' } }), interviewOf({ 'a/done': { option: 's67' } })];
      expect(scoreInterviews(catalogue, interviews).level).toMatchObject({ low: 'not-ready', high: 'ready' });
      expect(levelBounds(catalogue, interviews)).toEqual({ low: 'not-ready', high: 'ready' });
    });
  });

  test.each([
    ['all answered', { 'a/deal-breaker': 100, 'a/heavy': 100, 'b/one': 100 }, 0],
    ['all not applicable', { 'a/deal-breaker': NA(), 'a/heavy': NA(), 'b/one': NA() }, 0],
    ['nothing answered', {}, 3],
  ])('%s', (_, answers, length) => {
    const next = nextQuestions(catalogue, [interviewOf(answers)]);
    expect(next).toHaveLength(length);
    expect(JSON.stringify(next)).not.toMatch(/null|NaN|Infinity/);
  });

  test('weights of 0 give no interval to narrow', () => {
    const weightless = catalogueOf([{ id: 'a', weight: 0, questions: [{ id: 'q' }] }]);
    expect(nextQuestions(weightless, [interviewOf({})])).toMatchObject([
      { settles: 0, narrows: { least: 0, mean: 0 } },
    ]);
  });
});

function expectTold(catalogue: Catalogue, interviews: readonly Interview[]): readonly NextQuestion[] {
  const next = nextQuestions(catalogue, interviews);
  for (const each of next) {
    const expected = bruteForce(catalogue, interviews, each);
    expect(each.settles).toBeCloseTo(expected.settles, 9);
    expect(each.narrows.least).toBeCloseTo(expected.least, 8);
    expect(each.narrows.mean).toBeCloseTo(expected.mean, 8);
  }
  const ranks = next.map(({ settles, narrows }) => Math.round(settles * 1e6) * 1e3 + narrows.mean);
  expect(ranks.every((rank, index) => index === 0 || rank <= (ranks[index - 1] ?? 0) + 1e-6)).toBe(true);
  return next;
}

test('law: what it says of each question is what scoring every way of settling it gives', () => {
  fc.assert(
    fc.property(smallAssessments, ({ catalogue, interviews }) => {
      expectTold(catalogue, interviews);
    }),
    { numRuns: 150 },
  );
});

describe('the same of every way to answer the rest, one by one', () => {
  const named = { option: 's100', evidence: ['x.pdf'] };
  const OPEN = { unknown: true };
  const critical = (id: string, spec: object = {}) => ({ id, criticality: 'critical' as const, ...spec });
  const when = { question: 'context/x', is: ['yes'] };
  const WAYS = [0, 33, 67, 100, named, OPEN, NA(), undefined];
  test.each<[string, readonly AreaSpec[], object, ProfileSpec?, (readonly object[])?]>([
    ['what is shown', [{ id: 'a', questions: ['p', 'q', 'r'].map((id) => critical(id)) }], { 'a/r': named }],
    [
      'what has to be seen',
      [{ id: 'a', questions: [critical('p'), critical('q')] }],
      { 'a/q': OPEN },
      { evidence: 'seen' },
    ],
    [
      'knock-outs',
      [{ id: 'a', questions: [{ id: 'p', knockOut: true }, { id: 'q', knockOut: true }, { id: 'r' }] }],
      {},
    ],
    [
      'high ones',
      [{ id: 'a', questions: ['p', 'q'].map((id) => ({ id, criticality: 'high' as const })) }],
      { 'a/q': OPEN },
    ],
    [
      'checklists, floors and areas of other weights',
      [
        { id: 'a', questions: [{ id: 'p' }, { id: 'q', points: [1, 2] }, { id: 'r', criticality: 'low' }] },
        { id: 'b', weight: 3, questions: [{ id: 'p' }, { id: 'q', scores: [40, 80, 100] }] },
      ],
      { 'b/p': 67 },
    ],
    [
      'what the context raises, blocks and hides',
      [
        {
          id: 'a',
          questions: [
            { id: 'p', knockOutWhen: when },
            { id: 'q', when },
            critical('r', { when: { not: when } }),
            { id: 's' },
          ],
        },
      ],
      { 'a/r': 33 },
    ],
    [
      'patterns',
      [{ id: 'a', questions: ['p', 'q', 'r', 's'].map((id) => ({ id })) }],
      { 'a/q': 0 },
      {},
      [
        { rule: 'lock-in', substitutes: 'a/p', knowHow: 'a/q' },
        { rule: 'exit-of-critical-function', when, questions: ['a/r', 'a/p'] },
      ],
    ],
  ])('%s', (_, areas, others, profile = {}, rules = []) => {
    const context = [{ id: 'x', options: ['yes', 'no'] }];
    for (const [index, way] of WAYS.entries()) {
      const weighting = index % 2 === 0 ? 'areas' : 'questions';
      const catalogue = catalogueOf(areas, context, rules, { evidence: 'named', weighting, ...profile });
      const first = interviewOf({ ...others, ...(way === undefined ? {} : { 'a/p': way }) });
      expectTold(catalogue, [first]);
      expectTold(catalogue, [first, interviewOf({ 'a/p': 67, 'context/x': 'no' }, { side: 'provider' })]);
    }
  });
});

function bruteForce(catalogue: Catalogue, interviews: readonly Interview[], { question: id }: NextQuestion) {
  const question = catalogue.questions.get(id);
  const given = interviews
    .flatMap(({ answers }) => answers.get(id)?.reply ?? [])
    .filter(({ kind }) => kind === 'option');
  const options = question === undefined ? [] : choicesOf(question);
  const open = options.map((option): Reply => ({ kind: 'option', option: option.id }));
  if (question?.kind === 'checklist') {
    const items = options.map((option) => option.id);
    open.splice(0, open.length, { kind: 'items', items: [] });
    for (const index of items.keys()) open.push({ kind: 'items', items: items.slice(0, index + 1) });
  }
  const ways = given.length === 0 ? open : [...new Map(given.map((reply) => [JSON.stringify(reply), reply])).values()];
  const width = (list: readonly Interview[]): number => {
    const { score } = scoreInterviews(catalogue, list);
    return (score.high ?? 0) - (score.low ?? 0);
  };
  const settled = ways.map((way) => withReplies(interviews, new Map([[id, way]])));
  const gains = settled.map((list) => width(interviews) - width(list));
  const decided = settled.filter((list) => {
    const { level } = scoreInterviews(catalogue, list);
    return level.low !== null && level.low === level.high;
  });
  return {
    settles: decided.length / ways.length,
    least: Math.min(...gains),
    mean: gains.reduce((sum, gain) => sum + gain, 0) / gains.length,
  };
}

function NA() {
  return { notApplicable: 'No' };
}

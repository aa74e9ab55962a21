import { describe, expect, test } from 'vitest';
import type { Interview } from '../../src/answers/interview.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { type AreaSpec, catalogueOf, interviewOf } from '../kit/catalogue.ts';

const WORKED: AreaSpec = {
  id: 'one',
  questions: [
    { id: 'a', criticality: 'critical' },
    { id: 'b', criticality: 'high' },
    { id: 'c', criticality: 'medium' },
    { id: 'd', criticality: 'low' },
  ],
};
const WORKED_ANSWERS = { 'one/a': 67, 'one/b': 33, 'one/c': { unknown: true }, 'one/d': 100 };

describe('the worked example of the design', () => {
  test('one area', () => {
    const { score, areas } = scoreInterviews(catalogueOf([WORKED]), [interviewOf(WORKED_ANSWERS)]);
    expect(score).toEqual({ low: 46.7, point: 58.375, high: 66.7 });
    expect(areas[0]?.counts).toEqual({ answered: 3, unknown: 1, notApplicable: 0, unanswered: 0, hidden: 0 });
    expect(areas[0]?.coverage).toBe(0.8);
  });

  test('a second area of equal weight', () => {
    const second: AreaSpec = { id: 'two', questions: [{ id: 'e', scores: [0, 90, 100] }] };
    const assessment = scoreInterviews(catalogueOf([WORKED, second]), [
      interviewOf({ ...WORKED_ANSWERS, 'two/e': 90 }),
    ]);
    expect(assessment.score).toEqual({ low: 68.35, point: 74.1875, high: 78.35 });
    expect(assessment.level).toEqual({
      low: 'ready-with-conditions',
      point: 'ready-with-conditions',
      high: 'ready-with-conditions',
    });
    expect(assessment.weakestArea).toBe('one');
    expect(assessment.geometricMean).toBeCloseTo(Math.sqrt(58.375 * 90), 9);
  });

  test('the same with every question weighted alike wherever it stands', () => {
    const second: AreaSpec = { id: 'two', questions: [{ id: 'e', scores: [0, 90, 100] }] };
    const { score, areas } = scoreInterviews(catalogueOf([WORKED, second], [], [], { weighting: 'questions' }), [
      interviewOf({ ...WORKED_ANSWERS, 'two/e': 90 }),
    ]);
    expect(score.point).toBeCloseTo(64.7, 9);
    expect(score.low).toBeCloseTo(647 / 12, 9);
    expect(score.high).toBeCloseTo(847 / 12, 9);
    expect(areas.map(({ share }) => share)).toEqual([0.8, 0.2]);
  });
});

describe('a question’s three scores', () => {
  const catalogue = catalogueOf([{ id: 'one', questions: [{ id: 'a' }] }]);
  const client = (answer: unknown, name = 'A') => interviewOf({ 'one/a': answer }, { name });
  const provider = (answer: unknown) => interviewOf({ 'one/a': answer }, { side: 'provider', name: 'P' });
  const unknown = { unknown: true };
  const dropped = { notApplicable: 'Not here' };
  const open = { low: 0, point: null, high: 100 };
  const out = { low: null, point: null, high: null };
  test.each([
    ['answered once', [client(67)], 'answered', { low: 67, point: 67, high: 67 }],
    ['answered by both sides: the lower', [client(33), provider(100)], 'answered', { low: 33, point: 33, high: 100 }],
    [
      'the mean of the people of the lower side',
      [client(0, 'A'), client(67, 'B'), provider(100)],
      'answered',
      { low: 0, point: 33.5, high: 100 },
    ],
    ['an answer beats unknown', [client(67), provider(unknown)], 'answered', { low: 67, point: 67, high: 67 }],
    ['unknown beats not applicable', [client(dropped), provider(unknown)], 'unknown', open],
    ['not applicable beats unanswered', [client(dropped), interviewOf({}, { side: 'provider' })], 'notApplicable', out],
    ['nobody said anything', [interviewOf({})], 'unanswered', open],
    ['a note is no answer', [client({ note: 'hm' })], 'unanswered', open],
  ])('%s', (_, interviews, status, score) => {
    const [question] = scoreInterviews(catalogue, interviews).questions;
    expect(question).toMatchObject({ status, score });
  });
});

test('a checklist scores the share of points ticked', () => {
  const catalogue = catalogueOf([{ id: 'one', questions: [{ id: 'a', points: [1, 2, 5] }] }]);
  const score = (items: readonly string[]) =>
    scoreInterviews(catalogue, [interviewOf({ 'one/a': { items } })]).score.point;
  expect([score([]), score(['i1']), score(['i0', 'i2']), score(['i0', 'i1', 'i2'])]).toEqual([0, 25, 75, 100]);
});

describe('levels and their edges', () => {
  const edge = (first: number, second: number) => {
    const scores = [0, 39, 40, 59, 60, 79, 80, 100, first, second]
      .sort((a, b) => a - b)
      .filter((score, index, all) => score !== all[index - 1])
      .slice(0, 7);
    return [...new Set([...scores.filter((score) => [0, 100, first, second].includes(score)), 0, 100])].sort(
      (a, b) => a - b,
    );
  };
  test.each([
    [80, 80, 'ready'],
    [100, 60, 'ready'],
    [100, 59, 'ready-with-conditions'],
    [79, 80, 'ready-with-conditions'],
    [80, 40, 'ready-with-conditions'],
    [100, 39, 'not-ready'],
    [60, 60, 'ready-with-conditions'],
    [59, 60, 'not-ready'],
  ])('areas at %i and %i are %s', (first, second, level) => {
    const scores = edge(first, second);
    const catalogue = catalogueOf([
      { id: 'one', questions: ['a', 'b', 'c'].map((id) => ({ id, scores })) },
      { id: 'two', questions: ['a', 'b', 'c'].map((id) => ({ id, scores })) },
    ]);
    const answers = ['a', 'b', 'c'].flatMap((id) => [[`one/${id}`, first] as const, [`two/${id}`, second] as const]);
    expect(scoreInterviews(catalogue, [interviewOf(Object.fromEntries(answers))]).level.point).toBe(level);
  });

  test.each([
    [['a', 'b'], {}, {}, 'ready'],
    [['a', 'b', 'c'], {}, {}, 'not-ready'],
    [['a', 'b', 'c'], { 'weak/b': { notApplicable: 'x' }, 'weak/c': { unknown: true } }, {}, 'not-ready'],
    [['a'], {}, { ready: 60, 'ready-with-conditions': 10 }, 'not-ready'],
    [['a'], {}, { ready: 50 }, 'ready-with-conditions'],
  ])('usual floors hold from three visible questions on: %j %j %j', (ids, answers, floors, level) => {
    const catalogue = catalogueOf([
      { id: 'strong', weight: 50, questions: [{ id: 'a' }] },
      { id: 'weak', floors, questions: ids.map((id) => ({ id, criticality: 'low' as const })) },
    ]);
    const weak = Object.fromEntries(ids.map((id) => [`weak/${id}`, 0]));
    expect(scoreInterviews(catalogue, [interviewOf({ 'strong/a': 100, ...weak, ...answers })]).level.point).toBe(level);
  });

  test('floors of the profile, and none for an area without a score', () => {
    const catalogue = catalogueOf([
      { id: 'one', floors: { ready: 90 }, questions: [{ id: 'a', scores: [0, 85, 100] }] },
      { id: 'two', questions: [{ id: 'a' }] },
    ]);
    const level = (answers: object) => scoreInterviews(catalogue, [interviewOf({ ...answers })]).level.point;
    expect(level({ 'one/a': 85, 'two/a': 100 })).toBe('ready-with-conditions');
    expect(level({ 'one/a': 100, 'two/a': { notApplicable: 'x' } })).toBe('ready');
  });

  test('nothing scored is no score and no level', () => {
    const catalogue = catalogueOf([{ id: 'one', questions: [{ id: 'a' }] }]);
    const nothing = scoreInterviews(catalogue, [interviewOf({})]);
    expect(nothing).toMatchObject({
      score: { low: 0, point: null, high: 100 },
      level: { low: 'not-ready', point: null, high: 'ready' },
      geometricMean: null,
      weakestArea: null,
      coverage: 0,
    });
    expect(scoreInterviews(catalogue, [interviewOf({ 'one/a': { notApplicable: 'x' } })])).toMatchObject({
      score: { low: null, point: null, high: null },
      level: { low: null, point: null, high: null },
      coverage: null,
    });
  });

  test('areas of weight nought', () => {
    const catalogue = catalogueOf([{ id: 'one', weight: 0, questions: [{ id: 'a' }] }]);
    expect(scoreInterviews(catalogue, [interviewOf({ 'one/a': 67 })])).toMatchObject({
      score: { point: null },
      level: { point: null },
    });
  });
});

describe('gates', () => {
  const catalogue = catalogueOf([
    {
      id: 'one',
      questions: [
        { id: 'a', criticality: 'critical', knockOut: true },
        { id: 'b', criticality: 'critical' },
        { id: 'c', criticality: 'low', scores: [0, 50, 100] },
      ],
    },
  ]);
  const gatesOf = (answers: object) =>
    scoreInterviews(catalogue, [interviewOf({ 'one/a': 100, 'one/b': 100, 'one/c': 100, ...answers })]).gates.map(
      ({ rule, caps, scenario, questions }) => `${scenario} ${rule} ${caps} ${questions}`,
    );
  test.each([
    [{}, []],
    [{ 'one/c': 0 }, []],
    [{ 'one/b': 67 }, []],
    [
      { 'one/a': 0 },
      ['low knock-out not-ready one/a', 'point knock-out not-ready one/a', 'high knock-out not-ready one/a'],
    ],
    [
      { 'one/a': 33 },
      [
        'low critical-below-half ready-with-conditions one/a',
        'point critical-below-half ready-with-conditions one/a',
        'high critical-below-half ready-with-conditions one/a',
      ],
    ],
    [
      { 'one/a': { unknown: true } },
      ['low knock-out not-ready one/a', 'point critical-open ready-with-conditions one/a'],
    ],
    [
      { 'one/b': { unknown: true } },
      ['low critical-below-half ready-with-conditions one/b', 'point critical-open ready-with-conditions one/b'],
    ],
    [
      { 'one/b': { notApplicable: 'x' } },
      ['low', 'point', 'high'].map((scenario) => `${scenario} critical-left-out ready-with-conditions one/b`),
    ],
  ])('%j', (answers, gates) => {
    expect(gatesOf(answers)).toEqual(gates);
  });

  test('a knock-out makes not ready of the best score', () => {
    const { level } = scoreInterviews(catalogue, [interviewOf({ 'one/a': 0, 'one/b': 100, 'one/c': 100 })]);
    expect(level).toEqual({ low: 'not-ready', point: 'not-ready', high: 'not-ready' });
  });
});

test('points lost are what the overall score would gain', () => {
  const { findings } = scoreInterviews(catalogueOf([WORKED]), [interviewOf(WORKED_ANSWERS)]);
  expect(findings).toEqual([
    { rule: 'shortfall', questions: ['one/b'], pointsLost: expect.closeTo((3 * 67) / 8, 9) },
    { rule: 'shortfall', questions: ['one/a'], pointsLost: expect.closeTo((4 * 33) / 8, 9) },
    { rule: 'open-answer', questions: ['one/c'] },
    { rule: 'critical-without-evidence', questions: ['one/a'] },
  ]);
});

describe('what else is told', () => {
  const two = catalogueOf(
    [
      { id: 'b', questions: [{ id: 'q' }, { id: 'hidden', when: { question: 'context/x', is: ['yes'] } }] },
      { id: 'a', questions: [{ id: 'q' }, { id: 'r' }] },
    ],
    [{ id: 'x', options: ['yes', 'no'] }],
  );
  const given = (answers: object, side = 'client', name = 'One') => interviewOf({ ...answers }, { side, name });

  test('of equally weak areas the first by its id', () => {
    expect(scoreInterviews(two, [given({ 'a/q': 33, 'b/q': 33 })]).weakestArea).toBe('a');
    expect(scoreInterviews(two, [given({ 'a/q': 67, 'b/q': 33 })]).weakestArea).toBe('b');
    expect(scoreInterviews(two, [given({ 'a/q': 33, 'b/q': 67 })]).weakestArea).toBe('a');
    expect(scoreInterviews(two, [given({})]).weakestArea).toBeNull();
  });

  test('who answered: by side, then by role', () => {
    const of = (side: 'client' | 'provider', role?: 'legal' | 'delivery') => ({
      ...given({}, side, `${side} ${role}`),
      respondent: { side, ...(role === undefined ? {} : { role }) },
    });
    const all = [of('provider'), of('client', 'legal'), of('client', 'delivery'), of('client')];
    for (const interviews of [all, [...all].reverse()]) {
      expect(scoreInterviews(two, interviews).respondents).toEqual([
        { side: 'client' },
        { side: 'client', role: 'delivery' },
        { side: 'client', role: 'legal' },
        { side: 'provider' },
      ]);
    }
  });

  test('what was said in confidence, context questions too', () => {
    const confidential = true;
    const interviews = [
      given({ 'context/x': { option: 'no', confidential }, 'b/q': 33, 'a/r': { option: 's0', confidential } }),
      given({ 'b/q': { option: 's33', confidential } }, 'provider'),
    ];
    expect(scoreInterviews(two, interviews).confidential).toEqual(['context/x', 'b/q', 'a/r']);
    expect(scoreInterviews(two, [given({ 'b/q': 33 })])).not.toHaveProperty('confidential');
  });

  test('nothing of what is hidden: no status, no score, no evidence, no gap, no agreement', () => {
    const hidden = { option: 's100', evidence: ['x.pdf'] };
    const interviews = [
      given({ 'context/x': 'no', 'b/hidden': hidden, 'a/q': 67 }),
      given({ 'b/hidden': 0, 'a/q': 67 }, 'provider'),
    ];
    const { questions, perception, agreement } = scoreInterviews(two, interviews);
    expect(questions[1]).toMatchObject({ status: 'hidden', share: 0, score: { low: null, point: null, high: null } });
    expect(questions[1]).not.toHaveProperty('evidence');
    expect([perception?.compared, agreement.all.units]).toEqual([1, 1]);
  });

  test.each([
    [['deciding'], 'deciding', 'to-choose'],
    [['contracting'], 'contracting', 'to-sign'],
    [['transition'], 'transition', 'to-hand-over'],
    [['running'], 'running', 'to-go-on'],
    [['ending', 'ending'], 'ending', 'to-take-back'],
    [['running', 'ending'], null, null],
    [['other'], null, null],
    [[], null, null],
  ])('the decision of the stage: %j', (stages, stage, decision) => {
    const options = ['deciding', 'contracting', 'transition', 'running', 'ending', 'other'];
    const staged = catalogueOf([{ id: 'a', questions: [{ id: 'q' }] }], [{ id: 'stage', options }]);
    const interviews = stages.map((each, index) => given({ 'context/stage': each }, 'client', `${index}`));
    expect(scoreInterviews(staged, interviews)).toMatchObject({ stage, decision });
  });

  test('by which method, and of which questionnaires', () => {
    expect(scoreInterviews(two, [given({})])).toMatchObject({
      format: 'outready/assessment/1',
      method: 2,
      questionnaires: [
        { id: 'context', version: '1.0.0' },
        { id: 'b', version: '1.0.0' },
        { id: 'a', version: '1.0.0' },
      ],
    });
    expect(scoreInterviews(two, [given({})]).questionnaires.some((each) => 'bases' in each)).toBe(false);
  });

  test('what is disputed, within a side or between the two', () => {
    const disputed = (...interviews: readonly Interview[]) =>
      scoreInterviews(two, interviews).findings.flatMap(({ rule, questions }) =>
        rule === 'disputed-answer' ? questions : [],
      );
    expect(disputed(given({ 'a/q': 33, 'b/q': 67 }), given({ 'a/q': 67, 'b/q': 67 }, 'provider'))).toEqual(['a/q']);
    expect(disputed(given({ 'a/q': 33 }), given({ 'a/q': 67, 'b/q': 0 }, 'client', 'Two'))).toEqual(['a/q']);
  });

  test('of no interview at all: no figures, and no names', () => {
    expect(scoreInterviews(two, [])).toMatchObject({
      engagement: { client: '', scope: '' },
      respondents: [],
      score: { low: 0, point: null, high: 100 },
      date: null,
    });
  });
});

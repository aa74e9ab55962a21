import { describe, expect, test } from 'vitest';
import type { Interview } from '../../src/answers/interview.ts';
import { listAreas } from '../../src/model/areas.ts';
import { confidentialIn } from '../../src/model/confidence.ts';
import { buildOutlook, planRoadmap, type ReportAnalysis } from '../../src/model/outlook.ts';
import type { Audience } from '../../src/model/people.ts';
import { buildUnknown } from '../../src/model/unknown.ts';
import { nextQuestions } from '../../src/scoring/next-best.ts';
import { nextLevel, planFor } from '../../src/scoring/plan/plan.ts';
import { measureRobustness } from '../../src/scoring/robustness/draw.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { verdictFacts } from '../../src/scoring/verdict-facts.ts';
import { catalogueOf, interviewOf } from '../kit/catalogue.ts';
import { interviewBy } from '../report/reading.ts';
import { viewOf } from './view-of.ts';

const catalogue = catalogueOf([
  {
    id: 'a',
    questions: [
      { id: 'one', criticality: 'critical', effort: 'M' },
      { id: 'two', horizon: '30-days', after: ['a/one'] },
      { id: 'three', criticality: 'high', after: ['a/one', 'a/four'] },
      { id: 'four', criticality: 'low', effort: 'L' },
      { id: 'five', criticality: 'low' },
    ],
  },
]);

describe('the roadmap', () => {
  const roadmapOf = (answers: Readonly<Record<string, unknown>>) =>
    planRoadmap([...viewOf(catalogue, [interviewOf(answers)]).questions.scored.values()]);

  test('has every shortfall and every open critical question, by horizon, in the order in which they build on each other', () => {
    const stages = roadmapOf({ 'a/two': 33, 'a/three': 0, 'a/four': 67, 'a/five': { unknown: true } });
    expect(
      stages.map(({ steps, ...stage }) => ({
        ...stage,
        steps: steps.map(({ question, ...step }) => ({ ...step, topic: question.topic })),
      })),
    ).toEqual([
      {
        horizon: 'before-signing',
        days: [11, 42],
        daysIfNeeded: [3, 8],
        steps: [
          { number: 1, topic: 'four', days: [10, 40], isFindOutFirst: false, after: [] },
          { number: 2, topic: 'one', days: [3, 8], isFindOutFirst: true, after: [] },
          { number: 3, topic: 'three', days: [1, 2], isFindOutFirst: false, after: [1, 2] },
        ],
      },
      {
        horizon: '30-days',
        days: [1, 2],
        daysIfNeeded: [0, 0],
        steps: [{ number: 4, topic: 'two', days: [1, 2], isFindOutFirst: false, after: [2] }],
      },
    ]);
  });

  test('is empty where everything is at its best', () => {
    expect(roadmapOf({ 'a/one': 100, 'a/two': 100, 'a/three': 100, 'a/four': 100, 'a/five': 100 })).toEqual([]);
  });
});

interface Given {
  readonly audience?: Audience;
  readonly of?: typeof catalogue;
  readonly change?: (analysis: ReportAnalysis) => ReportAnalysis;
}

function outlookOf(interviews: readonly Interview[], { audience = 'internal', of = catalogue, change }: Given = {}) {
  const assessment = scoreInterviews(of, interviews);
  const plan = planFor(of, interviews, nextLevel(assessment));
  const robustness = measureRobustness(of, interviews, { seed: 1, draws: 100 });
  const own: ReportAnalysis = { nextQuestions: nextQuestions(of, interviews), robustness, plan };
  const analysis = change === undefined ? own : change(own);
  const { view, questions } = viewOf(of, interviews, audience);
  const roadmap = view.assessment.score.point === null ? [] : planRoadmap([...questions.scored.values()]);
  const parts = { areas: listAreas(view, questions, undefined), unknown: buildUnknown(view, questions), roadmap };
  const marked = audience === 'client' ? confidentialIn(interviews) : new Set<string>();
  const planned = view.language.verdict(verdictFacts(of, interviews, analysis.plan.result));
  return buildOutlook(view, { ...questions, ...parts, analysis, marked, planned, demand: of.profile.evidence });
}

const SOME = { 'a/one': 67, 'a/two': 33, 'a/three': 33, 'a/four': 100, 'a/five': { unknown: true } };

describe('the way up', () => {
  test('has the steps of the plan with their days, and their places in the roadmap', () => {
    const { way } = outlookOf([interviewOf(SOME)]);
    expect(way).toMatchObject({
      level: 'ready-with-conditions',
      isReachable: true,
      inConfidence: 0,
      saving: 0,
      days: [1, 2],
    });
    expect(way).not.toHaveProperty('least');
    expect(way?.steps.map(({ question, ...step }) => ({ topic: question.topic, ...step }))).toEqual([
      { topic: 'three', number: 2, after: [1], days: [1, 2], isFindOutFirst: false },
    ]);
    expect(way?.verdict).toMatch(/^\d+ \(\d+–\d+\), ready with conditions; /);
  });

  test('says what finding out first may save, and what a step takes that the roadmap can do without', () => {
    const { way } = outlookOf([interviewOf(SOME)], {
      change: (analysis) => ({
        ...analysis,
        plan: {
          ...analysis.plan,
          steps: ['a/two', 'a/five'].map((question, index) => ({
            question,
            from: 's0',
            to: 's100',
            effort: [2, 5 + index],
            horizon: 'ongoing',
            pointsGained: 1,
            pointsPerDay: 1,
            findOutFirst: index === 1,
          })),
        },
      }),
    });
    expect(way?.steps.map(({ question, ...step }) => ({ topic: question.topic, ...step }))).toEqual([
      { topic: 'two', number: 3, after: [1], days: [2, 5], isFindOutFirst: false },
      { topic: 'five', after: [], days: [2, 6], isFindOutFirst: true },
    ]);
    expect(way).toMatchObject({ days: [4, 11], saving: 6 });
  });

  test.each<[string, object, object | undefined]>([
    ['no target', { target: null }, undefined],
    ['nothing to score', { result: { score: { low: null } } }, undefined],
    ['no step needed', { steps: [] }, undefined],
    ['out of reach', { steps: [], reachable: false }, { isReachable: false, steps: [], days: [0, 0] }],
    ['an answer to be shown', { steps: [], toShow: ['a/one'] }, { steps: [], toShow: [{ id: 'a/one' }] }],
    [
      'a question to be taken up again',
      { steps: [], reachable: false, toTakeUp: ['a/one'] },
      { isReachable: false, toTakeUp: [{ id: 'a/one' }] },
    ],
    ['perhaps shorter', { unproven: { effort: 1, gap: 2 } }, { least: 1 }],
    ['as short, with other steps', { unproven: { effort: 1, gap: 0 } }, {}],
    ['a budget', { unproven: { level: 'ready', score: 1, gap: 2 } }, {}],
  ])('with %s', (_, given, expected) => {
    const { way } = outlookOf([interviewOf(SOME)], {
      change: ({ plan, ...analysis }) => ({
        ...analysis,
        plan: { ...plan, ...given, result: { ...plan.result, ...(given as { result?: object }).result } },
      }),
    });
    if (expected === undefined) expect(way).toBeUndefined();
    else expect(way).toMatchObject(expected);
    if (expected !== undefined && !('least' in expected)) expect(way).not.toHaveProperty('least');
  });

  test('to a client counts what rests on an answer told in confidence, and says no more of it', () => {
    const secret = interviewBy({ side: 'client', role: 'legal' }, { 'a/three': { option: 's33', confidential: true } });
    const open = interviewOf({ ...SOME, 'a/three': 33 });
    const [client, internal] = (['client', 'internal'] as const).map(
      (audience) =>
        outlookOf([open, secret], {
          audience,
          change: (analysis) => ({
            ...analysis,
            plan: { ...analysis.plan, toShow: ['a/one', 'a/three'], unproven: { effort: 1, gap: 1 } },
          }),
        }).way,
    );
    const topics = (way: typeof client) => way?.steps.map(({ question }) => question.topic);
    expect(topics(internal)).toContain('three');
    expect(topics(client)).not.toContain('three');
    expect([internal?.inConfidence, client?.inConfidence]).toEqual([0, 1]);
    expect([internal?.days, client?.days]).toEqual([
      [1, 2],
      [0, 0],
    ]);
    expect([internal?.toShowInConfidence, client?.toShowInConfidence]).toEqual([0, 1]);
    expect(client?.toShow.map(({ id }) => id)).toEqual(['a/one']);
    // What the rest takes at least would tell of the step that is left out.
    expect(internal?.least).toBe(1);
    expect(client).not.toHaveProperty('least');
  });

  test('is not there where nothing is on the roadmap', () => {
    expect(outlookOf([interviewOf({})])).not.toHaveProperty('way');
  });
});

describe('what to ask next', () => {
  const people = [
    interviewBy({ side: 'client', role: 'delivery', name: 'Ann' }, { 'a/one': 100, 'a/two': 67 }),
    interviewBy({ side: 'provider', role: 'provider-lead', name: 'Bob' }, { 'a/one': 33, 'a/two': { unknown: true } }),
  ];

  test('is at most five questions, and how many more there are', () => {
    const { next } = outlookOf(people, {
      change: (analysis) => ({
        ...analysis,
        nextQuestions: [...analysis.nextQuestions, ...analysis.nextQuestions],
      }),
    });
    expect(next?.questions).toHaveLength(5);
    expect(next?.others).toBe(3);
    expect(next?.isDecided).toBe(false);
  });

  test('names whom to ask of what is open, and who differs of what is disputed', () => {
    const { next } = outlookOf(people);
    const of = (topic: string) => next?.questions.find(({ question }) => question.topic === topic);
    expect(of('one')).toMatchObject({
      kind: 'disputed',
      people: ['Ann (delivery lead, client)', 'Bob (provider’s lead)'],
    });
    expect(of('three')?.kind).toBe('open');
    expect(of('three')?.people).toHaveLength(1);
  });

  test('asks each open question of who is to be asked it, and knows one of the context from another', () => {
    const plain = catalogueOf(
      [
        {
          id: 'a',
          questions: [
            { id: 'one', ask: ['client'] },
            { id: 'two', ask: ['client'] },
          ],
        },
      ],
      [
        { id: 'kind', options: ['x', 'y'] },
        { id: 'stage', options: ['p', 'q'] },
      ],
    );
    const questions = new Map(
      [...plain.questions].map(([id, each]) => [
        id,
        { ...each, roles: id === 'a/two' ? ['legal' as const] : ['sponsor' as const] },
      ]),
    );
    const { next } = outlookOf([interviewOf({})], {
      of: { ...plain, questions },
      change: (analysis) => ({
        ...analysis,
        nextQuestions: ['a/one', 'a/two', 'context/stage'].map((question) => ({
          question,
          kind: 'open',
          settles: 0,
          narrows: { least: 1, mean: 2, most: 3 },
        })) as unknown as ReportAnalysis['nextQuestions'],
      }),
    });
    expect(next?.questions.map(({ question, people: asked }) => [question.id, ...asked])).toEqual([
      ['a/one', 'Sponsor, client'],
      ['a/two', 'Legal counsel, client'],
      ['context/stage', 'Sponsor, client'],
    ]);
  });

  test('is decided where low and high come to the same level', () => {
    const blocked = catalogueOf([{ id: 'a', questions: [{ id: 'one', knockOut: true }, { id: 'two' }] }]);
    expect(outlookOf([interviewOf({ 'a/one': 0 })], { of: blocked }).next?.isDecided).toBe(true);
  });

  test('leaves out a question that the audience does not know, and finds one of the context', () => {
    const withContext = catalogueOf(
      [{ id: 'a', questions: [{ id: 'one' }, { id: 'two', when: { question: 'context/kind', is: ['x'] } }] }],
      [{ id: 'kind', options: ['x', 'y'] }],
    );
    const { next } = outlookOf([interviewOf({ 'a/one': 33 })], {
      of: withContext,
      change: (analysis) => ({
        ...analysis,
        nextQuestions: ['gone', 'context/kind'].map((question) => ({
          question,
          kind: 'open',
          settles: 0,
          narrows: { least: 1, mean: 2, most: 3 },
        })) as unknown as ReportAnalysis['nextQuestions'],
      }),
    });
    expect(next?.questions.map(({ question }) => question.id)).toEqual(['context/kind']);
    expect(next?.others).toBe(1);
  });
});

describe('how far the verdict stands', () => {
  const robust = (change: Partial<ReportAnalysis['robustness']>) =>
    outlookOf([interviewOf(SOME)], {
      change: (analysis) => ({ ...analysis, robustness: { ...analysis.robustness, ...change } }),
    }).robustness;

  test('has the share of trials, and at most three drivers by name', () => {
    const drivers = [
      { kind: 'answer', question: 'a/five', share: 1 },
      { kind: 'area-weight', area: 'a', share: 1 },
      { kind: 'aggregation', share: 1 },
      { kind: 'context', share: 1 },
    ] as unknown as ReportAnalysis['robustness']['drivers'];
    const score = { p5: 1, p95: 2 } as ReportAnalysis['robustness']['score'];
    const slip = { rate: 0.1, origin: 'measured', pairs: 30 } as const;
    expect(robust({ draws: 7, holds: 0.5, score, slip, drivers, flip: null })).toEqual({
      draws: 7,
      holds: 0.5,
      low: 1,
      high: 2,
      slip,
      drivers: [
        { kind: 'answer', name: 'five', isOpen: true },
        { kind: 'area-weight', name: 'a', isOpen: false },
        { kind: 'aggregation', name: 'aggregation', isOpen: false },
      ],
      flip: null,
    });
  });

  test('says how many blockers or conditions hold the verdict, those that cap no lower than it left out', () => {
    const two = (second: boolean) =>
      catalogueOf([
        {
          id: 'a',
          questions: [
            { id: 'one', knockOut: true },
            { id: 'two', knockOut: second },
            { id: 'three', criticality: 'critical' },
          ],
        },
      ]);
    const held = (answers: Readonly<Record<string, unknown>>, second = true) =>
      outlookOf([interviewOf(answers)], { of: two(second) }).robustness?.heldBy;
    expect(held({ 'a/one': 0, 'a/two': 0, 'a/three': 0 })).toEqual({ caps: 'not-ready', amount: 2 });
    expect(held({ 'a/one': 0, 'a/two': 0, 'a/three': 0 }, false)).toEqual({ caps: 'not-ready', amount: 1 });
    expect(held({ 'a/one': 100, 'a/two': 100, 'a/three': 33 }, false)).toMatchObject({ caps: 'ready-with-conditions' });
    expect(
      outlookOf([interviewOf({ 'a/q': 33 })], { of: catalogueOf([{ id: 'a', questions: [{ id: 'q' }] }]) }).robustness,
    ).not.toHaveProperty('heldBy');
  });

  test('names an area by its own title, and no flip where it may not be told', () => {
    const drivers = [{ kind: 'area-weight', area: 'b', index: 1 }] as const;
    const two = catalogueOf([
      { id: 'a', questions: [{ id: 'one' }] },
      { id: 'b', questions: [{ id: 'two' }] },
    ]);
    const areas = two.areas.map((area) => ({ ...area, title: `Area ${area.id}` }));
    const { robustness } = outlookOf([interviewOf({ 'a/one': 33, 'b/two': 33 })], {
      of: { ...two, areas },
      change: ({ robustness: { flip: _, ...measured }, ...rest }) => ({
        ...rest,
        robustness: { ...measured, drivers },
      }),
    });
    expect(robustness?.drivers).toEqual([{ kind: 'area-weight', name: 'Area b', isOpen: false }]);
    expect(robustness).not.toHaveProperty('flip');
  });

  test('names the weight that flips the verdict', () => {
    const flip = { kind: 'question-weight', id: 'a/one', factor: 2, level: 'ready' } as unknown as NonNullable<
      ReportAnalysis['robustness']['flip']
    >;
    expect(robust({ flip })?.flip).toEqual({
      input: { kind: 'question-weight', name: 'one', isOpen: false },
      factor: 2,
      level: 'ready',
    });
  });

  test('is not there without a verdict or a range', () => {
    expect(robust({ holds: null })).toBeUndefined();
    const score = { p5: 1, p95: 2 } as ReportAnalysis['robustness']['score'];
    expect(robust({ score: { ...score, p5: null } })).toBeUndefined();
    expect(robust({ score: { ...score, p95: null } })).toBeUndefined();
    expect(outlookOf([interviewOf({})])).not.toHaveProperty('robustness');
  });

  test('to a client is without what was told in confidence', () => {
    const secret = interviewBy({ side: 'client', role: 'legal' }, { 'a/two': { option: 's100', confidential: true } });
    const { robustness } = outlookOf([interviewOf(SOME), secret], { audience: 'client' });
    expect(robustness?.drivers.map(({ name }) => name)).not.toContain('two');
    const drivers = [{ kind: 'answer', question: 'a/two', index: 1 }] as const;
    const named = (audience: Audience) =>
      outlookOf([interviewOf(SOME), secret], {
        audience,
        change: (analysis) => ({ ...analysis, robustness: { ...analysis.robustness, drivers } }),
      }).robustness?.drivers.map(({ name }) => name);
    expect(named('client')).toEqual([]);
    expect(named('internal')).toEqual(['two']);
  });
});

import { describe, expect, test } from 'vitest';
import { planFor, planWithin } from '../../../src/scoring/plan/plan.ts';
import { withShown } from '../../../src/scoring/plan/to-show.ts';
import { scoreScenarios } from '../../../src/scoring/scenarios.ts';
import { type AreaSpec, catalogueOf, interviewOf } from '../../kit/catalogue.ts';
import { mixed } from '../../kit/mixed.ts';

const shown = (score: number) => ({ option: `s${score}`, evidence: ['minutes.pdf'] });
const seen = (score: number) => ({ option: `s${score}`, evidence: [{ ref: 'minutes.pdf', seen: '2026-11-22' }] });

const AREAS: readonly AreaSpec[] = [
  {
    id: 'a',
    questions: [
      { id: 'one', criticality: 'critical' },
      { id: 'two', criticality: 'critical' },
      { id: 'stop', knockOut: true },
      { id: 'often', criticality: 'high' },
    ],
  },
  { id: 'b', weight: 2, questions: [{ id: 'three', criticality: 'critical' }] },
];
const catalogue = catalogueOf(AREAS, [], [], { evidence: 'named', weighting: 'questions' });
const BEST = { 'a/one': 100, 'a/two': 100, 'a/stop': 100, 'a/often': 100, 'b/three': 100 };

function toShow(answers: object, of = catalogue): readonly string[] {
  return planFor(of, [interviewOf({ ...BEST, ...answers })], 'ready').toShow;
}

describe('what has to be shown for ready', () => {
  test.each<[string, object, readonly string[]]>([
    ['the knock-outs and, of the rest, what weighs most, up to three quarters', {}, ['a/one', 'a/stop', 'b/three']],
    ['less where something is shown', { 'a/two': shown(100) }, ['a/stop', 'b/three']],
    ['nothing where three quarters are shown', { 'a/one': shown(67), 'a/two': shown(100), 'a/stop': shown(100) }, []],
    ['of what is no must nothing', { 'a/often': 67 }, ['a/one', 'a/stop', 'b/three']],
    // What was named for the answer that was bad does not show the one that is good.
    ['what is raised, again', { 'a/one': shown(100), 'a/two': shown(100), 'a/stop': shown(0) }, ['a/stop']],
  ])('%s', (_, answers, expected) => {
    expect(toShow(answers)).toEqual(expected);
  });

  test('by the grade that the profile asks for', () => {
    const strict = catalogueOf(AREAS, [], [], { evidence: 'seen' });
    const answers = { 'a/one': seen(100), 'a/two': shown(100), 'a/stop': seen(100), 'b/three': seen(100) };
    expect(toShow(answers, strict)).toEqual([]);
    expect(toShow({ ...answers, 'a/stop': shown(100) }, strict)).toEqual(['a/stop']);
    expect(toShow({}, catalogueOf(AREAS, [], [], { evidence: 'none' }))).toEqual([]);
  });

  test('costs nothing, and the plan’s result is the one with it shown', () => {
    const plan = planFor(catalogue, [interviewOf(BEST)], 'ready');
    expect(plan).toMatchObject({ reachable: true, effort: [0, 0], steps: [] });
    expect(plan.result.level).toEqual({ low: 'ready', point: 'ready', high: 'ready' });
    expect(planWithin(catalogue, [interviewOf(BEST)], 0)).toMatchObject({ target: 'ready', toShow: plan.toShow });
  });

  test('for a level below, nothing has to be', () => {
    const plan = planFor(catalogue, [interviewOf({ ...BEST, 'a/stop': 0 })], 'ready-with-conditions');
    expect(plan.toShow).toEqual([]);
    expect(plan.result.level.low).toBe('ready-with-conditions');
  });
});

test('where the context is bounded, it is enough however the context turns out', () => {
  const { areas, context, answers } = mixed({ questions: 30, areas: 2, answered: 0.8, context: 9, hanging: 1 });
  const raised = areas.map((area) => ({
    ...area,
    questions: area.questions.map((each) => ({ ...each, criticalWhen: { question: 'context/c0', is: ['yes'] } })),
  }));
  const plan = planFor(catalogueOf(raised, context, [], { evidence: 'named' }), [interviewOf(answers)], 'ready');
  expect(plan.result).toMatchObject({ contextBounded: true, level: { low: 'ready' } });
  expect(plan.toShow.length).toBeGreaterThan(10);
});

describe('what was set aside by one person alone', () => {
  const client = interviewOf({ ...BEST, 'a/one': { notApplicable: 'No' }, 'b/three': { notApplicable: 'No' } });
  const provider = interviewOf({ 'a/one': { notApplicable: 'No' } }, { side: 'provider', file: 'provider.yaml' });

  test('has to be taken up again: no plan reaches ready, and each question is named', () => {
    const plan = planFor(catalogue, [client, provider], 'ready');
    expect(plan).toMatchObject({ reachable: false, effort: null, steps: [], toShow: [], toTakeUp: ['b/three'] });
    expect(plan.result.level.low).toBe('ready-with-conditions');
    expect(planWithin(catalogue, [client, provider], 100).target).toBe('ready-with-conditions');
  });

  test('keeps no lower level out of reach', () => {
    const plan = planFor(catalogue, [client, provider], 'ready-with-conditions');
    expect(plan.reachable).toBe(true);
    expect(plan).not.toHaveProperty('toTakeUp');
  });
});

describe('an assessment once some questions are shown', () => {
  const scales: readonly AreaSpec[] = [
    {
      id: 'a',
      questions: [
        { id: 'choice', scores: [67, 0, 100] },
        { id: 'list', points: [1, 2] },
        { id: 'answered', scores: [0, 50, 100] },
        { id: 'left', scores: [0, 100] },
      ],
    },
  ];
  const OPEN = { unknown: true };

  test.each(['named', 'seen'] as const)('where evidence has to be %s', (evidence) => {
    const rated = catalogueOf(scales, [], [], { evidence });
    const answers = {
      'a/choice': OPEN,
      'a/list': OPEN,
      'a/answered': { option: 's50', evidence: ['a.pdf'] },
      'a/left': OPEN,
    };
    const scenarios = scoreScenarios(rated, [interviewOf(answers)], { day: '2026-11-22' });
    const [after] = withShown(rated, scenarios, ['a/choice', 'a/list', 'a/answered']);
    const found = (id: string) => {
      const answer = after?.answers.get(id);
      return [answer?.reply, answer?.evidence.map(({ ref, seen }) => [ref, seen])];
    };
    const shownNow = ['to be shown', evidence === 'seen' ? '2026-11-22' : undefined];
    // What is open counts as at its worst: to show something takes an answer first.
    expect(found('a/choice')).toEqual([{ kind: 'option', option: 's0' }, [shownNow]]);
    expect(found('a/list')).toEqual([{ kind: 'items', items: [] }, [shownNow]]);
    expect(found('a/answered')).toEqual([{ kind: 'option', option: 's50' }, [['a.pdf', undefined], shownNow]]);
    expect(found('a/left')).toEqual([{ kind: 'unknown' }, []]);
  });
});

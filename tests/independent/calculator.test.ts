import { describe, expect, it } from 'vitest';
import { calculate } from './calculator.ts';
import { area, chose, client, FUNCTION, person, question, STRONG, VITAL, WORLD } from './small.ts';
import type { Area, ContextQuestion } from './world.ts';

const FOUR = [0, 33, 67, 100];

describe('the worked example', () => {
  const first = area([
    question('critical', { criticality: 'critical' }, FOUR),
    question('high', { criticality: 'high' }, FOUR),
    question('medium', { criticality: 'medium' }, FOUR),
    question('low', {}, FOUR),
  ]);
  const second: Area = {
    id: 'b',
    weight: 1,
    questions: [{ ...question('x', { criticality: 'medium' }, [0, 90, 100]), id: 'b/x' }],
  };
  const answers = {
    'a/critical': chose(67),
    'a/high': chose(33),
    'a/medium': { unknown: true as const },
    'a/low': chose(100),
    'b/x': chose(90),
  };
  const interviews = [person('client', answers)];

  it.each([
    ['one area', 'areas', [first], [46.7, 58.375, 66.7]],
    ['two areas', 'areas', [first, second], [68.35, 74.1875, 78.35]],
    ['two areas', 'questions', [first, second], [647 / 12, 64.7, 847 / 12]],
  ] as const)('%s by %s', (_, weighting, areas, [low, point, high]) => {
    const { score } = calculate({ ...WORLD, weighting, areas, interviews });
    expect(score.low).toBeCloseTo(low, 10);
    expect(score.point).toBeCloseTo(point, 10);
    expect(score.high).toBeCloseTo(high, 10);
  });

  it('has these other figures', () => {
    const { coverage, geometricMean, weakestArea, areas, questions } = calculate({
      ...WORLD,
      weighting: 'areas',
      areas: [first, second],
      interviews,
    });
    expect(coverage).toBeCloseTo(10 / 12, 10);
    expect(geometricMean).toBeCloseTo(Math.sqrt(58.375 * 90), 10);
    expect(weakestArea).toBe('a');
    expect(areas.map(({ share }) => share)).toEqual([0.5, 0.5]);
    expect(questions.map(({ share }) => share)).toEqual([0.25, 0.1875, 0, 0.0625, 0.5]);
  });
});

describe('several people', () => {
  it('go by the worse side, each side by the mean of its people', () => {
    const people = [
      person('client', { 'a/q': chose(0) }),
      person('client', { 'a/q': chose(100) }),
      person('provider', { 'a/q': chose(100) }),
    ];
    const { score } = calculate({ ...WORLD, areas: [area([question('q')])], interviews: people });
    expect(score).toEqual({ low: 0, point: 50, high: 100 });
  });

  it.each([
    [{ 'a/q': { notApplicable: 'no' } }, { 'a/q': { unknown: true } }, 'unknown', 100],
    [{ 'a/q': { notApplicable: 'no' } }, {}, 'notApplicable', null],
    [{ 'a/q': { notApplicable: 'no' } }, { 'a/q': chose(50) }, 'answered', 50],
  ] as const)('%j and %j are %s', (one, other, status, high) => {
    const interviews = [person('client', one), person('provider', other)];
    const calculation = calculate({ ...WORLD, areas: [area([question('q')])], interviews });
    expect(calculation.questions[0]?.status).toBe(status);
    expect(calculation.score.high).toBe(high);
  });
});

describe('levels', () => {
  const weak = (count: number) => Array.from({ length: count }, (_, index) => question(`q${index}`));

  it.each([
    ['two visible questions, usual floors', 2, undefined, 'ready'],
    ['three visible questions, usual floors', 3, undefined, 'ready-with-conditions'],
    [
      'three visible questions, one answered',
      3,
      { 'a/q0': chose(50), 'a/q1': { notApplicable: 'no' } },
      'ready-with-conditions',
    ],
  ] as const)('%s', (_, count, some, level) => {
    const answers = some ?? Object.fromEntries(weak(count).map(({ id }) => [id, chose(50)]));
    const areas = [area(weak(count)), STRONG];
    const interviews = [person('client', { ...answers, 'b/x': chose(100) })];
    expect(calculate({ ...WORLD, areas, interviews }).level.point).toBe(level);
  });

  it('named floors hold for a single question', () => {
    const areas = [area(weak(1), { floors: { ready: 51 } }), STRONG];
    const interviews = [person('client', { 'a/q0': chose(50), 'b/x': chose(100) })];
    expect(calculate({ ...WORLD, areas, interviews }).level.point).toBe('ready-with-conditions');
  });

  it('`only` reads the raised criticality, and takes questions out of the three', () => {
    const questions = [question('raised', { criticalWhen: VITAL }), ...weak(2)];
    const areas = [area(questions, { only: ['critical'] }), STRONG];
    const read = (option: string) =>
      calculate({
        ...WORLD,
        context: [FUNCTION],
        areas,
        interviews: [person('client', { 'context/function': { option }, 'a/raised': chose(50), 'b/x': chose(100) })],
      });
    expect(read('vital').questions.map(({ status }) => status)).toEqual(['answered', 'hidden', 'hidden', 'answered']);
    expect(read('vital').level.point).toBe('ready');
    expect(read('no').areas[0]?.score).toEqual({ low: null, point: null, high: null });
  });

  it('nothing scored: no score and no level', () => {
    const { score, level, coverage } = client([question('q')], { 'a/q': { notApplicable: 'no' } });
    expect([score, level, coverage]).toEqual([
      { low: null, point: null, high: null },
      { low: null, point: null, high: null },
      null,
    ]);
  });

  it('an own end of a scale stands in for 0 and 100', () => {
    expect(client([question('q', {}, [20, 70])], {}).score).toEqual({ low: 20, point: null, high: 70 });
  });
});

describe('the stage', () => {
  const context: readonly ContextQuestion[] = [
    { id: 'context/stage', options: ['deciding', 'contracting'], notApplicable: false },
  ];
  it.each([
    [['contracting', 'contracting'], 'contracting', 'to-sign'],
    [['contracting', 'deciding'], null, null],
    [[], null, null],
  ] as const)('%j is %s, %s', (chosen, stage, decision) => {
    const interviews = chosen.map((option) => person('client', { 'context/stage': { option } }));
    const calculation = calculate({ ...WORLD, context, areas: [area([question('q')])], interviews });
    expect([calculation.stage, calculation.decision]).toEqual([stage, decision]);
  });
});

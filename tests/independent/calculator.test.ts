import { describe, expect, it } from 'vitest';
import { type Calculation, calculate } from './calculator.ts';
import type {
  Answer,
  Area,
  Condition,
  ContextQuestion,
  Evidence,
  Interview,
  Question,
  Scenario,
  World,
} from './world.ts';

const SHOWN: readonly Evidence[] = [{ ref: 'file.pdf' }];
const FOUR = [0, 33, 67, 100];

const WORLD: World = {
  context: [],
  areas: [],
  levels: { ready: 80, 'ready-with-conditions': 60 },
  weighting: 'questions',
  evidence: 'named',
  weights: { critical: 4, high: 3, medium: 2, low: 1 },
  rules: [],
  interviews: [],
  day: '2026-11-22',
};

/** A choice of 0, 50 and 100 unless it says otherwise; its options are called after their scores. */
function question(id: string, more: Partial<Question> = {}, scores: readonly number[] = [0, 50, 100]): Question {
  return { id: `a/${id}`, criticality: 'low', options: scores.map((score) => ({ id: `s${score}`, score })), ...more };
}

function area(questions: readonly Question[], more: Partial<Area> = {}): Area {
  return { id: 'a', weight: 1, questions, ...more };
}

function chose(score: number, evidence: readonly Evidence[] = SHOWN): Answer {
  return { option: `s${score}`, evidence };
}

function person(side: Interview['side'], answers: Interview['answers']): Interview {
  return { side, name: 'Somebody', answers };
}

/** An area that lifts the overall score above every threshold once it is at its best. */
const STRONG: Area = { id: 'b', weight: 20, questions: [{ ...question('x'), id: 'b/x' }] };

/** One area whose questions a client answered. */
function client(questions: readonly Question[], answers: Interview['answers'], more: Partial<World> = {}): Calculation {
  return calculate({ ...WORLD, areas: [area(questions)], interviews: [person('client', answers)], ...more });
}

function gates(calculation: Calculation, scenario: Scenario = 'point'): readonly string[] {
  return calculation.gates[scenario].map(({ rule, questions, within }) =>
    [rule, ...questions.map((id) => id.slice(2)), ...(within === undefined ? [] : ['in', within])].join(' '),
  );
}

const FUNCTION: ContextQuestion = { id: 'context/function', options: ['no', 'some', 'vital'] };
const VITAL: Condition = { question: 'context/function', is: ['vital'] };

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

describe('conditions', () => {
  const disputed = (chosen: readonly string[], when: Condition) =>
    calculate({
      ...WORLD,
      context: [FUNCTION],
      areas: [area([question('q', { when })])],
      interviews: chosen.map((option) => person('client', { 'context/function': { option }, 'a/q': chose(50) })),
    }).questions[0]?.status;

  it.each([
    [['no', 'vital'], { not: { question: 'context/function', is: ['no'] } }, 'answered'],
    [['no'], { not: { question: 'context/function', is: ['no'] } }, 'hidden'],
    [['no', 'vital'], { not: { not: { question: 'context/function', is: ['some'] } } }, 'hidden'],
    [['no', 'vital'], { not: { any: [{ question: 'context/function', is: ['no'] }, VITAL] } }, 'answered'],
    [['vital'], { not: { any: [{ question: 'context/function', is: ['no'] }, VITAL] } }, 'hidden'],
    [['no', 'vital'], { not: { all: [{ question: 'context/function', is: ['some'] }, VITAL] } }, 'answered'],
  ] as const)('of %j: %j is %s', (chosen, when, status) => {
    expect(disputed(chosen, when)).toBe(status);
  });

  it('fit nothing that is not applicable, and nothing that is hidden', () => {
    const context: ContextQuestion[] = [FUNCTION, { id: 'context/depth', options: ['x', 'y'], when: VITAL }];
    const deep = (not: boolean): Condition => {
      const leaf = { question: 'context/depth', is: ['x'] };
      return not ? { not: leaf } : leaf;
    };
    const questions = [
      question('plain', { when: deep(false) }),
      question('not', { when: deep(true) }),
      question('other'),
    ];
    const { questions: read } = client(
      questions,
      { 'context/function': { option: 'no' }, 'context/depth': { option: 'x' } },
      { context },
    );
    expect(read.map(({ status }) => status)).toEqual(['hidden', 'hidden', 'unanswered']);
  });

  it('leave a question visible, critical and no knock-out while they are undecided', () => {
    const questions = [
      question('raised', { criticalWhen: VITAL }),
      question('out', { knockOutWhen: VITAL, when: VITAL }),
    ];
    const calculation = calculate({
      ...WORLD,
      context: [FUNCTION],
      areas: [area(questions), STRONG],
      interviews: [person('client', { 'a/raised': chose(0), 'a/out': chose(0), 'b/x': chose(100) })],
    });
    expect(calculation.questions.map(({ criticality, status }) => [criticality, status])).toEqual([
      ['critical', 'answered'],
      ['critical', 'answered'],
      ['low', 'answered'],
    ]);
    expect(calculation.level).toEqual({ low: 'not-ready', point: 'ready-with-conditions', high: 'ready' });
    expect(gates(calculation)).toEqual(['critical-below-half raised', 'critical-below-half out']);
    expect(gates(calculation, 'low')).toEqual(['knock-out out', 'critical-below-half raised']);
    // At its best the second question is hidden, and the first of low criticality.
    expect(gates(calculation, 'high')).toEqual([]);
  });

  it('move the interval by each way an open context question could be settled', () => {
    const questions = [question('always', {}), question('vital', { criticality: 'high', when: VITAL })];
    const answers = { 'a/always': chose(50), 'a/vital': chose(100) };
    const { score } = client(questions, answers, { context: [FUNCTION] });
    expect(score).toEqual({ low: 50, point: 87.5, high: 87.5 });
  });

  it('take every set of the options chosen for a disputed context question', () => {
    const questions = [
      question('some', { when: { question: 'context/function', is: ['some'] } }),
      question('vital', { when: VITAL }),
      question('no', { when: { question: 'context/function', is: ['no'] } }),
    ];
    const answers = { 'a/some': chose(0), 'a/vital': chose(100), 'a/no': chose(100) };
    const interviews = ['some', 'vital'].map((option) =>
      person('client', { ...answers, 'context/function': { option } }),
    );
    const { score } = calculate({ ...WORLD, context: [FUNCTION], areas: [area(questions)], interviews });
    expect(score).toEqual({ low: 0, point: 50, high: 100 });
  });
});

describe('gates', () => {
  it.each([
    ['one person of the client', ['client'], ['critical-left-out q']],
    ['one person of the provider', ['provider'], ['critical-left-out q']],
    ['two people of the provider', ['provider', 'provider'], ['critical-left-out q']],
    ['two people of the client', ['client', 'client'], []],
    ['one of each', ['client', 'provider'], []],
  ] as const)('a critical question set aside by %s', (_, sides, expected) => {
    const questions = [question('q', { criticality: 'critical' }), question('other')];
    const interviews = sides.map((side) => person(side, { 'a/q': { notApplicable: 'no' }, 'a/other': chose(100) }));
    const calculation = calculate({ ...WORLD, areas: [area(questions)], interviews });
    expect(gates(calculation)).toEqual(expected);
    expect(gates(calculation, 'high')).toEqual(expected);
  });

  const fourCritical = ['q0', 'q1', 'q2', 'q3'].map((id) => question(id, { criticality: 'critical' }));
  it.each([
    ['three quarters shown', [SHOWN, SHOWN, SHOWN, []], []],
    ['half shown', [SHOWN, SHOWN, [], []], ['critical-on-trust q2 q3']],
    ['expired evidence', [SHOWN, SHOWN, [{ ref: 'x', until: '2026-11-21' }], []], ['critical-on-trust q2 q3']],
    ['evidence on its last day', [SHOWN, SHOWN, [{ ref: 'x', until: '2026-11-22' }], []], []],
  ] as const)('on trust: %s', (_, evidence, expected) => {
    const answers = Object.fromEntries(evidence.map((entries, index) => [`a/q${index}`, chose(50, entries)]));
    expect(gates(client(fourCritical, answers))).toEqual(expected);
  });

  it('on trust: every knock-out must be shown, and only an answer of 50 or more shows', () => {
    const questions = fourCritical.map((one, index) => (index === 3 ? { ...one, knockOut: true as const } : one));
    const answers = Object.fromEntries(
      [0, 1, 2, 3].map((index) => [`a/q${index}`, chose(100, index === 3 ? [] : SHOWN)]),
    );
    expect(gates(client(questions, answers))).toEqual(['critical-on-trust q3']);
    const low = [person('client', { 'a/q': chose(0) }), person('client', { 'a/q': chose(100, []) })];
    const areas = [area([question('q', { criticality: 'critical' })])];
    expect(gates(calculate({ ...WORLD, areas, interviews: low }))).toEqual(['critical-on-trust q']);
  });

  it('on trust: named is not seen, nothing is asked for at none, and at high an open question counts as shown', () => {
    const answers = { 'a/q0': chose(100), 'a/q1': chose(100), 'a/q2': chose(100) };
    expect(gates(client(fourCritical, answers, { evidence: 'seen' }), 'high')).toEqual(['critical-on-trust q0 q1 q2']);
    expect(gates(client(fourCritical, answers, { evidence: 'none' }), 'high')).toEqual([]);
    const unshown = { ...answers, 'a/q2': chose(100, []) };
    expect(gates(client(fourCritical, unshown), 'high')).toEqual([]);
    expect(gates(client(fourCritical, unshown))).toEqual(['critical-open q3', 'critical-on-trust q2']);
  });

  it('a knock-out and a question of high criticality at their worst: anybody at low and point, everybody at high', () => {
    const questions = [question('out', { knockOut: true }), question('high', { criticality: 'high' })];
    const interviews = [0, 100].map((score) => person('client', { 'a/out': chose(score), 'a/high': chose(score) }));
    const calculation = calculate({ ...WORLD, areas: [area(questions)], interviews });
    expect(gates(calculation, 'low')).toEqual(['knock-out out', 'high-at-zero high']);
    expect(gates(calculation, 'point')).toEqual(['knock-out out', 'high-at-zero high']);
    expect(gates(calculation, 'high')).toEqual([]);
    const open = client(questions, {});
    expect(gates(open, 'low')).toEqual(['knock-out out', 'high-at-zero high']);
    expect(gates(open, 'point')).toEqual(['critical-open out']);
  });

  it('are told within another one; of equal sets the earlier keeps', () => {
    const questions = [question('one', { criticality: 'critical' }), question('two', { criticality: 'critical' })];
    const rules: World['rules'] = [
      { rule: 'rushed-transfer', plan: 'a/one', gate: 'a/two' },
      { rule: 'lock-in', substitutes: 'a/two', knowHow: 'a/one' },
    ];
    expect(gates(client(questions, { 'a/one': chose(0), 'a/two': chose(0) }, { rules }))).toEqual([
      'critical-below-half one in lock-in',
      'critical-below-half two in lock-in',
      'lock-in two one',
      'rushed-transfer one two in lock-in',
    ]);
  });

  it('of a higher level hold none of a lower one', () => {
    const questions = [question('one', { criticality: 'critical' })];
    const rules: World['rules'] = [{ rule: 'exit-of-critical-function', when: VITAL, questions: ['a/one', 'a/gone'] }];
    const answers = { 'context/function': { option: 'vital' }, 'a/one': chose(0) };
    expect(gates(client(questions, answers, { rules, context: [FUNCTION] }))).toEqual([
      'critical-below-half one in exit-of-critical-function',
      'exit-of-critical-function one',
    ]);
  });
});

describe('rules', () => {
  const questions = [question('one'), question('two')];
  const atZero = { 'a/one': chose(0), 'a/two': chose(0) };
  const lockIn = { rule: 'lock-in', substitutes: 'a/one', knowHow: 'a/two' } as const;

  it.each([
    ['no condition', lockIn, {}, 'ready-with-conditions'],
    ['one that holds', { ...lockIn, when: VITAL }, { 'context/function': { option: 'vital' } }, 'not-ready'],
    ['one that does not hold', { ...lockIn, when: VITAL }, { 'context/function': { option: 'no' } }, undefined],
    ['an undecided one', { ...lockIn, when: VITAL }, {}, undefined],
  ] as const)('cap with %s', (_, rule, context, caps) => {
    const calculation = client(questions, { ...atZero, ...context }, { rules: [rule], context: [FUNCTION] });
    expect(calculation.gates.point[0]?.caps).toBe(caps);
  });

  it('need both of two at point; at low an open question is at its lowest', () => {
    const calculation = client(questions, { 'a/one': chose(0) }, { rules: [lockIn] });
    expect(gates(calculation)).toEqual([]);
    expect(gates(calculation, 'low')).toEqual(['lock-in one two']);
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

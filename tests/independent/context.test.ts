import { describe, expect, it } from 'vitest';
import { calculate } from './calculator.ts';
import { area, chose, client, FUNCTION, gates, person, question, STRONG, VITAL, WORLD } from './small.ts';
import type { Condition, ContextQuestion } from './world.ts';

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

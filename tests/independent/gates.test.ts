import { describe, expect, it } from 'vitest';
import { calculate } from './calculator.ts';
import { area, chose, client, FUNCTION, gates, person, question, SHOWN, VITAL, WORLD } from './small.ts';
import type { World } from './world.ts';

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

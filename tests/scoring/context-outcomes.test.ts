import { describe, expect, test } from 'vitest';
import type { ConditionShape, ContextState } from '../../src/questionnaires/evaluate.ts';
import { outlookOn } from '../../src/scoring/context.ts';
import { outcomeMaker, outcomesOf, uncertainContext } from '../../src/scoring/context-outcomes.ts';
import { finish } from '../../src/scoring/slices.ts';
import { type AreaSpec, type ContextSpec, catalogueOf, interviewOf, type QuestionSpec } from '../kit/catalogue.ts';

const is = (id: string, ...options: readonly string[]): ConditionShape => ({ question: `context/${id}`, is: options });
const chosen = (...options: readonly string[]): ContextState => ({ chosen: options });

const CONTEXT: readonly ContextSpec[] = [
  { id: 'x', options: ['a', 'b', 'c'] },
  { id: 'y', options: ['a', 'b'], notApplicable: false },
  { id: 'idle', options: ['a', 'b'] },
];

function catalogueWith(questions: readonly QuestionSpec[], context = CONTEXT, rest: Partial<AreaSpec> = {}) {
  return catalogueOf([{ id: 'q', ...rest, questions: [...questions, { id: 'rest' }] }], context);
}

describe('the ways in which the context could turn out', () => {
  const catalogue = catalogueWith([
    { id: 'one', when: is('x', 'a') },
    { id: 'two', criticalWhen: is('x', 'b') },
    { id: 'three', when: is('y', 'a') },
  ]);
  // `c` and not applicable say the same of both conditions; idle decides nothing.
  const OPEN_X = ['open', chosen('a'), chosen('b'), chosen('c')];
  const OPEN_Y = ['open', chosen('a'), chosen('b')];
  test.each<[string, Readonly<Record<string, ContextState>>, Readonly<Record<string, unknown>>]>([
    ['all open', { x: 'open', y: 'open', idle: 'open' }, { x: OPEN_X, y: OPEN_Y }],
    ['nothing known of any', {}, { x: OPEN_X, y: OPEN_Y }],
    ['one settled', { x: chosen('b'), y: 'open' }, { y: OPEN_Y }],
    ['not applicable is settled', { x: 'notApplicable', y: chosen('a') }, {}],
    [
      'disputed: it stays so, or one of the two is right',
      { x: chosen('a', 'b'), y: chosen('a') },
      { x: [chosen('a', 'b'), chosen('a'), chosen('b'), chosen('a', 'b')] },
    ],
  ])('%s', (_, states, expected) => {
    const inFull = (record: object) => Object.entries(record).map(([id, each]) => [`context/${id}`, each] as const);
    expect([...uncertainContext(catalogue, new Map(inFull(states)))]).toEqual(inFull(expected));
  });

  test('a dispute that makes no difference is none', () => {
    const states = (options: ContextState) => new Map([['context/x', options]]);
    const one = catalogueWith([{ id: 'one', when: is('x', 'c') }]);
    expect(uncertainContext(one, states(chosen('a', 'b'))).size).toBe(0);
    expect(uncertainContext(one, states(chosen('a', 'c'))).size).toBe(1);
  });

  test('each with each, the first one changing last', () => {
    const states = new Map<string, ContextState>([['context/idle', chosen('a')]]);
    const uncertain = new Map([
      ['context/x', ['open' as const, chosen('a')]],
      ['context/y', ['open' as const, chosen('b')]],
    ]);
    const outcomes = [...outcomesOf(states, uncertain)];
    const of = (x: ContextState, y: ContextState) =>
      new Map([...states, ['context/x', x] as const, ['context/y', y] as const]);
    expect(outcomes).toEqual([
      of('open', 'open'),
      of('open', chosen('b')),
      of(chosen('a'), 'open'),
      of(chosen('a'), chosen('b')),
    ]);
    expect([...outcomesOf(states, new Map())]).toEqual([states]);
  });
});

describe('an outcome', () => {
  const catalogue = catalogueOf(
    [
      {
        id: 'q',
        only: ['critical', 'high'],
        questions: [
          { id: 'when', criticality: 'high', when: is('x', 'a') },
          { id: 'critical', criticality: 'low', criticalWhen: is('x', 'b') },
          { id: 'knock', criticality: 'low', knockOutWhen: is('x', 'c') },
          { id: 'always', knockOut: true, criticality: 'critical' },
        ],
      },
      { id: 'r', questions: [{ id: 'medium' }, { id: 'fact', fact: 'text', when: is('second', 'a') }] },
    ],
    [...CONTEXT, { id: 'second', options: ['a', 'b'], when: is('x', 'a') }],
  );
  const turnOut = outcomeMaker(catalogue);
  const at = (states: Readonly<Record<string, ContextState>>) =>
    turnOut(new Map(Object.entries(states).map(([id, state]) => [`context/${id}`, state])));

  const HIDDEN = ['context/second', 'r/fact'];
  const CRITICAL = ['q/critical'];
  const KNOCK = ['q/knock'];
  test.each<[string, Readonly<Record<string, ContextState>>, readonly string[], readonly string[], readonly string[]]>([
    // What is open hides nothing, and raises; it does not block.
    ['nothing known', {}, [], [...CRITICAL, ...KNOCK], []],
    ['open', { x: 'open', second: 'open' }, [], [...CRITICAL, ...KNOCK], []],
    ['a', { x: chosen('a'), second: chosen('b') }, [...CRITICAL, ...KNOCK, 'r/fact'], [], []],
    ['b', { x: chosen('b'), second: chosen('a') }, [...HIDDEN, 'q/when', ...KNOCK], CRITICAL, []],
    ['c', { x: chosen('c') }, [...HIDDEN, 'q/when', ...CRITICAL], KNOCK, KNOCK],
    ['not applicable', { x: 'notApplicable' }, [...HIDDEN, 'q/when', ...CRITICAL, ...KNOCK], [], []],
    ['a or c', { x: chosen('a', 'c') }, CRITICAL, KNOCK, KNOCK],
  ])('%s: what it hides, raises and makes block', (_, states, hidden, raised, knockOuts) => {
    const circumstances = at(states).circumstances();
    expect([...circumstances.hidden].sort()).toEqual([...hidden].sort());
    expect([...circumstances.raised].sort()).toEqual(raised);
    expect([...circumstances.knockOuts].sort()).toEqual(['q/always', ...knockOuts]);
  });

  test('what is asked no more fits no condition, whatever was said to it', () => {
    const second = (states: Readonly<Record<string, ContextState>>) =>
      at(states)
        .circumstances()
        .holds({ not: is('second', 'b') });
    expect(second({ x: chosen('a'), second: chosen('a') })).toBe(true);
    expect(second({ x: chosen('b'), second: chosen('a') })).toBe(false);
    expect(second({ second: chosen('a') })).toBe(true);
    expect(second({ x: chosen('a') })).toBeUndefined();
  });

  test('has the key of another one only where it makes no difference', () => {
    const key = (states: Readonly<Record<string, ContextState>>) => at(states).key;
    const each = [{}, { x: chosen('a') }, { x: chosen('b') }, { x: chosen('c') }, { x: 'notApplicable' as const }];
    expect(new Set(each.map(key)).size).toBe(5);
    expect(key({ x: 'open' })).toBe(key({}));
    expect(key({ x: chosen('b'), second: chosen('a') })).toBe(key({ x: chosen('b') }));
    expect(key({ x: chosen('a'), second: chosen('b') })).not.toBe(key({ x: chosen('a') }));
    expect(key({ idle: chosen('a') })).toBe(key({}));
  });

  test('and of a rule’s condition too, which holds or does not', () => {
    const rules = [{ rule: 'exit-of-critical-function', when: is('y', 'a'), questions: ['q/one'] }];
    const ruled = outcomeMaker(catalogueOf([{ id: 'q', questions: [{ id: 'one' }] }], CONTEXT, rules));
    const key = (state: ContextState) => ruled(new Map([['context/y', state]])).key;
    expect(key(chosen('a'))).not.toBe(key('open'));
    expect(key(chosen('b'))).toBe(key('open'));
  });
});

describe('the outlook', () => {
  /** As many context questions as ids, each of which decides of one question of its own. */
  const hanging = (ids: readonly string[]) =>
    catalogueWith(
      ids.map((id) => ({ id, when: is(id, 'a') })),
      ids.map((id) => ({ id, options: ['a', 'b'] })),
    );

  test('is every outcome that makes a difference, as things stand first', () => {
    const catalogue = catalogueWith([
      { id: 'one', when: is('x', 'b') },
      { id: 'two', when: is('y', 'a') },
    ]);
    const outlook = finish(outlookOn(catalogue, [interviewOf({})]));
    if (outlook.kind !== 'each') throw new Error('not each');
    // Open hides nothing, nor does the option that it waits for: of 3 × 3 outcomes 4 differ.
    const hidden = outlook.all.map((each) => [...each.hidden].join(' '));
    expect(hidden[0]).toBe('');
    expect(hidden.sort()).toEqual(['', 'q/one', 'q/one q/two', 'q/two']);
    expect(outlook.all[0]).toBe(outlook.now);
    expect(outlook.states.get('context/x')).toBe('open');
  });

  test.each([
    [9, 'each'],
    [8, 'bounded'],
  ])('of nine outcomes and %i at most is %s', (limit, kind) => {
    expect(finish(outlookOn(hanging(['u', 'v']), [interviewOf({})], limit)).kind).toBe(kind);
  });

  test('where it is bounded one outcome is drawn, a way for each question', () => {
    const outlook = finish(outlookOn(hanging(['u', 'v', 'w']), [interviewOf({ 'context/w': 'a' })], 1));
    if (outlook.kind !== 'bounded') throw new Error('not bounded');
    const picks: number[] = [];
    const drawn = (...places: readonly number[]) => {
      const left = [...places];
      const { hidden } = outlook.draw((ways) => {
        picks.push(ways);
        return left.shift() ?? 0;
      });
      return [...hidden].join(' ');
    };
    // Of each: open, a, b.
    expect([drawn(0, 0), drawn(1, 2), drawn(2, 1), drawn(2, 2)]).toEqual(['', 'q/v', 'q/u', 'q/u q/v']);
    expect(picks).toEqual([3, 3, 3, 3, 3, 3, 3, 3]);
    expect(outlook.now.hidden.size).toBe(0);
  });

  test.each([
    [3, 0],
    [4, 1],
    [5, 3],
  ])('pauses after each 64 outcomes: of 3 ^ %i %i times', (questions, expected) => {
    const slices = outlookOn(hanging(['u', 'v', 'w', 'x', 'y'].slice(0, questions)), [interviewOf({})]);
    let pauses = 0;
    while (slices.next().done !== true) pauses += 1;
    expect(pauses).toBe(expected);
  });
});

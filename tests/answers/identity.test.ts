import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  EngagementIndex,
  findNearEqual,
  groupByEngagement,
  isSameEngagement,
  isSameOverTime,
  readersKeyOf,
  showName,
} from '../../src/answers/identity.ts';
import type { Engagement } from '../../src/answers/interview.ts';
import { runs } from '../kit/runs.ts';

const A: Engagement = { client: 'A', scope: 'S' };

describe('whether two are one engagement', () => {
  test.each<[Engagement, Engagement, boolean, boolean]>([
    [A, { ...A }, true, true],
    [A, { ...A, id: 'x' }, true, true],
    [A, { ...A, provider: 'P' }, false, true],
    [A, { ...A, client: 'a' }, false, false],
    [A, { ...A, client: ' A\u00a0 ' }, true, true],
    [{ ...A, scope: 'Zürich  office' }, { ...A, scope: 'Zu\u0308rich office' }, true, true],
    [{ ...A, id: 'x' }, { client: 'B', scope: 'T', id: 'x' }, true, true],
    [{ ...A, id: 'x' }, { ...A, id: 'y' }, false, false],
  ])('%j and %j', (one, other, isSame, isLater) => {
    for (const [a, b] of [
      [one, other],
      [other, one],
    ] as const) {
      expect([isSameEngagement(a, b), isSameOverTime(a, b)]).toEqual([isSame, isLater]);
      const index = new EngagementIndex([a], (each) => each);
      expect([index.same(b).length > 0, index.overTime(b).length > 0]).toEqual([isSame, isLater]);
    }
  });
});

describe('grouping', () => {
  const group = (...all: readonly Engagement[]) =>
    groupByEngagement(
      all.map((each, index) => [each, index] as const),
      ([each]) => each,
    ).map((each) => each.map(([, index]) => index).join(''));

  test.each<[string, readonly Engagement[], readonly string[]]>([
    ['by names', [A, { ...A, client: 'B' }, { ...A, client: 'A ' }], ['02', '1']],
    [
      'by id, whatever the names',
      [
        { ...A, id: 'x' },
        { client: 'B', scope: 'T', id: 'x' },
      ],
      ['01'],
    ],
    ['one without an id joins the only id of its names', [A, { ...A, id: 'x' }], ['01']],
    ['of two ids it joins neither', [A, { ...A, id: 'x' }, { ...A, id: 'y' }], ['0', '1', '2']],
    [
      'an id is no name',
      [
        { ...A, id: 'x' },
        { client: 'x', scope: 'x' },
      ],
      ['0', '1'],
    ],
  ])('%s', (_, all, expected) => expect(group(...all)).toEqual(expected));

  test('law: the order of the files parts and joins nothing', () => {
    const name = fc.constantFrom('A', 'A ', 'B');
    const engagement = fc.record(
      { id: fc.constantFrom('x', 'y'), client: name, provider: name, scope: fc.constant('S') },
      { requiredKeys: ['client', 'scope'] },
    );
    const sorted = (all: readonly (readonly [Engagement, number])[]) =>
      groupByEngagement(all, ([each]) => each)
        .map((each) => each.map(([, index]) => index).sort())
        .map(String)
        .sort();
    fc.assert(
      fc.property(fc.array(engagement, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (all, order) => {
        const numbered = all.map((each, index) => [each, index] as const);
        const shuffled = numbered
          .map((each) => [order.next().value, each] as const)
          .sort(([a], [b]) => a - b)
          .map(([, each]) => each);
        expect(sorted(shuffled)).toEqual(sorted(numbered));
      }),
      runs(400),
    );
  });
});

describe('names that a reader would take for one', () => {
  const near = (...names: readonly string[]) =>
    findNearEqual(names, (client) => ({ client, scope: 'S' })).map(({ key, first, other }) => [key, first, other]);

  test.each<[readonly string[], readonly (readonly [string, string])[]]>([
    [['Acme', 'ACME'], [['Acme', 'ACME']]],
    [
      ['Acme Ltd', 'Acme Ltd.', 'Acme, Ltd'],
      [
        ['Acme Ltd', 'Acme Ltd.'],
        ['Acme Ltd', 'Acme, Ltd'],
      ],
    ],
    [['Acme', 'Ac\u200bme'], [['Acme', 'Ac\u200bme']]],
    [['Acme', 'Ac\u00adme'], [['Acme', 'Ac\u00adme']]],
    [['ﬁrm', 'firm'], [['ﬁrm', 'firm']]],
    [['Acme', ' Acme', 'Acme'], []],
    [['Phase 1', 'Phase 2', 'Phase 11', 'Phase 1.1'], []],
    [['+', '-', '!', '?'], []],
    [['C', 'C++'], []],
  ])('%j', (names, expected) => {
    expect(near(...names)).toEqual(expected.map(([first, other]) => ['client', first, other]));
    for (const [client, other] of expected) {
      expect(readersKeyOf({ client, scope: 'S' })).toBe(readersKeyOf({ client: other, scope: 's' }));
    }
  });

  test('what cannot be seen is shown where two are told apart', () => {
    expect(showName('Ac\u200bme\u202e')).toBe('Ac<U+200B>me<U+202E>');
  });
});

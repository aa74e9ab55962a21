import { describe, expect, test } from 'vitest';
import type { Before, Engaged } from '../../src/checks/demand.ts';
import { type AreaSpec, catalogueOf } from '../kit/catalogue.ts';
import { checkOf, engagedOf, policyOf } from '../kit/engaged.ts';
import { fileOf } from '../kit/interview.ts';

const AREAS: readonly AreaSpec[] = [
  { id: 'a', questions: [{ id: 'one', knockOut: true }, { id: 'two' }] },
  { id: 'b', questions: [{ id: 'three' }] },
];
const ALL = { 'a/one': 's67', 'a/two': 's67', 'b/three': 's67' };

function engaged(answers: object, areas = AREAS): Engaged {
  return engagedOf(catalogueOf(areas), { 'a.yaml': fileOf(answers) });
}

/** What a check says that compares two states: failures by subject, and the messages. */
function compare(then: Engaged, now: Engaged, lines = '') {
  const { interviews: _, ...stored } = { ...then, label: 'LAST' };
  const before: Before = { label: 'LAST', isWhole: false, snapshot: stored };
  const { results } = checkOf([{ ...now, before }], policyOf(lines));
  return {
    failed: results
      .filter(({ status }) => status === 'fail')
      .map(({ subject, message }) => subject ?? message.slice(0, 17)),
    messages: results.map(({ message }) => message),
  };
}

describe('worse than before', () => {
  test.each<readonly [string, object, readonly string[]]>([
    ['the same', {}, []],
    ['better', { 'a/two': 's100' }, []],
    ['an area, and with it the whole', { 'a/two': 's33' }, ['the level was rea', 'the overall score', 'a']],
    ['one area better, another worse: the whole is the same', { 'a/one': 's33', 'b/three': 's100' }, ['a']],
    ['a blocker', { 'a/one': 's0', 'a/two': 's100' }, ['the level was rea', 'the overall score', 'a', 'a/one']],
  ])('%s', (_, change, expected) => {
    expect(compare(engaged(ALL), engaged({ ...ALL, ...change })).failed).toEqual(expected);
  });

  test('a blocker that was there is none', () => {
    const blocked = engaged({ ...ALL, 'a/one': 's0' });
    expect(compare(blocked, blocked).failed).toEqual([]);
  });

  test('within the tolerance, equal included', () => {
    const [then, now] = [engaged(ALL), engaged({ ...ALL, 'b/three': 's33' })];
    expect(compare(then, now, 'baseline: { tolerance: 34 }').failed).not.toContain('b');
    expect(compare(then, now, 'baseline: { tolerance: 33.9 }').failed).toContain('b');
  });

  test('a score that is gone has fallen; one that is new has not', () => {
    const nothing = engaged({
      'a/one': { notApplicable: 'No' },
      'a/two': { notApplicable: 'No' },
      'b/three': { notApplicable: 'No' },
    });
    expect(compare(engaged(ALL), nothing).failed).toEqual(['the level was rea', 'the overall score', 'a', 'b']);
    expect(compare(nothing, engaged(ALL)).failed).toEqual([]);
  });
});

describe('a questionnaire that changed is no regression', () => {
  const GROWN: readonly AreaSpec[] = [
    {
      id: 'a',
      version: '2.0.0',
      questions: [{ id: 'one', knockOut: true }, { id: 'two' }, { id: 'new', knockOut: true }],
    },
    { id: 'b', questions: [{ id: 'three' }] },
  ];

  test('a new question at its worst, though it blocks', () => {
    const { failed, messages } = compare(engaged(ALL), engaged({ ...ALL, 'a/new': 's0' }, GROWN));
    expect(failed).toEqual([]);
    expect(messages.join('\n')).toContain('compared over the 3 questions that both have, without the level');
  });

  test('what both have is still compared', () => {
    const { failed } = compare(engaged(ALL), engaged({ ...ALL, 'a/new': 's100', 'a/two': 's33' }, GROWN));
    expect(failed).toEqual(['the overall score', 'a']);
  });

  test('a question that weighs more now is compared by what it weighs now', () => {
    const heavier: readonly AreaSpec[] = [
      {
        id: 'a',
        questions: [
          { id: 'one', knockOut: true },
          { id: 'two', criticality: 'critical' },
        ],
      },
      { id: 'b', questions: [{ id: 'three' }] },
    ];
    expect(compare(engaged(ALL), engaged(ALL, heavier)).failed).toEqual([]);
    expect(compare(engaged(ALL), engaged({ ...ALL, 'a/two': 's33' }, heavier)).failed).toEqual([
      'the overall score',
      'a',
    ]);
  });
});

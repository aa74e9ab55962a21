import { describe, expect, test } from 'vitest';
import type { EarlierState, Engaged } from '../../../src/checks/demand.ts';
import { type AreaSpec, catalogueOf } from '../../kit/catalogue.ts';
import { checkOf, engagedOf, policyOf } from '../../kit/engaged.ts';
import { fileOf } from '../../kit/interview.ts';

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
  const before: EarlierState = { label: 'LAST', isWhole: false, snapshot: stored };
  const { results } = checkOf([{ ...now, before }], policyOf(lines));
  return {
    failed: results
      .filter(({ status }) => status === 'fail')
      .map(({ subject, message }) => subject ?? message.slice(0, 17)),
    messages: results.map(({ message }) => message),
  };
}

describe('an earlier state of the first edition of the method', () => {
  const first = (answers: object): Engaged => {
    const then = engaged(answers);
    const { method: _, ...assessment } = then.assessment;
    return { ...then, assessment };
  };

  test('is compared question by question, and says so', () => {
    const { failed, messages } = compare(first(ALL), engaged({ ...ALL, 'a/one': 's0', 'a/two': 's100' }));
    expect(failed).toEqual(['a/one']);
    expect(messages).toContain(
      'LAST was scored by an earlier method, so level, score, areas and blockers cannot be compared: compared question by question, over the 3 questions that both have',
    );
    expect(messages).toContain('one (a/one) scored 67 in LAST; now it is 0');
  });

  test('passes where no question scores less, whatever the level was', () => {
    const { failed, messages } = compare(first(ALL), engaged(ALL));
    expect(failed).toEqual([]);
    expect(messages).toContain('no question scores lower than in LAST');
  });

  test('within the tolerance, equal included', () => {
    const [then, now] = [first(ALL), engaged({ ...ALL, 'b/three': 's33' })];
    expect(compare(then, now, 'baseline: { tolerance: 34 }').failed).toEqual([]);
    expect(compare(then, now, 'baseline: { tolerance: 33.9 }').failed).toEqual(['b/three']);
  });
});

describe('worse than before', () => {
  test.each<readonly [string, object, readonly string[]]>([
    ['the same', {}, []],
    ['better', { 'a/two': 's100' }, []],
    ['an area, and with it the whole', { 'a/two': 's33' }, ['the overall score', 'a']],
    ['the level with them', { 'a/two': 's0', 'b/three': 's33' }, ['the level was rea', 'the overall score', 'a', 'b']],
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

describe('what is said, with what was and what is', () => {
  const lines = (before: EarlierState, now = engaged(ALL), policy = ''): readonly string[] =>
    checkOf([{ ...now, before }], policyOf(policy))
      .results.filter(({ demand }) => demand === 'baseline')
      .map(({ status, expected, actual, message, location: { file, span } }) => {
        return `${status}, ${actual} for ${expected}, at ${file}:${span.line}: ${message}`;
      });
  const LAST = { label: 'LAST', isWhole: false } as const;
  const then = (answers: object, asked = {}): EarlierState => ({
    ...LAST,
    snapshot: { ...engagedOf(catalogueOf(AREAS), { 'a.yaml': fileOf(answers, { asked }) }), label: 'LAST' },
  });

  test('files of then that cannot be used are a warning', () => {
    expect(lines({ ...LAST, isBroken: true })).toEqual([
      'warn, null for null, at a.yaml:1: what LAST has of this engagement cannot be used, so there is nothing to compare with',
    ]);
  });

  test('an engagement that was not there is new where all was looked for, and else a warning', () => {
    expect(lines({ label: 'LAST', isWhole: true })).toEqual([
      'pass, null for null, at a.yaml:1: this engagement is new: LAST has nothing of it',
    ]);
    expect(lines(LAST)).toEqual([
      'warn, null for null, at a.yaml:1: LAST has nothing of this engagement, so there is nothing to compare with',
    ]);
  });

  test('nothing changed', () => {
    expect(lines(then(ALL))).toEqual([
      'pass, null for null, at a.yaml:1: no area scores lower than in LAST',
      'pass, null for null, at a.yaml:1: no blocker that was not in LAST',
      'pass, ready-with-conditions for ready-with-conditions, at a.yaml:1: the level is ready with conditions, as in LAST',
      'pass, 67 for 67, at a.yaml:1: the overall score is 67, as in LAST',
    ]);
  });

  test('worse, with a tolerance and a blocker', () => {
    const now = engaged({ ...ALL, 'a/one': 's0' });
    expect(lines(then(ALL), now, 'baseline: { tolerance: 2 }')).toEqual([
      'fail, not-ready for ready-with-conditions, at a.yaml:1: the level was ready with conditions in LAST; now it is not ready',
      'fail, 44.666666666666664 for 67, at a.yaml:1: the overall score was 67 in LAST; now it is 44.67; it may fall by 2 points',
      'fail, 22.333333333333332 for 67, at a.yaml:9: a was 67 in LAST; now it is 22.33; it may fall by 2 points',
      'fail, null for null, at a.yaml:9: a blocker that was not in LAST: one (a/one): knock-out; the client says so, and nothing was shown',
    ]);
  });

  test('better, and no level yet', () => {
    const nothing = Object.fromEntries(Object.keys(ALL).map((id) => [id, { notApplicable: 'No' }]));
    expect(lines(then(nothing))).toContain(
      'pass, ready-with-conditions for null, at a.yaml:1: the level was no level in LAST; now it is ready with conditions',
    );
    expect(lines(then(nothing))).toContain(
      'pass, 67 for null, at a.yaml:1: the overall score was not scored in LAST; now it is 67',
    );
  });

  test('areas that were asked in another version, in their order', () => {
    const now = engagedOf(catalogueOf(AREAS), {
      'a.yaml': fileOf(ALL, { asked: { b: '1.1.0', a: '1.2.0', c: '1.0.0', d: '1.0.0' } }),
    });
    const said = lines(then(ALL, { a: '1.0.0', b: '1.0.0', c: '1.0.0' }), now).filter((each) => /version/.test(each));
    expect(said).toEqual([
      'pass, null for null, at a.yaml:1: a was asked in version 1.0.0 in LAST and in 1.2.0 now, which is no regression: both are scored alike',
      'pass, null for null, at a.yaml:1: b was asked in version 1.0.0 in LAST and in 1.1.0 now, which is no regression: both are scored alike',
    ]);
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

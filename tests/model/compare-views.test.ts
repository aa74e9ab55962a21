import { describe, expect, test } from 'vitest';
import type { Interview } from '../../src/answers/interview.ts';
import type { Snapshot } from '../../src/comparison/comparison.ts';
import { compareRounds, compareViews, isNear, trendViews } from '../../src/model/compare-views.ts';
import { measureRobustness } from '../../src/scoring/robustness/draw.ts';
import { ENGLISH } from '../../src/texts/language.ts';
import { catalogueOf } from '../kit/catalogue.ts';
import { roundOf, stored } from './rounds.ts';

const catalogue = catalogueOf(
  [
    {
      id: 'a',
      questions: [
        { id: 'one', criticality: 'critical' },
        { id: 'two', criticality: 'critical', knockOut: true },
        { id: 'three', when: { question: 'context/kind', is: ['x'] } },
        { id: 'four' },
      ],
    },
  ],
  [{ id: 'kind', options: ['x', 'y'] }],
);

type Answers = Readonly<Record<string, unknown>>;

const round = (answers: Answers, rest: Partial<Interview> = {}): Snapshot => roundOf(answers, rest, catalogue);
const secret = (option: string) => ({ option, confidential: true });
const forClient = { audience: 'client', language: ENGLISH } as const;
const internal = { audience: 'internal', language: ENGLISH } as const;
const idsIn = ({ assessment }: Snapshot): readonly string[] => assessment.questions.map(({ id }) => id);

/** With figures of how far the score may vary. */
function analysed(snapshot: Snapshot): Snapshot {
  const robustness = measureRobustness(catalogue, snapshot.interviews ?? [], { seed: 1, draws: 10 });
  return { ...snapshot, assessment: { ...snapshot.assessment, robustness } };
}

describe('two assessments', () => {
  const open = round({ 'a/one': 33, 'a/two': 67, 'a/three': 0, 'a/four': 67, 'context/kind': 'x' });
  const hidden = round({ 'a/one': 33, 'a/two': secret('s67'), 'a/three': 0, 'a/four': 67, 'context/kind': 'x' });

  test('are all there for an internal copy, which knows what is confidential', () => {
    const views = compareViews(open, hidden, internal);
    expect(views.before).toBe(open);
    expect(views.after).toBe(hidden);
    expect([...views.marked]).toEqual(['a/two']);
    expect(views.comparison.before.label).toBe('/home/ann/round.yaml');
  });

  test.each([
    ['then', hidden, open],
    ['now', open, hidden],
  ])('have nothing at either time of what was told in confidence %s, nor the name of a file', (_, before, after) => {
    const views = compareViews(before, after, forClient);
    for (const each of [views.before, views.after]) {
      expect(idsIn(each)).toEqual(['a/one', 'a/three', 'a/four']);
      expect([...each.catalogue.questions.keys()]).not.toContain('a/two');
      expect([...(each.interviews?.[0]?.answers.keys() ?? [])]).not.toContain('a/two');
    }
    expect([views.before.label, views.after.label]).toEqual(['previous assessment', 'this assessment']);
    expect([...views.marked]).toEqual(['a/two']);
  });

  test.each([
    ['then', stored(hidden), open],
    ['now', open, stored(hidden)],
  ])('have nothing of it where it was stored %s', (_, before, after) => {
    const views = compareViews(before, after, forClient);
    for (const each of [views.before, views.after]) expect(idsIn(each)).toEqual(['a/one', 'a/three', 'a/four']);
    expect(views.before.assessment).not.toHaveProperty('confidential');
    expect(views.after.assessment).not.toHaveProperty('confidential');
  });

  test('name people of neither time', () => {
    const said = (name: string): Answers => ({ 'a/one': { option: 's33', note: `Ask ${name}.`, keyFact: true } });
    const by = (name: string): Partial<Interview> => ({ respondent: { side: 'client', role: 'legal', name } });
    const [before, after] = [round(said('Nora Quist'), by('Ivo Brand')), round(said('Ivo Brand'), by('Nora Quist'))];
    const views = compareViews(before, after, forClient);
    for (const each of [views.before, views.after])
      expect(each.interviews?.[0]?.answers.get('a/one')?.note).toBe('Ask [Legal counsel, client].');
  });

  test('say by which day evidence must hold', () => {
    const proof = round({ 'a/one': { option: 's33', evidence: [{ ref: 'E', until: '2026-08-31' }] } });
    const dated = { ...proof, assessment: { ...proof.assessment, date: '2026-05-13' } };
    for (const options of [forClient, internal]) {
      const expired = (asOf: string) =>
        compareViews(dated, dated, { ...options, asOf }).comparison.evidence?.expired.map(({ until }) => until);
      expect(expired('2026-09-01')).toEqual(['2026-08-31']);
      expect(expired('2026-08-31')).toEqual([]);
    }
  });

  test('leave confidential answers out where they are not to count', () => {
    const views = compareViews(open, hidden, { ...forClient, counting: 'leave-out' });
    expect([...views.marked]).toEqual([]);
    expect(views.before.assessment.score).toEqual(open.assessment.score);
    expect(views.after.assessment.questions.find(({ id }) => id === 'a/two')?.status).toBe('unanswered');
  });

  test('keep how far the score may vary, unless that counts what is left out', () => {
    const has = (snapshot: Snapshot, counting: 'count' | 'leave-out') => {
      const { before } = compareViews(analysed(snapshot), open, { ...forClient, counting });
      return before.assessment.robustness !== undefined;
    };
    expect([has(open, 'count'), has(open, 'leave-out')]).toEqual([true, true]);
    expect([has(hidden, 'count'), has(hidden, 'leave-out')]).toEqual([true, false]);
    expect(compareViews(open, open, forClient).before.assessment).not.toHaveProperty('robustness');
  });
});

describe('a stored assessment of which something is sealed', () => {
  const low = { 'a/one': 0, 'a/two': 0, 'a/three': 0, 'a/four': 67, 'context/kind': 'x' };
  const { before } = compareViews(stored(round(low)), round({ ...low, 'a/two': secret('s0') }), forClient);

  test('has its gates without their questions, and no finding on them', () => {
    const point = before.assessment.gates.filter(({ scenario }) => scenario === 'point');
    expect(point.map(({ rule, caps, questions }) => [rule, caps, ...questions])).toEqual([
      ['told-in-confidence', 'not-ready'],
      ['critical-below-half', 'ready-with-conditions', 'a/one'],
    ]);
    const questions = before.assessment.findings.flatMap((finding) => finding.questions);
    expect(questions).toContain('a/one');
    expect(questions).not.toContain('a/two');
    expect(before.label).toBe('previous assessment');
    expect(before.interviews).toBeUndefined();
  });
});

describe('several assessments', () => {
  const rounds = [
    round({ 'a/one': 33, 'a/two': 67 }),
    stored(round({ 'a/one': 67, 'a/two': 67 })),
    round({ 'a/one': 67, 'a/two': secret('s67') }),
  ];

  test('are as they are for an internal copy', () => {
    expect(trendViews(rounds, internal)).toBe(rounds);
  });

  test('have a number for a client, and nothing that is confidential in any of them', () => {
    const shown = trendViews(rounds, forClient);
    expect(shown.map(({ label }) => label)).toEqual(['assessment 1', 'assessment 2', 'assessment 3']);
    expect(shown.flatMap(idsIn)).not.toContain('a/two');
    expect(shown.flatMap(idsIn)).toContain('a/one');
  });

  test('name people of none of them', () => {
    const note = { option: 's33', note: 'Ask Nora Quist.', keyFact: true };
    const respondent = { side: 'client', role: 'legal', name: 'Nora Quist' } as const;
    const [first] = trendViews([round({ 'a/one': note }), stored(round({})), round({}, { respondent })], forClient);
    expect(first?.interviews?.[0]?.answers.get('a/one')?.note).toBe('Ask [Legal counsel, client].');
  });
});

describe('what an audience may see of a comparison', () => {
  const evidence = [{ ref: 'E', until: '2026-08-31' }];
  const at = (updated: string): Partial<Interview> => ({ updated });
  const [THEN, NOW] = [at('2026-05-13T09:00:00Z'), at('2026-11-22T09:00:00Z')];
  const compared = (then: Answers, now: Answers, audience: 'client' | 'internal', rest: Partial<Interview> = {}) =>
    compareRounds({
      before: round(then, THEN),
      after: round(now, { ...NOW, ...rest }),
      options: { ...internal, audience },
    });

  test('marks in an internal copy whatever rests on a confidential answer', () => {
    const { comparison, isReduced } = compared(
      { 'a/one': { option: 's0', evidence }, 'a/two': 0, 'a/four': 33 },
      { 'a/one': { option: 's67', evidence, confidential: true }, 'a/two': 33, 'a/four': { option: 's67', evidence } },
      'internal',
    );
    expect(isReduced).toBe(false);
    expect(comparison.answers.map(({ question, confidential }) => [question, confidential])).toEqual([
      ['a/one', true],
      ['a/two', undefined],
      ['a/four', undefined],
    ]);
    expect(comparison.evidence?.expired).toEqual([
      { question: 'a/one', ref: 'E', until: '2026-08-31', confidential: true },
      { question: 'a/four', ref: 'E', until: '2026-08-31' },
    ]);
    const { cleared, added, remaining } = comparison.change.gates;
    const marks = (gates: typeof cleared) => gates.map(({ rule, confidential }) => [rule, confidential]);
    expect(marks(cleared)).toEqual([
      ['knock-out', undefined],
      ['critical-below-half', true],
    ]);
    expect([marks(added), marks(remaining)]).toEqual([[['critical-below-half', undefined]], []]);
    const worse = compared(
      { 'a/one': 0, 'a/two': 100 },
      { 'a/one': secret('s33'), 'a/two': secret('s33') },
      'internal',
    );
    expect(marks(worse.comparison.change.gates.added)).toEqual([['critical-below-half', true]]);
    expect(marks(worse.comparison.change.gates.remaining)).toEqual([['critical-below-half', true]]);
  });

  test('has no mark in a client’s copy, and says that something is left out', () => {
    const { comparison, isReduced } = compared({ 'a/one': secret('s0'), 'a/four': 33 }, { 'a/four': 67 }, 'client');
    expect(isReduced).toBe(true);
    expect(comparison.answers.map(({ question }) => question)).toEqual(['a/four']);
    expect(JSON.stringify(comparison)).not.toContain('"confidential":true');
    expect(compared({ 'a/four': 33 }, { 'a/four': 67 }, 'client').isReduced).toBe(false);
  });

  test('has the evidence of no question that does not apply', () => {
    const proof = { 'a/three': { option: 's67', evidence } };
    const expired = (kind: string) =>
      compared({ ...proof, 'context/kind': 'x' }, { ...proof, 'context/kind': kind }, 'internal').comparison.evidence
        ?.expired;
    expect(expired('x')).toHaveLength(1);
    expect(expired('y')).toEqual([]);
    const { comparison } = compareRounds({ before: round(proof), after: stored(round(proof)), options: internal });
    expect(comparison.evidence).toBeNull();
  });

  const SAME: Answers = { 'a/one': 67, 'a/two': 67, 'a/four': 67, 'context/kind': 'y' };
  const { engagement } = round(SAME).interviews?.[0] ?? {};
  if (engagement === undefined) throw new Error('there is no interview');

  test.each<[string, Answers, Partial<Interview>, boolean]>([
    ['nothing', {}, {}, true],
    ['an answer', { 'a/four': 33 }, {}, false],
    ['a context answer', { 'context/kind': undefined }, {}, false],
    ['the provider', {}, { engagement: { ...engagement, provider: 'Initech' } }, false],
    ['who was heard', {}, { respondent: { side: 'provider' } }, false],
    ['what is told in confidence', { 'a/four': secret('s33') }, {}, false],
    ['evidence that is still good', { 'a/four': { option: 's67', evidence: [{ ref: 'E' }] } }, {}, true],
  ])('tells whether anything differs: %s', (_, changes, rest, expected) => {
    for (const audience of ['client', 'internal'] as const)
      expect(compared(SAME, { ...SAME, ...changes }, audience, rest).isUnchanged).toBe(expected);
  });

  test('finds a change in the profile, in evidence that ran out, and in questions that are new, gone or changed', () => {
    const isSame = (after: Snapshot, before = round(SAME)): boolean =>
      compareRounds({ before, after, options: internal }).isUnchanged;
    const other = { ...catalogue, profile: { ...catalogue.profile, id: 'other' } };
    expect(isSame(roundOf(SAME, {}, other))).toBe(false);
    const proof = { ...SAME, 'a/four': { option: 's67', evidence } };
    expect(isSame(round(proof, NOW), round(proof, THEN))).toBe(false);
    const areas = (...ids: readonly string[]) => catalogueOf([{ id: 'a', questions: ids.map((id) => ({ id })) }]);
    const small = { 'a/one': 67, 'a/two': 67 };
    const [two, three] = [roundOf(small, {}, areas('one', 'two')), roundOf(small, {}, areas('one', 'two', 'more'))];
    expect([isSame(two, two), isSame(three, three)]).toEqual([true, true]);
    expect([isSame(three, two), isSame(two, three)]).toEqual([false, false]);
    const newer = catalogueOf([
      { id: 'a', version: '2.0.0', questions: [{ id: 'one' }, { id: 'two', changed: '2.0.0' }] },
    ]);
    const asked = new Map([['a', { version: '1.0.0' }]]);
    const [old, now] = [roundOf(small, { asked }, areas('one', 'two')), roundOf(small, {}, newer)];
    expect([isSame(old, old), isSame(now, now), isSame(now, old)]).toEqual([true, true, false]);
  });

  test('finds a score or a level that differs, but for the noise of a sum', () => {
    const before = round(SAME);
    const { score, level } = before.assessment;
    const isSame = (changes: object): boolean => {
      const after = { ...before, assessment: { ...before.assessment, ...changes } };
      return compareRounds({ before, after, options: internal }).isUnchanged;
    };
    for (const name of ['low', 'point', 'high'] as const) {
      expect(isSame({ score: { ...score, [name]: (score[name] ?? 0) + 1e-12 } })).toBe(true);
      expect(isSame({ score: { ...score, [name]: (score[name] ?? 0) + 0.1 } })).toBe(false);
      expect(isSame({ level: { ...level, [name]: 'not-ready' } })).toBe(false);
    }
    const gate = { rule: 'knock-out', caps: 'not-ready', scenario: 'point', questions: ['a/two'] } as const;
    expect(isSame({ gates: [...before.assessment.gates, gate] })).toBe(false);
    const after = { ...before, assessment: { ...before.assessment, gates: [gate] } };
    expect(compareRounds({ before: after, after: before, options: internal }).isUnchanged).toBe(false);
  });
});

test.each([
  [null, null, true],
  [null, 0, false],
  [0, null, false],
  [50, 50, true],
  [50, 50 + 1e-12, true],
  [50 + 1e-12, 50, true],
  [50, 50.001, false],
  [50.001, 50, false],
])('%s is near %s: %s', (one, other, expected) => {
  expect(isNear(one, other)).toBe(expected);
});

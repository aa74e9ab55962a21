import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Interview } from '../../src/answers/interview.ts';
import { compareAssessments, trendOf } from '../../src/comparison/compare.ts';
import type { Snapshot } from '../../src/comparison/comparison.ts';
import { findRegression } from '../../src/comparison/regression.ts';
import type { Catalogue } from '../../src/questionnaires/catalogue.ts';
import { analyse } from '../../src/scoring/analysis.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { type AreaSpec, catalogueOf, interviewOf } from '../kit/catalogue.ts';
import { FACTS } from '../kit/facts.ts';
import { smallAssessments } from '../kit/plan.ts';

const SPECS: readonly AreaSpec[] = [
  { id: 'a', questions: [{ id: 'one', criticality: 'critical' }, { id: 'two' }] },
  { id: 'b', questions: [{ id: 'three', knockOut: true }] },
];
const catalogue = catalogueOf(SPECS, [{ id: 'x', options: ['yes', 'no'] }]);

function snapshotOf(interviews: readonly Interview[], of: Catalogue = catalogue): Snapshot {
  return { label: 'x', catalogue: of, interviews, assessment: scoreInterviews(of, interviews) };
}

function analysed(answers: Readonly<Record<string, unknown>>): Snapshot {
  const snapshot = snap(answers);
  const analysis = analyse(catalogue, snapshot.interviews ?? [], 1);
  return { ...snapshot, assessment: { ...snapshot.assessment, ...analysis } };
}

const snap = (answers: Readonly<Record<string, unknown>>, of?: Catalogue): Snapshot =>
  snapshotOf([interviewOf(answers)], of);

/** The same as it would be read from a file of `score --json`. */
function stored({ interviews: _, ...snapshot }: Snapshot): Snapshot {
  return { ...snapshot, assessment: JSON.parse(JSON.stringify(snapshot.assessment)) };
}

describe('answers that changed', () => {
  test.each([
    ['a better one', { 'a/one': 0 }, { 'a/one': 100 }, 'better'],
    ['a worse one', { 'a/one': 100 }, { 'a/one': 67 }, 'worse'],
    ['one that is known now', {}, { 'a/one': 0 }, 'answered'],
    ['one that was only unknown', { 'a/one': { unknown: true } }, { 'a/one': 33 }, 'answered'],
    ['one that nobody knows any more', { 'a/one': 33 }, { 'a/one': { unknown: true } }, 'reopened'],
    ['one that does not apply any more', { 'a/one': 33 }, { 'a/one': { notApplicable: 'No' } }, 'other'],
    ['one about the engagement', { 'context/x': 'yes' }, { 'context/x': 'no' }, 'other'],
  ])('%s', (_, before, after, kind) => {
    const { answers } = compareAssessments(snap(before), snap(after));
    expect(answers.map(({ kind, from, to }) => [kind, from.status === to.status])).toHaveLength(1);
    expect(answers[0]?.kind).toBe(kind);
  });

  test('another answer of the same score is told where the interviews are there, and not where only scores are', () => {
    const list = catalogueOf([{ id: 'a', questions: [{ id: 'one', points: [1, 1] }] }]);
    const [before, after] = [snap({ 'a/one': { items: ['i0'] } }, list), snap({ 'a/one': { items: ['i1'] } }, list)];
    expect(compareAssessments(before, after)).toMatchObject({ answers: [{ kind: 'other' }], knowsChoices: true });
    expect(compareAssessments(stored(before), after)).toMatchObject({ answers: [], knowsChoices: false });
  });
});

describe('gates, areas and level', () => {
  test('what is cleared and what is new', () => {
    const { change, areas } = compareAssessments(
      snap({ 'a/one': { option: 's100', evidence: ['e'] }, 'a/two': 100, 'b/three': 0 }),
      snap({ 'a/one': 33, 'a/two': 100, 'b/three': { option: 's100', evidence: ['e'] } }),
    );
    expect(change.gates.cleared.map(({ rule }) => rule)).toEqual(['knock-out']);
    expect(change.gates.added.map(({ rule }) => rule)).toEqual(['critical-below-half']);
    expect(change.level).toMatchObject({ before: { point: 'not-ready' }, after: { point: 'ready-with-conditions' } });
    expect(areas.map(({ id, points }) => [id, points && Math.round(points)])).toEqual([
      ['a', -45],
      ['b', 100],
    ]);
  });
});

describe('whether the change is more than noise', () => {
  const all = (score: number): Snapshot => analysed({ 'a/one': score, 'a/two': score, 'b/three': score });
  test.each([
    ['from worst to best', 0, 100, 'beyond'],
    ['one option', 67, 67, 'same'],
  ])('%s', (_, from, to, verdict) => {
    const [before, after] = [all(from), all(to)];
    expect(compareAssessments(before, after).significance.verdict).toBe(verdict);
    expect(compareAssessments(stored(before), stored(after)).significance.verdict).toBe(verdict);
  });

  test('an answer of little weight is within', () => {
    const of = (two: number): Snapshot => analysed({ 'a/one': 33, 'a/two': two, 'b/three': 67 });
    expect(compareAssessments(of(33), of(67)).significance.verdict).toBe('within');
  });

  test('cannot be told without a score, or without robustness', () => {
    expect(compareAssessments(snap({}), snap({ 'a/one': 33 })).significance.verdict).toBeNull();
    expect(compareAssessments(snap({ 'a/one': 0 }), snap({ 'a/one': 33 })).significance.verdict).toBeNull();
  });
});

describe('across versions', () => {
  const newer = catalogueOf([
    {
      id: 'a',
      version: '2.0.0',
      questions: [{ id: 'one', criticality: 'critical', changed: '2.0.0' }, { id: 'two' }, { id: 'four' }],
    },
  ]);
  const all = { 'a/one': 0, 'a/two': 67, 'b/three': 100 };

  test('a stored assessment knows its versions: what changed its meaning, what is new, what is gone', () => {
    const after = snap({ 'a/one': 100, 'a/two': 100, 'a/four': 0 }, newer);
    const { setAside, answers, likeForLike } = compareAssessments(stored(snap(all)), after);
    expect(setAside).toEqual({ changed: ['a/one'], added: ['a/four'], removed: ['b/three'] });
    expect(answers.map(({ question }) => question)).toEqual(['a/two']);
    expect(likeForLike).toEqual({ questions: 1, before: 67, after: 100 });
  });

  test('so do interviews that say with what they were asked', () => {
    const asked = { ...interviewOf({ 'a/one': 0, 'a/two': 67 }), asked: new Map([['a', { version: '1.0.0' }]]) };
    const { setAside } = compareAssessments(snapshotOf([asked], newer), snap({ 'a/one': 100 }, newer));
    expect(setAside).toEqual({ changed: ['a/one'], added: [], removed: [] });
  });

  test('an answer that nobody asked again is compared, before and after: it means what it meant', () => {
    const asked = (score: number, version: string) => ({
      ...interviewOf({ 'a/one': score, 'a/two': 67 }),
      asked: new Map([['a', { version }]]),
    });
    const [old, worse] = [snapshotOf([asked(67, '1.0.0')], newer), snapshotOf([asked(0, '1.0.0')], newer)];
    expect(compareAssessments(old, worse).setAside.changed).toEqual([]);
    expect(compareAssessments(old, worse).answers.map(({ kind }) => kind)).toEqual(['worse']);
    // An older version in the later file takes nothing out of the comparison either.
    const fresh = snapshotOf([asked(67, '2.0.0')], newer);
    expect(compareAssessments(fresh, worse).answers.map(({ kind }) => kind)).toEqual(['worse']);
  });

  test('an option that is no longer there sets its question aside', () => {
    const { setAside } = compareAssessments(snap({ 'a/one': 'gone' }), snap({ 'a/one': 100 }));
    expect(setAside.changed).toEqual(['a/one']);
  });
});

/** An assessment as the first edition of the method stored it. */
function firstEdition(snapshot: Snapshot): Snapshot {
  const { method: _, stage: __, decision: ___, ...assessment } = stored(snapshot).assessment;
  return { label: 'x', catalogue: snapshot.catalogue, assessment };
}

describe('across editions of the method', () => {
  const then = { 'a/one': 33, 'a/two': 67, 'b/three': 100 };
  const after = snap({ ...then, 'a/one': 100, 'a/two': 33 });
  const { method, change, significance, areas, likeForLike, answers } = compareAssessments(
    firstEdition(snap(then)),
    after,
  );

  test('says which, and compares question by question', () => {
    expect(method).toEqual({ before: 1, after: 2 });
    expect(answers.map(({ question, kind }) => [question, kind])).toEqual([
      ['a/one', 'better'],
      ['a/two', 'worse'],
    ]);
  });

  test('claims nothing of the score, the areas and the gates', () => {
    expect(change.points).toBeNull();
    expect(change.gates).toEqual({ cleared: [], added: [], remaining: [] });
    expect(change.score.before.point).not.toBeNull();
    expect(significance.verdict).toBeNull();
    expect(areas.map(({ points }) => points)).toEqual([null, null]);
    expect(likeForLike).toEqual({ questions: 0, before: null, after: null });
  });

  test('interviews are scored by the edition of today, and so are two that were stored by it', () => {
    expect(compareAssessments(snap(then), after)).not.toHaveProperty('method');
    expect(compareAssessments(stored(snap(then)), stored(after))).not.toHaveProperty('method');
    const both = compareAssessments(firstEdition(snap(then)), firstEdition(after));
    expect(both).not.toHaveProperty('method');
    expect(both.change.points).not.toBeNull();
  });

  test('a trend says by which edition each was scored', () => {
    const { moments } = trendOf([firstEdition(snap(then)), snap(then), after]);
    expect(moments.map(({ method: by }) => by)).toEqual([1, 2, 2]);
  });

  test.each<[string, object, 'low' | 'point' | 'high', readonly unknown[]]>([
    ['nothing fell', {}, 'low', []],
    ['a question that scores less', { 'a/one': 0, 'a/two': 100 }, 'low', [['a/one', 33, 0]]],
    ['the same at point, by its lowest answer', { 'a/one': 0 }, 'point', [['a/one', 33, 0]]],
    ['and at high', { 'a/one': 0 }, 'high', [['a/one', 33, 0]]],
    ['one that was set aside', { 'a/one': { notApplicable: 'No' } }, 'low', [['a/one', 33, null]]],
    ['one that is open again', { 'b/three': { unknown: true } }, 'low', [['b/three', 100, 0]]],
  ])('a baseline looks at each question: %s', (_, now, scenario, fallen) => {
    const found = findRegression(firstEdition(snap(then)), snap({ ...then, ...now }), scenario);
    expect(found.byQuestion?.common).toBe(3);
    expect(found.byQuestion?.fallen.map(({ id, was, now: is }) => [id, was, is])).toEqual(fallen);
    expect(found).toMatchObject({ overall: { was: null, now: null }, areas: [], newBlockers: [] });
  });
});

test('a gate that is told within another is not counted in a trend', () => {
  const critical = catalogueOf(
    [{ id: 'a', questions: [{ id: 'exit', criticality: 'critical' }] }],
    [{ id: 'x', options: ['yes', 'no'] }],
    [
      {
        rule: 'exit-of-critical-function',
        when: { question: 'context/x', is: ['yes'] },
        questions: ['a/exit'],
        below: 50,
      },
    ],
  );
  const { moments } = trendOf([snap({ 'context/x': 'yes', 'a/exit': 33 }, critical)]);
  expect(moments.map(({ blockers, conditions }) => [blockers, conditions])).toEqual([[1, 0]]);
});

test('the one gate for all that is not shown is the same one when its list changes', () => {
  const demanding = catalogueOf(
    [{ id: 'a', questions: ['one', 'two'].map((id) => ({ id, criticality: 'critical' as const })) }],
    [],
    [],
    { evidence: 'named' },
  );
  const shown = { option: 's100', evidence: ['x.pdf'] };
  const [none, one] = [
    snap({ 'a/one': 100, 'a/two': 100 }, demanding),
    snap({ 'a/one': 100, 'a/two': shown }, demanding),
  ];
  const { gates } = compareAssessments(none, one).change;
  expect(gates.remaining.map(({ questions }) => questions)).toEqual([['a/one']]);
  expect([...gates.added, ...gates.cleared]).toEqual([]);
});

describe('evidence that expired in between', () => {
  const dated = (updated: string, ...evidence: readonly object[]): Interview => ({
    ...interviewOf({ 'a/one': { option: 's67', evidence } }),
    updated,
  });
  const before = snapshotOf([dated('2026-05-01T09:00:00Z', { ref: 'a.pdf', until: '2026-08-31' })]);
  const expired = (after: Interview, asOf?: string) =>
    compareAssessments(before, snapshotOf([after]), asOf).evidence?.expired.map(({ ref }) => ref);
  const NOVEMBER = '2026-11-22T09:00:00Z';

  test.each<[string, Interview, string | undefined, readonly string[]]>([
    ['still there', dated(NOVEMBER, { ref: 'a.pdf', until: '2026-08-31' }), undefined, ['a.pdf']],
    ['gone, and nothing in its place', dated(NOVEMBER), undefined, ['a.pdf']],
    ['gone, with other evidence in its place', dated(NOVEMBER, { ref: 'b.pdf' }), undefined, []],
    ['renewed', dated(NOVEMBER, { ref: 'a.pdf', until: '2027-08-31' }), undefined, []],
    ['on its last day', dated(NOVEMBER, { ref: 'a.pdf', until: '2026-08-31' }), '2026-08-31', []],
    ['the day after', dated(NOVEMBER, { ref: 'a.pdf', until: '2026-08-31' }), '2026-09-01', ['a.pdf']],
    ['expired before the first of the two', dated(NOVEMBER, { ref: 'b.pdf', until: '2025-01-01' }), undefined, []],
  ])('%s', (_, after, asOf, refs) => expect(expired(after, asOf)).toEqual(refs));

  test('a confidential one is not named, and a stored assessment has none', () => {
    const secret = interviewOf({
      'a/one': { option: 's67', confidential: true, evidence: [{ ref: 'secret.pdf', until: '2026-08-31' }] },
    });
    const after = snapshotOf([{ ...secret, updated: NOVEMBER }]);
    expect(JSON.stringify(compareAssessments(before, after))).not.toContain('secret.pdf');
    expect(compareAssessments(before, after).evidence?.expired).toHaveLength(1);
    expect(compareAssessments(before, stored(after)).evidence).toBeNull();
  });
});

test('respondents by name where both have one, else by side and role', () => {
  const by = (name?: string, side = 'client'): Interview =>
    interviewOf({}, { side, ...(name === undefined ? {} : { name }), file: `${name}-${side}.yaml` });
  const changes = (before: readonly Interview[], after: readonly Interview[]) =>
    compareAssessments(snapshotOf(before), snapshotOf(after)).respondents;
  expect(changes([by('Ann')], [by('Ann')])).toEqual({ joined: [], left: [] });
  expect(changes([by('Ann')], [by()])).toEqual({ joined: [], left: [] });
  expect(changes([by('Ann')], [by('Bob')])).toEqual({ joined: [{ side: 'client' }], left: [{ side: 'client' }] });
  expect(changes([by()], [by(), by('Ann', 'provider')])).toEqual({ joined: [{ side: 'provider' }], left: [] });
});

test('a provider chosen since is told', () => {
  const later = interviewOf({});
  const { provider: _, ...open } = later.engagement;
  const before = snapshotOf([{ ...later, engagement: open }]);
  expect(compareAssessments(before, snapshotOf([later])).provider).toEqual({ before: null, after: 'Globex' });
});

test('a trend stands in the order of the days', () => {
  const on = (day: string, score: number): Snapshot => ({
    ...snapshotOf([{ ...interviewOf({ 'b/three': score }), updated: `${day}T09:00:00Z` }]),
    label: day,
  });
  const { moments } = trendOf([on('2026-11-22', 100), on('2025-11-22', 0), on('2026-05-22', 33)]);
  expect(moments.map(({ date, score, blockers }) => [date, score.point, blockers])).toEqual([
    ['2025-11-22', 0, 1],
    ['2026-05-22', 33, 0],
    ['2026-11-22', 100, 0],
  ]);
});

test('law: nothing differs from itself, and there and back again is told as opposites', () => {
  fc.assert(
    fc.property(smallAssessments, fc.nat(), ({ catalogue: of, interviews }, at) => {
      const here = snapshotOf(interviews, of);
      const [first] = interviews;
      const ids = [...(first?.answers.keys() ?? [])];
      const dropped = ids[at % Math.max(1, ids.length)];
      const rest = interviews.map((each) => ({
        ...each,
        answers: new Map([...each.answers].filter(([id]) => id !== dropped)),
      }));
      const there = snapshotOf(rest, of);
      const same = compareAssessments(here, here);
      expect(same.answers).toEqual([]);
      expect(same.change.points ?? 0).toBe(0);
      const [out, back] = [compareAssessments(here, there), compareAssessments(there, here)];
      expect(out.change.gates.added).toEqual(back.change.gates.cleared);
      expect(out.answers.map(({ question }) => question)).toEqual(back.answers.map(({ question }) => question));
      expect(out.likeForLike).toEqual({
        questions: back.likeForLike.questions,
        before: back.likeForLike.after,
        after: back.likeForLike.before,
      });
      expect(JSON.stringify(out)).not.toMatch(/NaN|Infinity/);
    }),
    { numRuns: 60 },
  );
});

describe('facts', () => {
  const known = (answers: Readonly<Record<string, unknown>>): Snapshot => snapshotOf([interviewOf(answers)], FACTS);

  test('of which something else is known are listed, with all that was and is known', () => {
    const before = known({ 'a/text': { value: 'x' }, 'a/number': { value: 3 }, 'a/list': { value: ['p'] } });
    const after = known({ 'a/text': { value: 'y' }, 'a/number': { value: 3 }, 'a/date': { value: '2027-06-30' } });
    const facts = [
      { question: 'a/text', from: ['x'], to: ['y'] },
      { question: 'a/date', from: [], to: ['2027-06-30'] },
      { question: 'a/list', from: [['p']], to: [] },
    ];
    expect(compareAssessments(before, after).facts).toEqual(facts);
    expect(compareAssessments(stored(before), after).facts).toEqual(facts);
    expect(compareAssessments(before, after).answers).toEqual([]);
  });

  test('are not compared with an assessment that says nothing of them', () => {
    const { facts: _, ...first } = known({}).assessment;
    expect(compareAssessments({ ...known({}), assessment: first }, known({ 'a/number': { value: 3 } })).facts).toEqual(
      [],
    );
  });
});

import { describe, expect, test } from 'vitest';
import { listAreas } from '../../src/model/areas.ts';
import type { ReportGate, ReportVerdict } from '../../src/model/model.ts';
import { buildGates, buildVerdict, isInConfidence } from '../../src/model/verdict.ts';
import type { Catalogue } from '../../src/questionnaires/catalogue.ts';
import type { Gate } from '../../src/scoring/assessment.ts';
import { catalogueOf, interviewOf } from '../kit/catalogue.ts';
import { modelOf } from '../report/reading.ts';
import { viewOf } from './view-of.ts';

const catalogue = catalogueOf([
  {
    id: 'a',
    questions: [
      { id: 'stop', criticality: 'critical', knockOut: true },
      { id: 'must', criticality: 'critical' },
      { id: 'also', criticality: 'critical' },
      { id: 'two', criticality: 'high' },
      { id: 'three' },
    ],
  },
  { id: 'b', questions: [{ id: 'four' }, { id: 'five', criticality: 'low' }] },
]);
const BEST = Object.fromEntries([...catalogue.questions.keys()].map((id) => [id, 100]));

/** The gates of an assessment that has these and no others. */
function gatesOf(gates: readonly Partial<Gate>[], answers: Readonly<Record<string, unknown>> = BEST) {
  const { view, questions } = viewOf(catalogue, [interviewOf(answers)]);
  const full = gates.map(
    (gate): Gate => ({ rule: 'knock-out', caps: 'not-ready', scenario: 'point', questions: ['a/stop'], ...gate }),
  );
  const built = buildGates({ ...view, assessment: { ...view.assessment, gates: full } }, questions);
  return Object.fromEntries(
    Object.entries(built).map(([kind, list]) => [
      kind,
      list.map((gate: ReportGate) => `${gate.rule} ${gate.questions.map(({ topic }) => topic).join('+')}`),
    ]),
  );
}

const NONE = { blockers: [], conditions: [], couldBlock: [], couldBeConditions: [] };
const condition = { rule: 'critical-below-half', caps: 'ready-with-conditions' } as const;
const secret = { rule: 'told-in-confidence', questions: [] } as const;
const across = { rule: 'lock-in', caps: 'ready-with-conditions' } as const;

describe('the gates', () => {
  test.each<[string, readonly Partial<Gate>[], object]>([
    ['none', [], {}],
    ['a blocker stands in the reading at point', [{}], { blockers: ['knock-out stop'] }],
    ['and could, at low', [{ scenario: 'low' }], { couldBlock: ['knock-out stop'] }],
    ['at high it says nothing', [{ scenario: 'high' }], {}],
    ['what blocks already could not as well', [{}, { scenario: 'low' }], { blockers: ['knock-out stop'] }],
    [
      'another question could',
      [{}, { scenario: 'low', questions: ['a/must'] }],
      { blockers: ['knock-out stop'], couldBlock: ['knock-out must'] },
    ],
    ['a condition', [{ ...condition, questions: ['a/must'] }], { conditions: ['critical-below-half must'] }],
    [
      'a possible condition',
      [{ ...condition, scenario: 'low', questions: ['a/must'] }],
      { couldBeConditions: ['critical-below-half must'] },
    ],
    [
      'not where the question is named already',
      [
        { ...condition, questions: ['a/must'] },
        { ...condition, scenario: 'low', questions: ['a/must'] },
      ],
      { conditions: ['critical-below-half must'] },
    ],
    [
      'nor where it could block',
      [
        { scenario: 'low', questions: ['a/must'] },
        { ...condition, scenario: 'low', questions: ['a/must'] },
      ],
      { couldBlock: ['knock-out must'] },
    ],
    [
      'a possible rule across questions',
      [{ ...across, scenario: 'low', questions: ['a/two', 'a/three'] }],
      { couldBeConditions: ['lock-in two+three'] },
    ],
    [
      'but not where one of its questions is named, be it as a possibility',
      [
        { ...condition, scenario: 'low', questions: ['a/two'] },
        { ...across, scenario: 'low', questions: ['a/two', 'a/three'] },
      ],
      { couldBeConditions: ['critical-below-half two'] },
    ],
    [
      'a blocking rule across questions is not covered by a gate on one of them',
      [{}, { rule: 'lock-in', scenario: 'low', questions: ['a/stop', 'a/two'] }],
      { blockers: ['knock-out stop'], couldBlock: ['lock-in stop+two'] },
    ],
    [
      'but by itself',
      [
        { rule: 'lock-in', questions: ['a/stop'] },
        { rule: 'lock-in', scenario: 'low', questions: ['a/stop', 'a/two'] },
      ],
      { blockers: ['lock-in stop'] },
    ],
    [
      'what was told in confidence is one blocker, and no possible one besides',
      [secret, { ...secret, scenario: 'low' }],
      { blockers: ['told-in-confidence '] },
    ],
    [
      'it covers nothing else',
      [secret, { scenario: 'low' }],
      { blockers: ['told-in-confidence '], couldBlock: ['knock-out stop'] },
    ],
    [
      'nor is it covered',
      [{}, { ...secret, scenario: 'low' }],
      { blockers: ['knock-out stop'], couldBlock: ['told-in-confidence '] },
    ],
    [
      'a possible condition in confidence is named where no other is',
      [{ ...secret, caps: 'ready-with-conditions', scenario: 'low' }],
      { couldBeConditions: ['told-in-confidence '] },
    ],
    [
      'and not next to a condition in confidence',
      [
        { ...secret, caps: 'ready-with-conditions' },
        { ...secret, caps: 'ready-with-conditions', scenario: 'low' },
      ],
      { conditions: ['told-in-confidence '] },
    ],
    [
      'or one that could block',
      [
        { ...secret, scenario: 'low' },
        { ...secret, caps: 'ready-with-conditions', scenario: 'low' },
      ],
      { couldBlock: ['told-in-confidence '] },
    ],
  ])('%s', (_, gates, expected) => {
    expect(gatesOf(gates)).toEqual({ ...NONE, ...expected });
  });

  test('with an answer come before those without, and the costliest first', () => {
    const answers = { ...BEST, 'a/stop': { unknown: true }, 'a/must': 67, 'a/also': 33, 'a/three': 0 };
    const on = (...questions: readonly string[]) => ({ questions });
    expect(gatesOf([on('a/stop'), on('a/must'), on('a/also'), on('a/must', 'a/three')], answers).blockers).toEqual([
      'knock-out must+three',
      'knock-out also',
      'knock-out must',
      'knock-out stop',
    ]);
  });

  test('say what they are in words, and whether they wait for an answer', () => {
    const { gates } = modelOf(catalogue, [interviewOf({ ...BEST, 'a/stop': 0, 'a/must': { unknown: true } })]);
    expect(gates.blockers).toMatchObject([{ rule: 'knock-out', isAcross: false, isOpen: false }]);
    expect(gates.conditions).toMatchObject([{ isAcross: false, isOpen: true, questions: [{ id: 'a/must' }] }]);
    for (const { title, explanation, remedy } of [...gates.blockers, ...gates.conditions]) {
      expect([title, explanation, remedy].every((text) => text !== '')).toBe(true);
    }
    expect(isInConfidence({ rule: 'told-in-confidence' })).toBe(true);
    expect(isInConfidence({ rule: 'knock-out' })).toBe(false);
  });
});

function verdictOf(answers: Readonly<Record<string, unknown>>, of: Catalogue = catalogue): ReportVerdict {
  return modelOf(of, [interviewOf(answers)]).verdict;
}

function reasonsOf({ reasons }: ReportVerdict): readonly string[] {
  return reasons.map((each) =>
    each.kind === 'gate'
      ? `gate ${each.gate.questions.map(({ id }) => id).join()}`
      : `${each.kind} ${each.question.id}`,
  );
}

describe('the verdict', () => {
  test('has its sentence, level, score and mean', () => {
    const verdict = verdictOf(BEST);
    expect(verdict).toMatchObject({
      sentence: '100, ready; every question is answered',
      level: { low: 'ready', point: 'ready', high: 'ready' },
      score: { low: 100, point: 100, high: 100 },
      geometricMean: expect.closeTo(100),
      reasons: [],
    });
    expect(verdict).not.toHaveProperty('missing');
    expect(verdict).not.toHaveProperty('weakest');
  });

  test('names the weakest area where areas differ', () => {
    expect(verdictOf({ ...BEST, 'b/four': 33 }).weakest).toMatchObject({ id: 'b' });
    expect(verdictOf({ ...BEST, 'b/four': undefined, 'b/five': undefined })).not.toHaveProperty('weakest');
  });

  test('names what is missing to the next level', () => {
    expect(verdictOf({ ...BEST, 'a/must': 33 }).missing).toMatchObject({
      level: 'ready',
      areas: [],
      byScores: 'ready',
      blockers: 0,
      conditions: 1,
    });
    expect(verdictOf({ ...BEST, 'a/must': 33 }).missing).not.toHaveProperty('overall');
    expect(verdictOf({ ...BEST, 'a/stop': 0 }).missing).toMatchObject({
      level: 'ready-with-conditions',
      byScores: 'ready',
      blockers: 1,
      conditions: 0,
    });
    expect(verdictOf({ ...BEST, 'a/stop': 0, 'a/must': 33 }).missing).toMatchObject({ blockers: 1, conditions: 1 });
    // What the scores alone would make ready with conditions at best, no condition holds back.
    expect(verdictOf({ ...BEST, 'a/stop': 0, 'a/two': 0, 'b/four': 67, 'b/five': 67 }).missing).toMatchObject({
      byScores: 'ready-with-conditions',
      blockers: 1,
      conditions: 0,
    });
    // The area of two questions has no floor.
    const weak = verdictOf({ ...BEST, 'a/two': 0, 'a/three': 0, 'a/must': 0, 'a/also': 0, 'a/stop': 33 }).missing;
    expect(weak).toMatchObject({ areas: [{ title: 'a', needed: 40 }] });
    expect(verdictOf({ ...BEST, 'b/four': 0, 'b/five': 0 }).missing).toMatchObject({
      overall: { score: 50, needed: 60 },
      areas: [],
    });
    expect(verdictOf({})).not.toHaveProperty('missing');
  });

  test('what is at a threshold but for the noise of a sum is not missing', () => {
    const { view, questions } = viewOf(catalogue, [interviewOf({ ...BEST, 'a/must': 33 })]);
    const noise = 1e-12;
    const of = (point: number, area: number): ReportVerdict['missing'] => {
      const score = { low: 0, point, high: 100 };
      const areas = listAreas(view, questions, undefined).map((each) => ({
        ...each,
        score: { ...score, point: area },
      }));
      const assessment = {
        ...view.assessment,
        score,
        level: { low: null, point: 'ready-with-conditions', high: null },
      } as const;
      const gates = { blockers: [], conditions: [], couldBlock: [], couldBeConditions: [] };
      return buildVerdict({ ...view, assessment }, { areas, gates, shortfalls: [] }).missing;
    };
    expect(of(80 - noise, 60 - noise)).toEqual({
      level: 'ready',
      areas: [],
      byScores: 'ready',
      blockers: 0,
      conditions: 0,
    });
    expect(of(79.9, 60)).toMatchObject({ overall: { score: 79.9, needed: 80 }, areas: [] });
    expect(of(80, 59.9)?.areas).toMatchObject([{ title: 'a', score: 59.9 }]);
  });

  test('gives at most three reasons: the gates, and then the costliest answers, each question once', () => {
    const poor = { ...BEST, 'a/stop': 0, 'a/must': 33, 'a/two': 33, 'a/three': 0 };
    expect(reasonsOf(verdictOf(poor))).toEqual(['gate a/stop', 'gate a/must', 'shortfall a/two']);
    expect(reasonsOf(verdictOf({ ...BEST, 'b/five': 67, 'a/three': 0, 'b/four': 33 }))).toEqual([
      'shortfall b/four',
      'shortfall a/three',
      'shortfall b/five',
    ]);
    expect(reasonsOf(verdictOf({}))).toEqual([]);
  });

  test('of several gates in confidence gives one, and of a gate whose questions are all named none', () => {
    const { view, questions } = viewOf(catalogue, [interviewOf(BEST)]);
    const gate = (rule: Gate['rule'], ...ids: readonly string[]): ReportGate => ({
      rule,
      title: rule,
      explanation: '',
      remedy: '',
      isAcross: false,
      isOpen: false,
      bases: new Map(),
      parts: [],
      toSettle: [],
      decidedBy: [],
      questions: ids.flatMap((id) => questions.scored.get(id) ?? []),
    });
    const blockers = [gate('told-in-confidence'), gate('knock-out', 'a/stop'), gate('told-in-confidence')];
    const conditions = [gate('critical-below-half', 'a/stop'), gate('lock-in', 'a/stop', 'a/two')];
    const gates = { blockers, conditions, couldBlock: [], couldBeConditions: [] };
    expect(reasonsOf(buildVerdict(view, { areas: [], gates, shortfalls: [] }))).toEqual([
      'gate ',
      'gate a/stop',
      'gate a/stop,a/two',
    ]);
    const [secretly, openly] = [gate('told-in-confidence'), gate('knock-out', 'a/stop')];
    const reversed = { ...gates, blockers: [openly, secretly], conditions: [] };
    expect(reasonsOf(buildVerdict(view, { areas: [], gates: reversed, shortfalls: [] }))).toEqual([
      'gate a/stop',
      'gate ',
    ]);
  });
});

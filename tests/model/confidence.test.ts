import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Interview } from '../../src/answers/interview.ts';
import {
  confidentialIn,
  discreetAssessment,
  expectNothingConfidential,
  keeping,
  toldInConfidenceOnly,
  withoutConfidential,
} from '../../src/model/confidence.ts';
import { explainDiscreetly } from '../../src/model/discreet-explanation.ts';
import { viewFor } from '../../src/model/view.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { ENGLISH } from '../../src/texts/language.ts';
import { catalogueOf, interviewOf } from '../kit/catalogue.ts';
import { smallAssessments } from '../kit/plan.ts';
import { runs } from '../kit/runs.ts';

const catalogue = catalogueOf(
  [
    {
      id: 'a',
      questions: [{ id: 'one', criticality: 'critical' }, { id: 'two', criticality: 'critical' }, { id: 'three' }],
    },
  ],
  [{ id: 'kind', options: ['x', 'y'] }],
);
const secret = (option: string) => ({ option, confidential: true });
const by = (answers: Readonly<Record<string, unknown>>, file = 'a.yaml'): Interview =>
  interviewOf(answers, { file, side: file === 'a.yaml' ? 'client' : 'provider' });
const idsOf = (interviews: readonly Interview[]) => interviews.map(({ answers }) => [...answers.keys()]);

describe('what is marked', () => {
  const interviews = [
    by({ 'a/one': secret('s0'), 'a/two': 33 }),
    by({ 'a/one': 67, 'a/three': secret('s0') }, 'b.yaml'),
  ];

  test('is named by its question, and is gone where it is not to be there', () => {
    expect([...confidentialIn(interviews)]).toEqual(['a/one', 'a/three']);
    expect(idsOf(withoutConfidential(interviews))).toEqual([['a/two'], ['a/one']]);
    expect(idsOf(keeping(interviews, (id) => id === 'a/one'))).toEqual([['a/one'], ['a/one']]);
  });

  test.each<[string, readonly unknown[], boolean]>([
    ['one answer in confidence', [secret('s0')], true],
    ['and one openly', [secret('s0'), 67], false],
    ['two in confidence', [secret('s0'), secret('s67')], true],
    ['and an open shrug', [secret('s0'), { unknown: true }], true],
    ['a shrug in confidence alone', [{ unknown: true, confidential: true }], false],
    ['a reason in confidence', [{ notApplicable: 'x', confidential: true }], true],
    ['a note in confidence, without an answer', [{ note: 'x', confidential: true }], false],
  ])('is all that is known of a question: %s', (_, given, isOnly) => {
    const all = given.map((answer, index) => by({ 'a/one': answer }, index === 0 ? 'a.yaml' : 'b.yaml'));
    expect(toldInConfidenceOnly(all).has('a/one')).toBe(isOnly);
  });

  test('never gets into a copy for a client, however deep it lies', () => {
    const marked = { confidential: true };
    for (const copy of [marked, [marked], { a: { b: [marked] } }, new Map([['a', marked]])])
      expect(() => expectNothingConfidential(copy)).toThrow('marked confidential');
    for (const copy of [null, 'confidential', { confidential: false }, { confidential: ['a'] }, new Map([['a', 1]])])
      expect(() => expectNothingConfidential(copy)).not.toThrow();
  });
});

describe('an assessment for a client', () => {
  const interviews = [
    by({ 'a/one': secret('s0'), 'a/two': 33, 'a/three': 100 }),
    by({ 'a/two': secret('s100') }, 'b.yaml'),
  ];
  const whole = scoreInterviews(catalogue, interviews);
  const sealed = toldInConfidenceOnly(interviews);
  const discreet = discreetAssessment(catalogue, interviews, whole, sealed);

  test('has the figures of the whole, and of a question those that were given openly', () => {
    expect(discreet.score).toEqual(whole.score);
    expect(discreet.level).toEqual(whole.level);
    expect(discreet.areas.map(({ score }) => score)).toEqual(whole.areas.map(({ score }) => score));
    expect(discreet.questions.map(({ id, score }) => [id, score.point])).toEqual([
      ['a/two', 33],
      ['a/three', 100],
    ]);
    expect(discreet).not.toHaveProperty('confidential');
    expect(whole.confidential).toEqual(['a/one', 'a/two']);
  });

  test('counts every question, and names a gate only where it stands on what was said openly', () => {
    expect(discreet.areas[0]?.counts).toEqual({ answered: 3, unknown: 0, notApplicable: 0, unanswered: 0, hidden: 0 });
    const named = discreet.gates.map(({ rule, scenario, questions }) => [rule, scenario, ...questions].join(' '));
    const all = whole.gates.map(({ rule, scenario, questions }) => [rule, scenario, ...questions].join(' '));
    expect(all).toContain('critical-below-half point a/one');
    expect(named).toHaveLength(all.length);
    expect(named).toContain('told-in-confidence point');
    expect(named).not.toContain('critical-below-half point a/one');
    expect(discreet.gates.map(({ caps }) => caps)).toEqual(whole.gates.map(({ caps }) => caps));
    expect(discreet.findings.flatMap(({ questions }) => questions)).not.toContain('a/one');
    expect(discreet.findings.length).toBeGreaterThan(0);
  });

  test('compares the sides by what was said openly', () => {
    expect(whole.perception.compared).toBe(1);
    expect(discreet.perception.compared).toBe(0);
    expect(discreet.perception.questions).toEqual([]);
    expect(discreet.agreement).toEqual(scoreInterviews(catalogue, withoutConfidential(interviews)).agreement);
  });
});

describe('what stands on what was said openly alone', () => {
  const discreetOf = (interviews: readonly Interview[], sealed = toldInConfidenceOnly(interviews)) => {
    const whole = scoreInterviews(catalogue, interviews);
    return { whole, discreet: discreetAssessment(catalogue, interviews, whole, sealed) };
  };

  test('is a gate in one scenario, and told in confidence in another', () => {
    const { whole, discreet } = discreetOf([
      by({ 'a/two': 0 }),
      interviewOf({ 'a/two': 100 }, { file: 'c.yaml' }),
      by({ 'a/two': secret('s0') }, 'b.yaml'),
    ]);
    const onTwo = whole.gates.filter(({ rule }) => rule === 'critical-below-half').map(({ scenario }) => scenario);
    expect(onTwo).toEqual(expect.arrayContaining(['low', 'point']));
    const told = discreet.gates.filter(({ questions }) => questions.includes('a/two'));
    expect(told.map(({ scenario }) => scenario)).toContain('low');
    expect(told.map(({ scenario }) => scenario)).not.toContain('point');
  });

  test('keeps its share of the whole next to what is left out', () => {
    const { whole, discreet } = discreetOf([by({ 'a/one': secret('s0'), 'a/two': 33, 'a/three': 100 })]);
    const lostOn = ({ findings }: typeof whole) =>
      findings.find(({ rule, questions }) => rule === 'shortfall' && questions.includes('a/two'))?.pointsLost;
    expect(lostOn(whole)).toBeGreaterThan(0);
    expect(lostOn(discreet)).toBe(lostOn(whole));
  });

  test('compares the sides on no question that is sealed', () => {
    const both = [by({ 'a/two': 0, 'a/three': 0 }), by({ 'a/two': 100, 'a/three': 33 }, 'b.yaml')];
    const { discreet } = discreetOf(both, new Set(['a/three']));
    expect(discreet.perception.questions.map(({ question }) => question)).toEqual(['a/two']);
  });
});

describe('no question that is sealed is named', () => {
  const catalogue = catalogueOf(
    [
      {
        id: 'a',
        questions: [
          { id: 'one', criticality: 'critical' },
          { id: 'two', criticality: 'critical' },
          { id: 'exit', criticality: 'critical' },
          { id: 'three' },
        ],
      },
    ],
    [
      { id: 'stage', options: ['deciding', 'contracting', 'transition', 'running', 'ending'], notApplicable: false },
      { id: 'function', options: ['minor', 'critical'] },
    ],
    [
      {
        rule: 'exit-of-critical-function',
        when: { question: 'context/function', is: ['critical'] },
        questions: ['a/one', 'a/exit'],
        below: 50,
      },
    ],
    { evidence: 'named' },
  );
  const context = { 'context/stage': 'contracting', 'context/function': 'critical' };
  const discreetOf = (...interviews: readonly Interview[]) => {
    const whole = scoreInterviews(catalogue, interviews);
    return { whole, discreet: discreetAssessment(catalogue, interviews, whole, toldInConfidenceOnly(interviews)) };
  };
  const atPoint = ({ gates }: ReturnType<typeof discreetOf>['whole']) =>
    gates
      .filter(({ scenario }) => scenario === 'point')
      .map(({ rule, within, questions }) => [rule, within, questions]);

  test('by the list of what has to be shown, which stays without it', () => {
    const { whole, discreet } = discreetOf(
      by({ ...context, 'a/one': secret('s100'), 'a/two': 100, 'a/exit': 100, 'a/three': 100 }),
    );
    expect(atPoint(whole)).toEqual([['critical-on-trust', undefined, ['a/one', 'a/two', 'a/exit']]]);
    expect(atPoint(discreet)).toEqual([['critical-on-trust', undefined, ['a/two', 'a/exit']]]);
    expect(JSON.stringify(discreet)).not.toContain('a/one');
  });

  test('nor is one of which something was told in confidence', () => {
    const { discreet } = discreetOf(
      by({ ...context, 'a/one': 100, 'a/two': 100, 'a/exit': 100 }),
      by({ 'a/two': secret('s67') }, 'b.yaml'),
    );
    expect(atPoint(discreet)).toEqual([['critical-on-trust', undefined, ['a/one', 'a/exit']]]);
  });

  test('by a list of which nothing is left', () => {
    const shown = { option: 's100', evidence: ['x.pdf'] };
    const { whole, discreet } = discreetOf(
      by({ ...context, 'a/one': secret('s100'), 'a/two': secret('s100'), 'a/exit': shown }),
    );
    expect(atPoint(whole)).toEqual([['critical-on-trust', undefined, ['a/one', 'a/two']]]);
    expect(atPoint(discreet)).toEqual([['told-in-confidence', undefined, []]]);
  });

  test('by what is told within another gate, nor is that counted twice', () => {
    const { whole, discreet } = discreetOf(
      by({ ...context, 'a/one': secret('s0'), 'a/two': { option: 's100', evidence: ['x.pdf'] }, 'a/exit': 's33' }),
    );
    expect(atPoint(whole)).toEqual([
      ['critical-below-half', 'exit-of-critical-function', ['a/one']],
      ['critical-below-half', 'exit-of-critical-function', ['a/exit']],
      ['exit-of-critical-function', undefined, ['a/one', 'a/exit']],
    ]);
    expect(atPoint(discreet)).toEqual([
      ['critical-below-half', undefined, ['a/exit']],
      ['told-in-confidence', undefined, []],
    ]);
    expect(JSON.stringify(discreet)).not.toContain('a/one');
  });

  test.each<[string, readonly Interview[], string | null]>([
    ['a stage told openly is told', [by({ ...context, 'a/one': secret('s0') })], 'contracting'],
    ['one told in confidence is not', [by({ ...context, 'context/stage': secret('contracting') })], null],
    [
      'nor one that nobody would dispute otherwise',
      [by(context), by({ 'context/stage': secret('running') }, 'b.yaml')],
      null,
    ],
  ])('%s', (_, interviews, stage) => {
    const { discreet } = discreetOf(...interviews);
    expect([discreet.stage, discreet.decision]).toEqual([stage, stage === null ? null : 'to-sign']);
  });
});

test('law: no question of which all was told in confidence is named, whatever the rest is', () => {
  fc.assert(
    fc.property(smallAssessments, fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }), (small, marks) => {
      const { catalogue } = small;
      let at = 0;
      const interviews = small.interviews.map((each) => ({
        ...each,
        answers: new Map(
          [...each.answers].map(([id, answer]) => [
            id,
            { ...answer, confidential: marks[at++ % marks.length] ?? false },
          ]),
        ),
      }));
      const { assessment, facts } = viewFor(catalogue, interviews, { audience: 'client', language: ENGLISH });
      const shown = JSON.stringify([assessment, facts, explainDiscreetly(catalogue, interviews, 'low')]);
      for (const id of toldInConfidenceOnly(interviews)) {
        if (catalogue.questions.get(id)?.kind !== 'context') expect(shown).not.toContain(JSON.stringify(id));
      }
      // A gate that is told within another one is told within one that is there.
      for (const { within, scenario } of assessment.gates) {
        if (within === undefined) continue;
        expect(assessment.gates.some((gate) => gate.rule === within && gate.scenario === scenario)).toBe(true);
      }
    }),
    runs(60),
  );
});

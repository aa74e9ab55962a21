import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Interview } from '../../src/answers/interview.ts';
import { scoredQuestions } from '../../src/questionnaires/catalogue.ts';
import { type ContextState, evaluate } from '../../src/questionnaires/evaluate.ts';
import { rankOf } from '../../src/questionnaires/vocabulary.ts';
import type { Gate } from '../../src/scoring/assessment.ts';
import { countingIn } from '../../src/scoring/counting.ts';
import {
  gateRules,
  gatesOf,
  gatesWithin,
  isAcross,
  isFinder,
  nestGates,
  ownGates,
  RULES_ACROSS,
} from '../../src/scoring/rules.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { type AreaSpec, catalogueOf, interviewOf, type ProfileSpec } from '../kit/catalogue.ts';

const SCORES = [0, 1, 33, 49, 50, 67, 100];
const CONTEXT = [{ id: 'function', options: ['minor', 'critical'] }];
const AREA = { id: 'a', questions: ['p', 'q', 'r', 's'].map((id) => ({ id, scores: SCORES })) };
const UNKNOWN = { unknown: true };
const DROPPED = { notApplicable: 'Not here' };
const CRITICAL = { 'context/function': 'critical' };

/** What each rule is given, the level that it caps at, and the questions it rests on; `undefined`: it does not fire. */
type Row = readonly [
  title: string,
  answers: Readonly<Record<string, unknown>>,
  questions: readonly string[] | undefined,
];

const pair = (first: string, second: string): readonly string[] => [first, second];

/** The rows of a rule in which one question is at most at a limit and another below one. */
function oneNotReadyOnePartly(first: string, second: string): readonly Row[] {
  return [
    ['fires', { [first]: 0, [second]: 33 }, pair(first, second)],
    ['fires up to its thresholds', { [first]: 0, [second]: 49 }, pair(first, second)],
    ['just not: the first is better than not ready', { [first]: 1, [second]: 0 }, undefined],
    ['just not: the second is half', { [first]: 0, [second]: 50 }, undefined],
    ['the first unknown', { [first]: UNKNOWN, [second]: 0 }, undefined],
    ['the second unanswered', { [first]: 0 }, undefined],
    ['the first not applicable', { [first]: DROPPED, [second]: 0 }, undefined],
    ['the second not applicable', { [first]: 0, [second]: DROPPED }, undefined],
  ];
}

const RULES: readonly (readonly [keyof typeof RULES_ACROSS, Gate['caps'], object, readonly Row[]])[] = [
  [
    'exit-of-critical-function',
    'not-ready',
    { when: { question: 'context/function', is: ['critical'] }, questions: ['a/p', 'a/q'] },
    [
      ['fires', { ...CRITICAL, 'a/p': 0, 'a/q': 100 }, ['a/p']],
      ['fires for either', { ...CRITICAL, 'a/p': 100, 'a/q': 0 }, ['a/q']],
      ['names both', { ...CRITICAL, 'a/p': 0, 'a/q': 0 }, ['a/p', 'a/q']],
      ['fires up to its threshold', { ...CRITICAL, 'a/p': 49, 'a/q': 50 }, ['a/p']],
      ['just not: half', { ...CRITICAL, 'a/p': 50, 'a/q': 50 }, undefined],
      ['not for a minor function', { 'context/function': 'minor', 'a/p': 0 }, undefined],
      ['an open function', { 'a/p': 0 }, undefined],
      ['an unknown function', { 'context/function': UNKNOWN, 'a/p': 0 }, undefined],
      ['a function that is none', { 'context/function': DROPPED, 'a/p': 0 }, undefined],
      ['the plan unknown', { ...CRITICAL, 'a/p': UNKNOWN }, undefined],
      ['the plan not applicable', { ...CRITICAL, 'a/p': DROPPED }, undefined],
    ],
  ],
  [
    'exposed-knowledge',
    'not-ready',
    { sensitive: ['a/p', 'a/q'], access: 'a/r' },
    [
      ...oneNotReadyOnePartly('a/p', 'a/r'),
      ...oneNotReadyOnePartly('a/q', 'a/r'),
      ['names all that is exposed', { 'a/p': 0, 'a/q': 0, 'a/r': 0 }, ['a/p', 'a/q', 'a/r']],
    ],
  ],
  [
    'unlawful-transfer',
    'not-ready',
    { when: { question: 'context/function', is: ['critical'] }, question: 'a/p' },
    [
      ['fires up to its threshold', { ...CRITICAL, 'a/p': 49 }, ['a/p']],
      ['just not: half', { ...CRITICAL, 'a/p': 50 }, undefined],
      ['not where the context has none', { 'context/function': 'minor', 'a/p': 0 }, undefined],
      ['nor while it is open', { 'a/p': 0 }, undefined],
      ['the check unknown', { ...CRITICAL, 'a/p': UNKNOWN }, undefined],
    ],
  ],
  ['lock-in', 'ready-with-conditions', { substitutes: 'a/p', knowHow: 'a/q' }, oneNotReadyOnePartly('a/p', 'a/q')],
  [
    'unverifiable-quality',
    'ready-with-conditions',
    { judgement: 'a/p', control: 'a/q' },
    oneNotReadyOnePartly('a/p', 'a/q'),
  ],
  [
    'hollowing-out',
    'ready-with-conditions',
    { boundary: 'a/p', knowHow: 'a/q' },
    [
      ['fires', { 'a/p': 0, 'a/q': 0 }, ['a/p', 'a/q']],
      ['just not: the boundary', { 'a/p': 1, 'a/q': 0 }, undefined],
      ['just not: the know-how', { 'a/p': 0, 'a/q': 1 }, undefined],
      ['the boundary unknown', { 'a/p': UNKNOWN, 'a/q': 0 }, undefined],
      ['the know-how not applicable', { 'a/p': 0, 'a/q': DROPPED }, undefined],
    ],
  ],
  [
    'rushed-transfer',
    'ready-with-conditions',
    { plan: 'a/p', gate: 'a/q' },
    [
      ['fires', { 'a/p': 33, 'a/q': 0 }, ['a/p', 'a/q']],
      ['fires up to its threshold', { 'a/p': 49, 'a/q': 49 }, ['a/p', 'a/q']],
      ['just not: the plan is half', { 'a/p': 50, 'a/q': 0 }, undefined],
      ['just not: the gate is half', { 'a/p': 0, 'a/q': 50 }, undefined],
      ['the gate unknown', { 'a/p': 0, 'a/q': UNKNOWN }, undefined],
      ['the plan not applicable', { 'a/p': DROPPED, 'a/q': 0 }, undefined],
    ],
  ],
];

test('every rule that caps has its table', () => {
  expect(RULES.map(([rule]) => rule)).toEqual(Object.keys(RULES_ACROSS));
});

describe.each(RULES)('%s', (rule, caps, parameters, rows) => {
  const catalogue = catalogueOf([AREA], CONTEXT, [{ rule, ...parameters }]);
  const gatesIn = (answers: Readonly<Record<string, unknown>>) =>
    scoreInterviews(catalogue, [interviewOf({ 'a/s': 100, ...answers })]).gates;

  test.each(rows)('%s', (_, answers, questions) => {
    const expected = questions === undefined ? [] : [{ rule, caps, scenario: 'point', questions }];
    expect(gatesIn(answers).filter(({ scenario }) => scenario === 'point')).toEqual(expected);
  });

  test('open answers count as their worst in low, and as their best in high', () => {
    expect(gatesIn({}).map((gate) => [gate.rule, gate.scenario])).toEqual([[rule, 'low']]);
  });

  test('what is not applicable or hidden caps nothing in any scenario', () => {
    const hidden = { ...AREA, questions: AREA.questions.map((each) => ({ ...each, when: HIDING })) };
    const hiding = catalogueOf(
      [hidden],
      [...CONTEXT, { id: 'hide', options: ['yes', 'no'] }],
      [{ rule, ...parameters }],
    );
    const worst = { 'a/p': 0, 'a/q': 0, 'a/r': 0 };
    expect(gatesIn({ ...CRITICAL, 'a/p': DROPPED, 'a/q': DROPPED, 'a/r': DROPPED })).toEqual([]);
    const answered = { ...CRITICAL, ...worst, 'context/hide': 'yes' };
    expect(scoreInterviews(hiding, [interviewOf(answered)]).gates).toEqual([]);
    expect(gatesIn({ ...CRITICAL, ...worst }).map(({ scenario }) => scenario)).toEqual(['low', 'point', 'high']);
  });

  test('it is monotone: neither raising an answer nor dropping a question adds a cap', () => {
    const questions = scoredQuestions(catalogue);
    const score = fc.constantFrom(null, ...SCORES);
    const scores = fc.record({ 'a/p': score, 'a/q': score, 'a/r': score, 'a/s': score });
    const state = fc.constantFrom<ContextState>(
      'open',
      'notApplicable',
      { chosen: ['critical'] },
      { chosen: ['minor'] },
    );
    fc.assert(
      fc.property(scores, state, fc.constantFrom('a/p', 'a/q', 'a/r'), score, (before, function_, id, other) => {
        const now = before[id as keyof typeof before];
        fc.pre(other === null || (now !== null && other >= now));
        const counts = countingIn({ hidden: new Set(), raised: new Set(), knockOuts: new Set(), holds: () => false });
        const read = (of: Readonly<Record<string, number | null>>): readonly Gate[] =>
          gatesOf({
            scenario: 'point',
            catalogue,
            questions,
            scoreOf: (question) => of[question] ?? null,
            holds: (condition) => evaluate(condition, () => function_),
            counts,
            otherwise: counts,
            answers: {
              isOpen: () => false,
              isAtWorst: () => false,
              isLeftOut: () => false,
              backingOf: () => undefined,
            },
          });
        const worst = (gates: readonly Gate[]): number => Math.min(2, ...gates.map((gate) => rankOf(gate.caps)));
        const [was, is] = [read(before), read({ ...before, [id]: other })];
        expect(is.length).toBeLessThanOrEqual(was.length);
        expect(worst(is)).toBeGreaterThanOrEqual(worst(was));
      }),
      { numRuns: 300 },
    );
  });
});

const HIDING = { question: 'context/hide', is: ['no'] };

describe('thresholds of the profile', () => {
  const gates = (parameters: object, answers: object) => {
    const rule = { rule: 'lock-in', substitutes: 'a/p', knowHow: 'a/q', ...parameters };
    return scoreInterviews(catalogueOf([AREA], [], [rule]), [interviewOf({ 'a/r': 0, 'a/s': 0, ...answers })]).gates;
  };
  test.each([
    [{ atMost: 33 }, { 'a/p': 33, 'a/q': 49 }, 3],
    [{ atMost: 33 }, { 'a/p': 49, 'a/q': 0 }, 0],
    [{ below: 67 }, { 'a/p': 0, 'a/q': 50 }, 3],
    [{ below: 67 }, { 'a/p': 0, 'a/q': 67 }, 0],
    [{ below: 0 }, { 'a/p': 0, 'a/q': 0 }, 0],
  ])('%j with %j', (parameters, answers, count) => {
    expect(gates(parameters, answers)).toHaveLength(count);
  });
});

test.each([
  [{ atMost: 33 }, ['a/q', 'a/r']],
  [{ atMost: 0 }, ['a/r']],
  [{ atMost: 33, below: 67 }, ['a/p', 'a/q', 'a/r']],
  [{ below: 33 }, ['a/r']],
])('a way out as the first edition asks for it, and as the profile does: %j', (limits, questions) => {
  const when = { question: 'context/function', is: ['critical'] };
  const rule = { rule: 'exit-of-critical-function', when, questions: ['a/p', 'a/q', 'a/r', 'a/s'], ...limits };
  const answers = { ...CRITICAL, 'a/p': 50, 'a/q': 33, 'a/r': 0, 'a/s': 67 };
  const { gates } = scoreInterviews(catalogueOf([AREA], CONTEXT, [rule]), [interviewOf(answers)]);
  expect(gates.map((gate) => gate.questions)).toEqual([questions, questions, questions]);
});

describe('a function whose criticality is open or disputed', () => {
  const rule = {
    rule: 'exit-of-critical-function',
    when: { question: 'context/function', is: ['critical'] },
    questions: ['a/p'],
  };
  const others = { 'a/q': 100, 'a/r': 100, 'a/s': 100 };
  const catalogue = catalogueOf([AREA, { id: 'b', weight: 50, questions: [{ id: 'q' }] }], CONTEXT, [rule]);
  const said = (criticality: unknown, plan = 0) =>
    interviewOf({ ...others, 'a/p': plan, 'b/q': 100, ...(criticality ? { 'context/function': criticality } : {}) });
  const levels = (...criticalities: readonly unknown[]) => {
    const interviews = criticalities.map((each, index) => ({
      ...said(each),
      respondent: { side: 'client' as const, name: String(index) },
    }));
    return Object.values(scoreInterviews(catalogue, interviews).level);
  };
  test.each([
    ['minor', ['minor'], ['ready', 'ready', 'ready']],
    ['critical', ['critical'], ['not-ready', 'not-ready', 'not-ready']],
    ['unanswered: critical in low, not in high', [undefined], ['not-ready', 'ready', 'ready']],
    ['unknown: the same', [UNKNOWN], ['not-ready', 'ready', 'ready']],
    ['none: minor', [DROPPED], ['ready', 'ready', 'ready']],
    ['one critical is enough at point', ['minor', 'critical'], ['not-ready', 'not-ready', 'ready']],
    ['a choice settles what another did not know', ['minor', UNKNOWN], ['ready', 'ready', 'ready']],
  ])('%s', (_, criticalities, expected) => {
    expect(levels(...criticalities)).toEqual(expected);
  });

  test('low tells the gate, even where the score alone would be as low', () => {
    const poor = interviewOf({ 'a/p': 0, 'a/q': 0, 'b/q': 0 });
    const { gates } = scoreInterviews(catalogue, [poor]);
    expect(gates).toEqual([
      { rule: 'exit-of-critical-function', caps: 'not-ready', scenario: 'low', questions: ['a/p'] },
    ]);
  });
});

test('gates are listed by rule, then as the profile lists them; a rule may be listed for several things', () => {
  const lock = (knowHow: string) => ({ rule: 'lock-in', substitutes: 'a/p', knowHow });
  const rush = { rule: 'rushed-transfer', plan: 'a/p', gate: 'a/q' };
  const catalogue = catalogueOf([AREA], [], [rush, lock('a/r'), lock('a/q')]);
  const { gates } = scoreInterviews(catalogue, [interviewOf({ 'a/p': 0, 'a/q': 0, 'a/r': 0, 'a/s': 0 })]);
  expect(gates.filter(({ scenario }) => scenario === 'point').map((gate) => [gate.rule, ...gate.questions])).toEqual([
    ['lock-in', 'a/p', 'a/r'],
    ['lock-in', 'a/p', 'a/q'],
    ['rushed-transfer', 'a/p', 'a/q'],
  ]);
});

describe('where a profile says when a pattern blocks', () => {
  const when = { question: 'context/function', is: ['critical'] };
  const patterns = [
    { rule: 'lock-in', substitutes: 'a/p', knowHow: 'a/q' },
    { rule: 'unverifiable-quality', judgement: 'a/p', control: 'a/q' },
    { rule: 'hollowing-out', boundary: 'a/p', knowHow: 'a/q' },
    { rule: 'rushed-transfer', plan: 'a/p', gate: 'a/q' },
  ];
  test.each(patterns)('$rule blocks there, and is only told elsewhere', ({ rule, ...parameters }) => {
    const catalogue = catalogueOf([AREA], CONTEXT, [{ rule, ...parameters, when }]);
    const scored = (context: object, q: number) =>
      scoreInterviews(catalogue, [interviewOf({ 'a/s': 100, 'a/p': 0, 'a/q': q, ...context })]);
    const found = ({ gates, findings }: ReturnType<typeof scored>) => [
      gates.filter(({ scenario }) => scenario === 'point').map(({ caps }) => caps),
      findings.filter((each) => each.rule === rule).map(({ questions }) => questions),
    ];
    const pair = ['a/p', 'a/q'];
    expect(found(scored(CRITICAL, 0))).toEqual([['not-ready'], []]);
    expect(found(scored({ 'context/function': 'minor' }, 0))).toEqual([[], [pair]]);
    expect(found(scored({}, 0))).toEqual([[], [pair]]);
    expect(found(scored(CRITICAL, 50))).toEqual([[], []]);
    // That it could turn out critical is within low.
    expect(scored({}, 0).gates).toEqual([{ rule, caps: 'not-ready', scenario: 'low', questions: pair }]);
  });
});

describe('gates of single questions', () => {
  const gatesAt = (area: AreaSpec, answers: object, profile: ProfileSpec = {}, others: readonly Interview[] = []) =>
    scoreInterviews(catalogueOf([area], CONTEXT, [], profile), [interviewOf({ ...answers }), ...others])
      .gates.filter(({ scenario }) => scenario === 'point')
      .map(({ rule, caps, questions }) => [rule, caps, ...questions].join(' '));
  const question = (spec: object): AreaSpec => ({ id: 'a', questions: [{ id: 'p', ...spec }, { id: 's' }] });
  const other = (answers: object, side = 'provider') => interviewOf({ ...answers }, { side, name: 'Other' });
  const when = { question: 'context/function', is: ['critical'] };

  test.each<[string, AreaSpec, object, readonly Interview[], readonly string[]]>([
    ['a high one at its worst', question({ criticality: 'high' }), { 'a/p': 0 }, [], ['high-at-zero']],
    ['a high one a step up', question({ criticality: 'high' }), { 'a/p': 33 }, [], []],
    [
      'a high one whose scale begins higher',
      question({ criticality: 'high', scores: [20, 100] }),
      { 'a/p': 20 },
      [],
      ['high-at-zero'],
    ],
    [
      'a high one that the other side has at its worst',
      question({ criticality: 'high' }),
      { 'a/p': 100 },
      [other({ 'a/p': 0 })],
      ['high-at-zero'],
    ],
    [
      'a critical one just short of half',
      question({ criticality: 'critical', scores: SCORES }),
      { 'a/p': 49 },
      [],
      ['critical-below-half'],
    ],
    ['a critical one of half', question({ criticality: 'critical', scores: SCORES }), { 'a/p': 50 }, [], []],
    ['a medium one at its worst', question({ criticality: 'medium' }), { 'a/p': 0 }, [], []],
    ['raised to critical', question({ criticalWhen: when }), { ...CRITICAL, 'a/p': 33 }, [], ['critical-below-half']],
    ['not raised', question({ criticalWhen: when }), { 'context/function': 'minor', 'a/p': 33 }, [], []],
    ['raised while that is open', question({ criticalWhen: when }), { 'a/p': 33 }, [], ['critical-below-half']],
    ['a knock-out by the context', question({ knockOutWhen: when }), { ...CRITICAL, 'a/p': 0 }, [], ['knock-out']],
    [
      'a knock-out blocks nothing while that is open',
      question({ knockOutWhen: when }),
      { 'a/p': 0 },
      [],
      ['critical-below-half'],
    ],
    [
      'a knock-out that one person has at its worst',
      question({ knockOut: true }),
      { 'a/p': 100 },
      [other({ 'a/p': 0 }, 'client')],
      ['knock-out'],
    ],
    [
      'set aside by one of the client',
      question({ criticality: 'critical' }),
      { 'a/p': DROPPED },
      [],
      ['critical-left-out'],
    ],
    [
      'set aside by both sides',
      question({ criticality: 'critical' }),
      { 'a/p': DROPPED },
      [other({ 'a/p': DROPPED })],
      [],
    ],
    [
      'set aside by two of the client',
      question({ criticality: 'critical' }),
      { 'a/p': DROPPED },
      [other({ 'a/p': DROPPED }, 'client')],
      [],
    ],
    [
      'set aside by two of the provider',
      question({ criticality: 'critical' }),
      {},
      [other({ 'a/p': DROPPED }), interviewOf({ 'a/p': DROPPED }, { side: 'provider', name: 'Third' })],
      ['critical-left-out'],
    ],
    ['a high one is set aside by one', question({ criticality: 'high' }), { 'a/p': DROPPED }, [], []],
    [
      'one that cannot be set aside is open',
      question({ criticality: 'critical', notApplicable: false }),
      { 'a/p': DROPPED },
      [],
      ['critical-open'],
    ],
  ])('%s', (_, area, answers, others, rules) => {
    const gates = gatesAt(area, { 'a/s': 100, ...answers }, {}, others);
    expect(gates.map((gate) => gate.split(' ')[0])).toEqual(rules);
  });

  const FOUR: AreaSpec = {
    id: 'a',
    questions: [...['p', 'q', 'r', 's'].map((id) => ({ id, criticality: 'critical' as const })), { id: 'low' }],
  };
  const NAMED = { option: 's100', evidence: ['minutes.pdf'] };
  const SEEN = { option: 's100', evidence: [{ ref: 'minutes.pdf', seen: '2026-11-20' }] };
  const EXPIRED = { option: 's100', answered: '2026-11-22', evidence: [{ ref: 'minutes.pdf', until: '2026-11-21' }] };
  const LAST_DAY = { option: 's100', answered: '2026-11-22', evidence: [{ ref: 'minutes.pdf', until: '2026-11-22' }] };
  const SAID = { option: 's100' };
  const trust = (...lacking: readonly string[]) => [`critical-on-trust ready-with-conditions ${lacking.join(' ')}`];

  test.each<[string, readonly object[], ProfileSpec, readonly string[]]>([
    ['three of four shown', [NAMED, NAMED, NAMED, SAID], { evidence: 'named' }, []],
    ['two of four shown', [NAMED, NAMED, SAID, SAID], { evidence: 'named' }, trust('a/r', 'a/s')],
    ['none shown', [SAID, SAID, SAID, SAID], { evidence: 'named' }, trust('a/p', 'a/q', 'a/r', 'a/s')],
    ['none shown, none asked for', [SAID, SAID, SAID, SAID], { evidence: 'none' }, []],
    ['named where seen is asked for', [NAMED, SEEN, SEEN, NAMED], { evidence: 'seen' }, trust('a/p', 'a/s')],
    ['seen is named too', [SEEN, SEEN, SEEN, SEEN], { evidence: 'named' }, []],
    ['seen where seen is asked for', [SEEN, SEEN, SEEN, NAMED], { evidence: 'seen' }, []],
    ['expired evidence is none', [EXPIRED, SAID, NAMED, NAMED], { evidence: 'named' }, trust('a/p', 'a/q')],
    ['evidence holds to the end of its last day', [LAST_DAY, SAID, NAMED, NAMED], { evidence: 'named' }, []],
  ])('on trust: %s', (_, [p, q, r, s], profile, gates) => {
    expect(gatesAt(FOUR, { 'a/p': p, 'a/q': q, 'a/r': r, 'a/s': s, 'a/low': 100 }, profile)).toEqual(gates);
  });

  test('on trust: what scores below half need not be shown, and its evidence shows nothing', () => {
    const weak = { option: 's33', evidence: ['minutes.pdf'] };
    const gates = gatesAt(
      FOUR,
      { 'a/p': weak, 'a/q': SAID, 'a/r': NAMED, 'a/s': NAMED, 'a/low': 100 },
      { evidence: 'named' },
    );
    expect(gates).toEqual(['critical-below-half ready-with-conditions a/p', ...trust('a/q')]);
  });

  test.each([
    ['half', 50, []],
    ['just short of half', 49, trust('a/p')],
  ])('on trust: evidence of an answer of %s, where somebody said more without any', (_, score, gates) => {
    const area: AreaSpec = { id: 'a', questions: [{ id: 'p', criticality: 'critical', scores: SCORES }] };
    const other = interviewOf({ 'a/p': { option: `s${score}`, evidence: ['minutes.pdf'] } }, { name: 'Other' });
    expect(gatesAt(area, { 'a/p': SAID }, { evidence: 'named' }, [other])).toEqual(gates);
  });

  test('on trust: of the knock-outs every one has to be shown', () => {
    const area = {
      ...FOUR,
      questions: FOUR.questions.map((each) => (each.id === 'p' ? { ...each, knockOut: true } : each)),
    };
    const answers = { 'a/p': SAID, 'a/q': NAMED, 'a/r': NAMED, 'a/s': NAMED, 'a/low': 100 };
    expect(gatesAt(area, answers, { evidence: 'named' })).toEqual(trust('a/p'));
  });

  test('on trust: at high what is open counts as shown', () => {
    const catalogue = catalogueOf([FOUR], [], [], { evidence: 'named' });
    const { level, gates } = scoreInterviews(catalogue, [interviewOf({ 'a/p': SAID, 'a/low': 100 })]);
    expect(level.high).toBe('ready');
    const { level: two } = scoreInterviews(catalogue, [interviewOf({ 'a/p': SAID, 'a/q': SAID, 'a/low': 100 })]);
    expect(two.high).toBe('ready-with-conditions');
    expect(gates.some(({ rule, scenario }) => rule === 'critical-on-trust' && scenario === 'high')).toBe(false);
  });
});

describe('one fact is told once', () => {
  const gate = (rule: Gate['rule'], caps: Gate['caps'], ...questions: readonly string[]): Gate => {
    return { rule, caps, questions, scenario: 'point' };
  };
  const holders = (...gates: readonly Gate[]) => nestGates(gates).map(({ within }) => within ?? null);
  test.each<[string, readonly Gate[], readonly (string | null)[]]>([
    [
      'a condition in a blocker on the same question',
      [
        gate('critical-below-half', 'ready-with-conditions', 'a/p'),
        gate('exit-of-critical-function', 'not-ready', 'a/p'),
      ],
      ['exit-of-critical-function', null],
    ],
    [
      'of equals the earlier keeps',
      [
        gate('critical-below-half', 'ready-with-conditions', 'a/p', 'a/q'),
        gate('lock-in', 'ready-with-conditions', 'a/q', 'a/p'),
      ],
      [null, 'critical-below-half'],
    ],
    [
      'a blocker is in no condition',
      [gate('knock-out', 'not-ready', 'a/p'), gate('lock-in', 'ready-with-conditions', 'a/p', 'a/q')],
      [null, null],
    ],
    [
      'what only overlaps stays',
      [gate('lock-in', 'not-ready', 'a/p', 'a/q'), gate('hollowing-out', 'not-ready', 'a/q', 'a/r')],
      [null, null],
    ],
    [
      'through several, in the one that is told',
      [
        gate('critical-below-half', 'ready-with-conditions', 'a/p'),
        gate('lock-in', 'ready-with-conditions', 'a/p', 'a/q'),
        gate('exit-of-critical-function', 'not-ready', 'a/p', 'a/q', 'a/r'),
      ],
      ['exit-of-critical-function', 'exit-of-critical-function', null],
    ],
  ])('%s', (_, gates, expected) => {
    expect(holders(...gates)).toEqual(expected);
  });

  test('a gate is told with those within it, in its own scenario', () => {
    const half = gate('critical-below-half', 'ready-with-conditions', 'a/p');
    const other = gate('critical-below-half', 'ready-with-conditions', 'a/r');
    const locked = gate('lock-in', 'not-ready', 'a/p', 'a/q');
    const again = gate('lock-in', 'not-ready', 'a/q', 'a/r');
    const low: Gate = { ...half, scenario: 'low', within: 'lock-in' };
    const nested = [...nestGates([half, other, locked, again]), low];
    expect(ownGates(nested)).toEqual([locked, again]);
    expect(gatesWithin(locked, nested)).toEqual([{ ...half, within: 'lock-in' }]);
    expect(gatesWithin(again, nested)).toEqual([{ ...other, within: 'lock-in' }]);
    expect(gatesWithin(half, nested)).toEqual([]);
    expect(gatesWithin({ ...locked, within: 'exit-of-critical-function' }, nested)).toEqual([]);
  });
});

test('what kind of rule a rule is, and which of them can cap under a profile', () => {
  const lock = { rule: 'lock-in', substitutes: 'a/p', knowHow: 'a/q' };
  const problems = { rule: 'hidden-problems', questions: ['a/p', 'a/q'] };
  const rules = gateRules(catalogueOf([AREA], [], [problems, lock]));
  expect(rules).toEqual([
    'knock-out',
    'critical-below-half',
    'high-at-zero',
    'critical-open',
    'critical-left-out',
    'critical-on-trust',
    'lock-in',
  ]);
  expect(rules.filter(isAcross)).toEqual(['lock-in']);
  expect((['shortfall', 'hidden-problems', 'lock-in'] as const).filter(isFinder)).toEqual(['hidden-problems']);
});

import { describe, expect, it } from 'vitest';
import { catalogueOf, interviewOf } from '../kit/catalogue.ts';
import { markdownOf, modelOf, section, titles } from './reading.ts';

const exit = {
  rule: 'exit-of-critical-function',
  when: { question: 'context/function', is: ['critical'] },
  questions: ['a/exit', 'a/return'],
};
const lock = { rule: 'lock-in', substitutes: 'a/others', knowHow: 'a/insiders' };
const distance = { rule: 'cognitive-distance', question: 'a/distance' };
const gap = { rule: 'perception-gap', questions: ['a/exit'] };
const tags = { 20: 'too-close', 33: 'too-far' };
const catalogue = catalogueOf(
  [
    {
      id: 'a',
      questions: [
        { id: 'exit', criticality: 'critical' },
        ...['return', 'others', 'insiders'].map((id) => ({ id })),
        { id: 'distance', scores: [0, 20, 33, 100], tags },
      ],
    },
  ],
  [{ id: 'function', options: ['minor', 'critical'] }],
  [exit, lock, distance, gap],
);
const GOOD = {
  'context/function': 'critical',
  'a/exit': 100,
  'a/return': 100,
  'a/others': 100,
  'a/insiders': 100,
  'a/distance': 100,
};
const modelWith = (answers: object) => modelOf(catalogue, [interviewOf({ ...GOOD, ...answers })]);
const reportWith = (answers: object, other?: object) =>
  markdownOf(catalogue, [
    interviewOf({ ...GOOD, ...answers }),
    ...(other ? [interviewOf({ ...other }, { side: 'provider' })] : []),
  ]);

describe('a rule across questions', () => {
  it('that blocks says why, what was answered and what would lift it', () => {
    expect(
      section(reportWith({ 'a/exit': 0, 'a/return': 0 }), 'Blockers'),
    ).toBe(`One point blocks the work. No strength elsewhere makes up for this.

### Critical function without a safe way out

The business cannot go without this work, and what would carry it through a failure of the provider, or out of the contract, is not arranged.

- **exit (a)**: “s0”. It scores 0 of 100. The client says so, and nothing was shown.
- **return (a)**: “s0”. It scores 0 of 100. The client says so, and nothing was shown.
- **This covers as well:** critical question below 50 (exit).
- **What to do:** Settle each of these points in writing before the next decision, and try out what can be tried by then; all of them have to hold.`);
  });

  it('leads the reasons for the verdict', () => {
    expect(section(reportWith({ 'a/return': 0 }), 'Verdict')).toContain(
      '- **return (a)**: Critical function without a safe way out. The business cannot go without this work,',
    );
  });

  it('that is a condition stands among the conditions', () => {
    const { gates } = modelWith({ 'a/others': 0, 'a/insiders': 33 });
    expect(gates.conditions.map(({ rule, isAcross }) => [rule, isAcross])).toEqual([['lock-in', true]]);
  });

  it('that hangs on the context could become a blocker, whatever else keeps the verdict down', () => {
    const report = reportWith({ 'context/function': { unknown: true }, 'a/exit': 0, 'a/others': 0, 'a/insiders': 0 });
    expect(section(report, 'Blockers')).toContain(
      '- **Critical function without a safe way out**: The business cannot go without this work, and what would carry it through a failure of the provider, or out of the contract, is not arranged. Whether it comes to that depends on function (context); the answer on exit (a) is not good enough to prevent it.',
    );
    expect(section(report, 'What is still unknown')).toContain('The answer decides whether a stricter rule applies.');
  });

  it('that hangs on open answers names them; what blocks already is not told again', () => {
    const open = section(reportWith({ 'a/exit': { unknown: true } }), 'Blockers');
    expect(open).toContain('Whether it comes to that depends on exit (a).');
    const { gates } = modelWith({ 'a/exit': { unknown: true }, 'a/return': 0 });
    expect([gates.blockers.length, gates.couldBlock.length]).toEqual([1, 0]);
  });

  it('that could become a condition is told once, and not where its questions are told', () => {
    const { gates } = modelWith({ 'a/others': 0, 'a/insiders': { unknown: true } });
    expect(gates.couldBeConditions.map(({ rule }) => rule)).toEqual(['lock-in']);
    const critical = catalogueOf(
      [
        {
          id: 'a',
          questions: [
            { id: 'others', criticality: 'critical' },
            { id: 'insiders', criticality: 'critical' },
          ],
        },
      ],
      [],
      [lock],
    );
    const told = modelOf(critical, [interviewOf({ 'a/others': 0 })]).gates;
    expect([...told.conditions, ...told.couldBeConditions].map(({ rule }) => rule)).toEqual([
      'critical-below-half',
      'critical-open',
    ]);
  });

  it('is in the method only where the profile lists it', () => {
    const titled = modelWith({}).method.rules.map(({ title }) => title);
    expect(titled).toContain('Lock-in');
    expect(titled).not.toContain('Rushed transfer');
  });
});

describe('what is also worth knowing', () => {
  const worth = (answers: object, other?: object) => section(reportWith(answers, other), 'Also worth knowing');

  it.each([
    ['too close', { 'a/distance': 20 }, undefined, /think too much alike.*fresh people/],
    ['too far', { 'a/distance': 33 }, undefined, /think too far apart.*bridge person.*common course/],
    ['on both sides', { 'a/distance': 20 }, { 'a/distance': 33 }, /opposite answers.*find out which/],
    ['the provider thinks better of it', { 'a/exit': 33 }, { 'a/exit': 100 }, /provider’s answer is far better/],
  ])('%s', (_, answers, other, expected) => {
    const text = worth(answers, other);
    expect(text).toMatch(expected);
    expect(text).not.toMatch(/\n- [\s\S]*\n- /);
    expect(text).toMatch(/ This concerns (?:distance|exit) \(a\)\.$/);
  });

  it('is left out when there is nothing', () => {
    expect(titles(reportWith({}))).not.toContain('Also worth knowing');
  });
});

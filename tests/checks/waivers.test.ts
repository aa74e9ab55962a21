import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogueOf } from '../kit/catalogue.ts';
import { AS_OF, checkOf, engagedOf, inShort, policyOf } from '../kit/engaged.ts';
import { fileOf } from '../kit/interview.ts';

const CATALOGUE = catalogueOf([
  { id: 'a', questions: [{ id: 'one' }, { id: 'two' }] },
  { id: 'b', questions: [{ id: 'three' }] },
]);
const ENGAGED = engagedOf(CATALOGUE, { 'a.yaml': fileOf({ 'a/one': 's33' }) });

const until = (day: string, more: string): string => `{ ${more}, reason: R, owner: O, until: ${day} }`;
const results = (allow: string, ...waivers: readonly string[]): readonly string[] =>
  inShort(checkOf([ENGAGED], policyOf(`${allow}\nwaivers: [${waivers.join(', ')}]`)).results);

describe('where so many are allowed', () => {
  const LATER = '2027-06-01';

  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['open: 2', [], ['pass open']],
    ['open: 1', [], ['fail open a/two', 'fail open b/three']],
    ['open: 1', ['rule: open, question: a/two'], ['pass open', 'suppressed open a/two']],
    ['open: 0', ['rule: open, question: a/two'], ['fail open b/three', 'suppressed open a/two']],
    ['open: 0', ['rule: open, area: b'], ['fail open a/two', 'suppressed open b/three']],
    ['open: 0', ['rule: open'], ['pass open', 'suppressed open a/two', 'suppressed open b/three']],
    ['open: 0', ['rule: unknown'], ['fail open a/two', 'fail open b/three', 'warn waiver-unused']],
    ['open: 2', ['rule: open'], ['pass open', 'warn waiver-unused']],
    [
      'open: 0',
      ['rule: open, engagement: { client: Acme }'],
      ['pass open', 'suppressed open a/two', 'suppressed open b/three'],
    ],
    [
      'open: 0',
      ['rule: open, engagement: { client: Beta }'],
      ['fail open a/two', 'fail open b/three', 'warn waiver-unused'],
    ],
    ['open: 0', ['rule: open, area: a-b'], ['fail open a/two', 'fail open b/three', 'warn waiver-unused a-b']],
  ])('%s, waived: %j', (allow, waivers, expected) => {
    const found = results(`allow: { ${allow} }`, ...waivers.map((each) => until(LATER, each)));
    expect([...found].sort()).toEqual(expected);
  });
});

describe('the last day', () => {
  test.each<readonly [string, readonly string[]]>([
    ['2026-11-21', ['fail score', 'warn waiver-expired']],
    ['2026-11-22', ['suppressed score', 'warn waiver-soon']],
    ['2026-12-06', ['suppressed score', 'warn waiver-soon']],
    ['2026-12-07', ['suppressed score']],
  ])(`%s, on ${AS_OF}`, (day, expected) => {
    expect(results('require: { score: 100 }', until(day, 'rule: score'))).toEqual(expected);
  });

  test('of two waivers for the same, the one that holds longest is named, and both are needed', () => {
    const policy = policyOf(
      `require: { score: 100 }\nwaivers: [${until('2027-01-01', 'rule: score')}, ${until('2027-02-01', 'rule: score')}]`,
    );
    expect(checkOf([ENGAGED], policy).results).toMatchObject([{ waiver: { until: '2027-02-01', owner: 'O' } }]);
  });
});

describe('what is said of waivers', () => {
  const entries = (policy: string) => checkOf([ENGAGED], policyOf(policy)).results;

  test('one that has expired, of a failure and by itself', () => {
    expect(entries(`require: { score: 100 }\nwaivers: [${until('2026-11-21', 'rule: score')}]`)).toMatchObject([
      { demand: 'score', status: 'fail', hint: 'the waiver for this held until 2026-11-21, that day included (UTC)' },
      {
        demand: 'waiver-expired',
        status: 'warn',
        expected: '2026-11-21',
        actual: AS_OF,
        message: 'the waiver of score held until 2026-11-21, that day included (UTC), and the check is for 2026-11-22',
        hint: 'remove it, or renew it with a reason that still holds',
        location: { file: 'policy.yaml', span: { line: 3, column: 54 } },
      },
    ]);
  });

  test('a failure that no waiver covered has no such hint', () => {
    expect(entries('require: { score: 100 }')[0]).not.toHaveProperty('hint');
  });

  test('one that ends soon', () => {
    const soon = (day: string) => entries(`require: { score: 100 }\nwaivers: [${until(day, 'rule: score')}]`).at(-1);
    expect(soon('2026-11-24')).toMatchObject({
      demand: 'waiver-soon',
      message: 'the waiver of score holds until 2026-11-24, that day included (UTC): 2 days left',
      hint: 'mend what it is for, or agree on a new date',
      location: { file: 'policy.yaml', span: { line: 3, column: 54 } },
    });
    expect(soon('2026-11-23')?.message).toContain(': 1 day left');
    expect(soon('2026-11-22')?.message).toContain(': today is its last day');
  });

  test.each([
    ['rule: score', undefined, 'the waiver of score', 'remove it'],
    ['rule: open, question: a/two', 'a/two', 'the waiver of open for a/two', 'remove it'],
    ['rule: open, area: b', 'b', 'the waiver of open for b', 'remove it'],
    ['rule: open, question: a/twoo', 'a/twoo', 'the waiver of open for a/twoo', 'did you mean "a/two"?'],
    [
      'rule: open, area: zzzzzzzz',
      'zzzzzzzz',
      'the waiver of open for zzzzzzzz',
      'possible: a, b, a/one, a/two, b/three',
    ],
  ])('one that is not needed: %s', (of, subject, what, hint) => {
    const [entry] = entries(`waivers: [${until('2027-06-01', of)}]`).filter(({ demand }) => demand === 'waiver-unused');
    expect(entry).toEqual({
      demand: 'waiver-unused',
      status: 'warn',
      expected: '2027-06-01',
      actual: AS_OF,
      message: `${what} is not needed: nothing that was checked fails without it`,
      hint,
      location: { file: 'policy.yaml', span: expect.objectContaining({ line: 2, column: 11 }) },
      ...(subject === undefined ? {} : { subject }),
    });
  });

  test('demands made by options have no place for what is said of waivers', () => {
    const { source: _, ...policy } = policyOf(`waivers: [${until('2027-06-01', 'rule: score')}]`);
    expect(checkOf([ENGAGED], policy).results.map(({ demand }) => demand)).toEqual(['nothing-demanded']);
  });
});

describe('whom and what a waiver covers', () => {
  const catalogue = catalogueOf([
    { id: 'a', questions: [{ id: 'one' }] },
    { id: 'ab', questions: [{ id: 'one' }] },
  ]);
  const of = (client: string) =>
    engagedOf(catalogue, {
      'a.yaml': `format: outready/answers/1\nengagement: { client: ${JSON.stringify(client)}, provider: P, scope: S }\nrespondent: { side: client }\nprofile: test\nanswers: {}\n`,
    });
  const waivedFor = (client: string, more: string): readonly string[] =>
    inShort(
      checkOf([of(client)], policyOf(`allow: { open: 0 }\nwaivers: [${until('2027-06-01', `rule: open, ${more}`)}]`))
        .results,
    ).filter((each) => each.startsWith('suppressed'));

  test.each<readonly [string, string, number]>([
    ['Acme', 'area: a', 1],
    ['Acme', 'area: ab', 1],
    ['Acme', 'question: ab/one', 1],
    ['Acme', 'engagement: { client: Acme, provider: P, scope: S }', 2],
    ['Acme', 'engagement: { provider: P }', 2],
    ['Acme', 'engagement: { provider: Q }', 0],
    ['Acme', 'engagement: { client: Acme, scope: T }', 0],
    ['Acme Ltd', 'engagement: { client: "Acme  Ltd " }', 2],
    ['Acme\u0301', 'engagement: { client: "Acm\u00e9" }', 2],
    ['Acme', 'engagement: { client: ACME }', 0],
  ])('%s: %s', (client, more, amount) => {
    expect(waivedFor(client, more)).toHaveLength(amount);
  });

  test('of several that hold, the longest, whatever their order; the first of two that end together', () => {
    const waiver = (day: string, owner: string): string => `{ rule: score, reason: R, owner: ${owner}, until: ${day} }`;
    const owner = (...waivers: readonly string[]) =>
      checkOf([ENGAGED], policyOf(`require: { score: 100 }\nwaivers: [${waivers.join(', ')}]`)).results[0]?.waiver
        ?.owner;
    const [long, short] = [waiver('2027-06-01', 'L'), waiver('2027-03-01', 'S')];
    expect([owner(long, short), owner(short, long)]).toEqual(['L', 'L']);
    expect(owner(waiver('2027-06-01', 'A'), waiver('2027-06-01', 'B'))).toBe('A');
  });

  test('how many are waived is said with those that are not', () => {
    const { results } = checkOf(
      [ENGAGED],
      policyOf(`allow: { open: 1 }\nwaivers: [${until('2027-06-01', 'rule: open, area: b')}]`),
    );
    expect(results[0]).toMatchObject({ actual: 1, message: '1 open question beside 1 waived; at most 1 is allowed' });
  });
});

test('waivers hide nothing: each failure without them is suppressed or counted under them, and none is added', () => {
  const demand = fc.record({ open: fc.nat(3), unknown: fc.nat(2), score: fc.nat(100) });
  const waiver = fc.record({
    rule: fc.constantFrom('open', 'unknown', 'score'),
    narrow: fc.constantFrom('', ', question: a/two', ', area: a', ', area: b'),
    day: fc.constantFrom('2026-11-01', '2026-11-22', '2027-11-22'),
  });
  fc.assert(
    fc.property(demand, fc.array(waiver, { maxLength: 4 }), ({ open, unknown, score }, waivers) => {
      const lines = `require: { score: ${score} }\nallow: { open: ${open}, unknown: ${unknown} }`;
      const given = waivers.map(({ rule, narrow, day }) => until(day, `rule: ${rule}${narrow}`));
      const without = results(lines).filter((each) => each.startsWith('fail'));
      const under = results(lines, ...given);
      const listed = (each: string): boolean =>
        [each, each.replace('fail', 'suppressed'), each.replace('fail', 'pass').split(' ').slice(0, 2).join(' ')].some(
          (way) => under.includes(way),
        );
      expect(without.filter((each) => !listed(each))).toEqual([]);
      expect(under.filter((each) => each.startsWith('fail') && !without.includes(each))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

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

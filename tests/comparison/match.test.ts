import { describe, expect, test } from 'vitest';
import type { Engagement } from '../../src/answers/interview.ts';
import { type Known, matchEngagements, pickEngagement } from '../../src/comparison/match.ts';
import { compareRespondents, type Person } from '../../src/comparison/respondents.ts';

const of = (profile: string, more: Partial<Engagement> = {}): Known => ({
  engagement: { client: 'A', scope: 'S', ...more },
  profile,
});

describe('engagements of then and now', () => {
  type Row = readonly [string, readonly Known[], readonly Known[], readonly (number | undefined)[], readonly number[]];
  test.each<Row>([
    ['the same', [of('core')], [of('core')], [0], []],
    ['new and gone', [of('core', { client: 'B' })], [of('core')], [undefined], [0]],
    ['each under its profile', [of('core'), of('quick')], [of('quick'), of('core')], [1, 0], []],
    ['a profile that was dropped is gone', [of('core'), of('quick')], [of('quick')], [1], [0]],
    ['a profile that was changed', [of('quick')], [of('core')], [0], []],
    ['a provider chosen since', [of('core')], [of('core', { provider: 'P' })], [0], []],
    ['a provider given up', [of('core', { provider: 'P' })], [of('core')], [undefined], [0]],
    ['another provider', [of('core', { provider: 'P' })], [of('core', { provider: 'Q' })], [undefined], [0]],
    [
      'two bids for what had no provider: one of them goes on from it',
      [of('core')],
      [of('core', { provider: 'P' }), of('core', { provider: 'Q' })],
      [0, undefined],
      [],
    ],
    ['an id keeps a corrected name', [of('core', { id: 'x' })], [of('core', { id: 'x', client: 'B' })], [0], []],
    ['another id is another engagement', [of('core', { id: 'x' })], [of('core', { id: 'y' })], [undefined], [0]],
  ])('%s', (_, then, now, earlier, gone) => {
    const found = matchEngagements(then, now);
    expect(found.earlier.map((each) => (each === undefined ? each : then.indexOf(each)))).toEqual(earlier);
    expect(found.gone.map((each) => then.indexOf(each))).toEqual(gone);
  });
});

describe('the one of several engagements that is wanted', () => {
  type Row = readonly [string, readonly Known[], Known | undefined, number | undefined];
  test.each<Row>([
    ['the only one, whatever is wanted', [of('core')], of('quick', { client: 'B' }), 0],
    ['the same', [of('core', { client: 'B' }), of('core')], of('core'), 1],
    ['under the same profile', [of('core'), of('quick')], of('quick'), 1],
    ['under another profile, where there is but one', [of('core', { client: 'B' }), of('quick')], of('core'), 1],
    ['under two other profiles', [of('quick'), of('full')], of('core'), undefined],
    ['before its provider was chosen', [of('core', { client: 'B' }), of('core')], of('core', { provider: 'P' }), 1],
    ['none of them', [of('core', { client: 'B' }), of('core', { client: 'C' })], of('core'), undefined],
    ['nothing is wanted', [of('core'), of('quick')], undefined, undefined],
    ['there is none', [], of('core'), undefined],
  ])('%s', (_, all, wanted, index) => {
    expect(pickEngagement(all, wanted)).toBe(index === undefined ? undefined : all[index]);
  });
});

describe('respondents of then and now', () => {
  const ann: Person = { side: 'client', role: 'legal', name: 'Ann' };
  const nobody: Person = { side: 'client' };
  test.each<readonly [string, readonly Person[], readonly Person[], readonly number[]]>([
    ['the same', [ann], [{ ...ann }], []],
    ['a role that was corrected', [ann], [{ ...ann, role: 'delivery' }], []],
    ['a name that was noted later', [{ side: 'client', role: 'legal' }], [ann], []],
    ['a role that was noted later', [nobody], [{ side: 'client', role: 'legal' }], []],
    ['another side', [ann], [{ ...ann, side: 'provider' }], [0]],
    ['another person of the same role', [ann], [{ ...ann, name: 'Bob' }], [0]],
    ['nobody takes the place of a named one that is there', [{ side: 'client', role: 'legal' }, ann], [ann], [0]],
    ['one of two alike', [nobody, { ...nobody }], [{ ...nobody }], [1]],
  ])('%s', (_, then, now, left) => {
    expect(compareRespondents(then, now).left.map((each) => then.indexOf(each))).toEqual(left);
  });
});

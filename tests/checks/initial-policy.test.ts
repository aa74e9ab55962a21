import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Engaged } from '../../src/checks/demand.ts';
import { initialPolicy } from '../../src/checks/initial-policy.ts';
import { parsePolicy } from '../../src/checks/policy.ts';
import { catalogueOf, must } from '../kit/catalogue.ts';
import { AS_OF, checkOf, engagedOf, inShort } from '../kit/engaged.ts';
import { fileOf } from '../kit/interview.ts';

const CATALOGUE = catalogueOf([
  { id: 'a', questions: [{ id: 'one', criticality: 'critical', knockOut: true }, { id: 'two' }] },
  { id: 'b', questions: [{ id: 'three', criticality: 'high' }] },
]);

describe('what a policy of the present state demands', () => {
  const of = (answers: object, side?: 'client' | 'provider') =>
    engagedOf(CATALOGUE, { [`${side ?? 'client'}.yaml`]: fileOf(answers, side && { side }) });
  const BOTH = engagedOf(CATALOGUE, {
    'client.yaml': fileOf({ 'a/one': 's67', 'a/two': 's33', 'b/three': 's100' }),
    'provider.yaml': fileOf({ 'a/one': 's67', 'a/two': 's67', 'b/three': 's100' }, { side: 'provider' }),
  });
  const BEST = of({ 'a/one': 's100', 'a/two': 's100', 'b/three': 's100' });
  const HALF = of({ 'a/one': { unknown: true }, 'a/two': { notApplicable: 'No' }, 'b/three': 's67' });
  const ASIDE = of({ 'a/one': { notApplicable: 'No' }, 'a/two': { notApplicable: 'No' }, 'b/three': 's67' });
  const NOTHING = of({
    'a/one': { notApplicable: 'No' },
    'a/two': { notApplicable: 'No' },
    'b/three': { notApplicable: 'No' },
  });

  test.each<readonly [string, readonly Engaged[], object, object]>([
    [
      'both sides, the worst of two answers',
      [BOTH],
      {
        level: 'ready-with-conditions',
        score: 77,
        areas: { a: 55, b: 100 },
        coverage: 1,
        sides: ['client', 'provider'],
      },
      {},
    ],
    ['the best', [BEST], { level: 'ready', score: 100, areas: { a: 100, b: 100 }, coverage: 1, sides: ['client'] }, {}],
    [
      'something open',
      [HALF],
      { level: 'not-ready', score: 33, areas: { a: 0, b: 67 }, coverage: 0.42, sides: ['client'] },
      { blockers: 1, open: 1, notApplicable: 1 },
    ],
    [
      'an area of which nothing applies',
      [ASIDE],
      { level: 'ready-with-conditions', score: 67, areas: { b: 67 }, coverage: 1, sides: ['client'] },
      { conditions: 1, notApplicable: 2, criticalNotApplicable: 1 },
    ],
    ['nothing applies', [NOTHING], { sides: ['client'] }, { notApplicable: 3, criticalNotApplicable: 1 }],
    [
      'of two engagements, the lesser of each',
      [BOTH, HALF],
      { level: 'not-ready', score: 33, areas: { a: 0, b: 67 }, coverage: 0.42, sides: ['client'] },
      { blockers: 1, open: 1, notApplicable: 1 },
    ],
    [
      'in any order',
      [HALF, BOTH],
      { level: 'not-ready', score: 33, areas: { a: 0, b: 67 }, coverage: 0.42, sides: ['client'] },
      { blockers: 1, open: 1, notApplicable: 1 },
    ],
    [
      'of two without blockers',
      [BEST, BOTH],
      { level: 'ready-with-conditions', score: 77, areas: { a: 55, b: 100 }, coverage: 1, sides: ['client'] },
      {},
    ],
    [
      'no figure that one of them does not have',
      [BOTH, NOTHING],
      { sides: ['client'] },
      { notApplicable: 3, criticalNotApplicable: 1 },
    ],
    [
      'no side that all have',
      [of({ 'b/three': 's33' }, 'provider'), BEST],
      { level: 'not-ready', score: 16, areas: { a: 0, b: 33 }, coverage: 0.33 },
      { blockers: 1, open: 2 },
    ],
    [
      'a condition',
      [of({ 'a/one': 's33', 'a/two': 's100', 'b/three': 's100' })],
      { level: 'ready-with-conditions', score: 77, areas: { a: 55, b: 100 }, coverage: 1, sides: ['client'] },
      { conditions: 1 },
    ],
  ])('%s', (_, engagements, require, allow) => {
    const text = initialPolicy(engagements, AS_OF);
    const policy = must(parsePolicy(text, 'policy.yaml'));
    expect(policy).toMatchObject({ scenario: 'low', waivers: [], baseline: { tolerance: 0 } });
    expect({ ...policy.require }).toEqual(require);
    const none = { blockers: 0, conditions: 0, open: 0, notApplicable: 0, criticalNotApplicable: 0 };
    expect({ ...policy.allow }).toEqual({ ...none, ...allow });
  });
  test('with what could be demanded as comments', () => {
    const comments = (engagements: readonly Engaged[]): readonly string[] =>
      initialPolicy(engagements, AS_OF)
        .split('\n')
        .filter((line) => /^ *#/.test(line));
    // Without a side that both have, nothing stands for a side either.
    const all = comments([NOTHING, engagedOf(CATALOGUE, { 'p.yaml': fileOf({}, { side: 'provider' }) })]);
    expect(comments([BOTH])).toEqual(all.filter((line) => !/^ {2}# (?:level|score|areas|coverage|sides):/.test(line)));
    expect(all.filter((line) => /^ {2}# (?:level|score|areas|coverage|sides):/.test(line))).toEqual([
      '  # level: ready-with-conditions',
      '  # score: 60',
      '  # areas: { communication: 60 }',
      '  # coverage: 0.9',
      '  # sides: [client, provider]',
    ]);
    expect(initialPolicy([BOTH], AS_OF)).toContain(
      '  level: ready-with-conditions   # the present one; raise it once more is reached\n',
    );
    expect(initialPolicy([BEST], AS_OF)).toContain('  level: ready\n');
    expect(initialPolicy([BEST], AS_OF)).toContain(`Made on ${AS_OF} from the present state`);
  });
});

test('the policy of any state is met by that state, every demand of it, and asks for no less', () => {
  const reply = fc.constantFrom<unknown>(
    's0',
    's33',
    's67',
    's100',
    { unknown: true },
    { notApplicable: 'No' },
    undefined,
  );
  const answers = fc.record({ 'a/one': reply, 'a/two': reply, 'b/three': reply });
  const engagement = fc
    .array(answers, { minLength: 1, maxLength: 2 })
    .map((files) =>
      engagedOf(
        CATALOGUE,
        Object.fromEntries(
          files.map((each, index) => [`${index}.yaml`, fileOf(each, { side: index === 0 ? 'client' : 'provider' })]),
        ),
      ),
    );
  fc.assert(
    fc.property(fc.array(engagement, { minLength: 1, maxLength: 3 }), (engagements) => {
      const policy = must(parsePolicy(initialPolicy(engagements, AS_OF), 'policy.yaml'));
      const { results, unusable } = checkOf(engagements, policy);
      expect(unusable).toBe(false);
      expect(inShort(results.filter(({ status }) => status !== 'pass'))).toEqual([]);
      const scores = engagements.map(({ assessment }) => assessment.score.low);
      const least = scores.includes(null) ? undefined : Math.floor(Math.min(...scores.map(Number)) + 1e-9);
      expect(policy.require.score).toBe(least);
    }),
    { numRuns: 100 },
  );
});

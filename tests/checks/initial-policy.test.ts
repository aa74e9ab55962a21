import fc from 'fast-check';
import { expect, test } from 'vitest';
import { initialPolicy } from '../../src/checks/initial-policy.ts';
import { parsePolicy } from '../../src/checks/policy.ts';
import { catalogueOf, must } from '../kit/catalogue.ts';
import { AS_OF, checkOf, engagedOf, inShort } from '../kit/engaged.ts';
import { fileOf } from '../kit/interview.ts';

const CATALOGUE = catalogueOf([
  { id: 'a', questions: [{ id: 'one', criticality: 'critical', knockOut: true }, { id: 'two' }] },
  { id: 'b', questions: [{ id: 'three', criticality: 'high' }] },
]);

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

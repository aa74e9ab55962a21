import { expect, test } from 'vitest';
import { ALLOW, REQUIRE } from '../../src/checks/demands.ts';
import { PolicySchema } from '../../src/checks/policy-schema.ts';
import { DEMAND_TEXTS } from '../../src/texts/en/demand-texts.ts';

const { require, allow } = PolicySchema.shape;
const KEYS = [...Object.keys(require.unwrap().shape), ...Object.keys(allow.unwrap().shape), 'baseline'];

test('every key of a policy is a demand, and every demand a key', () => {
  expect([...Object.keys(REQUIRE), ...Object.keys(ALLOW), 'baseline']).toEqual(KEYS);
});

test('every demand is explained, and what is said of files and waivers', () => {
  const others = ['valid-file', 'nothing-demanded', 'stage-open', 'waiver-expired', 'waiver-unused', 'waiver-soon'];
  expect(Object.keys(DEMAND_TEXTS).sort()).toEqual([...KEYS, ...others].sort());
});

test.each(Object.entries(DEMAND_TEXTS))('%s is explained in whole sentences', (_, { title, ...sentences }) => {
  expect(title).toMatch(/^[A-Z].*[^.]$/);
  for (const sentence of Object.values(sentences)) expect(sentence).toMatch(/^[A-Z].*[.]$/);
});

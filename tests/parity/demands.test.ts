import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DEMAND_TEXTS } from '../../src/checks/demand-texts.ts';
import { DEMANDS } from '../../src/checks/demands.ts';
import { PolicySchema } from '../../src/checks/policy.ts';

const kebab = (key: string): string => key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const { require, allow } = PolicySchema.shape;
const KEYS = [...Object.keys(require.unwrap().shape), ...Object.keys(allow.unwrap().shape), 'baseline'];

test('every key of a policy is a demand, and every demand a key', () => {
  expect([...DEMANDS.keys(), 'files'].sort()).toEqual([...KEYS].sort());
});

test('every demand is a file, and every file a demand', () => {
  const files = readdirSync('src/checks/demands').map((name) => name.replace(/\.ts$/, ''));
  expect(KEYS.map(kebab).sort()).toEqual(files.sort());
});

test('every demand is explained, and what is said of files and waivers', () => {
  const others = ['valid-file', 'nothing-demanded', 'waiver-expired', 'waiver-unused', 'waiver-soon'];
  expect(Object.keys(DEMAND_TEXTS).sort()).toEqual([...KEYS, ...others].sort());
});

test.each(Object.entries(DEMAND_TEXTS))('%s is explained in whole sentences', (_, { title, ...sentences }) => {
  expect(title).toMatch(/^[A-Z].*[^.]$/);
  for (const sentence of Object.values(sentences)) expect(sentence).toMatch(/^[A-Z].*[.]$/);
});

import { expect, test } from 'vitest';
import { similarName } from '../../src/text/similar-name.ts';

const THERE = ['acme-client.yaml', 'acme-1.yaml', 'f.yaml', 'Banco.yaml', 'notes.json'];

test.each([
  ['f.yml', 'f.yaml'],
  ['f', 'f.yaml'],
  ['acme-cleint.yaml', 'acme-client.yaml'],
  ['acme-clientt.yaml', 'acme-client.yaml'],
  ['banco.yaml', 'Banco.yaml'],
  ['note.json', 'notes.json'],
])('%s may be meant as %s', (written, meant) => {
  expect(similarName(written, THERE)).toBe(meant);
});

test.each(['g.yaml', 'acme-2.yaml', 'acme-provider.yaml', 'acme-client-2.yaml', 'f.json', 'x'])(
  '%s is a name of its own',
  (written) => {
    expect(similarName(written, THERE)).toBeUndefined();
  },
);

test('the nearest is taken, and never the very name', () => {
  expect(similarName('spring.yaml', ['sprinng.yaml', 'spring.yml'])).toBe('spring.yml');
  expect(similarName('spring.yaml', ['spring.yaml'])).toBeUndefined();
});

import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assessLine } from '../../src/assess/options.ts';
import { commandBlock, commandLine } from '../../src/files/command-line.ts';

test.each<[readonly string[], string]>([
  [['outready', 'assess', 'a-b_c.yaml'], 'outready assess a-b_c.yaml'],
  [['größe/日本.yaml'], 'größe/日本.yaml'],
  [['a b.yaml'], "'a b.yaml'"],
  [["it's.yaml"], "'it'\\''s.yaml'"],
  [['~/x', '$HOME', ''], "'~/x' '$HOME' ''"],
  [['a\u001b[31m'], "'a␛[31m'"],
])('%j reads %s', (words, expected) => {
  expect(commandLine(words)).toBe(expected);
});

test('a shell takes a line apart into the words it was made of', () => {
  const word = fc.string({ unit: fc.constantFrom(...'ab \'"$`\\!*?~#&;|<>(){}[]=%@'), maxLength: 12 });
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
      const { stdout } = spawnSync('sh', ['-c', `printf '%s\\n' ${commandLine(words)}`], { encoding: 'utf8' });
      expect(stdout).toBe(words.map((each) => `${each}\n`).join(''));
    }),
    { numRuns: 60 },
  );
});

test('a long one goes on after a backslash, with each flag next to its value, and a shell takes it as one', () => {
  const names = Array.from({ length: 5 }, (_, index) => `acme-${'x'.repeat(10)}-${index}.yaml`);
  const words = ['printf', '%s|', ...names, '--audience', 'internal', '-o', `${'y'.repeat(20)}.md`];
  const block = commandBlock(words);
  expect(block.split('\n')).toEqual([
    `  printf '%s|' ${names.slice(0, 2).join(' ')} \\`,
    `    ${names.slice(2).join(' ')} \\`,
    `    --audience internal -o ${'y'.repeat(20)}.md`,
  ]);
  const { stdout } = spawnSync('sh', ['-c', block], { encoding: 'utf8' });
  expect(stdout).toBe(
    words
      .slice(2)
      .map((each) => `${each}|`)
      .join(''),
  );
  expect(commandBlock(['outready', 'status'])).toBe('  outready status');
});

test('the call to go on has what the user had', () => {
  expect(assessLine('a b.yaml', { area: [], report: true, questionnaires: [] })).toBe("outready assess 'a b.yaml'");
  expect(
    assessLine(undefined, {
      area: ['x', 'y'],
      report: false,
      questionnaires: ['own'],
      profile: 'full',
      side: 'client',
    }),
  ).toBe('outready assess --profile full --area x --area y --side client --no-report --questionnaires own');
  expect(assessLine('a.yaml', { area: [], report: 'out.md', questionnaires: [] })).toBe(
    'outready assess a.yaml --report out.md',
  );
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/** The files that one loads as soon as it is loaded: its imports of values, and theirs. */
function loadedWith(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  const imports = readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type )[^;]*? from '(\.[^']+\.ts)';/gm);
  for (const [, target = ''] of imports) loadedWith(path.join(path.dirname(file), target), found);
  return found;
}

test('a start has the declarations of all commands, and loads nothing that one of them needs to run', () => {
  const loaded = [...loadedWith('src/cli.ts')].filter((file) => !file.startsWith('src/commands/')).sort();
  expect(loaded).toEqual([
    'src/answers/head.ts',
    'src/checks/formats.ts',
    'src/checks/formatter.ts',
    'src/cli.ts',
    'src/files/digest.ts',
    'src/files/local-time.ts',
    'src/files/run-in-slices.ts',
    'src/formats/report-formats.ts',
    'src/host.ts',
    'src/questionnaires/roles.ts',
    'src/text/compare-text.ts',
    'src/text/display.ts',
    'src/text/width.ts',
    'src/yaml/diagnostic.ts',
    'src/yaml/user-error.ts',
  ]);
});

test('what only a run needs is no declaration', () => {
  const loaded = [...loadedWith('src/cli.ts')].filter((file) => file.startsWith('src/commands/'));
  for (const name of ['check-states', 'client-copy', 'engagement', 'report-files', 'write-check']) {
    expect(loaded).not.toContain(`src/commands/${name}.ts`);
  }
  expect(loaded.length).toBeGreaterThan(18);
});

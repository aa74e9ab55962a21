import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Log } from 'sarif';
import { afterAll, expect, test } from 'vitest';
import type { CheckResult } from '../../src/checks/check-result.ts';
import { renderSarif } from '../../src/checks/formats/sarif.ts';
import { RULE_PAGES } from '../../src/rules.ts';
import { CORPUS, fingerprint, RESULT, resultOf } from '../kit/check-result.ts';

// Microsoft's validator, written from the same standard in another language. Its package gives the program's path.
const require = createRequire(import.meta.url);
const program: unknown = require('@microsoft/sarif-multitool');

const folder = mkdtempSync(path.join(tmpdir(), 'outready-sarif-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The errors and warnings that the validator finds; it exits with 0 either way, so its log is read. */
function validate(text: string): readonly string[] {
  const [input, output] = [path.join(folder, 'check.sarif'), path.join(folder, 'found.sarif')];
  writeFileSync(input, text);
  // The package has it without the right to run.
  chmodSync(String(program), 0o755);
  const args = [
    'validate',
    input,
    '--level',
    'Error;Warning',
    '--rule-kind',
    'Sarif',
    '-o',
    output,
    '--log',
    'ForceOverwrite',
  ];
  const { status, stdout } = spawnSync(String(program), args, {
    encoding: 'utf8',
    env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' },
  });
  expect([status, stdout]).toEqual([0, expect.stringContaining('Analysis completed successfully.')]);
  const { runs } = JSON.parse(readFileSync(output, 'utf8')) as Log;
  return runs.flatMap(({ results = [] }) =>
    results.map(({ ruleId, message }) => `${ruleId}: ${message.id} ${message.arguments?.join(' ')}`),
  );
}

const written = (result: CheckResult): string =>
  renderSarif(result, { version: '1.2.0', pages: RULE_PAGES, fingerprint, passes: true });

test.each([
  ['one of each status', RESULT],
  ['nothing found', resultOf([])],
  ['hostile text in every field', CORPUS],
])('%s: no error and no warning', (_, result) => {
  expect(validate(written(result))).toEqual([]);
});

test('the validator finds what is wrong', () => {
  const broken = written(RESULT)
    .replace('"startLine": 9', '"startLine": 0')
    .replace('"endColumn": 11', '"endColumn": 1');
  expect(validate(broken).join('\n')).toMatch(/startLine/);
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { newGitRoot, put, removeRoot } from '../kit/git.ts';
import { runProgram } from '../kit/program.ts';

const ROOT = newGitRoot();
afterAll(() => removeRoot(ROOT));

const CLIENT = readFileSync('examples/harbour-vale-client.yaml', 'utf8');
const PROVIDER = readFileSync('examples/harbour-vale-provider.yaml', 'utf8');

// With both voices there are five things that nobody knew; without the client’s there is one.
const ARGS = ['check', 'answers', '--as-of', '2026-11-22', '--max-unknown', '3'];
const WARNING = 'answers/client.yaml:1:1 warn valid-file: this file is empty, so there is no interview in it';

describe('an interview that was emptied', () => {
  test.each([
    ['of everything', ''],
    ['but for a line break', '\n'],
    ['but for comments', CLIENT.replaceAll(/^/gm, '# ')],
  ])('%s is told, and --max-warnings counts it', async (name, text) => {
    const cwd = path.join(ROOT, name);
    put(cwd, { 'answers/client.yaml': CLIENT, 'answers/provider.yaml': PROVIDER });
    expect((await runProgram(ARGS, cwd)).status).toBe(1);
    put(cwd, { 'answers/client.yaml': text });
    expect(await runProgram(ARGS, cwd)).toMatchObject({ status: 0, stdout: expect.stringContaining(WARNING) });
    expect(await runProgram([...ARGS, '--max-warnings', '0'], cwd)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('More warnings than --max-warnings allows: 1, not 0.'),
    });
    for (const [args, status] of [
      [['compare', 'answers', 'answers'], 0],
      [['check', 'answers/client.yaml', '--min-score', '1'], 2],
    ] as const) {
      const result = await runProgram(args, cwd);
      expect([args, result.status]).toEqual([args, status]);
      expect(result.stdout + result.stderr).toContain('is empty');
    }
  });
});

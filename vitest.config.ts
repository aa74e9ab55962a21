import { defineConfig } from 'vitest/config';

/** Long enough for the slowest machine: it ends a test that hangs, and judges none that is slow. */
const HANGS = 600_000;

/** Tests that start the built program. */
const BUILT = ['tests/e2e/**/*.test.ts', 'tests/parity/**/*.test.ts'];

const always = {
  setupFiles: ['tests/kit/seed.ts'],
  testTimeout: HANGS,
  hookTimeout: HANGS,
};

/** One world a worker: no test here leaves anything after it, and each module is read once. */
const sharing = { pool: 'threads', isolate: false } as const;

export default defineConfig({
  test: {
    globalSetup: ['tests/kit/seed.ts'],
    // Every core: by default one is left idle, which on two of them doubles the wait.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          ...always,
          ...sharing,
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [...BUILT, 'tests/system/**', 'tests/slow/**'],
        },
      },
      { test: { ...always, ...sharing, name: 'e2e', include: BUILT } },
      // Drives the built program in a real terminal, and opens reports in the programs of their readers.
      { test: { ...always, name: 'system', include: ['tests/system/**/*.test.ts'] } },
      // Long proofs: kills at random moments, measurements over many simulated interviews (what they find is printed),
      // and the laws of editing, scoring and reporting, tried as often as they deserve.
      {
        test: {
          ...always,
          name: 'slow',
          include: [
            'tests/slow/**/*.test.ts',
            'tests/answers/keep.test.ts',
            'tests/commands/leak.test.ts',
            'tests/scoring/furthest.test.ts',
            'tests/scoring/laws.test.ts',
            'tests/interview/session/decisive.test.ts',
            'tests/report/leak.test.ts',
            'tests/report/markdown.test.ts',
          ],
          env: { OUTREADY_THOROUGH: '1' },
        },
      },
      { test: { ...always, name: 'bench', include: ['tests/bench/**/*.bench.ts'] } },
    ],
  },
});

import { defineConfig } from 'vitest/config';

// Long proofs: kills at random moments, measurements over many simulated interviews (what they find is printed), and the
// laws of editing, scoring and reporting, tried as often as they deserve.
export default defineConfig({
  test: {
    include: [
      'tests/slow/**/*.test.ts',
      'tests/scoring/laws.test.ts',
      'tests/answers/keep.test.ts',
      'tests/interview/decisive.test.ts',
      'tests/report/markdown.test.ts',
    ],
    env: { OUTREADY_THOROUGH: '1' },
    testTimeout: 600_000,
  },
});

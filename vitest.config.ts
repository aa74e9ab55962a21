import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/system/**', 'tests/slow/**'],
    // Every core: by default one is left idle, which on two of them doubles the wait.
    maxWorkers: '100%',
    // One world a worker: no test here leaves anything behind in it, and each module is read once.
    pool: 'threads',
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});

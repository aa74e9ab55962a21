import { defineConfig } from 'vitest/config';

// Measurements over many simulated interviews; what they find is printed.
export default defineConfig({
  test: {
    include: ['tests/slow/**/*.test.ts'],
    testTimeout: 600_000,
  },
});

import { defineConfig } from 'vitest/config';

// Drives the built program in a real terminal (tmux).
export default defineConfig({
  test: {
    include: ['tests/system/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

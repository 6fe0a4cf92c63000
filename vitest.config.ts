import { defineConfig } from 'vitest/config';

/** Window tests are Playwright's (tests/e2e); everything else runs here. */
export default defineConfig({
  test: {
    include: ['tests/{unit,store,documents,faults}/**/*.test.ts'],
    globalSetup: ['tests/support/built-threads.ts'],
    // By itself one core of those there are stays idle: on two, half of them.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

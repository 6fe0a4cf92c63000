import { defineConfig } from 'vitest/config';

/** Window tests are Playwright's (tests/e2e); everything else runs here. */
export default defineConfig({
  test: {
    include: ['tests/{unit,store,documents,faults}/**/*.test.ts'],
    globalSetup: ['tests/support/built-threads.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

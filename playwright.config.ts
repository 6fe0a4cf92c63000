import { defineConfig } from '@playwright/test';

/** Tests in the real window; `*.spec.ts`, so that vitest leaves them alone. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  workers: 1,
  timeout: 60_000,
  forbidOnly: true,
  // A loaded machine may lose a key press; a test that needed its second try is listed as flaky.
  retries: 1,
  reporter: 'list',
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
});

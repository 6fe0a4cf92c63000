import { defineConfig } from '@playwright/test';

/** A worker takes its own (`build/with-display.ts`); on one's own screen the windows come one by one. */
const displays = process.env['DISPLAYS']?.split(' ') ?? [];
const own = displays[Number(process.env['TEST_PARALLEL_INDEX'])];
if (own) process.env['DISPLAY'] = own;

/** Tests in the real window; `*.spec.ts`, so that vitest leaves them alone. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  workers: displays.length || 1,
  timeout: 60_000,
  forbidOnly: true,
  // A loaded machine may lose a key press; a test that needed its second try is listed as flaky.
  retries: 1,
  reporter: 'list',
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
});

import { execFileSync } from 'node:child_process';
import { defineConfig } from '@playwright/test';
import base from './playwright.config.ts';

/**
 * The window's tests once more, on a Chromium of the system in the place of Electron's: nearer to that of the
 * pinned Electron than a stand-in's. `WUJIN_CHROMIUM` names another than Debian's.
 */
process.env['WUJIN_CHROMIUM'] ??= '/usr/bin/chromium';

/** What Electron alone can show; Chromium in its place would prove nothing. */
const FILES_LEFT_OUT = {
  'desktop.spec.ts': 'a second start, the place of the window, the programs of the system',
  'first-paint.spec.ts': 'opens no window',
  'security.spec.ts': 'the fences are those of Electron',
  'service-death.spec.ts': 'kills the service by the process of Electron',
};
const TESTS_LEFT_OUT = {
  'typing survives a kill of the app': 'kills the process of Electron',
  'what is typed into the report is there again after the window was closed':
    'closes the window of Electron, which still takes what its page hands over',
  '关于 tells where the ledger stands': "reads Electron's version",
};

if (process.env['TEST_WORKER_INDEX'] === undefined) {
  const version = execFileSync(process.env['WUJIN_CHROMIUM'], ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  console.log(`On ${version.trim()}, without Electron. Left out:`);
  for (const [name, reason] of Object.entries({ ...FILES_LEFT_OUT, ...TESTS_LEFT_OUT }))
    console.log(`  ${name}: ${reason}`);
}

export default defineConfig({
  ...base,
  outputDir: 'test-results/chromium',
  testIgnore: Object.keys(FILES_LEFT_OUT),
  grepInvert: Object.keys(TESTS_LEFT_OUT).map((title) => new RegExp(title)),
  // Every file of the page goes through the test's process.
  timeout: 180_000,
  expect: { timeout: 20_000 },
});

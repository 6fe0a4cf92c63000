import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import { electronRuntime } from '../../build/electron-runtime.ts';
import { NO_SANDBOX_FOR_ROOT } from '../../build/no-sandbox-for-root.ts';
import { launchOnChromium } from './chromium/launch-on-chromium.ts';

export interface LaunchedApp {
  app: ElectronApplication;
  page: Page;
  /** This start's own settings; a second start with the same is the same app. */
  userData: string;
  close(): Promise<void>;
}

const root = resolve(import.meta.dirname, '..', '..');
/** Named by playwright.chromium.config.ts. */
const chromium = process.env['WUJIN_CHROMIUM'];
const runtime = chromium ? undefined : await electronRuntime();

/**
 * Starts the built app with settings of its own; without `dataFolder` it is a first start. Below
 * `home` lies what the app proposes and keeps for the clerk, else below that of who runs the test.
 */
export async function launchApp(
  options: { dataFolder?: string; userData?: string; home?: string } = {},
): Promise<LaunchedApp> {
  const userData = options.userData ?? (await mkdtemp(join(tmpdir(), 'wujin-user-data-')));
  const { app, page } = await (chromium
    ? launchOnChromium(chromium, { ...options, root, userData })
    : launchElectron({ ...options, userData }));
  return {
    app,
    page,
    userData,
    async close() {
      await app.close();
      if (!options.userData) await rm(userData, { recursive: true, force: true });
    },
  };
}

async function launchElectron(options: { dataFolder?: string; userData: string; home?: string }) {
  const data = options.dataFolder ? ['--data', options.dataFolder] : [];
  // Playwright asks the electron package where its binary is, and only then holds the app back until
  // it listens; given a path instead, it sometimes misses the first window.
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = runtime?.distPath;
  const app = await electron.launch({
    args: [...appArguments(options.userData), ...data],
    ...(options.home && { env: { ...process.env, HOME: options.home } }),
  });
  const page = await app.firstWindow();
  await page.waitForLoadState();
  return { app, page };
}

/** The command line that starts the built app with settings of its own. */
export function appCommand(userData: string): [executable: string, args: string[]] {
  return [runtime?.executablePath ?? '', appArguments(userData)];
}

const appArguments = (userData: string) => [
  ...NO_SANDBOX_FOR_ROOT,
  root,
  `--user-data-dir=${userData}`,
];

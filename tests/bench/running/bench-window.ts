import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import { NO_SANDBOX_FOR_ROOT } from '../../../build/no-sandbox-for-root.ts';
import { launchApp } from '../../support/launch-app.ts';

/** The program in its window, or a blank one. */
export interface BenchWindow {
  app: ElectronApplication;
  page: Page;
  /** Physical memory of all its processes in MB; what they share is counted once. */
  memoryMb(): number;
  close(): Promise<void>;
}

/** `user` keeps which page was shown last, so that the next start shows it again. */
export async function openProgram(ledger: string, user: string): Promise<BenchWindow> {
  const { app, page } = await launchApp({ dataFolder: ledger, userData: user });
  return windowOf(app, page);
}

/** The runtime is the one that `launchApp` starts the program on. */
export async function openBlank(user: string): Promise<BenchWindow> {
  const blank = path.join(import.meta.dirname, '..', 'blank-window');
  const app = await electron.launch({
    args: [...NO_SANDBOX_FOR_ROOT, blank, `--user-data-dir=${user}`],
  });
  const page = await app.firstWindow();
  await page.locator('#blank').waitFor();
  return windowOf(app, page);
}

function windowOf(app: ElectronApplication, page: Page): BenchWindow {
  const main = app.process().pid ?? 0;
  return {
    app,
    page,
    memoryMb: () => [main, ...childrenOf(main)].reduce((sum, pid) => sum + shareMb(pid), 0),
    close: () => app.close(),
  };
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && parentOf(pid) === parent)
    .flatMap((pid) => [pid, ...childrenOf(pid)]);
}

function parentOf(pid: number): number {
  try {
    // The name in brackets may hold anything.
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return Number.NaN; // Ended meanwhile.
  }
}

function shareMb(pid: number): number {
  try {
    const kilobytes = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
    return Number(kilobytes?.[1] ?? 0) / 1024;
  } catch {
    return 0; // Ended meanwhile.
  }
}

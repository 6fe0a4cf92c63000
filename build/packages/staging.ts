import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { AppFolder } from './app-folder.ts';

/** Name of the program's file, its package and its folder: no blank, no Chinese, no capital. */
export const PROGRAM = 'wujin-ledger';

/** Debian's words for processors. */
export const DEBIAN_ARCH = { x64: 'amd64', arm64: 'arm64' } satisfies Record<
  AppFolder['arch'],
  string
>;

/** One date for all files of a package: the last commit's, so that the same sources give the same bytes. */
export const PACKED_AT_SECONDS = Number(
  execFileSync('git', ['log', '-1', '--format=%ct'], {
    cwd: import.meta.dirname,
    encoding: 'utf8',
  }),
);

/** Lays out a tree in a passing folder, lets it be used, and clears it. */
export function withStaging<T>(work: (staging: string) => T): T {
  const staging = mkdtempSync(join(tmpdir(), 'wujin-package-'));
  try {
    chmodSync(staging, 0o755);
    return work(staging);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/**
 * The app at its place, with Chromium's sandbox helper as the system's administrator owns it: a
 * system whose users may make no namespaces starts the app by it, and one whose users may does too.
 */
export function stageApp(app: AppFolder, place: string): void {
  mkdirSync(dirname(place), { recursive: true });
  cpSync(app.path, place, { recursive: true, verbatimSymlinks: true });
  chmodSync(join(place, 'chrome-sandbox'), 0o4755);
}

export function stageFile(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

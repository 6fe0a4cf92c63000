import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { buildPackage } from '#main/submission/build-package.ts';
import { isUntouchedPackage } from '#main/submission/verify-package.ts';
import { buildInput, FOLDER_NAME, inTemporaryFolder, noise } from './build-input.ts';

/** Starts packing in a process of its own and kills it after so many milliseconds of work. */
async function killAfter(milliseconds: number, folder: string, source: string): Promise<boolean> {
  const script = path.join(import.meta.dirname, 'pack-once.ts');
  const child = spawn(process.execPath, [script, folder, source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  const exit = once(child, 'exit');
  await Promise.race([exit, wait(milliseconds)]);
  const finished = child.exitCode !== null;
  child.kill('SIGKILL');
  await exit;
  return finished;
}

test('killed at any moment, a package is whole or absent, and the next run cleans up', () =>
  inTemporaryFolder(async (folder) => {
    const source = path.join(folder, 'clip');
    await writeFile(source, noise(20_000_000));
    const out = path.join(folder, 'out');
    let killed = 0;
    for (let milliseconds = 5; ; milliseconds = Math.ceil(milliseconds * 1.6)) {
      const finished = await killAfter(milliseconds, folder, source);
      const standing = (await readdir(out).catch(() => [])).filter((name) => name[0] !== '.');
      if (standing.length > 0) {
        expect(standing).toEqual([FOLDER_NAME]);
        expect(await isUntouchedPackage(path.join(out, FOLDER_NAME))).toBe(true);
      }
      if (finished) break;
      killed += 1;
    }
    expect(killed).toBeGreaterThan(2);
    await buildPackage(buildInput(out));
    expect(await readdir(out)).toEqual([FOLDER_NAME]);
  }));

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { replaceDurably } from '#main/files/durable-file.ts';
import { HeldFile, heldWords, WAITS_MS } from '#main/files/held-file.ts';
import {
  discard,
  discardEmpty,
  discardSync,
  move,
  moveSync,
  remove,
} from '#main/files/move-and-remove.ts';
import { HOLDS, holdFiles } from '../../support/held-files.ts';
import { temporaryFolder } from '../../support/ledger-temp.ts';

const BOUND_MS = WAITS_MS.reduce((sum, ms) => sum + ms, 0);

function twoFiles(): { old: string; fresh: string; folder: string } {
  const folder = temporaryFolder();
  const [old, fresh] = [path.join(folder, '表.xlsx'), path.join(folder, '.表.xlsx.tmp')];
  writeFileSync(old, 'old');
  writeFileSync(fresh, 'new');
  return { old, fresh, folder };
}

test('all the waits together stay between two and five seconds', () => {
  expect(BOUND_MS).toBeGreaterThan(2000);
  expect(BOUND_MS).toBeLessThan(5000);
});

describe.each(HOLDS)('%s', (code) => {
  test.each([1, 3, WAITS_MS.length])(
    'met %i times: the file is moved all the same',
    async (times) => {
      const { old, fresh } = twoFiles();
      const held = holdFiles(code, times);
      await move(fresh, old);
      expect(readFileSync(old, 'utf8')).toBe('new');
      expect(held.waitedMs).toBe(WAITS_MS.slice(0, times).reduce((sum, ms) => sum + ms, 0));
    },
  );

  test.each([1, 3])('met %i times: the folder is removed all the same', async (times) => {
    const { folder } = twoFiles();
    holdFiles(code, times);
    await remove(folder);
    expect(existsSync(folder)).toBe(false);
  });

  test('for ever: both files are as they were, and the held one is named with the way out', async () => {
    const { old, fresh, folder } = twoFiles();
    const held = holdFiles(code, Number.POSITIVE_INFINITY);
    const failure: unknown = await move(fresh, old).catch((error: unknown) => error);
    if (!(failure instanceof HeldFile)) throw failure;
    expect(heldWords(failure)).toMatch(/^“表\.xlsx”正被别的程序占用.*请关闭.*后再试/u);
    expect(held.waitedMs).toBe(BOUND_MS);
    await expect(remove(old)).rejects.toBeInstanceOf(HeldFile);
    expect(await discard(old)).toBe(false);
    expect(discardSync(old)).toBe(false);
    expect(await discardEmpty(folder)).toBe(false);
    expect(readFileSync(old, 'utf8') + readFileSync(fresh, 'utf8')).toBe('oldnew');
  });

  test('without anything else running in between, likewise', () => {
    const { old, fresh } = twoFiles();
    const held = holdFiles(code, 3);
    moveSync(fresh, old);
    expect(readFileSync(old, 'utf8')).toBe('new');
    expect(held.waitedMs).toBe(175);
    held.release();
    holdFiles(code, Number.POSITIVE_INFINITY);
    expect(() => moveSync(old, fresh)).toThrow(HeldFile);
  });
});

test('a half-written file that is held as well is named', async () => {
  const { old } = twoFiles();
  holdFiles('EBUSY', Number.POSITIVE_INFINITY);
  const failure: unknown = await replaceDurably(old, 'new').catch((error: unknown) => error);
  if (!(failure instanceof HeldFile)) throw failure;
  expect(heldWords(failure)).toMatch(/没做完的“\.wujin-[0-9a-f-]+\.tmp”还留在那里，可以删除。$/u);
});

test('waits for nobody where waiting is in vain: another disk, a folder in the way, no such file', async () => {
  const { old, folder } = twoFiles();
  await expect(move(path.join(folder, '没有'), old)).rejects.toMatchObject({ code: 'ENOENT' });
  const held = holdFiles('EPERM', Number.POSITIVE_INFINITY);
  mkdirSync(path.join(folder, '夹'));
  await expect(move(old, path.join(folder, '夹'))).rejects.toMatchObject({ code: 'EPERM' });
  held.release();
  const elsewhere = holdFiles('EXDEV', Number.POSITIVE_INFINITY);
  await expect(move(old, path.join(folder, '别处'))).rejects.toMatchObject({ code: 'EXDEV' });
  expect(elsewhere.refused).toHaveLength(1);
  expect([held.waitedMs, elsewhere.waitedMs]).toEqual([0, 0]);
});

test('what is not there is as good as removed, and a folder that holds something stays', async () => {
  const { folder } = twoFiles();
  await remove(path.join(folder, '没有'));
  expect(await discardEmpty(folder)).toBe(false);
  expect(readdirSync(folder)).toHaveLength(2);
});

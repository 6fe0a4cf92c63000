import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeFolders, makeFoldersSync, removeFolders } from '#main/files/make-folders.ts';
import { temporaryFolder } from '../../support/ledger-temp.ts';

test('makes a folder and those above it, and tells which', async () => {
  const root = temporaryFolder();
  const folder = path.join(root, '甲', '乙', '丙');
  const made = await makeFolders(folder);
  expect(made).toEqual([path.join(root, '甲'), path.join(root, '甲', '乙'), folder]);
  expect(await makeFolders(folder)).toEqual([]);
  makeFoldersSync(path.join(root, '丁', '戊'));
  makeFoldersSync(path.join(root, '丁', '戊'));
  expect(readdirSync(root).sort()).toEqual(['丁', '甲']);
});

test('takes back what it made, but nothing that holds something', async () => {
  const root = temporaryFolder();
  const made = await makeFolders(path.join(root, 'a', 'b', 'c'));
  writeFileSync(path.join(root, 'a', 'kept.txt'), '');
  await removeFolders(made);
  expect(readdirSync(path.join(root, 'a'))).toEqual(['kept.txt']);
});

test('fails at once where no folder can be made, and leaves nothing', async () => {
  const root = temporaryFolder();
  const file = path.join(root, 'file');
  writeFileSync(file, '');
  await expect(makeFolders(path.join(file, 'a'))).rejects.toMatchObject({ code: 'ENOTDIR' });
  expect(() => makeFoldersSync(path.join(file, 'a'))).toThrow('ENOTDIR');
  mkdirSync(path.join(root, 'empty'));
  expect(existsSync(path.join(file, 'a'))).toBe(false);
});

test.skipIf(process.platform !== 'linux')(
  'returns under /proc, where a recursive mkdir never does (skipped where there is no /proc)',
  async () => {
    await expect(makeFolders('/proc/没有/下级')).rejects.toMatchObject({ code: 'ENOENT' });
    expect(() => makeFoldersSync('/proc/没有/下级')).toThrow('ENOENT');
  },
);

import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { archivedFiles, archivePackage, verifyArchive } from '#main/submission/archive-package.ts';
import { buildPackage } from '#main/submission/build-package.ts';
import { buildInput, CODE, filesOf, inTemporaryFolder } from './build-input.ts';

async function archived(folder: string) {
  const built = await buildPackage(buildInput(path.join(folder, 'out')));
  const entry = await archivePackage(built.folder, path.join(folder, 'archive'), CODE);
  return { built, entry };
}

test('an archived package is the package, byte for byte, and verifies', () =>
  inTemporaryFolder(async (folder) => {
    const { built, entry } = await archived(folder);
    expect(entry.name).toBe('2024-1-v1');
    const copies = await filesOf(entry.folder);
    for (const [name, bytes] of await filesOf(built.folder)) expect(copies.get(name)).toBe(bytes);
    expect(await verifyArchive(entry.folder, entry.listSha256)).toEqual([]);
    expect(await archivedFiles(entry.folder)).toEqual(entry.files);
    expect(entry.files.map(({ name }) => name).sort()).toEqual(
      built.files.map(({ name }) => name).sort(),
    );
  }));

test('changed, missing and added files are named', () =>
  inTemporaryFolder(async (folder) => {
    const { entry } = await archived(folder);
    const table = path.join(entry.folder, '附件2_统计表_示例镇.xlsx');
    await chmod(table, 0o644);
    const bytes = await readFile(table);
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    await writeFile(table, bytes);
    await rm(path.join(entry.folder, '清单.txt'));
    await writeFile(path.join(entry.folder, '多余.txt'), '');
    expect((await verifyArchive(entry.folder, entry.listSha256)).sort()).toEqual(
      [
        '文件“附件2_统计表_示例镇.xlsx”被改动过。',
        '文件“清单.txt”不见了。',
        '多出了“多余.txt”。',
      ].sort(),
    );
  }));

test('a tampered list shows against the ledger, a broken or missing one by itself', () =>
  inTemporaryFolder(async (folder) => {
    const { entry } = await archived(folder);
    const list = path.join(entry.folder, '归档清单.json');
    const text = await readFile(list, 'utf8');
    await chmod(list, 0o644);
    await writeFile(list, text.replace('3f9a01bc', '00000000'));
    expect(await verifyArchive(entry.folder)).toEqual([]);
    expect(await verifyArchive(entry.folder, entry.listSha256)).toEqual([
      expect.stringContaining('归档清单.json被改动过'),
    ]);
    await writeFile(list, text.slice(0, 50));
    expect(await verifyArchive(entry.folder)).toEqual([expect.stringContaining('已损坏')]);
    expect(await archivedFiles(entry.folder)).toEqual([]);
    await rm(entry.folder, { recursive: true });
    expect(await verifyArchive(entry.folder, entry.listSha256)).toEqual([
      expect.stringContaining('不见了'),
    ]);
  }));

test('a second sending never touches the first', () =>
  inTemporaryFolder(async (folder) => {
    const { built, entry } = await archived(folder);
    const before = await filesOf(entry.folder);
    const again = await archivePackage(built.folder, path.join(folder, 'archive'), CODE);
    const amended = await archivePackage(built.folder, path.join(folder, 'archive'), {
      ...CODE,
      version: 2,
    });
    expect([again.name, amended.name]).toEqual(['2024-1-v1-2', '2024-1-v2']);
    expect(await filesOf(entry.folder)).toEqual(before);
  }));

test('a package folder deleted, or a form changed after packing, is refused', () =>
  inTemporaryFolder(async (folder) => {
    const built = await buildPackage(buildInput(path.join(folder, 'out')));
    const archive = path.join(folder, 'archive');
    await writeFile(path.join(built.folder, '附件2_统计表_示例镇.xlsx'), 'other');
    await expect(archivePackage(built.folder, archive, CODE)).rejects.toMatchObject({
      failure: { code: 'corrupt', message: expect.stringContaining('附件2_统计表_示例镇.xlsx') },
    });
    await rm(built.folder, { recursive: true });
    await expect(archivePackage(built.folder, archive, CODE)).rejects.toMatchObject({
      failure: { code: 'not-found', message: expect.stringContaining('重新生成') },
    });
  }));

test('what the clerk laid into the package goes into the archive too', () =>
  inTemporaryFolder(async (folder) => {
    const built = await buildPackage(buildInput(path.join(folder, 'out')));
    await writeFile(path.join(built.folder, '回执.txt'), '已收到');
    const entry = await archivePackage(built.folder, path.join(folder, 'archive'), CODE);
    expect(entry.files.map(({ name }) => name)).toContain('回执.txt');
    expect(await verifyArchive(entry.folder, entry.listSha256)).toEqual([]);
  }));

import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { archivePackage } from '#main/submission/archive-package.ts';
import { buildPackage, type PackageInput } from '#main/submission/build-package.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { buildInput, CODE, FOLDER_NAME, filesOf, inTemporaryFolder, noise } from './build-input.ts';
import { mountTinyDisk } from './tiny-disk.ts';

async function refusalOf(run: Promise<unknown>): Promise<Refusal['failure']> {
  const error = await run.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refusal)) throw new Error(`no refusal but ${String(error)}`);
  expect(error.failure.message).toMatch(/^[^a-z]*。$|请/);
  return error.failure;
}

const attachment = (file: string, given = {}): Partial<PackageInput> => ({
  attachments: [{ name: '视频.mp4', path: file, role: 'work-file', ...given }],
});

test('a file where the out folder should be is named, and stays', () =>
  inTemporaryFolder(async (folder) => {
    const outDir = path.join(folder, '报送材料');
    await writeFile(outDir, 'a file');
    const failure = await refusalOf(buildPackage(buildInput(outDir)));
    expect(failure).toMatchObject({ code: 'unreadable' });
    expect(failure.message).toContain('报送材料”');
    await refusalOf(buildPackage(buildInput(path.join(outDir, 'below'))));
    expect(await readFile(outDir, 'utf8')).toBe('a file');
  }));

test('a file where the package should be is named, and stays', () =>
  inTemporaryFolder(async (folder) => {
    await writeFile(path.join(folder, FOLDER_NAME), 'a file');
    expect(await refusalOf(buildPackage(buildInput(folder)))).toMatchObject({ code: 'unreadable' });
    expect(await readdir(folder)).toEqual([FOLDER_NAME]);
  }));

test('an out folder that cannot be made is refused', async () => {
  const failure = await refusalOf(buildPackage(buildInput('/proc/wujin/报送材料')));
  expect(failure).toMatchObject({ code: 'unreadable' });
});

test('an attachment that is gone or has become another leaves nothing half written', () =>
  inTemporaryFolder(async (folder) => {
    const outDir = path.join(folder, 'deep/out');
    const gone = await refusalOf(
      buildPackage(buildInput(outDir, attachment(path.join(folder, 'absent')))),
    );
    expect(gone).toMatchObject({ code: 'not-found', place: { file: '视频.mp4' } });
    expect(await readdir(folder)).toEqual([]);

    const video = path.join(folder, 'video');
    await writeFile(video, 'changed');
    const other = attachment(video, { sha256: '0'.repeat(64) });
    expect(await refusalOf(buildPackage(buildInput(outDir, other)))).toMatchObject({
      code: 'corrupt',
    });
    expect(await readdir(folder)).toEqual(['video']);
    const asFolder = await refusalOf(buildPackage(buildInput(outDir, attachment(folder))));
    expect(asFolder).toMatchObject({ code: 'unreadable', place: { file: '视频.mp4' } });
  }));

test('a failing run leaves the package before it as it was', () =>
  inTemporaryFolder(async (folder) => {
    const built = await buildPackage(buildInput(folder));
    const before = await filesOf(built.folder);
    await refusalOf(buildPackage(buildInput(folder, attachment(path.join(folder, 'absent')))));
    expect(await filesOf(built.folder)).toEqual(before);
    expect(await readdir(folder)).toEqual([FOLDER_NAME]);
  }));

const tiny = mountTinyDisk(200_000);
tiny?.remove();

test.skipIf(!tiny)('a disk that fills up is told, cleaned, and the old package kept', async () => {
  const disk = mountTinyDisk(200_000);
  if (!disk) throw new Error('a disk could be mounted a moment ago');
  try {
    const built = await buildPackage(buildInput(disk.folder));
    const before = await filesOf(built.folder);
    const documents = [{ name: '附件2.xlsx', bytes: noise(60_000), role: 'statistics' as const }];
    const failure = await refusalOf(buildPackage(buildInput(disk.folder, { documents })));
    expect(failure).toMatchObject({ code: 'disk-full' });
    expect(failure.message).toContain('磁盘已满');
    expect(await readdir(disk.folder)).toEqual([FOLDER_NAME]);
    expect(await filesOf(built.folder)).toEqual(before);
  } finally {
    disk.remove();
  }
});

test.skipIf(!tiny)('an archive on a full disk is refused whole', () =>
  inTemporaryFolder(async (folder) => {
    const disk = mountTinyDisk(40_000);
    if (!disk) throw new Error('a disk could be mounted a moment ago');
    try {
      const built = await buildPackage(buildInput(folder));
      const archive = path.join(disk.folder, 'archive');
      const failure = await refusalOf(archivePackage(built.folder, archive, CODE));
      expect(failure).toMatchObject({ code: 'disk-full' });
      expect(await readdir(disk.folder)).toEqual([]);
    } finally {
      disk.remove();
    }
  }),
);

test.skipIf(!tiny)('a read-only disk is told', async () => {
  const disk = mountTinyDisk(40_000, ',ro');
  if (!disk) throw new Error('a disk could be mounted a moment ago');
  try {
    const failure = await refusalOf(buildPackage(buildInput(path.join(disk.folder, 'out'))));
    expect(failure).toMatchObject({ code: 'unreadable' });
    expect(failure.message).toContain('不能写入');
  } finally {
    disk.remove();
  }
});

test('an old folder set aside by a killed run is put back when no new one stands', () =>
  inTemporaryFolder(async (folder) => {
    const built = await buildPackage(buildInput(folder));
    const before = await filesOf(built.folder);
    await rename(built.folder, path.join(folder, `.${FOLDER_NAME}.old-0123abcd`));
    await refusalOf(buildPackage(buildInput(folder, attachment(path.join(folder, 'absent')))));
    expect(await filesOf(built.folder)).toEqual(before);
  }));

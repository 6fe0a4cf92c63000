import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { openGround, RefusedCall } from '../running/ground.ts';
import type { Scenario } from '../running/scenario.ts';

const FIRST = { year: 2024, half: 1 as const };
/** More than Windows' programs of old could open. */
const LONG = 300;

export const placeScenarios: readonly Scenario[] = [
  {
    what: 'a package, the workbook and a backup in a folder whose path is longer than 260',
    async run({ folder }) {
      const ground = await openGround(path.join(folder, '数据'));
      const outDir = longFolder(folder);
      await ground.call('report.freeze', FIRST);
      const pack = await ground.call('report.pack', { ...FIRST, outDir });
      assert.equal(readdirSync(pack.folder).length, pack.files.length);
      await ground.call('ledger.exportWorkbook', { path: path.join(outDir, '台账.xlsx') });
      await ground.call('backup.create', { path: path.join(outDir, '备份.zip') });
      assert.ok(existsSync(path.join(outDir, '台账.xlsx')));
      const restored = path.join(folder, '恢复');
      await ground.call('backup.restore', {
        path: path.join(outDir, '备份.zip'),
        folder: restored,
      });
      await ground.close();
      await (await openGround(restored, { sample: false })).close();
    },
  },
  {
    what: 'a ledger in a folder whose path is longer than 260: opened with all its steps, or refused in words',
    async run({ folder }) {
      const data = path.join(longFolder(folder), '数据');
      mkdirSync(path.dirname(data), { recursive: true });
      const ground = await openGround(data).catch((error: unknown) => {
        if (!(error instanceof RefusedCall) || error.failure.code === 'internal') throw error;
        return null;
      });
      if (ground === null) return;
      await ground.call('backup.create', { path: path.join(folder, '备份.zip') });
      assert.deepEqual((await ground.call('backup.verify', {})).faults, []);
      await ground.close();
    },
  },
  {
    what: 'one ledger under two spellings of its drive and folder: the second window is refused',
    async run({ folder }) {
      const ground = await openGround(path.join(folder, 'Data'));
      const other = path.join(folder, 'DATA').replaceAll('\\', '/');
      const spelled = other.replace(/^[A-Z]:/i, (drive) =>
        drive === drive.toUpperCase() ? drive.toLowerCase() : drive.toUpperCase(),
      );
      await assert.rejects(openGround(spelled, { sample: false }), isRefused('locked'));
      await ground.close();
      const again = await openGround(spelled, { sample: false });
      assert.equal((await again.call('record.ids', { kind: 'work' })).length, 2);
      await again.close();
    },
  },
  {
    what: 'a drive and a share that are not there: refused by their names, within ten seconds',
    async run({ folder }) {
      const start = performance.now();
      for (const root of ['Y:\\', '\\\\no-such-host\\share\\']) {
        const named = new RegExp(root.replaceAll('\\', '\\\\'), 'u');
        await assert.rejects(openGround(`${root}台账`), (error) => {
          assert.match(String(error), named);
          return isRefused('unreadable')(error);
        });
      }
      const ground = await openGround(path.join(folder, '数据'));
      const { message } = await ground.refused('backup.create', {
        path: '\\\\no-such-host\\share\\备份.zip',
      });
      assert.match(message, /no-such-host/u);
      await ground.close();
      assert.ok(performance.now() - start < 10_000);
    },
  },
  {
    what: 'a ledger, a package and a backup at a path of the form \\\\?\\',
    async run({ folder }) {
      const ground = await openGround(`\\\\?\\${path.join(folder, '数据')}`);
      await ground.call('report.freeze', FIRST);
      await ground.call('report.pack', { ...FIRST, outDir: `\\\\?\\${path.join(folder, 'out')}` });
      await ground.call('backup.create', { path: `\\\\?\\${path.join(folder, '备份.zip')}` });
      await ground.close();
      assert.deepEqual(readdirSync(folder).toSorted(), ['out', '备份.zip', '数据'].toSorted());
    },
  },
  {
    what: 'package, workbook and backup on another drive; the backup restored there',
    async run({ folder, otherDrive }) {
      const ground = await openGround(path.join(folder, '数据'));
      await ground.call('report.freeze', FIRST);
      const pack = await ground.call('report.pack', { ...FIRST, outDir: otherDrive });
      assert.equal(readdirSync(pack.folder).length, pack.files.length);
      const file = path.join(otherDrive, '备份.zip');
      await ground.call('ledger.exportWorkbook', { path: path.join(otherDrive, '台账.xlsx') });
      await ground.call('backup.create', { path: file });
      await ground.call('backup.restore', { path: file, folder: path.join(otherDrive, '恢复') });
      await ground.close();
      const there = await openGround(path.join(otherDrive, '恢复'), { sample: false });
      assert.equal((await there.call('record.ids', { kind: 'work' })).length, 2);
      assert.deepEqual((await there.call('backup.verify', {})).faults, []);
      await there.close();
    },
  },
];

function longFolder(parent: string): string {
  let folder = parent;
  while (folder.length < LONG) folder = path.join(folder, '名字很长的文件夹一二三四五六七八九十');
  return folder;
}

function isRefused(code: string): (error: unknown) => boolean {
  return (error) => error instanceof RefusedCall && error.failure.code === code;
}

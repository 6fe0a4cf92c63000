import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { MIGRATIONS } from '#main/store/migrations/all.ts';
import { openLedger } from '#main/store/opening/open-ledger.ts';
import { type CallInput, CONTRACT } from '#shared/contract/contract.ts';
import { fillDisk, mountTinyDisk } from '../documents/submission/tiny-disk.ts';
import { HALVES, writesOf } from '../support/every-write.ts';
import { makePhoto } from '../support/evidence-photos.ts';
import { anActivity } from '../support/ledger-records.ts';
import { temporaryFolder, testOptions } from '../support/ledger-temp.ts';
import { openService } from '../support/service-harness.ts';

const CAN_MOUNT = (() => {
  const disk = mountTinyDisk(100_000);
  disk?.remove();
  return disk !== null;
})();
/** Not met by a full disk: they keep nothing, free room, or are tried by themselves below. */
const OTHERS = [
  'ledger.open',
  'ledger.close',
  'ledger.sample',
  'backup.settle',
  'template.remove',
  'notice.remove',
  'import.apply',
  'collect.take',
  'evidence.attach',
  'import.saveRefused',
];

test.skipIf(!CAN_MOUNT)(
  'every write on a full disk is told, and works once there is room (skipped where no tmpfs may be mounted)',
  async () => {
    const disk = mountTinyDisk(8_000_000);
    if (!disk) throw new Error('the disk could be mounted a moment ago');
    const data = path.join(disk.folder, 'data');
    const first = await openService({ data, sample: true });
    const { writes, removals, filled } = await writesOf(first);
    await first.service.close();
    const known = Object.entries(CONTRACT).flatMap(([noun, calls]) =>
      Object.entries(calls).flatMap(([verb, { access }]) =>
        access === 'write' ? [`${noun}.${verb}`] : [],
      ),
    );
    expect([...Object.keys(writes), ...OTHERS].sort()).toEqual(known.sort());

    const harness = await openService({ data });
    onTestFinished(async () => {
      await harness.service.close();
      disk.remove();
    });
    const ballast = fillDisk(disk.folder);
    const told: Record<string, string> = {};
    for (const [name, input] of Object.entries(writes)) {
      const outcome = await harness.service.call(name, input);
      told[name] = outcome.ok ? 'done' : outcome.failure.code;
      if (!outcome.ok) expect(outcome.failure.message, name).toMatch(/磁盘.*清理/u);
    }
    expect(told).toEqual(
      Object.fromEntries(Object.keys(writes).map((name) => [name, 'disk-full'])),
    );
    for (const removal of removals) {
      await harness.refused('record.remove', removal, 'disk-full');
    }
    // Written elsewhere, where there is room, yet not recorded: no papers may lie ready to be sent.
    const elsewhere = temporaryFolder();
    await harness.refused('report.pack', { ...HALVES.frozen, outDir: elsewhere }, 'disk-full');
    expect(readdirSync(elsewhere)).toEqual([]);
    const preview = await harness.call('import.preview', {
      source: {
        pasted: '日期\t活动名称\t宣传形式\t五进场所\n2024-05-12\t进村宣讲\t安全宣讲\t农村',
      },
    });
    expect(preview.added.activity).toBe(1);
    await harness.refused('import.apply', { planId: preview.planId }, 'disk-full');

    const photo = makePhoto(temporaryFolder(), '照.jpg', 1, '2024-05-12');
    const { files } = await harness.call('evidence.survey', { paths: [photo] });
    const [activity] = (await harness.call('record.list', { kind: 'activity', limit: 1 })).records;
    const chosen = files.map(({ id }) => ({ id, activityId: activity?.id ?? '' }));
    expect(chosen).toHaveLength(1);
    await harness.refused('evidence.attach', { files: chosen }, 'disk-full');

    const { surveyId } = await harness.call('collect.survey', { ...HALVES.draft, paths: [filled] });
    await harness.refused('collect.take', { surveyId }, 'disk-full');

    rmSync(ballast);
    expect((await harness.call('collect.take', { surveyId })).taken).toHaveLength(1);
    expect(await harness.call('evidence.attach', { files: chosen })).toMatchObject({ attached: 1 });
    await harness.call('import.apply', { planId: preview.planId });
    await harness.call('notice.save', writes['notice.save'] as CallInput<'notice.save'>);
    await harness.call('unit.save', { leader: '新负责人' });
    expect((await harness.call('backup.verify', {})).faults).toEqual([]);
  },
);

test.skipIf(!CAN_MOUNT)(
  'a ledger on a full disk opens for reading and says so (skipped where no tmpfs may be mounted)',
  async () => {
    const disk = mountTinyDisk(4_000_000);
    if (!disk) throw new Error('the disk could be mounted a moment ago');
    const data = path.join(disk.folder, 'data');
    const first = await openService({ data, sample: true });
    await first.service.close();
    const ballast = fillDisk(disk.folder);

    const harness = await openService({ data: path.join(first.folder, 'another') });
    onTestFinished(async () => {
      await harness.service.close();
      disk.remove();
    });
    const status = await harness.call('ledger.open', { folder: data });
    expect(status.counts.activity).toBe(37);
    expect(status.warnings.join('')).toContain('磁盘已满');
    expect((await harness.call('record.list', { kind: 'activity' })).total).toBe(37);
    await harness.refused('record.add', { kind: 'activity', input: anActivity() }, 'disk-full');
    // What is there can still be brought away to another disk.
    const stick = temporaryFolder();
    const saved = await harness.call('backup.create', { path: path.join(stick, '备份.zip') });
    expect(saved.records).toBe(43);
    expect(readdirSync(stick)).toEqual(['备份.zip']);
    rmSync(ballast);
    await harness.call('record.add', { kind: 'activity', input: anActivity() });
  },
);

test.skipIf(!CAN_MOUNT)(
  'a ledger that a full disk leaves no room to upgrade opens for reading (skipped where no tmpfs may be mounted)',
  async () => {
    const disk = mountTinyDisk(4_000_000);
    if (!disk) throw new Error('the disk could be mounted a moment ago');
    const data = path.join(disk.folder, 'data');
    const first = await openService({ data, sample: true });
    await first.service.close();
    const before = readFileSync(path.join(data, 'ledger.sqlite'));
    const ballast = fillDisk(disk.folder);
    const number = (MIGRATIONS.at(-1)?.number ?? 0) + 10;
    const migrations = [
      ...MIGRATIONS,
      {
        number,
        up: (sqlite: { exec(source: string): unknown }) =>
          sqlite.exec('CREATE TABLE added (a TEXT) STRICT'),
      },
    ];
    const ledger = await openLedger(data, { ...testOptions(), migrations });
    onTestFinished(async () => {
      await ledger.close();
      disk.remove();
    });
    expect(ledger.notices.join('')).toContain('没有升级');
    const { count } = await ledger.db
      .selectFrom('activity')
      .select((select) => select.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    expect(count).toBe(37);
    expect(readFileSync(path.join(data, 'ledger.sqlite')).equals(before)).toBe(true);
    rmSync(ballast);
  },
);

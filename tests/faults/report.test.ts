import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { unzipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import type { Half } from '#shared/domain/period.ts';
import { mountTinyDisk } from '../documents/submission/tiny-disk.ts';
import {
  type Harness,
  inputOf,
  openService,
  sendThrough,
  sign,
  writeScan,
} from '../support/service-harness.ts';

const FIRST = { year: 2024, half: 1 as Half };

test('a changed, a missing and an added file of the archive are told at opening and in its list', async () => {
  const harness = await openService({ sample: true });
  await sendThrough(harness, FIRST);
  const entry = path.join(harness.data, 'archive', '2024-1-v1');
  const [first, second] = readdirSync(entry).filter((name) => name.endsWith('.docx'));
  chmodSync(path.join(entry, first ?? ''), 0o644);
  appendFileSync(path.join(entry, first ?? ''), '改');
  rmSync(path.join(entry, second ?? ''));
  writeFileSync(path.join(entry, '多余.txt'), '多余');
  const faults = [`文件“${first}”被改动过。`, `文件“${second}”不见了。`, '多出了“多余.txt”。'];
  expect((await harness.call('archive.list', {}))[0]?.faults.sort()).toEqual(faults.sort());
  const { warnings } = await reopen(harness);
  for (const fault of faults) expect(warnings).toContain(`存档“2024-1-v1”：${fault}`);
  const verified = await harness.call('backup.verify', {});
  expect(verified.checked.archives).toBe(1);
  expect(verified.faults.sort()).toEqual(faults.map((fault) => `存档“2024-1-v1”：${fault}`).sort());
});

test('a list of the archive rewritten to fit a changed file is told', async () => {
  const harness = await openService({ sample: true });
  await sendThrough(harness, FIRST);
  const list = path.join(harness.data, 'archive', '2024-1-v1', '归档清单.json');
  chmodSync(list, 0o644);
  writeFileSync(list, readFileSync(list, 'utf8').replace('"bytes": ', '"bytes": 1'));
  const { warnings } = await reopen(harness);
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toContain('归档清单.json被改动过');
});

test('an entry of the archive that is gone is told, and the rest stays readable', async () => {
  const harness = await openService({ sample: true });
  await sendThrough(harness, FIRST);
  await sendThrough(harness, { year: 2024, half: 2 });
  rmSync(path.join(harness.data, 'archive', '2024-1-v1'), { recursive: true });
  const faults = (await harness.call('archive.verify', {})).map((entry) => entry.faults.length);
  expect(faults).toEqual([0, 1]);
  expect((await reopen(harness)).warnings).toHaveLength(1);
});

test('frozen facts changed behind the program are not packed, and the check tells of them', async () => {
  const harness = await openService({ sample: true });
  const { call, data, folder } = harness;
  await call('report.freeze', FIRST);
  expect((await call('backup.verify', {})).faults).toEqual([]);
  await call('ledger.close', {});
  const database = new Database(path.join(data, 'ledger.sqlite'));
  database
    .prepare(
      `UPDATE report SET facts = replace(facts, '"sessions":', '"sessions":9') WHERE half = 1`,
    )
    .run();
  database.close();
  await call('ledger.open', { folder: data });
  const failure = await harness.refused('report.pack', inputOf('pack', FIRST, folder), 'corrupt');
  expect(failure.message).toContain('校验码');
  const { faults } = await call('backup.verify', {});
  expect(faults).toContain(failure.message);
  // The seal of the row is broken as well.
  expect(faults.filter((fault) => fault !== failure.message)).toEqual([
    expect.stringMatching(/^2024年上半年第1版报送与写下时的不一样/u),
  ]);
  await call('report.unfreeze', { ...FIRST, reason: '内容与校验码不符' });
  await call('report.freeze', FIRST);
  await call('report.pack', { ...FIRST, outDir: path.join(folder, 'out') });
  expect((await call('backup.verify', {})).faults).toEqual([]);
});

test('a folder laid into the archive by hand is told', async () => {
  const harness = await openService({ sample: true });
  await sendThrough(harness, FIRST);
  mkdirSync(path.join(harness.data, 'archive', '2024-2-v1'));
  const told = ['存档文件夹里多出了“2024-2-v1”，报送记录中没有它。请把它移到别处。'];
  expect((await reopen(harness)).warnings).toEqual(told);
  expect((await harness.call('backup.verify', {})).faults).toEqual(told);
});

test('an archived package without its report is kept beside the copies once, and comes back with its report', async () => {
  const harness = await openService({ sample: true });
  const { call, data, folder } = harness;
  const before = path.join(folder, '报送前.sqlite');
  await call('ledger.close', {});
  copyFileSync(path.join(data, 'ledger.sqlite'), before);
  await call('ledger.open', { folder: data });
  await sendThrough(harness, FIRST);
  await call('ledger.close', {});
  const after = path.join(folder, '报送后.sqlite');
  copyFileSync(path.join(data, 'ledger.sqlite'), after);
  await call('backup.restore', { path: before, folder: data });
  const [told] = (await reopen(harness)).warnings;
  expect(told).toContain('“2024-1-v1”没有报送记录，已移到 backups 文件夹的“archive-2024-1-v1_');
  expect((await reopen(harness)).warnings).toEqual([]);
  expect(readdirSync(path.join(data, 'archive'))).toEqual([]);
  await call('backup.restore', { path: after, folder: data });
  const [back] = (await reopen(harness)).warnings;
  expect(back).toBe('存档“2024-1-v1”已从 backups 文件夹放回存档，与报送记录一致。');
  expect((await reopen(harness)).warnings).toEqual([]);
  expect((await call('archive.verify', {})).map(({ faults }) => faults)).toEqual([[]]);
});

test('the archive is exported whole, and a place that cannot be written leaves nothing', async () => {
  const harness = await openService({ sample: true });
  const { call, folder } = harness;
  const target = path.join(folder, '存档.zip');
  await harness.refused('archive.export', { path: target }, 'not-found');
  await sendThrough(harness, FIRST);
  await call('archive.export', { path: target });
  const inside = Object.keys(unzipSync(readFileSync(target)));
  const entry = readdirSync(path.join(harness.data, 'archive', '2024-1-v1'));
  expect(inside.sort()).toEqual(entry.map((name) => `2024-1-v1/${name}`).sort());
  const nowhere = path.join(folder, '没有', '存档.zip');
  await harness.refused('archive.export', { path: nowhere }, 'unreadable');
  expect(existsSync(path.dirname(nowhere))).toBe(false);
});

test('an archive as it was sent is opened without a word', async () => {
  const harness = await openService({ sample: true });
  await sendThrough(harness, FIRST);
  expect((await reopen(harness)).warnings).toEqual([]);
  expect((await harness.call('backup.verify', {})).faults).toEqual([]);
});

test('a package that was deleted, changed or swapped before sending is refused, and the state stays', async () => {
  const harness = await openService({ sample: true });
  const { call, folder } = harness;
  const outDir = path.join(folder, 'out');
  await call('report.freeze', { year: 2024, half: 2 });
  await sign(harness, { year: 2024, half: 2 });
  const other = await call('report.pack', { year: 2024, half: 2, outDir });
  await call('report.freeze', FIRST);
  await sign(harness, FIRST);
  const packed = await call('report.pack', { ...FIRST, outDir });
  const before = await call('report.get', FIRST);
  const harm: [string, () => void, string][] = [
    ['deleted', () => rmSync(packed.folder, { recursive: true }), 'not-found'],
    ['changed', () => appendFileSync(wordIn(packed.folder), '改'), 'corrupt'],
    [
      'swapped',
      () => {
        rmSync(packed.folder, { recursive: true });
        cpSync(other.folder, packed.folder, { recursive: true });
      },
      'corrupt',
    ],
  ];
  for (const [name, doHarm, code] of harm) {
    doHarm();
    const failure = await harness.refused('report.send', inputOf('send', FIRST, folder));
    expect([name, failure.code]).toEqual([name, code]);
    expect(failure.message).toContain('重新生成');
    expect(await call('report.get', FIRST)).toEqual(before);
    expect(readdirSync(path.join(harness.data, 'archive'))).toEqual([]);
    await call('report.pack', { ...FIRST, outDir });
    before.events = (await call('report.get', FIRST)).events;
  }
  await call('report.send', { ...FIRST, sentOn: '2024-06-19', sentBy: '经办人' });
});

test('a mailbox of 1 MB leaves a scan of 3 MB out of the mail and says so', async () => {
  const harness = await openService({ sample: true });
  const { call, folder } = harness;
  await call('settings.save', { mailLimitMb: 1 });
  await call('report.freeze', FIRST);
  await sign(harness, FIRST, writeScan(folder, '签字页.pdf', 'x'.repeat(3_000_000)));
  const packed = await call('report.pack', { ...FIRST, outDir: folder });
  expect(packed.warnings.join()).toMatch(/扫描件.*3\.0 MB.*上限 1 MB.*没有放入邮件/u);
  expect(packed.mail?.body).toContain('扫描件');
  const drafts = packed.files.filter(({ name }) => name.endsWith('.eml'));
  for (const { bytes } of drafts) expect(bytes).toBeLessThan(1_000_000);
  expect(packed.files.some(({ name }) => name.endsWith('扫描件）.pdf'))).toBe(true);
});

test('what does not fit one mail is split into several', async () => {
  const harness = await openService({ sample: true });
  const { call, folder } = harness;
  await call('settings.save', { mailLimitMb: 1 });
  const { records } = await call('record.list', { kind: 'work', year: 2024 });
  const record = { kind: 'work' as const, id: records[0]?.id ?? '' };
  const paths = [1, 2, 3].map((number) =>
    writeScan(folder, `海报${number}.png`, String(number).repeat(500_000)),
  );
  await call('file.attach', { record, paths });
  await call('report.freeze', FIRST);
  const packed = await call('report.pack', { ...FIRST, outDir: folder });
  expect(packed.warnings).toContainEqual(expect.stringMatching(/已分成 \d 封邮件/u));
  const drafts = packed.files.filter(({ name }) => name.endsWith('.eml'));
  expect(drafts.length).toBeGreaterThan(1);
  for (const { bytes } of drafts) expect(bytes).toBeLessThan(1_000_000);
});

test('a scan of 300 MB goes through signing, packing, sending and checking in little memory', async () => {
  const harness = await openService({ sample: true });
  await harness.call('ledger.close', {});
  const scan = writeScan(harness.folder);
  truncateSync(scan, 300_000_000);
  const child = path.join(import.meta.dirname, '..', 'support', 'send-in-child.ts');
  const out = path.join(harness.folder, 'out');
  const run = spawnSync(process.execPath, [child, harness.data, scan, out], { encoding: 'utf8' });
  expect(run.stderr).toBe('');
  const { grownMb, archived, warnings } = JSON.parse(run.stdout) as {
    grownMb: number;
    archived: number;
    warnings: string[];
  };
  expect(archived).toBe(300_000_000);
  expect(warnings.join()).toContain('300.0 MB');
  expect(grownMb).toBeLessThan(150);
});

const CAN_MOUNT = ((): boolean => {
  const disk = mountTinyDisk(100_000);
  disk?.remove();
  return disk !== null;
})();

test.skipIf(!CAN_MOUNT)(
  'a disk that fills up while packing is told, and nothing is left half written (skipped where no tmpfs may be mounted)',
  async () => {
    const disk = mountTinyDisk(200_000);
    if (!disk) throw new Error('the disk could be mounted a moment ago');
    onTestFinished(disk.remove);
    const harness = await openService({ sample: true });
    await harness.call('report.freeze', FIRST);
    await sign(harness, FIRST, writeScan(harness.folder, '签字页.pdf', 'x'.repeat(150_000)));
    const before = await harness.call('report.get', FIRST);
    const failure = await harness.refused(
      'report.pack',
      { ...FIRST, outDir: path.join(disk.folder, '报送材料') },
      'disk-full',
    );
    expect(failure.message).toContain('磁盘');
    expect(readdirSync(disk.folder)).toEqual([]);
    expect(await harness.call('report.get', FIRST)).toEqual(before);
  },
);

test.skipIf(!CAN_MOUNT)(
  'a disk that fills up while archiving leaves the report signed (skipped where no tmpfs may be mounted)',
  async () => {
    const disk = mountTinyDisk(3_000_000);
    if (!disk) throw new Error('the disk could be mounted a moment ago');
    const harness = await openService({ data: path.join(disk.folder, 'data'), sample: true });
    onTestFinished(async () => {
      await harness.service.close();
      disk.remove();
    });
    const { call, folder } = harness;
    await call('report.freeze', FIRST);
    await sign(harness, FIRST, writeScan(folder, '签字页.pdf', 'x'.repeat(700_000)));
    await call('report.pack', { ...FIRST, outDir: path.join(folder, 'out') });
    const failure = await harness.refused('report.send', inputOf('send', FIRST, folder));
    expect(failure.code).toBe('disk-full');
    expect(readdirSync(path.join(harness.data, 'archive'))).toEqual([]);
    expect((await call('report.get', FIRST)).current.state).toBe('signed');
  },
);

test('a scan that is no PDF or picture inside is refused, whatever its name', async () => {
  const harness = await openService({ sample: true });
  const { call, folder } = harness;
  await call('report.freeze', FIRST);
  const attempt = (scanPath: string) => ({
    ...FIRST,
    signedOn: '2024-06-18',
    signedBy: '主要负责人',
    scans: [{ form: 'statistics', path: scanPath, codeOnScan: '' }],
    codeOnScan: '',
  });
  const files: [string, string | Buffer, string][] = [
    ['签字.docx', '%PDF-1.7', '不是 PDF、JPG 或 PNG'],
    ['签字.pdf', 'PK\x03\x04', '内容不是'],
    ['空.pdf', '', '内容不是'],
    ['照片.jpg', '<html>', '内容不是'],
    ['照片.png', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), '内容不是'],
  ];
  for (const [name, content, words] of files) {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    const failure = await harness.refused('report.sign', attempt(file), 'unsupported-file');
    expect(failure.message).toContain(words);
    expect(failure.place).toEqual({ file: name });
  }
  await harness.refused('report.sign', attempt(path.join(folder, '没有.pdf')), 'not-found');
  mkdirSync(path.join(folder, '文件夹.pdf'));
  await harness.refused('report.sign', attempt(path.join(folder, '文件夹.pdf')), 'unreadable');
  expect((await call('report.get', FIRST)).current).toMatchObject({ state: 'frozen' });
  expect(storedFiles(harness)).toEqual([]);
  const afterPrefix = path.join(folder, '扫描仪.pdf');
  writeFileSync(afterPrefix, Buffer.concat([Buffer.alloc(200), Buffer.from('%PDF-1.4\n')]));
  await call('report.sign', attempt(afterPrefix));
});

test('a scan that has gone missing from the ledger is told when packing', async () => {
  const harness = await openService({ sample: true });
  const { call, folder } = harness;
  await call('report.freeze', FIRST);
  await sign(harness, FIRST);
  for (const file of storedFiles(harness)) rmSync(file);
  const failure = await harness.refused('report.pack', inputOf('pack', FIRST, folder), 'not-found');
  expect(failure.message).toContain('扫描件');
  expect(existsSync(path.join(folder, 'out'))).toBe(false);
});

test('an out folder that cannot be made is refused at once', async () => {
  const harness = await openService({ sample: true });
  await harness.call('report.freeze', FIRST);
  const file = path.join(harness.folder, '占位');
  writeFileSync(file, '');
  for (const outDir of [file, path.join(file, '下级'), '/proc/没有/下级']) {
    const failure = await harness.refused('report.pack', { ...FIRST, outDir });
    expect(failure.code).toBe('unreadable');
  }
});

async function reopen({ call, data }: Harness) {
  await call('ledger.close', {});
  return call('ledger.open', { folder: data });
}

function wordIn(folder: string): string {
  const name = readdirSync(folder).find((file) => file.endsWith('.docx'));
  return path.join(folder, name ?? '');
}

function storedFiles({ data }: Harness): string[] {
  return readdirSync(path.join(data, 'files'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

test.skipIf(!CAN_MOUNT)(
  'a ledger on a full disk opens, and says that there is no backup of the day (skipped where no tmpfs may be mounted)',
  async () => {
    const disk = mountTinyDisk(4_000_000);
    if (!disk) throw new Error('the disk could be mounted a moment ago');
    let now = '2024-06-03T01:00:00.000Z';
    const data = path.join(disk.folder, 'data');
    const harness = await openService({ data, sample: true, now: () => now });
    onTestFinished(async () => {
      await harness.service.close();
      disk.remove();
    });
    await harness.call('ledger.close', {});
    const { bavail, bsize } = statfsSync(disk.folder);
    writeFileSync(path.join(disk.folder, '占位'), Buffer.alloc((bavail - 24) * bsize));
    now = '2024-06-04T01:00:00.000Z';
    const status = await harness.call('ledger.open', { folder: data });
    expect(status.warnings).toEqual([expect.stringContaining('自动备份没有做成')]);
    expect(status.warnings[0]).toContain('磁盘已满');
    expect((await harness.call('record.list', { kind: 'activity' })).total).toBe(
      status.counts.activity,
    );
    expect(readdirSync(path.join(data, 'backups'))).toEqual([
      'closing.sqlite',
      'daily-2024-06-03.sqlite',
    ]);
  },
);

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/ledger-temp.ts';
import {
  type Harness,
  OTHER_NOTICE,
  openService,
  sendThrough,
  writeScan,
} from '../../support/service-harness.ts';

const WHICH = { year: 2024, half: 1 } as const;

/** The sample with evidence, a sent report, a notice of the clerk's and a choice of settings. */
async function oldPc(): Promise<Harness> {
  const harness = await openService({ sample: true });
  const { call, folder } = harness;
  const { records } = await call('record.list', { kind: 'activity', limit: 1 });
  await call('file.attach', {
    record: { kind: 'activity', id: records[0]?.id ?? '' },
    paths: [writeScan(folder, '现场.pdf', 'the scene')],
  });
  await call('notice.add', { folder: OTHER_NOTICE });
  await call('settings.save', { operator: '甲岗', theme: 'dark' });
  await sendThrough(harness, WHICH);
  return harness;
}

/** Another computer: no ledger is open there. */
async function newPc(): Promise<Harness> {
  const harness = await openService();
  await harness.call('ledger.close', {});
  return harness;
}

test('a ledger goes on elsewhere with all that is in it, and the old one says where it went', async () => {
  const old = await oldPc();
  const copy = path.join(temporaryFolder(), '换电脑.zip');
  const made = await old.call('moving.make', { path: copy });
  expect(made).toMatchObject({ path: copy, isNoted: true });
  expect(made.bytes).toBe(readFileSync(copy).length);
  expect(made.contents).toMatchObject({ archived: 1, notices: 1, templates: 0 });
  const labels = old.events.flatMap(({ event, payload }) =>
    event === 'progress' ? [(payload as { label: string }).label] : [],
  );
  expect(labels).toContain('读回核对');

  const other = await newPc();
  const unit = await old.call('unit.get', {});
  expect(await other.call('moving.look', { path: copy })).toEqual({
    bytes: made.bytes,
    unit: unit.name,
    records: made.records,
    contents: made.contents,
    madeAt: made.at,
  });
  const place = path.join(other.folder, '五进台账');
  const taken = await other.call('moving.takeOver', { path: copy, folder: place });
  expect(taken).toMatchObject({ folder: place, records: made.records, contents: made.contents });
  const status = await other.call('ledger.status', {});
  expect(status).toMatchObject({ folder: place, unit, moved: null });
  const chosen = { operator: '甲岗', theme: 'dark' };
  expect(await other.call('settings.get', {})).toMatchObject(chosen);
  const list = { kind: 'activity', limit: 500 } as const;
  expect(await other.call('record.list', list)).toEqual(await old.call('record.list', list));
  expect((await other.call('backup.verify', {})).faults).toEqual([]);
  expect((await other.call('report.get', WHICH)).current.state).toBe('sent');

  await old.call('ledger.close', {});
  const reopened = await old.call('ledger.open', { folder: old.data });
  expect(reopened.moved).toEqual({ ...made, isNoted: undefined });
  await old.call('moving.stay', {});
  await old.call('ledger.close', {});
  expect((await old.call('ledger.open', { folder: old.data })).moved).toBeNull();
});

test('the folder for packages of the other computer is asked for anew, and that is said', async () => {
  const old = await openService({ sample: true });
  const outDir = path.join(old.folder, '报送');
  await old.call('settings.save', { outDir });
  const copy = path.join(old.folder, '换电脑.zip');
  await old.call('moving.make', { path: copy });
  const other = await newPc();
  const take = (name: string) =>
    other.call('moving.takeOver', { path: copy, folder: path.join(other.folder, name) });
  expect((await take('一')).told.join('')).toContain(outDir);
  expect((await other.call('settings.get', {})).outDir).toBe('');
  mkdirSync(outDir);
  expect((await take('二')).told).toEqual([]);
  expect((await other.call('settings.get', {})).outDir).toBe(outDir);
});

test('no ledger is laid over what is there, and a refusal leaves no folder behind', async () => {
  const old = await openService({ sample: true });
  const copy = path.join(old.folder, '换电脑.zip');
  await old.call('moving.make', { path: copy });
  const other = await openService();
  const onto = (folder: string, file = copy) =>
    other.refused('moving.takeOver', { path: file, folder });

  expect((await onto(other.data)).message).toContain('已有一份台账');
  const used = path.join(other.folder, '资料');
  mkdirSync(used);
  writeFileSync(path.join(used, '通知.docx'), 'x');
  expect((await onto(used)).message).toContain('已有别的文件');
  expect(readdirSync(used)).toEqual(['通知.docx']);

  const torn = path.join(other.folder, '拷坏.zip');
  const bytes = readFileSync(copy);
  bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1;
  writeFileSync(torn, bytes);
  const fresh = path.join(other.folder, '新');
  expect((await onto(fresh, torn)).code).toBe('corrupt');
  expect(existsSync(fresh)).toBe(false);
  const empty = path.join(other.folder, '空');
  mkdirSync(empty);
  expect((await onto(empty, torn)).code).toBe('corrupt');
  expect(readdirSync(empty)).toEqual([]);
  expect((await onto(fresh, path.join(other.folder, '没有.zip'))).code).toBe('not-found');
  const [daily = ''] = readdirSync(path.join(old.data, 'backups'));
  const bare = await onto(fresh, path.join(old.data, 'backups', daily));
  expect(bare.message).toContain('没有佐证材料');
  // The ledger that was open here is open still.
  expect((await other.call('ledger.status', {}))?.folder).toBe(other.data);

  writeFileSync(path.join(empty, 'Thumbs.db'), '');
  // Killed in the midst of it before.
  writeFileSync(path.join(empty, 'ledger.lock'), '');
  mkdirSync(path.join(empty, 'restoring-0123456789ab', 'files'), { recursive: true });
  await other.call('moving.takeOver', { path: copy, folder: empty });
  expect((await other.call('ledger.status', {}))?.folder).toBe(empty);
  expect(readdirSync(empty)).not.toContain('restoring-0123456789ab');
});

test('a copy made with an older version is taken over all the same', async () => {
  const old = await openService({ sample: true });
  const copy = path.join(old.folder, '旧版.zip');
  await old.call('moving.make', { path: copy });
  const { unzipSync, zipSync } = await import('fflate');
  const contents = unzipSync(readFileSync(copy));
  const manifest = JSON.parse(Buffer.from(contents['manifest.json'] ?? []).toString());
  delete manifest.ledger;
  contents['manifest.json'] = Buffer.from(JSON.stringify(manifest));
  writeFileSync(copy, zipSync(contents));
  const other = await newPc();
  expect(await other.call('moving.look', { path: copy })).toMatchObject({
    unit: null,
    records: null,
  });
  const taken = await other.call('moving.takeOver', {
    path: copy,
    folder: path.join(other.folder, '新'),
  });
  expect(taken.records).toBeGreaterThan(0);
});

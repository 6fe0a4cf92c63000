import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { removeUnusedFiles, verifyFiles } from '#main/store/files/check-files.ts';
import { attachFiles, detachFile, listFiles } from '#main/store/files/file-rows.ts';
import { storeBytes, storedFilePath, storeFile } from '#main/store/files/stored-files.ts';
import { getRecord, listRecords } from '#main/store/find-records.ts';
import type { Ledger } from '#main/store/schema/ledger.ts';
import { insertRecords, purgeRecords, removeRecords } from '#main/store/write-records.ts';
import type { RecordRef } from '#shared/domain/record.ts';
import { anActivity } from '../support/ledger-records.ts';
import { expectRefusal, openTestLedger, temporaryFolder, WRITER } from '../support/ledger-temp.ts';

async function anActivityIn(ledger: Ledger): Promise<RecordRef> {
  const [id = ''] = await ledger.write(WRITER, (write) =>
    insertRecords(write, 'activity', [{ input: anActivity() }]),
  );
  return { kind: 'activity', id };
}

async function attach(ledger: Ledger, record: RecordRef, source: string): Promise<string> {
  const stored = await storeFile(ledger.folder, source);
  const name = path.basename(source);
  const [id = ''] = await ledger.write(WRITER, (write) =>
    attachFiles(write, record, [{ stored, name, mediaType: 'image/jpeg', takenOn: '2024-05-12' }]),
  );
  return id;
}

function photo(name: string, content = `content of ${name}`): string {
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, content);
  return file;
}

it('keeps a file under its content, and the original as it was', async () => {
  const ledger = await openTestLedger();
  const record = await anActivityIn(ledger);
  const source = photo('现场 照片.JPG');
  const before = statSync(source);
  await attach(ledger, record, source);
  const [file] = await listFiles(ledger, record);
  const sha256 = createHash('sha256').update(readFileSync(source)).digest('hex');
  expect(file).toMatchObject({
    record,
    sha256,
    name: '现场 照片.JPG',
    extension: '.jpg',
    sizeBytes: before.size,
    takenOn: '2024-05-12',
  });
  const kept = storedFilePath(ledger.folder, { sha256, extension: '.jpg' });
  expect(path.relative(ledger.folder.files, kept)).toBe(
    path.join(sha256.slice(0, 2), `${sha256}.jpg`),
  );
  expect(readFileSync(kept)).toEqual(readFileSync(source));
  expect(statSync(source).mtimeMs).toBe(before.mtimeMs);
  expect((await getRecord(ledger, 'activity', record.id))?.fileCount).toBe(1);
  expect((await listRecords(ledger, 'activity', { hasFiles: true })).total).toBe(1);
  expect((await listRecords(ledger, 'activity', { hasFiles: false })).total).toBe(0);
});

it('stores the same content once, and hangs it on a record once', async () => {
  const ledger = await openTestLedger();
  const one = await anActivityIn(ledger);
  const other = await anActivityIn(ledger);
  await attach(ledger, one, photo('甲.jpg', 'same'));
  await attach(ledger, one, photo('乙.jpg', 'same'));
  await attach(ledger, other, photo('丙.jpg', 'same'));
  expect((await listFiles(ledger, one)).map(({ name }) => name)).toEqual(['甲.jpg']);
  expect((await listFiles(ledger, other)).map(({ name }) => name)).toEqual(['丙.jpg']);
  const folders = readdirSync(ledger.folder.files).filter((name) => name !== 'incoming');
  expect(folders).toHaveLength(1);
});

it('heals stored content when the same file is attached again', async () => {
  const ledger = await openTestLedger();
  const source = photo('甲.jpg');
  const stored = await storeFile(ledger.folder, source);
  writeFileSync(storedFilePath(ledger.folder, stored), 'rotten');
  await storeFile(ledger.folder, source);
  expect(readFileSync(storedFilePath(ledger.folder, stored))).toEqual(readFileSync(source));
});

it('takes names from anywhere without letting them name a path', async () => {
  const ledger = await openTestLedger();
  for (const name of ['../../evil.sh', 'a.tar/../../x', 'x.正文', '.hidden', 'con.', 'a.b c']) {
    const stored = await storeBytes(ledger.folder, Buffer.from(name), name);
    expect(stored.extension).toMatch(/^(\.[a-z0-9]+)?$/);
    const kept = storedFilePath(ledger.folder, stored);
    expect(path.relative(ledger.folder.files, kept)).not.toContain('..');
    expect(readFileSync(kept, 'utf8')).toBe(name);
  }
});

it('refuses a file that is gone, or a folder, and leaves nothing half', async () => {
  const ledger = await openTestLedger();
  const gone = path.join(temporaryFolder(), '不在.jpg');
  expect((await expectRefusal(storeFile(ledger.folder, gone), 'not-found')).place).toEqual({
    file: '不在.jpg',
  });
  await expectRefusal(storeFile(ledger.folder, temporaryFolder()), 'unreadable');
  expect(readdirSync(ledger.folder.incoming)).toEqual([]);
});

it('copies 300 MB without holding them in memory', async () => {
  const ledger = await openTestLedger();
  const video = path.join(temporaryFolder(), '视频.mp4');
  writeFileSync(video, '');
  truncateSync(video, 300_000_000);
  const before = process.memoryUsage().rss;
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss - before);
  }, 5);
  const stored = await storeFile(ledger.folder, video);
  clearInterval(watch);
  expect(stored.sizeBytes).toBe(300_000_000);
  expect(peak).toBeLessThan(120_000_000);
});

it('takes a file off a record and keeps its content for undo', async () => {
  const ledger = await openTestLedger();
  const record = await anActivityIn(ledger);
  const fileId = await attach(ledger, record, photo('甲.jpg'));
  const [file] = await listFiles(ledger, record);
  await ledger.write(WRITER, (write) => detachFile(write, fileId));
  expect(await listFiles(ledger, record)).toEqual([]);
  expect(file && statSync(storedFilePath(ledger.folder, file)).isFile()).toBe(true);
  await expectRefusal(
    ledger.write(WRITER, (write) => detachFile(write, fileId)),
    'not-found',
  );
});

describe('the check of stored files', () => {
  it('names what is missing or changed with the records it hangs on', async () => {
    const ledger = await openTestLedger();
    const record = await anActivityIn(ledger);
    const other = await anActivityIn(ledger);
    for (const name of ['好.jpg', '丢.jpg', '改.jpg', '短.jpg']) {
      await attach(ledger, record, photo(name));
    }
    await attach(ledger, other, photo('另名.jpg', 'content of 丢.jpg'));
    expect(await verifyFiles(ledger, { thorough: true })).toEqual([]);
    const files = await listFiles(ledger, record);
    const kept = (name: string) => {
      const file = files.find((candidate) => candidate.name === name);
      if (!file) throw new Error(name);
      return storedFilePath(ledger.folder, file);
    };
    rmSync(kept('丢.jpg'));
    writeFileSync(kept('改.jpg'), readFileSync(kept('改.jpg')).fill(65));
    truncateSync(kept('短.jpg'), 3);

    const told = (await verifyFiles(ledger, { thorough: true })).map(({ problem, usedBy }) => [
      problem,
      ...usedBy.map(({ name }) => name),
    ]);
    expect(told.toSorted((a, b) => (String(a) < String(b) ? -1 : 1))).toEqual([
      ['changed', '改.jpg'],
      ['changed', '短.jpg'],
      ['missing', '丢.jpg', '另名.jpg'],
    ]);
    const quick = await verifyFiles(ledger, { thorough: false });
    expect(quick.map(({ problem }) => problem).sort()).toEqual(['changed', 'missing']);
  });
});

it('frees space when a record is purged, unless its content hangs elsewhere', async () => {
  const ledger = await openTestLedger();
  const one = await anActivityIn(ledger);
  const other = await anActivityIn(ledger);
  await attach(ledger, one, photo('甲.jpg', 'shared'));
  await attach(ledger, other, photo('乙.jpg', 'shared'));
  await attach(ledger, one, photo('丙.jpg', 'alone'));
  await ledger.write(WRITER, async (write) => {
    await removeRecords(write, 'activity', [one.id]);
    await purgeRecords(write, 'activity', [one.id]);
  });
  expect(await removeUnusedFiles(ledger)).toBe(1);
  expect(await verifyFiles(ledger, { thorough: true })).toEqual([]);
  expect(await listFiles(ledger, other)).toHaveLength(1);
  expect(await removeUnusedFiles(ledger)).toBe(0);
});

it('sweeps up half-written files at the next start', async () => {
  const root = path.join(temporaryFolder(), 'ledger');
  mkdirSync(path.join(root, 'files', 'incoming'), { recursive: true });
  writeFileSync(path.join(root, 'files', 'incoming', '0123456789abcdef01234567'), 'x');
  const ledger = await openTestLedger(root);
  expect(readdirSync(ledger.folder.incoming)).toEqual([]);
});

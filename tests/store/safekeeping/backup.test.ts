import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { backup } from '#main/safekeeping/backup.ts';
import { backUpDaily } from '#main/safekeeping/daily-backup.ts';
import { restore } from '#main/safekeeping/restore.ts';
import { verify } from '#main/safekeeping/verify.ts';
import { attachFiles, listFiles } from '#main/store/files/file-rows.ts';
import { storeBytes, storedFilePath } from '#main/store/files/stored-files.ts';
import { listRecords } from '#main/store/find-records.ts';
import { openLedger } from '#main/store/opening/open-ledger.ts';
import type { Ledger } from '#main/store/schema/ledger.ts';
import { insertRecords } from '#main/store/write-records.ts';
import { anActivity } from '../../support/ledger-records.ts';
import {
  expectRefusal,
  openTestLedger,
  temporaryFolder,
  testOptions,
  WRITER,
} from '../../support/ledger-temp.ts';

const RESTORING = { now: '2024-06-01T00:00:00.000Z', appVersion: '0.1.0' };

/** A ledger with a record, a photo and an archived package. */
async function filledLedger(root?: string): Promise<Ledger> {
  const ledger = await openTestLedger(root);
  const stored = await storeBytes(ledger.folder, Buffer.from('photo'), '照片.jpg');
  await ledger.write(WRITER, async (write) => {
    const [id = ''] = await insertRecords(write, 'activity', [{ input: anActivity() }]);
    await attachFiles(write, { kind: 'activity', id }, [
      { stored, name: '照片.jpg', mediaType: 'image/jpeg' },
    ]);
  });
  const sent = path.join(ledger.folder.archive, '2024年上半年 第1版');
  mkdirSync(sent);
  writeFileSync(path.join(sent, '附件2.xlsx'), 'sent bytes');
  return ledger;
}

async function backedUp(): Promise<{ zip: string; ledger: Ledger }> {
  const ledger = await filledLedger();
  const zip = path.join(temporaryFolder(), '备份.zip');
  await backup(ledger, zip, { appVersion: '0.1.0' });
  return { zip, ledger };
}

/** What stands in a folder, by path; the lock and the incoming folder aside. */
function treeOf(root: string): Record<string, string> {
  if (!existsSync(root)) return {};
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name !== 'ledger.lock',
  );
  return Object.fromEntries(
    files.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(root, file), readFileSync(file).toString('base64')];
    }),
  );
}

describe('a backup', () => {
  it('is an ordinary zip with everything and its hashes', async () => {
    const { zip, ledger } = await backedUp();
    const contents = unzipSync(readFileSync(zip));
    const manifest = JSON.parse(Buffer.from(contents['manifest.json'] ?? []).toString()) as {
      files: { name: string; sha256: string; sizeBytes: number }[];
    };
    expect(Object.keys(contents).sort()).toEqual(
      [...manifest.files.map(({ name }) => name), 'manifest.json'].sort(),
    );
    expect(Object.keys(contents)).toContain('archive/2024年上半年 第1版/附件2.xlsx');
    for (const { name, sha256, sizeBytes } of manifest.files) {
      const bytes = contents[name] ?? new Uint8Array();
      expect(bytes.length).toBe(sizeBytes);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    }
    expect(readdirSync(ledger.folder.incoming)).toEqual([]);
    expect(readdirSync(path.dirname(zip))).toEqual(['备份.zip']);
  });

  it('replaces an older one of the same name only once it is whole', async () => {
    const { zip, ledger } = await backedUp();
    const before = readFileSync(zip);
    const [file] = readdirSync(ledger.folder.files, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.jpg'),
    );
    rmSync(path.join(ledger.folder.files, file ?? ''));
    mkdirSync(path.join(ledger.folder.files, file ?? ''));
    await backup(ledger, zip, { appVersion: '0.1.0' });
    expect(readFileSync(zip).equals(before)).toBe(false);
  });

  it('does not count where it reads back otherwise than it was written', async () => {
    const ledger = await filledLedger();
    const zip = path.join(temporaryFolder(), '备份.zip');
    await backup(ledger, zip, { appVersion: '0.1.0' });
    const former = readFileSync(zip);
    const onBadStick = backup(ledger, zip, {
      appVersion: '0.1.0',
      onProgress: (done, of) => {
        if (done !== of) return;
        const [name = ''] = readdirSync(path.dirname(zip)).filter((each) => each.endsWith('.tmp'));
        const part = path.join(path.dirname(zip), name);
        writeFileSync(part, flipped(readFileSync(part), 'sent b'));
      },
    });
    expect((await expectRefusal(onBadStick, 'unreadable')).message).toContain('读回来');
    expect(readFileSync(zip).equals(former)).toBe(true);
    expect(readdirSync(path.dirname(zip))).toEqual(['备份.zip']);
  });

  it('refuses a place that cannot be written or lies inside the ledger', async () => {
    const ledger = await filledLedger();
    const attempt = (file: string) => backup(ledger, file, { appVersion: '0.1.0' });
    await expectRefusal(attempt('/nowhere/at/all.zip'), 'unreadable');
    await expectRefusal(attempt(path.join(ledger.folder.archive, 'x.zip')), 'invalid-input');
    await expectRefusal(attempt(ledger.folder.database), 'invalid-input');
  });
});

describe('restoring', () => {
  it('brings everything back into a new folder', async () => {
    const { zip } = await backedUp();
    const root = path.join(temporaryFolder(), 'restored');
    const result = await restore(zip, root, RESTORING);
    expect(result).toMatchObject({ fileCount: 3, replaced: null });
    const ledger = await openTestLedger(root);
    const { records } = await listRecords(ledger, 'activity', { text: '消防' });
    expect(records).toMatchObject([{ title: anActivity().title, fileCount: 1 }]);
    expect(await verify(ledger)).toMatchObject({ ok: true });
  });

  it('moves what was there aside, whole', async () => {
    const { zip } = await backedUp();
    const root = path.join(temporaryFolder(), 'ledger');
    const former = await openLedger(root, testOptions());
    await former.write(WRITER, (write) =>
      insertRecords(write, 'activity', [{ input: anActivity({ title: '从前的活动' }) }]),
    );
    await former.close();
    const { replaced } = await restore(zip, root, RESTORING);
    expect(replaced && existsSync(path.join(replaced, 'ledger.sqlite'))).toBe(true);
    const aside = path.join(temporaryFolder(), 'aside');
    cpSync(replaced ?? '', aside, { recursive: true });
    const old = await openTestLedger(aside);
    const titles = (await listRecords(old, 'activity')).records.map(({ title }) => title);
    expect(titles).toEqual(['从前的活动']);
    const ledger = await openTestLedger(root);
    expect((await listRecords(ledger, 'activity', { text: '从前' })).total).toBe(0);
  });

  it('moves each of two former ledgers aside, though both go at the same moment', async () => {
    const { zip } = await backedUp();
    const root = path.join(temporaryFolder(), 'ledger');
    for (let time = 1; time <= 3; time += 1) await restore(zip, root, RESTORING);
    expect(readdirSync(path.join(root, 'backups'))).toHaveLength(2);
  });

  it('takes a bare copy of the database and leaves the files alone', async () => {
    const root = path.join(temporaryFolder(), 'ledger');
    const ledger = await openLedger(root, testOptions());
    const copy =
      (await backUpDaily(ledger, { today: '2024-06-01', keep: 3, hasFaults: false })) ?? '';
    await ledger.write(WRITER, (write) =>
      insertRecords(write, 'activity', [{ input: anActivity() }]),
    );
    await storeBytes(ledger.folder, Buffer.from('photo'), 'a.jpg');
    await ledger.close();
    await restore(copy, root, RESTORING);
    const again = await openTestLedger(root);
    expect((await listRecords(again, 'activity')).total).toBe(0);
    expect(readdirSync(again.folder.files).length).toBe(2);
  });

  it('refuses a ledger that is open', async () => {
    const { zip, ledger } = await backedUp();
    await expectRefusal(restore(zip, ledger.folder.root, RESTORING), 'locked');
    expect((await listRecords(ledger, 'activity')).total).toBe(1);
  });

  const rezip = (change: (contents: Record<string, Uint8Array>) => void) => (zip: Buffer) => {
    const contents = unzipSync(zip);
    change(contents);
    return zipSync(contents);
  };
  const editManifest = (
    edit: (manifest: { files: { name: string; sizeBytes: number }[] }) => void,
  ) =>
    rezip((contents) => {
      const manifest = JSON.parse(Buffer.from(contents['manifest.json'] ?? []).toString());
      edit(manifest);
      contents['manifest.json'] = Buffer.from(JSON.stringify(manifest));
    });

  it.each<[string, (zip: Buffer) => Uint8Array]>([
    ['is torn', (zip) => zip.subarray(0, zip.length - 100)],
    ['is empty', () => Buffer.alloc(0)],
    ['is no zip', () => Buffer.from('not a zip at all')],
    ['has a changed byte', (zip) => flipped(zip, 'sent bytes')],
    ['lacks a file', rezip((contents) => delete contents['archive/2024年上半年 第1版/附件2.xlsx'])],
    ['has a file too many', rezip((contents) => (contents['files/extra.exe'] = Buffer.from('x')))],
    ['has no manifest', rezip((contents) => delete contents['manifest.json'])],
    [
      'names a path outside the folder',
      (zip) => {
        const evil = '../evil.txt';
        const added = rezip((contents) => (contents[evil] = Buffer.from('x')))(zip);
        const file = { name: evil, sizeBytes: 1, sha256: sha('x') };
        return editManifest((manifest) => manifest.files.push(file))(Buffer.from(added));
      },
    ],
    [
      'names a path outside the folder below files',
      (zip) => {
        const evil = 'files/../../evil.txt';
        const added = rezip((contents) => (contents[evil] = Buffer.from('x')))(zip);
        const file = { name: evil, sizeBytes: 1, sha256: sha('x') };
        return editManifest((manifest) => manifest.files.push(file))(Buffer.from(added));
      },
    ],
    [
      'lists a size that is not the file’s',
      editManifest((manifest) => manifest.files.forEach((file) => (file.sizeBytes += 1))),
    ],
    [
      'names the same file twice',
      editManifest((manifest) => manifest.files.push(...manifest.files.slice(0, 1))),
    ],
    [
      'holds a database with a broken page',
      withDatabase((bytes) => bytes.fill(0xaa, 4096 * 3, 4096 * 5)),
    ],
    ['holds no database', withDatabase((bytes) => bytes.fill(1))],
  ])('refuses a backup that %s and changes nothing', async (_, spoil) => {
    const { zip } = await backedUp();
    const root = path.join(temporaryFolder(), 'ledger');
    const present = await openLedger(root, testOptions());
    await present.close();
    const before = treeOf(root);
    writeFileSync(zip, spoil(readFileSync(zip)));
    await expectRefusal(restore(zip, root, RESTORING), 'corrupt');
    expect(treeOf(root)).toEqual(before);
    expect(existsSync(path.join(root, '..', 'evil.txt'))).toBe(false);
  });

  it('refuses a backup from a newer version', async () => {
    const { zip } = await backedUp();
    const newer = withDatabase((_, file) => {
      const sqlite = new Database(file);
      sqlite.pragma('user_version = 99990');
      sqlite.close();
    });
    writeFileSync(zip, newer(readFileSync(zip)));
    await expectRefusal(restore(zip, path.join(temporaryFolder(), 'x'), RESTORING), 'schema-newer');
  });

  it('says when there is no such backup', async () => {
    const attempt = restore('/no/backup.zip', path.join(temporaryFolder(), 'x'), RESTORING);
    await expectRefusal(attempt, 'not-found');
  });

  /** The backup with its database changed and the manifest true to it. */
  function withDatabase(change: (bytes: Buffer, file: string) => void) {
    return (zip: Buffer): Uint8Array => {
      const contents = unzipSync(zip);
      const folder = path.join('/tmp', `wujin-test-${process.pid}`);
      mkdirSync(folder, { recursive: true });
      const file = path.join(folder, 'x.sqlite');
      const bytes = Buffer.from(contents['ledger.sqlite'] ?? []);
      writeFileSync(file, bytes);
      change(bytes, file);
      const changed = change.length > 1 ? readFileSync(file) : bytes;
      rmSync(folder, { recursive: true });
      contents['ledger.sqlite'] = changed;
      const manifest = JSON.parse(Buffer.from(contents['manifest.json'] ?? []).toString());
      manifest.files[0].sha256 = sha(changed);
      contents['manifest.json'] = Buffer.from(JSON.stringify(manifest));
      return zipSync(contents);
    };
  }
});

describe('the check of everything', () => {
  it('finds a healthy ledger healthy', async () => {
    const ledger = await filledLedger();
    expect(await verify(ledger)).toEqual({
      ok: true,
      database: [],
      seals: [],
      unlike: [],
      search: [],
      files: [],
    });
  });

  it('finds evidence that was tampered with', async () => {
    const ledger = await filledLedger();
    const { records } = await listRecords(ledger, 'activity');
    const [file] = await listFiles(ledger, { kind: 'activity', id: records[0]?.id ?? '' });
    if (!file) throw new Error('no file');
    writeFileSync(storedFilePath(ledger.folder, file), 'PHOTO');
    const result = await verify(ledger);
    expect(result.ok).toBe(false);
    expect(result.files).toMatchObject([{ problem: 'changed', usedBy: [{ name: '照片.jpg' }] }]);
  });
});

it('keeps one copy a day and the last few of them', async () => {
  const ledger = await filledLedger();
  for (const day of [1, 2, 3, 4]) {
    await backUpDaily(ledger, { today: `2024-06-0${day}`, keep: 2, hasFaults: false });
  }
  expect(await backUpDaily(ledger, { today: '2024-06-04', keep: 2, hasFaults: false })).toBeNull();
  expect(readdirSync(ledger.folder.backups).sort()).toEqual([
    'daily-2024-06-03.sqlite',
    'daily-2024-06-04.sqlite',
  ]);
});

function sha(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function flipped(zip: Buffer, text: string): Buffer {
  const at = zip.indexOf(text);
  if (at < 0) throw new Error(`${text} is not stored plainly`);
  zip[at] = (zip[at] ?? 0) ^ 1;
  return zip;
}

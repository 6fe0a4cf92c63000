import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { contentChunks } from '#main/files/durable-file.ts';
import { backup } from '#main/safekeeping/backup.ts';
import { backUpDaily } from '#main/safekeeping/daily-backup.ts';
import { unportableNames } from '#main/safekeeping/manifest.ts';
import { restore } from '#main/safekeeping/restore.ts';
import { copyBeforeStep } from '#main/safekeeping/step-copy.ts';
import { openLedger } from '#main/store/opening/open-ledger.ts';
import { openZip } from '#main/zip/open-zip-file.ts';
import { writeZip } from '#main/zip/write-zip-file.ts';
import {
  expectRefusal,
  openTestLedger,
  temporaryFolder,
  testOptions,
} from '../../support/ledger-temp.ts';

const RESTORING = { now: '2024-06-01T00:00:00.000Z', appVersion: '0.1.0' };

test('names that some system would not take are told from the others', () => {
  const fit = [
    'ledger.sqlite',
    'templates/统计表.docx',
    'files/ab/0.jpg',
    'notices/console/a.json',
  ];
  expect(unportableNames(fit)).toEqual([]);
  const unfit = [
    'templates/con.docx',
    'notices/aux/notice.json',
    'templates/NUL',
    'templates/a:b.docx',
    'templates/尾点.',
    'archive/a/com1.xlsx',
  ];
  expect(unportableNames([...fit, ...unfit])).toEqual(unfit);
  expect(unportableNames(['templates/A.docx', 'templates/a.docx'])).toEqual(['templates/a.docx']);
  expect(unportableNames(['templates/\u00e9', 'templates/e\u0301'])).toEqual(['templates/e\u0301']);
});

for (const name of ['con.docx', 'aux', 'a:b.docx'])
  test.skipIf(process.platform === 'win32')(
    `a backup that could not be restored elsewhere is not made, and says which file: ${name}`,
    async () => {
      const ledger = await openTestLedger();
      writeFileSync(path.join(ledger.folder.templates, name), 'x');
      const out = path.join(temporaryFolder(), '备份.zip');
      const attempt = backup(ledger, out, { appVersion: '0.1.0' });
      const { message } = await expectRefusal(attempt, 'invalid-input');
      expect(message).toContain(`“templates/${name}”`);
      expect(readdirSync(path.dirname(out))).toEqual([]);
    },
  );

test('a backup with such a name, made elsewhere, is refused where it would open a device', async () => {
  const ledger = await openTestLedger();
  const plain = path.join(temporaryFolder(), '备份.zip');
  await backup(ledger, plain, { appVersion: '0.1.0' });
  const strange = await withFile(plain, 'templates/con.docx');
  const root = path.join(temporaryFolder(), '台账');
  const onWindows = restore(strange, root, { ...RESTORING, platform: 'win32' });
  const { message } = await expectRefusal(onWindows, 'unsupported-file');
  expect(message).toContain('“templates/con.docx”');
  expect(readdirSync(root).filter((name) => name !== 'ledger.lock')).toEqual([]);
  await restore(strange, root, { ...RESTORING, platform: 'linux' });
  expect(existsSync(path.join(root, 'templates', 'con.docx'))).toBe(true);
});

test.skipIf(process.platform === 'win32')(
  'a ledger as deep as SQLite goes works with all its copies, and one deeper is refused in words',
  async () => {
    const deepest = deepFolder(447);
    const ledger = await openLedger(deepest, testOptions());
    await backUpDaily(ledger, { today: '2024-06-01', keep: 14, hasFaults: false });
    await copyBeforeStep(ledger, 'restore');
    await ledger.close();
    for (const bytes of [448, 480, 700]) {
      const deeper = deepFolder(bytes);
      const { message } = await expectRefusal(openLedger(deeper, testOptions()), 'unreadable');
      expect(message).toContain('路径太长');
      expect(message.length).toBeLessThan(250);
      expect(existsSync(deeper)).toBe(false);
    }
  },
);

/** A path of so many bytes whose folders but the last are there. */
function deepFolder(bytes: number): string {
  let folder = temporaryFolder();
  while (bytes - Buffer.byteLength(folder) > 200) folder = path.join(folder, '深'.repeat(30));
  const left = bytes - Buffer.byteLength(folder) - 1;
  mkdirSync(folder, { recursive: true });
  return path.join(folder, 'a'.repeat(left));
}

/** The same backup with one file more, in its list as well. */
async function withFile(zip: string, name: string): Promise<string> {
  const source = await openZip(zip);
  const target = path.join(path.dirname(zip), '另一份.zip');
  await writeZip(target, async (out) => {
    const add = (each: string, bytes: Buffer) =>
      out.add(each, contentChunks(bytes), { compress: false, sizeBytes: bytes.length });
    for (const entry of source.entries) {
      const bytes = await bytesOf(source.read(entry));
      if (entry.name !== 'manifest.json') {
        await add(entry.name, bytes);
        continue;
      }
      const manifest = JSON.parse(bytes.toString('utf8')) as { files: unknown[] };
      manifest.files.push(await add(name, Buffer.from('x')));
      await add(entry.name, Buffer.from(JSON.stringify(manifest)));
    }
  });
  await source.close();
  return target;
}

async function bytesOf(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

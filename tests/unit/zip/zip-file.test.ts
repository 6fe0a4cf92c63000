import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { BrokenZip } from '#main/zip/broken-zip.ts';
import { openZip } from '#main/zip/open-zip-file.ts';
import { writeZip, type ZipWriter } from '#main/zip/write-zip-file.ts';
import { temporaryFolder } from '../../support/ledger-temp.ts';

const LONG = Buffer.alloc(300_000, 'ab');
const HUGE = 5_000_000_000;

test('other programs read the entries, names and all', async () => {
  const file = path.join(temporaryFolder(), 'x.zip');
  await writeZip(file, fill);
  const contents = unzipSync(readFileSync(file));
  expect(Object.keys(contents)).toEqual(['空.txt', '目录/长.bin', '原样.bin']);
  expect(contents['目录/长.bin']?.length).toBe(600_000);
  expect(Buffer.from(contents['原样.bin'] ?? []).equals(LONG)).toBe(true);
  expect(namesByPython(file)).toEqual(['空.txt', '目录/长.bin', '原样.bin']);
});

test('an entry that may pass 4 GB is ZIP64; smaller ones stay plain for the oldest unpackers', async () => {
  const folder = temporaryFolder();
  const [plain, wide] = [path.join(folder, 'plain.zip'), path.join(folder, 'wide.zip')];
  await writeZip(plain, fill);
  await writeZip(wide, (zip) => fill(zip, HUGE));
  expect(readFileSync(plain).readUInt16LE(4)).toBe(20);
  expect(readFileSync(wide).readUInt16LE(4)).toBe(45);
  expect(namesByPython(wide)).toEqual(['空.txt', '目录/长.bin', '原样.bin']);
  for (const file of [plain, wide]) {
    const zip = await openZip(file);
    const entry = zip.entries[2];
    if (!entry) throw new Error('the third entry is missing');
    const chunks: Buffer[] = [];
    for await (const chunk of zip.read(entry)) chunks.push(chunk);
    await zip.close();
    expect(Buffer.concat(chunks).equals(LONG)).toBe(true);
  }
});

test('an entry that is not as its CRC says is refused, whatever its size', async () => {
  const file = path.join(temporaryFolder(), 'torn.zip');
  await writeZip(file, fill);
  const bytes = readFileSync(file);
  bytes.writeUInt8(0x21, bytes.lastIndexOf(LONG.subarray(0, 1000)) + 500);
  writeFileSync(file, bytes);
  const zip = await openZip(file);
  const entry = zip.entries[2];
  if (!entry) throw new Error('the third entry is missing');
  await expect(Readable.from(zip.read(entry)).toArray()).rejects.toThrow(BrokenZip);
  await zip.close();
});

test.each([
  ['more', 10],
  ['less', 30_000_000],
])(
  'an entry that unpacks to %s than it declares is refused, and no byte past that is given out',
  async (_, declared) => {
    const file = path.join(temporaryFolder(), 'bomb.zip');
    const bytes = Buffer.from(zipSync({ 'a.bin': new Uint8Array(20_000_000) }));
    const directory = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    bytes.writeUInt32LE(declared, directory + 24);
    writeFileSync(file, bytes);
    const zip = await openZip(file);
    const [entry] = zip.entries;
    if (!entry) throw new Error('no entry');
    let given = 0;
    const readAll = async () => {
      for await (const chunk of zip.read(entry)) given += chunk.length;
    };
    await expect(readAll()).rejects.toThrow(BrokenZip);
    await zip.close();
    expect(given).toBeLessThanOrEqual(declared);
  },
);

test('the same content gives the same bytes', async () => {
  const folder = temporaryFolder();
  const files = ['a.zip', 'b.zip'].map((name) => path.join(folder, name));
  for (const file of files) await writeZip(file, fill);
  const [a, b] = files.map((file) => readFileSync(file));
  expect(a?.equals(b ?? Buffer.alloc(0))).toBe(true);
});

test('a zip that cannot be finished leaves nothing, and the one before as it was', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'x.zip');
  const failing = (zip: ZipWriter) =>
    zip.add('a', Readable.from([LONG]), { compress: false, sizeBytes: 10 });
  await expect(writeZip(file, failing)).rejects.toThrow('more than announced');
  expect(existsSync(file)).toBe(false);
  await writeZip(file, fill);
  const before = readFileSync(file);
  await expect(writeZip(file, failing)).rejects.toThrow('more than announced');
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(readdirSync(folder)).toEqual(['x.zip']);
});

test('more entries than a plain directory counts are all found', async () => {
  const file = path.join(temporaryFolder(), 'many.zip');
  await writeZip(file, async (zip) => {
    for (let number = 0; number < 65_540; number += 1) {
      await zip.add(`${number}`, Readable.from([]), { compress: false, sizeBytes: 0 });
    }
  });
  const zip = await openZip(file);
  await zip.close();
  expect(zip.entries).toHaveLength(65_540);
});

async function fill(zip: ZipWriter, sizeBytes = 1_000_000): Promise<void> {
  await zip.add('空.txt', Readable.from([]), { compress: true, sizeBytes });
  await zip.add('目录/长.bin', Readable.from([LONG, LONG]), { compress: true, sizeBytes });
  await zip.add('原样.bin', Readable.from([LONG]), { compress: false, sizeBytes });
}

/** Reads every entry and holds it against its CRC. */
function namesByPython(file: string): string[] {
  const program =
    'import json,sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print(json.dumps(z.namelist()))';
  return JSON.parse(
    execFileSync('python3', ['-c', program, file], { encoding: 'utf8' }),
  ) as string[];
}

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { digestOfFile, replaceDurably, writeDurably } from '#main/files/durable-file.ts';
import { temporaryFolder } from '../../support/ledger-temp.ts';

test('tells size and hash of what it wrote, as a later look does', async () => {
  const file = path.join(temporaryFolder(), '材料.bin');
  const bytes = Buffer.alloc(3_000_000, '五进');
  const written = await writeDurably(file, Readable.from([bytes, bytes]));
  const sha256 = createHash('sha256').update(bytes).update(bytes).digest('hex');
  expect(written).toEqual({ name: '材料.bin', bytes: 6_000_000, sha256 });
  expect(await digestOfFile(file)).toEqual(written);
});

test('never writes over a file unless it is asked to replace it', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'a.txt');
  await writeDurably(file, 'one');
  await expect(writeDurably(file, 'two')).rejects.toMatchObject({ code: 'EEXIST' });
  expect(readFileSync(file, 'utf8')).toBe('one');
  await replaceDurably(file, 'two');
  expect(readFileSync(file, 'utf8')).toBe('two');
  expect(readdirSync(folder)).toEqual(['a.txt']);
});

test('a replacement that fails leaves the file before and nothing else', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'a.txt');
  writeFileSync(file, 'one');
  const torn = Readable.from(
    (async function* () {
      yield Buffer.from('tw');
      await Promise.reject(new Error('the source broke'));
    })(),
  );
  await expect(replaceDurably(file, torn)).rejects.toThrow('the source broke');
  mkdirSync(path.join(folder, 'taken'));
  await expect(replaceDurably(path.join(folder, 'taken'), 'x')).rejects.toMatchObject({
    code: 'EISDIR',
  });
  expect(readFileSync(file, 'utf8')).toBe('one');
  expect(readdirSync(folder).sort()).toEqual(['a.txt', 'taken']);
});

import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { storageRefusal } from '#main/store/storage/storage-failure.ts';
import { temporaryFolder } from '../support/ledger-temp.ts';

const shipped = path.join(
  createRequire(import.meta.url).resolve('better-sqlite3/package.json'),
  '..',
  'prebuilds',
  `${process.platform}-${process.arch}.node`,
);

it.runIf(process.platform === 'linux')(
  'names the version that the system lacks, and the packages that do without',
  async () => {
    const binding = await readFile(shipped);
    const name = Buffer.from('GLIBC_2.34\0');
    // A made-up version stands for one that an old system has never heard of.
    binding.write('GLIBC_9.34', binding.indexOf(name), 'latin1');
    expect(await toldOf(binding)).toContain('GLIBC_9.34');
    expect(await toldOf(binding)).toContain('统信UOS、银河麒麟');
  },
);

it('tells of a binding that is none', async () => {
  expect(await toldOf(Buffer.from('no program'))).toContain('重新安装');
});

async function toldOf(binding: Buffer): Promise<string> {
  const file = path.join(temporaryFolder(), 'binding.node');
  await writeFile(file, binding);
  try {
    new Database(':memory:', { nativeBinding: file }).close();
  } catch (error) {
    return storageRefusal(error, '台账')?.failure.message ?? `unknown: ${String(error)}`;
  }
  throw new Error('it was loaded');
}

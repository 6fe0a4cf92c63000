import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { namesBelow } from '#main/files/names-below.ts';
import { packWithStub } from '../../support/stub-package.ts';

const TARGETS = [
  ['linux', 'x64', 'wujin-ledger'],
  ['linux', 'arm64', 'wujin-ledger'],
  ['win32', 'x64', 'wujin-ledger.exe'],
  ['win32', 'arm64', 'wujin-ledger.exe'],
] as const;

/** electron-builder's own folder of the product, with a stub where Electron would be. */
describe.each(TARGETS)('the app for %s %s', (platform, arch, executable) => {
  let work: string;
  let folder: string;
  let packed: string[];
  beforeAll(async () => {
    work = mkdtempSync(path.join(tmpdir(), 'wujin-packed-'));
    folder = await packWithStub(work, platform, arch);
    packed = await namesBelow(folder);
  });
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  it('holds the program, the guide, the notice, the sample and the words of licences', () => {
    expect(packed).toEqual(
      expect.arrayContaining([
        executable,
        'THIRD-PARTY-NOTICES.txt',
        'one-page.docx',
        'one-page.pdf',
        'LICENSE.electron.txt',
        'resources/app.asar',
        'resources/resources/notices/jizhou-2024/notice.json',
        'resources/resources/sample/ledger-2024.json',
      ]),
    );
    expect(packed.filter((name) => name.startsWith('locales/'))).toEqual([
      'locales/en-US.pak',
      'locales/zh-CN.pak',
    ]);
  });

  it('unpacks the service, its threads and the one binding that runs there', () => {
    const unpacked = packed
      .filter((name) => name.startsWith('resources/app.asar.unpacked/'))
      .map((name) => name.replace('resources/app.asar.unpacked/', ''));
    expect(unpacked.filter((name) => name.endsWith('.node'))).toEqual([
      `node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node`,
    ]);
    expect(unpacked.filter((name) => name.startsWith('out/'))).toEqual([
      'out/main/chunks/service-exceljs-ab12.cjs',
      'out/main/copier.cjs',
      'out/main/reader.cjs',
      'out/main/service.cjs',
    ]);
    expect(unpacked).toContain('node_modules/better-sqlite3/LICENSE');
    const rest = unpacked.filter(
      (name) =>
        !/^(out\/|node_modules\/better-sqlite3\/(lib\/|prebuilds\/|package\.json$|LICENSE$))/.test(
          name,
        ),
    );
    expect(rest).toEqual([]);
  });

  it('holds the binding of its system, by what the file itself says', () => {
    const file = path.join(
      folder,
      'resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds',
      `${platform}-${arch}.node`,
    );
    expect(machineOf(readFileSync(file))).toBe(`${platform} ${arch}`);
  });

  it('holds nothing superfluous in its archive', () => {
    const inside = namesInArchive(readFileSync(path.join(folder, 'resources/app.asar')));
    const strange = inside.filter(
      (name) =>
        !/^(out\/(main|preload|renderer)\/|package\.json$|node_modules\/better-sqlite3\/)/.test(
          name,
        ),
    );
    expect(inside).toContain('out/main/main.cjs');
    expect(strange).toEqual([]);
  });
});

/** From the header of an ELF or PE file. */
function machineOf(bytes: Buffer): string {
  if (bytes.toString('latin1', 1, 4) === 'ELF')
    return `linux ${{ 0x3e: 'x64', 0xb7: 'arm64' }[bytes.readUInt16LE(0x12)]}`;
  const machine = bytes.readUInt16LE(bytes.readUInt32LE(0x3c) + 4);
  return `win32 ${{ 0x8664: 'x64', 0xaa64: 'arm64' }[machine]}`;
}

interface ArchiveEntry {
  files?: Record<string, ArchiveEntry>;
}

/** Files of an asar: its length of header at byte 12, then the tree as JSON. */
function namesInArchive(asar: Buffer): string[] {
  const tree = JSON.parse(asar.toString('utf8', 16, 16 + asar.readUInt32LE(12))) as ArchiveEntry;
  const names = (entry: ArchiveEntry, at: string): string[] =>
    entry.files
      ? Object.entries(entry.files).flatMap(([name, one]) =>
          names(one, at ? `${at}/${name}` : name),
        )
      : [at];
  return names(tree, '');
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { neededVersions, tooNewVersions } from '../../../build/old-glibc/needed-versions.ts';

const prebuilds = join(
  createRequire(import.meta.url).resolve('better-sqlite3/package.json'),
  '..',
  'prebuilds',
);

describe('the system libraries that a binding wants', () => {
  it('refuses the prebuilt binding for the oldest systems that clerks have', () => {
    for (const arch of ['x64', 'arm64']) {
      const tooNew = tooNewVersions(readFileSync(join(prebuilds, `linux-${arch}.node`)));
      expect(tooNew).toContain('GLIBC_2.34');
      expect(tooNew).toContain('GLIBCXX_3.4.29');
    }
  });

  it('lets pass what wants no more than they have', () => {
    const musl = readFileSync(join(prebuilds, 'linuxmusl-x64.node'));
    expect(neededVersions(musl).filter((version) => version.startsWith('GLIBC_'))).toEqual([]);
    expect(tooNewVersions(elfThatNeeds('GLIBC_2.2.5', 'GLIBC_2.14', 'GLIBC_2.28'))).toEqual([]);
    expect(tooNewVersions(elfThatNeeds('GLIBC_2.14', 'GLIBC_2.29', 'GLIBC_2.100'))).toEqual([
      'GLIBC_2.100',
      'GLIBC_2.29',
    ]);
  });

  it('reads no other file', () => {
    expect(() => neededVersions(readFileSync(join(prebuilds, 'win32-x64.node')))).toThrow(/ELF/);
  });
});

/** The least file that has a section of needed versions and one of names. */
function elfThatNeeds(...versions: string[]): Buffer {
  const names = Buffer.from(`\0${versions.map((version) => `${version}\0`).join('')}`, 'latin1');
  const needs = Buffer.alloc(16 + versions.length * 16);
  needs.writeUInt16LE(versions.length, 2);
  needs.writeUInt32LE(16, 8);
  for (const [index, version] of versions.entries()) {
    const at = 16 + index * 16;
    needs.writeUInt32LE(names.indexOf(`${version}\0`), at + 8);
    needs.writeUInt32LE(index + 1 < versions.length ? 16 : 0, at + 12);
  }
  const header = Buffer.alloc(64);
  header.write('\x7fELF\x02\x01', 'latin1');
  header.writeBigUInt64LE(64n, 0x28);
  header.writeUInt16LE(64, 0x3a);
  header.writeUInt16LE(2, 0x3c);
  const sections = Buffer.alloc(128);
  const put = (index: number, type: number, offset: number, link: number, info: number) => {
    sections.writeUInt32LE(type, index * 64 + 4);
    sections.writeBigUInt64LE(BigInt(offset), index * 64 + 0x18);
    sections.writeUInt32LE(link, index * 64 + 0x28);
    sections.writeUInt32LE(info, index * 64 + 0x2c);
  };
  put(0, 0x6ffffffe, 192, 1, 1);
  put(1, 3, 192 + needs.length, 0, 0);
  return Buffer.concat([header, sections, needs, names]);
}

/**
 * The versions of system libraries that a 64-bit little-endian ELF file wants, e.g. `GLIBC_2.14`:
 * the entries of its section of needed versions (Linux Standard Base, "Symbol Versioning"). Empty
 * for one that wants none; throws for anything that is no such file.
 */
export function neededVersions(elf: Buffer): string[] {
  if (elf.readUInt32BE(0) !== 0x7f454c46 || elf[4] !== 2 || elf[5] !== 1)
    throw new Error('not a 64-bit little-endian ELF file');
  const sections = sectionsOf(elf);
  const needs = sections.find(({ type }) => type === SHT_GNU_VERNEED);
  const names = needs && sections[needs.link];
  if (!needs || !names) return [];

  const found: string[] = [];
  let library = needs.offset;
  for (let left = needs.info; left > 0; left -= 1) {
    let version = library + elf.readUInt32LE(library + 8);
    for (let more = elf.readUInt16LE(library + 2); more > 0; more -= 1) {
      const start = names.offset + elf.readUInt32LE(version + 8);
      found.push(elf.toString('latin1', start, elf.indexOf(0, start)));
      version += elf.readUInt32LE(version + 12);
    }
    library += elf.readUInt32LE(library + 12);
  }
  return [...new Set(found)].toSorted();
}

/** Of the versions needed, those above what the oldest supported system has: 统信UOS V20's. */
export function tooNewVersions(elf: Buffer): string[] {
  return neededVersions(elf).filter((version) => {
    const [, library = '', number = ''] = /^([A-Z]+)_([\d.]+)$/.exec(version) ?? [];
    const most = OLDEST_SYSTEM[library];
    return most !== undefined && isNewer(number, most);
  });
}

/** C and C++ libraries of 统信UOS V20, the oldest of the systems that clerks have. */
const OLDEST_SYSTEM: Readonly<Record<string, string>> = {
  GLIBC: '2.28',
  GLIBCXX: '3.4.25',
  CXXABI: '1.3.11',
  GCC: '8.0.0',
};

const SHT_GNU_VERNEED = 0x6ffffffe;

interface Section {
  type: number;
  offset: number;
  link: number;
  info: number;
}

function sectionsOf(elf: Buffer): Section[] {
  const table = Number(elf.readBigUInt64LE(0x28));
  const size = elf.readUInt16LE(0x3a);
  return Array.from({ length: elf.readUInt16LE(0x3c) }, (_, index) => {
    const at = table + index * size;
    return {
      type: elf.readUInt32LE(at + 4),
      offset: Number(elf.readBigUInt64LE(at + 0x18)),
      link: elf.readUInt32LE(at + 0x28),
      info: elf.readUInt32LE(at + 0x2c),
    };
  });
}

function isNewer(version: string, other: string): boolean {
  return version.localeCompare(other, 'en', { numeric: true }) > 0;
}

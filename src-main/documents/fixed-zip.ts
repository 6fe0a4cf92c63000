import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The parts of an Open XML file by name. For files this program has written itself. */
export type Parts = Map<string, Uint8Array>;

export function readParts(bytes: Uint8Array): Parts {
  const entries = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'));
  return new Map(entries);
}

/**
 * The same parts give the same bytes: fixed order, times and compression. `[Content_Types].xml`
 * comes first, as programs that sniff the type expect.
 */
export function writeParts(parts: Parts): Uint8Array {
  const names = [...parts.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const files = Object.fromEntries(names.map((name) => [name, parts.get(name) ?? EMPTY]));
  return zipSync(files, { level: 6, mtime: FIRST_ZIP_DAY, os: 0 });
}

export function partText(parts: Parts, name: string): string {
  const bytes = parts.get(name);
  if (bytes === undefined) throw new Error(`the package has no part ${name}`);
  return strFromU8(bytes);
}

export function setPartText(parts: Parts, name: string, text: string): void {
  parts.set(name, strToU8(text));
}

/** Zip stores local time without a zone; a date made from local parts is the same everywhere. */
const FIRST_ZIP_DAY = new Date(1980, 0, 1, 0, 0, 0);
const EMPTY = new Uint8Array();

function rank(name: string): number {
  return name === '[Content_Types].xml' ? 0 : name.startsWith('_rels/') ? 1 : 2;
}

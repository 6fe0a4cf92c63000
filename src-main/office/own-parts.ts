import { packZip } from '../zip/pack-zip.ts';
import { ZipBytes } from '../zip/zip-bytes.ts';

/** The parts of an Open XML file by name. For files this program has written itself. */
export type Parts = Map<string, Uint8Array>;

export function readParts(bytes: Uint8Array): Parts {
  const zip = ZipBytes.open(bytes);
  const names = zip.names().filter((name) => !name.endsWith('/'));
  return new Map(names.map((name) => [name, zip.read(name) ?? new Uint8Array()]));
}

/**
 * The same parts give the same bytes: fixed order, times and compression. `[Content_Types].xml`
 * comes first, as programs that sniff the type expect.
 */
export function writeParts(parts: Parts): Uint8Array {
  return packZip([...parts].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1)));
}

export function partText(parts: Parts, name: string): string {
  const bytes = parts.get(name);
  if (bytes === undefined) throw new Error(`the package has no part ${name}`);
  return new TextDecoder().decode(bytes);
}

export function setPartText(parts: Parts, name: string, text: string): void {
  parts.set(name, new TextEncoder().encode(text));
}

function rank(name: string): number {
  return name === '[Content_Types].xml' ? 0 : name.startsWith('_rels/') ? 1 : 2;
}

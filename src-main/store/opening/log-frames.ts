import { readFile } from 'node:fs/promises';

/**
 * How many finished transactions of a write-ahead log SQLite would pass over, because a frame before
 * them is damaged. A program that is killed leaves none: its last transaction is whole or has no
 * end. (https://www.sqlite.org/fileformat2.html#walformat)
 */
export async function commitsLostIn(log: string): Promise<number> {
  const bytes = await readFile(log);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER_BYTES + FRAME_BYTES) return 0;
  const isBigEndian = view.getUint32(0) === 0x377f0683;
  const pageBytes = view.getUint32(8);
  if (pageBytes < 512 || pageBytes > 65_536 || (pageBytes & (pageBytes - 1)) !== 0) return 1;
  const stepBytes = FRAME_BYTES + pageBytes;
  const sums = new Uint32Array(2);
  add(view, 0, 24, sums, isBigEndian);
  const isHeaderSound = view.getUint32(24) === sums[0] && view.getUint32(28) === sums[1];
  // Frames of the log before this one carry other salts; they are no longer of it.
  const own = isHeaderSound ? 16 : HEADER_BYTES + 8;
  const salts = [view.getUint32(own), view.getUint32(own + 4)];
  let isBroken = !isHeaderSound;
  let lost = 0;
  for (let at = HEADER_BYTES; at + stepBytes <= bytes.length; at += stepBytes) {
    const isOwn = view.getUint32(at + 8) === salts[0] && view.getUint32(at + 12) === salts[1];
    if (!isBroken) {
      add(view, at, 8, sums, isBigEndian);
      add(view, at + FRAME_BYTES, pageBytes, sums, isBigEndian);
      const isSound = view.getUint32(at + 16) === sums[0] && view.getUint32(at + 20) === sums[1];
      isBroken = !isOwn || !isSound;
    }
    const isCommit = view.getUint32(at + 4) !== 0;
    if (isBroken && isOwn && isCommit) lost += 1;
  }
  return lost;
}

const HEADER_BYTES = 32;
const FRAME_BYTES = 24;

/** SQLite's running sum over pairs of words. */
function add(
  view: DataView,
  from: number,
  length: number,
  sums: Uint32Array,
  isBigEndian: boolean,
): void {
  let [one = 0, two = 0] = sums;
  for (let at = from; at < from + length; at += 8) {
    one = (one + view.getUint32(at, !isBigEndian) + two) >>> 0;
    two = (two + view.getUint32(at + 4, !isBigEndian) + one) >>> 0;
  }
  sums[0] = one;
  sums[1] = two;
}

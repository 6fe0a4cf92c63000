/**
 * A JPEG that says when it was taken, by default on 12 May 2024, at 40°2′42.72″ N, 117°24′32.04″ E
 * (Exif 2.3).
 */
export function withExif(jpeg: Buffer, takenOn = '2024-05-12'): Buffer {
  const tiff = Buffer.alloc(154);
  tiff.write('II*\0', 0, 'latin1');
  tiff.writeUInt32LE(8, 4);
  directory(tiff, 8, [
    [0x8769, 4, 1, 38],
    [0x8825, 4, 1, 56],
  ]);
  directory(tiff, 38, [[0x9003, 2, 20, 86]]);
  directory(tiff, 56, [
    [2, 5, 3, 106],
    [4, 5, 3, 130],
  ]);
  tiff.write(`${takenOn.replaceAll('-', ':')} 09:30:00\0`, 86, 'latin1');
  rationals(tiff, 106, [40, 1, 2, 1, 4272, 100]);
  rationals(tiff, 130, [117, 1, 24, 1, 3204, 100]);
  return withBlock(jpeg, tiff);
}

/** Entries of tag, type, count and value or offset. */
function directory(tiff: Buffer, at: number, entries: [number, number, number, number][]): void {
  tiff.writeUInt16LE(entries.length, at);
  for (const [index, [tag, type, count, value]] of entries.entries()) {
    const entry = at + 2 + index * 12;
    tiff.writeUInt16LE(tag, entry);
    tiff.writeUInt16LE(type, entry + 2);
    tiff.writeUInt32LE(count, entry + 4);
    tiff.writeUInt32LE(value, entry + 8);
  }
}

function rationals(tiff: Buffer, at: number, parts: number[]): void {
  for (const [index, part] of parts.entries()) tiff.writeUInt32LE(part, at + index * 4);
}

/** A JPEG that says how the camera was held: 1 upright, 6 on its side. */
export function withOrientation(jpeg: Buffer, orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('II*\0', 0, 'latin1');
  tiff.writeUInt32LE(8, 4);
  directory(tiff, 8, [[0x0112, 3, 1, orientation]]);
  return withBlock(jpeg, tiff);
}

function withBlock(jpeg: Buffer, tiff: Buffer): Buffer {
  const block = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(block.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, block, jpeg.subarray(2)]);
}

export type PictureType = 'jpg' | 'png' | 'gif' | 'bmp';

/** What the bytes are, whatever the file is called, and how many pixels; null for anything else. */
export function pictureSize(
  bytes: Buffer,
): { type: PictureType; width: number; height: number } | null {
  try {
    if (bytes.readUInt16BE(0) === 0xffd8) {
      const frame = jpegFrame(bytes);
      return frame && { type: 'jpg', ...frame };
    }
    if (bytes.readUInt32BE(0) === 0x89504e47) {
      return { type: 'png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
    }
    const sign = bytes.toString('latin1', 0, 3);
    if (sign === 'GIF') {
      return { type: 'gif', width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
    }
    if (sign.startsWith('BM')) {
      return { type: 'bmp', width: bytes.readInt32LE(18), height: Math.abs(bytes.readInt32LE(22)) };
    }
    return null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The first start of frame (ITU-T T.81, B.2.2): C0 to CF but for C4, C8 and CC. */
function jpegFrame(bytes: Buffer): { width: number; height: number } | null {
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    if (marker === 0xda) return null;
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

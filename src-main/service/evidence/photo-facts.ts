import { open } from 'node:fs/promises';
import type { CivilDate } from '#shared/domain/civil-date.ts';
import { readExif } from '../../documents/pictures/exif.ts';

export interface PhotoFacts {
  takenOn: CivilDate | null;
  /** `北纬40.04520 东经117.40890`, or empty. */
  takenPlace: string;
}

/** When and where a JPEG was taken, as it tells itself: a photo is never refused for telling nothing. */
export async function readPhotoFacts(file: string): Promise<PhotoFacts> {
  const handle = await open(file, 'r');
  try {
    const head = Buffer.alloc(HEAD_BYTES);
    const { bytesRead } = await handle.read(head, 0, HEAD_BYTES, 0);
    const { takenOn, takenPlace } = readExif(head.subarray(0, bytesRead));
    return { takenOn, takenPlace };
  } finally {
    await handle.close();
  }
}

const HEAD_BYTES = 256 * 1024;

import jpeg from 'jpeg-js';
import { readExif } from './exif.ts';
import { type PictureType, pictureSize } from './picture-size.ts';
import { type Pixels, shrunk, upright } from './pixels.ts';
import { readPng } from './read-png.ts';

/** A picture as it goes into a document. */
export interface FittedPicture {
  type: PictureType;
  bytes: Uint8Array;
  width: number;
  height: number;
}

/** Sharp on a quarter of a page of A4 (300 dots an inch), and no more. */
const MOST_PIXELS = 900;
/** Up to here a file goes in as it is. */
const SMALL_BYTES = 300_000;
const MOST_MEGAPIXELS = 200;
const QUALITY = 82;

/**
 * Upright, turned as the clerk turned it, and no larger than a page can show; small upright ones as
 * they are. Null for what no document can hold (HEIC, WebP, TIFF) or what cannot be read.
 */
export function fitPicture(bytes: Buffer, turn: number): FittedPicture | null {
  const size = pictureSize(bytes);
  if (size === null || size.width === 0 || size.height === 0) return null;
  const orientation = size.type === 'jpg' ? readExif(bytes).orientation : 1;
  const isUpright = orientation <= 1 && turn === 0;
  if (isUpright && bytes.length <= SMALL_BYTES) return { ...size, bytes };
  const isVast = size.width * size.height > MOST_MEGAPIXELS * 1_000_000;
  const pixels = isVast ? null : pixelsOf(bytes, size.type);
  if (pixels === null) return isUpright ? { ...size, bytes } : null;
  // Made small first: turning a few pixels is quick.
  const fitted = upright(shrunk(pixels, MOST_PIXELS), orientation, turn);
  const { data } = jpeg.encode({ ...fitted, data: Buffer.from(fitted.data) }, QUALITY);
  return { type: 'jpg', bytes: data, width: fitted.width, height: fitted.height };
}

function pixelsOf(bytes: Buffer, type: PictureType): Pixels | null {
  try {
    if (type === 'png') return readPng(bytes);
    if (type !== 'jpg') return null;
    return jpeg.decode(bytes, {
      useTArray: true,
      formatAsRGBA: true,
      maxResolutionInMP: MOST_MEGAPIXELS,
      maxMemoryUsageInMB: 2048,
    });
  } catch {
    // What a decoder stumbles over is not ours to tell apart: the file is named as not shown.
    return null;
  }
}

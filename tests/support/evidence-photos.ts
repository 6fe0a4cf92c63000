import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import jpeg from 'jpeg-js';
import { withExif, withOrientation } from './exif-photo.ts';

/** A real small JPEG whose colours, and so its bytes, are its own. */
function smallJpeg(seed: number, width = 64, height = 48): Buffer {
  const data = Buffer.alloc(width * height * 4, 255);
  for (let at = 0; at < width * height; at += 1) {
    data[at * 4] = (seed * 37 + at) % 256;
    data[at * 4 + 1] = (seed * 91) % 256;
    data[at * 4 + 2] = (at * 3) % 256;
  }
  return jpeg.encode({ data, width, height }, 70).data;
}

/** A photo on disk, its folders made; with a camera's words about the day where one is given. */
export function makePhoto(folder: string, name: string, seed: number, takenOn?: string): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, takenOn ? withExif(smallJpeg(seed), takenOn) : smallJpeg(seed));
  return file;
}

/** A photo taken with the camera held as Exif's orientation tells. */
export function photoHeld(folder: string, name: string, seed: number, orientation: number): string {
  const file = path.join(folder, name);
  writeFileSync(file, withOrientation(smallJpeg(seed), orientation));
  return file;
}

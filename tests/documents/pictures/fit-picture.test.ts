import { deflateSync } from 'node:zlib';
import jpeg from 'jpeg-js';
import { describe, expect, it } from 'vitest';
import { fitPicture } from '#main/documents/pictures/fit-picture.ts';
import { withOrientation } from '../../support/exif-photo.ts';

const RED = [250, 10, 10];
const BLUE = [10, 10, 250];

/** Left half red, right half blue. */
function redBesideBlue(width: number, height: number) {
  const data = Buffer.alloc(width * height * 4, 255);
  for (let at = 0; at < width * height; at += 1) {
    const colour = at % width < width / 2 ? RED : BLUE;
    data.set(colour, at * 4);
  }
  return { data, width, height };
}

const jpegOf = (width = 64, height = 32) => jpeg.encode(redBesideBlue(width, height), 90).data;

function pngOf(width: number, height: number): Buffer {
  const { data } = redBesideBlue(width, height);
  const lines = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y += 1) {
    // Each line as the difference from its left neighbour: filter 1.
    lines[y * (width * 3 + 1)] = 1;
    for (let x = 0; x < width * 3; x += 1) {
      const value = (at: number) => data[(y * width + Math.floor(at / 3)) * 4 + (at % 3)] ?? 0;
      lines[y * (width * 3 + 1) + 1 + x] = value(x) - (x >= 3 ? value(x - 3) : 0);
    }
  }
  const chunk = (type: string, content: Buffer) => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(content.length);
    head.write(type, 4, 'latin1');
    return Buffer.concat([head, content, Buffer.alloc(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const sign = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([sign, chunk('IHDR', header), chunk('IDAT', deflateSync(lines))]);
}

/** The colour near a corner of what was fitted. */
function cornerOf(bytes: Uint8Array, corner: 'top left' | 'bottom right'): 'red' | 'blue' {
  const { data, width, height } = jpeg.decode(Buffer.from(bytes));
  const at = corner === 'top left' ? width * 2 + 2 : width * (height - 3) + width - 3;
  return (data[at * 4] ?? 0) > 128 ? 'red' : 'blue';
}

describe('a picture for a document', () => {
  it('stays as it is while it is small and upright', () => {
    const bytes = jpegOf();
    expect(fitPicture(bytes, 0)).toEqual({ type: 'jpg', bytes, width: 64, height: 32 });
    const png = pngOf(8, 4);
    expect(fitPicture(png, 0)).toEqual({ type: 'png', bytes: png, width: 8, height: 4 });
  });

  it.each([
    ['held on its side (6)', 6, 0, [32, 64], 'red', 'blue'],
    ['held on its other side (8)', 8, 0, [32, 64], 'blue', 'red'],
    ['held upside down (3)', 3, 0, [64, 32], 'blue', 'red'],
    ['mirrored (2)', 2, 0, [64, 32], 'blue', 'red'],
    ['turned by the clerk', 1, 90, [32, 64], 'red', 'blue'],
    ['turned by the clerk the other way', 1, 270, [32, 64], 'blue', 'red'],
    ['held on its side and turned back', 6, 270, [64, 32], 'red', 'blue'],
  ] as const)('stands as it is to be seen: %s', (_, orientation, turn, size, first, last) => {
    const fitted = fitPicture(withOrientation(jpegOf(), orientation), turn);
    expect([fitted?.width, fitted?.height]).toEqual(size);
    const bytes = fitted?.bytes ?? new Uint8Array();
    expect([cornerOf(bytes, 'top left'), cornerOf(bytes, 'bottom right')]).toEqual([first, last]);
  });

  it('turns a PNG too', () => {
    const fitted = fitPicture(pngOf(64, 32), 90);
    expect(fitted).toMatchObject({ type: 'jpg', width: 32, height: 64 });
    expect(cornerOf(fitted?.bytes ?? new Uint8Array(), 'top left')).toBe('red');
  });

  it('is made small when the camera made it large', () => {
    const noise = redBesideBlue(2400, 1200);
    for (let at = 0; at < noise.data.length; at += 1) {
      if (at % 4 < 3) noise.data[at] = ((noise.data[at] ?? 0) + ((at * 7919) % 97)) % 256;
    }
    const large = jpeg.encode(noise, 95).data;
    expect(large.length).toBeGreaterThan(300_000);
    const fitted = fitPicture(large, 0);
    expect(fitted).toMatchObject({ type: 'jpg', width: 900, height: 450 });
    expect(fitted?.bytes.length).toBeLessThan(large.length);
  });

  it.each([
    ['no picture', Buffer.from('no picture at all, only words')],
    ['a WebP', Buffer.from('RIFF0000WEBPVP8 ')],
    ['a JPEG torn before its frame', jpegOf().subarray(0, 30)],
    ['nothing', Buffer.alloc(0)],
  ])('is not made of %s', (_, bytes) => {
    expect(fitPicture(bytes, 0)).toBeNull();
  });
});

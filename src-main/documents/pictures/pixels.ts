/** Red, green, blue and opacity of each pixel, row by row. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8Array;
}

/** Made smaller so that no side is longer than `most`; each new pixel is the mean of those it covers. */
export function shrunk(from: Pixels, most: number): Pixels {
  const scale = Math.max(from.width, from.height) / most;
  if (scale <= 1) return from;
  const width = Math.max(1, Math.round(from.width / scale));
  const height = Math.max(1, Math.round(from.height / scale));
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    const top = Math.floor((y * from.height) / height);
    const bottom = Math.max(top + 1, Math.floor(((y + 1) * from.height) / height));
    for (let x = 0; x < width; x += 1) {
      const left = Math.floor((x * from.width) / width);
      const right = Math.max(left + 1, Math.floor(((x + 1) * from.width) / width));
      let [red, green, blue, count] = [0, 0, 0, 0];
      for (let row = top; row < bottom; row += 1) {
        for (let at = (row * from.width + left) * 4; at < (row * from.width + right) * 4; at += 4) {
          red += from.data[at] ?? 0;
          green += from.data[at + 1] ?? 0;
          blue += from.data[at + 2] ?? 0;
          count += 1;
        }
      }
      const to = (y * width + x) * 4;
      data[to] = red / count;
      data[to + 1] = green / count;
      data[to + 2] = blue / count;
      data[to + 3] = 255;
    }
  }
  return { width, height, data };
}

/** Upright as Exif tells it (2, 4, 5 and 7 are mirrored), then turned clockwise by so many degrees. */
export function upright(from: Pixels, orientation: number, turn: number): Pixels {
  const [degrees, isMirrored] = HELD[orientation] ?? [0, false];
  let pixels = isMirrored ? mirrored(from) : from;
  for (let each = (degrees + turn) % 360; each > 0; each -= 90) pixels = quarterTurn(pixels);
  return pixels;
}

/** Degrees to turn clockwise after mirroring left and right. */
const HELD: Readonly<Record<number, readonly [number, boolean]>> = {
  2: [0, true],
  3: [180, false],
  4: [180, true],
  5: [270, true],
  6: [90, false],
  7: [90, true],
  8: [270, false],
};

function quarterTurn({ width, height, data }: Pixels): Pixels {
  return rearranged(height, width, data, (x, y) => (height - 1 - x) * width + y);
}

function mirrored({ width, height, data }: Pixels): Pixels {
  return rearranged(width, height, data, (x, y) => y * width + (width - 1 - x));
}

function rearranged(
  width: number,
  height: number,
  data: Uint8Array,
  from: (x: number, y: number) => number,
): Pixels {
  const turned = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const source = from(x, y) * 4;
      turned.set(data.subarray(source, source + 4), (y * width + x) * 4);
    }
  }
  return { width, height, data: turned };
}

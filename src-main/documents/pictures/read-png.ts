import { inflateSync } from 'node:zlib';
import type { Pixels } from './pixels.ts';

const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/**
 * The pixels of a PNG of 8 bits a channel that is not interlaced, on white (PNG, third edition, 9
 * and 11.2); null for the rarer kinds.
 */
export function readPng(bytes: Buffer): Pixels | null {
  const width = bytes.readUInt32BE(16);
  const height = bytes.readUInt32BE(20);
  const channels = CHANNELS[bytes[25] ?? -1];
  if (bytes[24] !== 8 || channels === undefined || bytes[28] !== 0) return null;
  const parts: Buffer[] = [];
  let palette = Buffer.alloc(0);
  for (let at = 8; at + 8 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const content = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'IDAT') parts.push(content);
    if (type === 'PLTE') palette = Buffer.from(content);
    at += 12 + length;
  }
  const size = (width * channels + 1) * height;
  const raw = inflateSync(Buffer.concat(parts), { maxOutputLength: size });
  if (raw.length < size) return null;
  const lines = unfiltered(raw, width, height, channels);
  const data = new Uint8Array(width * height * 4);
  for (let at = 0; at < width * height; at += 1) {
    const [red, green, blue, opacity] = colourAt(lines, at * channels, channels, palette);
    const onWhite = (value: number) => (value * opacity + 255 * (255 - opacity)) / 255;
    data.set([onWhite(red), onWhite(green), onWhite(blue), 255], at * 4);
  }
  return { width, height, data };
}

function colourAt(
  lines: Uint8Array,
  at: number,
  channels: number,
  palette: Buffer,
): [number, number, number, number] {
  const value = (place: number) => lines[at + place] ?? 0;
  if (channels === 3) return [value(0), value(1), value(2), 255];
  if (channels === 4) return [value(0), value(1), value(2), value(3)];
  if (palette.length > 0) {
    const entry = value(0) * 3;
    return [palette[entry] ?? 0, palette[entry + 1] ?? 0, palette[entry + 2] ?? 0, 255];
  }
  return [value(0), value(0), value(0), channels === 2 ? value(1) : 255];
}

/** Each line is told as a difference from its neighbours (9.2). */
function unfiltered(raw: Buffer, width: number, height: number, channels: number): Uint8Array {
  const stride = width * channels;
  const lines = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x >= channels ? (lines[at - channels] ?? 0) : 0;
      const above = y > 0 ? (lines[at - stride] ?? 0) : 0;
      const corner = x >= channels && y > 0 ? (lines[at - stride - channels] ?? 0) : 0;
      const told = raw[y * (stride + 1) + 1 + x] ?? 0;
      lines[at] = told + predicted(filter, left, above, corner);
    }
  }
  return lines;
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4:
      return paeth(left, above, corner);
    default:
      return 0;
  }
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const byLeft = Math.abs(guess - left);
  const byAbove = Math.abs(guess - above);
  const byCorner = Math.abs(guess - corner);
  if (byLeft <= byAbove && byLeft <= byCorner) return left;
  return byAbove <= byCorner ? above : corner;
}

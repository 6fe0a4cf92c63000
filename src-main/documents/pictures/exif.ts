import { type CivilDate, toCivilDate } from '#shared/domain/civil-date.ts';

/** What a photo tells of itself. */
export interface ExifFacts {
  takenOn: CivilDate | null;
  /** `北纬40.04520 东经117.40890`, or empty. */
  takenPlace: string;
  /** How the camera was held: 1 upright, up to 8 (tag 0x0112). */
  orientation: number;
}

const NOTHING: ExifFacts = { takenOn: null, takenPlace: '', orientation: 1 };

/**
 * The Exif block of a JPEG's or HEIC's first bytes (CIPA DC-008, tags 0x0112, 0x9003 and the GPS directory).
 * Anything else, or a damaged block, tells nothing.
 */
export function readExif(head: Buffer): ExifFacts {
  try {
    const tiff = exifBlock(head);
    return tiff ? factsOf(tiff) : NOTHING;
  } catch (error) {
    if (error instanceof RangeError) return NOTHING;
    throw error;
  }
}

/** The TIFF structure inside the APP1 segment; reading past its end throws a RangeError. */
function exifBlock(bytes: Buffer): Buffer | null {
  if (bytes.length < 12) return null;
  if (bytes.toString('latin1', 4, 8) === 'ftyp') return heicBlock(bytes);
  if (bytes.readUInt16BE(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1];
    const length = bytes.readUInt16BE(at + 2);
    if (marker === 0xe1 && bytes.toString('latin1', at + 4, at + 10) === 'Exif\0\0') {
      return bytes.subarray(at + 10, at + 2 + length);
    }
    if (marker === 0xda || length < 2) return null;
    at += 2 + length;
  }
  return null;
}

/** In a HEIC the block lies among its items (ISO/IEC 23008-12, A.2.1), found by how it begins. */
function heicBlock(bytes: Buffer): Buffer | null {
  const at = ['II*\0', 'MM\0*'].map((sign) => bytes.indexOf(`Exif\0\0${sign}`, 0, 'latin1'));
  const [first] = at.filter((each) => each >= 0).sort((a, b) => a - b);
  return first === undefined ? null : bytes.subarray(first + 6);
}

function factsOf(tiff: Buffer): ExifFacts {
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const u16 = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const u32 = (at: number) => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const entryOf = (directory: number, tag: number): number | null => {
    const count = u16(directory);
    for (let index = 0; index < count; index += 1) {
      const entry = directory + 2 + index * 12;
      if (u16(entry) === tag) return entry;
    }
    return null;
  };
  const pointer = (directory: number, tag: number): number | null => {
    const entry = entryOf(directory, tag);
    return entry === null ? null : u32(entry + 8);
  };
  const degrees = (gps: number, tag: number): number | null => {
    const at = pointer(gps, tag);
    if (at === null) return null;
    const part = (index: number) => u32(at + index * 8) / u32(at + index * 8 + 4);
    const value = part(0) + part(1) / 60 + part(2) / 3600;
    return Number.isFinite(value) ? value : null;
  };

  const main = u32(4);
  const exif = pointer(main, 0x8769);
  const held = entryOf(main, 0x0112);
  const takenAt = exif === null ? null : pointer(exif, 0x9003);
  const gps = pointer(main, 0x8825);
  return {
    takenOn: takenAt === null ? null : dayOf(tiff.toString('latin1', takenAt, takenAt + 10)),
    orientation: held === null ? 1 : u16(held + 8),
    takenPlace: gps === null ? '' : placeText(degrees(gps, 2), degrees(gps, 4)),
  };
}

/** Exif writes `2024:05:12`. */
function dayOf(text: string): CivilDate | null {
  const [year, month, day] = text.split(':').map(Number);
  return toCivilDate(year ?? 0, month ?? 0, day ?? 0);
}

function placeText(latitude: number | null, longitude: number | null): string {
  if (latitude === null || longitude === null) return '';
  return `北纬${latitude.toFixed(5)} 东经${longitude.toFixed(5)}`;
}

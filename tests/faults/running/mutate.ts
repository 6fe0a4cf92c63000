import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from 'fflate';
import { pick, type Random } from '../../support/seeded.ts';

const NUMBERS = [
  '-1',
  '0',
  '1048576',
  '16384',
  '4294967295',
  '1e308',
  'NaN',
  '99999999999999999999',
];
const WORDS = ['__proto__', 'constructor', '&#x41;', '&#0;', '&lol;', '\u0000', '＝１', '{"a":1}'];

/** The bytes of a file as a bad stick, a broken program or a spiteful hand leaves them. */
export function mutated(bytes: Uint8Array, random: Random): Uint8Array {
  const parts = random() < 0.6 ? partsOf(bytes) : null;
  return parts ? mutatedPackage(parts, random) : mutatedBytes(bytes, random);
}

function mutatedBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const at = Math.floor(random() * bytes.length);
  const length = Math.floor(random() * 64);
  switch (Math.floor(random() * 6)) {
    case 0:
      return bytes.slice(0, at);
    case 1:
      return Uint8Array.from([...bytes.slice(0, at), ...bytes.slice(at + length)]);
    case 2:
      return Uint8Array.from([...bytes.slice(0, at), ...bytes.slice(at - length), ...bytes]);
    case 3:
      return bytes.map((byte, here) => (here >= at && here < at + length ? 0 : byte));
    default: {
      const many = 1 + Math.floor(random() * 8);
      const copy = Uint8Array.from(bytes);
      for (let n = 0; n < many; n += 1) {
        const place = Math.floor(random() * copy.length);
        copy[place] = (copy[place] ?? 0) ^ (1 << Math.floor(random() * 8));
      }
      return copy;
    }
  }
}

/** One part of the package otherwise, gone, or in the place of another. */
function mutatedPackage(parts: Unzipped, random: Random): Uint8Array {
  const names = Object.keys(parts);
  const name = pick(random, names);
  const part = parts[name] ?? new Uint8Array();
  switch (Math.floor(random() * 8)) {
    case 0:
      return zipped(Object.fromEntries(Object.entries(parts).filter(([each]) => each !== name)));
    case 1:
      return zipped({ ...parts, [pick(random, names)]: part });
    case 2:
      return zipped({ ...parts, [`${name}/../../${name}`]: part });
    case 3:
      return zipped({ ...parts, [name]: mutatedBytes(part, random) });
    default:
      return zipped({ ...parts, [name]: strToU8(mutatedText(strFromU8(part), random)) });
  }
}

/** Elements, attributes, numbers and texts of a part, moved about. */
function mutatedText(text: string, random: Random): string {
  const marks = [...text.matchAll(/<[^>]+>|"[^"]*"|\d+/gu)];
  if (marks.length === 0) return pick(random, WORDS);
  const { 0: found, index } = pick(random, marks);
  const before = text.slice(0, index);
  const after = text.slice(index + found.length);
  const other = pick(random, marks);
  switch (Math.floor(random() * 7)) {
    case 0:
      return before + after;
    case 1:
      return before + found.repeat(1 + Math.floor(random() * 2_000)) + after;
    case 2:
      return before + other[0] + after;
    case 3:
      return before + pick(random, NUMBERS) + after;
    case 4:
      return before + pick(random, WORDS) + after;
    case 5:
      return `${before}<!DOCTYPE x [<!ENTITY lol "lol">]>${found}${after}`;
    default:
      return text.replaceAll(found, pick(random, [...NUMBERS, ...WORDS]));
  }
}

function partsOf(bytes: Uint8Array): Unzipped | null {
  try {
    return unzipSync(bytes);
  } catch {
    return null;
  }
}

function zipped(parts: Record<string, Uint8Array>): Uint8Array {
  return zipSync(parts, { level: 1 });
}

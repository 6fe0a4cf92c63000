import { BrokenXml } from './strict-parser.ts';

/** Text that is to be written back: UTF-8, without a byte that is none, its mark kept. */
export function exactText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new BrokenXml();
  }
}

/** For text that is only read: whatever encoding old converters write. */
export function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return /encoding=["'](?:gbk|gb2312|gb18030)["']/iu.test(head) ? 'gb18030' : 'utf-8';
}

import { periodLabel } from '../domain/period.ts';
import { unitInFileNames } from '../domain/unit.ts';
import type { FormKind } from '../notice/notice.ts';
import type { ReportFacts } from './report-facts.ts';

/** `附件2_统计表_示例镇_2024年上半年`, `附件3_作品_<title>_示例镇`: without extension. */
export function formFileBase(facts: ReportFacts, kind: FormKind, title = ''): string {
  const { label } = facts.attachments[kind];
  const unit = unitInFileNames(facts.unit);
  switch (kind) {
    case 'statistics':
      return fileBase([label, '统计表', unit, periodLabel(facts.period)], unit);
    case 'work':
      return fileBase([label, '作品', title, unit], unit);
    case 'case':
      return fileBase([label, '案例', title, unit], unit);
  }
}

/** `报送函_示例镇_2024年上半年`: without extension. */
export function paperFileBase(paper: string, { unit, period }: ReportFacts): string {
  const name = unitInFileNames(unit);
  return fileBase([paper, name, periodLabel(period)], name);
}

/** What hangs on a work or a case is named after it: `附件3_作品_<title>_作品文件1`. */
export function recordFileBase(
  facts: ReportFacts,
  kind: 'work' | 'case',
  title: string,
  number: number,
): string {
  const [noun, word] = kind === 'work' ? ['作品', '作品文件'] : ['案例', '佐证材料'];
  return fileBase([facts.attachments[kind].label, noun, title, `${word}${number}`]);
}

/**
 * Joins the parts with `_` into a name that Windows, Linux and mail programs take: no path, no
 * control or reserved characters, no device names, at most `MAX_BYTES` in UTF-8. Where that is too
 * long `spared` goes first, then the middle of the longest part: titles are told apart by their ends.
 */
export function fileBase(parts: readonly string[], spared = ''): string {
  const clean = parts.map(cleanPart).filter((part) => part !== '');
  giveWay(clean, cleanPart(spared));
  while (isTooLong(clean)) shortenLongest(clean);
  const name = clean.join('_').replace(/(?<![. ])[. ]+$/, '');
  if (name === '') return '未命名';
  return DEVICE_NAME.test(name) ? `_${name}` : name;
}

/** Leaves room for an extension and a number within the 255 bytes of Linux file systems. */
export const MAX_BYTES = 160;
const LEAST_CHARS = 4;

function cleanPart(text: string): string {
  return text
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(/\s+/g, ' ')
    .replace(/[<>:"/\\|?*]+/g, '-')
    .replace(/^[. -]+|[. -]+$/g, '');
}

/** Cuts `spared` as far as it has to go; shorter than `LEAST_CHARS` it tells nothing and is left out. */
function giveWay(parts: string[], spared: string): void {
  const at = parts.lastIndexOf(spared);
  if (at === -1) return;
  const chars = [...spared];
  while (isTooLong(parts) && chars.length > LEAST_CHARS) {
    chars.pop();
    parts[at] = chars.join('');
  }
  if (isTooLong(parts)) parts.splice(at, 1);
}

function isTooLong(parts: readonly string[]): boolean {
  return byteLength(parts.join('_')) > MAX_BYTES;
}

function shortenLongest(parts: string[]): void {
  let longest = 0;
  for (const [index, part] of parts.entries()) {
    if (byteLength(part) > byteLength(parts[longest] ?? '')) longest = index;
  }
  const chars = [...(parts[longest] ?? '').replace('…', '')];
  const middle = Math.floor(chars.length / 2);
  parts[longest] = `${chars.slice(0, middle).join('')}…${chars.slice(middle + 1).join('')}`;
}

function byteLength(text: string): number {
  let bytes = 0;
  for (const char of text) {
    const codePoint = char.codePointAt(0) ?? 0;
    bytes += codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** Controls, lone surrogates and the marks that turn or hide text; line breaks become spaces before. */
const UNSEEN =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Names that Windows keeps for devices, whatever stands behind a dot. */
export const DEVICE_NAME = /^(con|prn|aux|nul|(com|lpt)[0-9¹²³])(?=$|[. ])/i;

import { readFile, stat } from 'node:fs/promises';
import { Refusal } from '#shared/domain/failure.ts';
import { zipRefusal } from '../../gather/packages/unpack.ts';
import type { Mail } from '../../reading/read-mail.ts';
import { readingRefusal } from '../../store/storage/storage-failure.ts';
import { BrokenZip } from '../../zip/broken-zip.ts';
import { ZipBytes } from '../../zip/zip-bytes.ts';
import { type FoundFile, filesIn, isOfTheSystem } from '../evidence/files-in.ts';

/** A workbook of what was dropped, its bytes read when it is its turn. */
export interface DroppedSheet {
  /** `收件/汇总.zip/大王庄.xlsx`, `来信.eml/大王庄.xlsx`; no two are the same. */
  file: string;
  /** Of the file on the disk, or of the mail it came with, for want of anything better. */
  modifiedAt: string;
  bytes: () => Promise<Uint8Array>;
}

export interface Dropped {
  sheets: DroppedSheet[];
  left: { name: string; why: string }[];
}

type ReadMail = (mail: { name: string; bytes: Uint8Array }) => Promise<Mail>;

const MOST_BYTES = 200_000_000;
/** A sheet zipped, sent as a mail that was zipped with others. */
const MOST_DEPTH = 4;

/** The workbooks among files and folders, in zips and with mails too; what is none of these is named. */
export async function droppedSheets(
  paths: readonly string[],
  readMail: ReadMail,
): Promise<Dropped> {
  const dropped: Dropped = { sheets: [], left: [] };
  const names = new Set<string>();
  for (const found of await filesIn(paths)) {
    const info = await stat(found.path).catch(() => null);
    const file = {
      file: [...found.folders, found.name].join('/'),
      modifiedAt: info?.mtime.toISOString() ?? '',
      bytes: () => bytesOf(found),
    };
    await sort(file, { dropped, names, readMail }, 0);
  }
  return dropped;
}

interface Sorting {
  dropped: Dropped;
  names: Set<string>;
  readMail: ReadMail;
}

async function sort(found: DroppedSheet, sorting: Sorting, depth: number): Promise<void> {
  const file = ownName(found.file, sorting.names);
  const leave = (why: string) => sorting.dropped.left.push({ name: file, why });
  if (isWorkbook(file)) {
    sorting.dropped.sheets.push({ ...found, file });
    return;
  }
  const within = /\.zip$/iu.test(file) ? inZip : /\.eml$/iu.test(file) ? inMail : null;
  if (!within) leave(whyLeft(file));
  else if (depth >= MOST_DEPTH) leave('套了太多层，没有读取。请解压后再拖进来');
  else
    try {
      const inside = await within({ ...found, file }, sorting.readMail);
      if (inside.length === 0) leave('里面没有文件');
      for (const each of inside) await sort(each, sorting, depth + 1);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      leave(error.failure.message);
    }
}

/** Foreign ones are refused in words of their own when they are read. */
function isWorkbook(name: string): boolean {
  return /\.(?:xlsx|xlsm|xls|et)$/iu.test(name);
}

function whyLeft(name: string): string {
  if (/\.(?:rar|7z|tar|gz)$/iu.test(name)) return '不是 .zip 的压缩包没有读取，请解压后再拖进来';
  if (/\.msg$/iu.test(name))
    return '不是 .eml 的邮件没有读取，请另存为 .eml，或把附件存下来再拖进来';
  return '不是工作簿、压缩包或邮件，没有读取';
}

async function inZip({ file, modifiedAt, bytes }: DroppedSheet): Promise<DroppedSheet[]> {
  const packed = await bytes();
  const [zip, names] = refusing(file, () => {
    const opened = ZipBytes.open(packed);
    return [opened, opened.names()] as const;
  });
  return names
    .filter((name) => !name.endsWith('/') && !isOfTheSystem(lastOf(name)))
    .map((name) => ({
      file: `${file}/${name}`,
      modifiedAt,
      bytes: async () => refusing(file, () => zip.read(name) ?? new Uint8Array()),
    }));
}

/** Nothing but what can hold a sheet is kept in memory: photos may be large. */
async function inMail(
  { file, modifiedAt, bytes }: DroppedSheet,
  readMail: ReadMail,
): Promise<DroppedSheet[]> {
  const { sentAt, attachments } = await readMail({ name: lastOf(file), bytes: await bytes() });
  return attachments.map(({ name, bytes: content }) => {
    const mayHold = isWorkbook(name) || /\.(?:zip|eml)$/iu.test(name);
    const kept = mayHold ? content : new Uint8Array();
    const own = `${file}/${lastOf(name)}`;
    return { file: own, modifiedAt: sentAt ?? modifiedAt, bytes: () => Promise.resolve(kept) };
  });
}

function refusing<Read>(file: string, read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    throw error instanceof BrokenZip ? zipRefusal(error, lastOf(file)) : error;
  }
}

async function bytesOf({ path: file, name }: FoundFile): Promise<Uint8Array> {
  try {
    if ((await stat(file)).size <= MOST_BYTES) return await readFile(file);
  } catch (error) {
    throw readingRefusal(error, file, `文件“${name}”`) ?? error;
  }
  throw new Refusal('unsupported-file', `“${name}”超过 200 MB，没有读取。`, { file: name });
}

/** Two villages may both have sent a 采集表.xlsx, and a mail may carry two of one name. */
function ownName(wanted: string, taken: Set<string>): string {
  const at = wanted.lastIndexOf('.');
  const [base, ending] = at < 0 ? [wanted, ''] : [wanted.slice(0, at), wanted.slice(at)];
  let name = wanted;
  for (let number = 2; taken.has(name); number += 1) name = `${base}（${number}）${ending}`;
  taken.add(name);
  return name;
}

function lastOf(name: string): string {
  return name.split(/[/\\]/u).at(-1) ?? name;
}

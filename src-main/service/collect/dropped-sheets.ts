import { readFile, stat } from 'node:fs/promises';
import { Refusal } from '#shared/domain/failure.ts';
import { readingRefusal } from '../../store/storage/storage-failure.ts';
import { BrokenZip } from '../../zip/broken-zip.ts';
import { ZipBytes } from '../../zip/zip-bytes.ts';
import { type FoundFile, filesIn } from '../evidence/files-in.ts';

/** A workbook of what was dropped, its bytes read when it is its turn. */
export interface DroppedSheet {
  /** `收件/汇总.zip/大王庄.xlsx` */
  file: string;
  /** Of the file on the disk, for want of anything better. */
  modifiedAt: string;
  bytes: () => Promise<Uint8Array>;
}

export interface Dropped {
  sheets: DroppedSheet[];
  left: { name: string; why: string }[];
}

const MAX_ZIP_BYTES = 200_000_000;

/** The workbooks among files, folders and zips; what is neither is named. */
export async function droppedSheets(paths: readonly string[]): Promise<Dropped> {
  const dropped: Dropped = { sheets: [], left: [] };
  for (const found of await filesIn(paths)) {
    const file = [...found.folders, found.name].join('/');
    const info = await stat(found.path).catch(() => null);
    const modifiedAt = info?.mtime.toISOString() ?? '';
    if (/\.zip$/iu.test(found.name)) await unpack(found, file, modifiedAt, dropped);
    else if (isWorkbook(found.name))
      dropped.sheets.push({ file, modifiedAt, bytes: () => bytesOf(found) });
    else dropped.left.push({ name: file, why: '不是工作簿或压缩包，没有读取' });
  }
  return dropped;
}

/** Foreign ones are refused in words of their own when they are read. */
function isWorkbook(name: string): boolean {
  return /\.(?:xlsx|xlsm|xls|et)$/iu.test(name);
}

async function unpack(
  found: FoundFile,
  file: string,
  modifiedAt: string,
  dropped: Dropped,
): Promise<void> {
  try {
    const zip = ZipBytes.open(await bytesOf(found));
    for (const name of zip.names().filter((each) => !each.endsWith('/'))) {
      const inside = `${file}/${name}`;
      if (!isWorkbook(name)) dropped.left.push({ name: inside, why: '不是工作簿，没有读取' });
      else
        dropped.sheets.push({
          file: inside,
          modifiedAt,
          bytes: async () => zip.read(name) ?? new Uint8Array(),
        });
    }
  } catch (error) {
    if (!(error instanceof BrokenZip || error instanceof Refusal)) throw error;
    dropped.left.push({ name: file, why: '压缩包打不开，请重新压缩，或解压后再拖进来' });
  }
}

async function bytesOf({ path: file, name }: FoundFile): Promise<Uint8Array> {
  try {
    if ((await stat(file)).size <= MAX_ZIP_BYTES) return await readFile(file);
  } catch (error) {
    throw readingRefusal(error, file, `文件“${name}”`) ?? error;
  }
  throw new Refusal('unsupported-file', `“${name}”超过 200 MB，没有读取。`, { file: name });
}

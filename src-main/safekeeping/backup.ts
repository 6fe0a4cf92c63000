import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '#shared/domain/failure.ts';
import { contentChunks, readChunks } from '../files/durable-file.ts';
import { discard } from '../files/move-and-remove.ts';
import { namesBelow } from '../files/names-below.ts';
import { atPassingPlace } from '../files/passing-place.ts';
import { countAllRecords } from '../store/count-records.ts';
import { keepCheckedCopy } from '../store/opening/checked-copy.ts';
import type { Ledger } from '../store/schema/ledger.ts';
import { isDiskFull, storageRefusal } from '../store/storage/storage-failure.ts';
import { getUnit } from '../store/unit.ts';
import { BrokenZip } from '../zip/broken-zip.ts';
import { writeZip, type ZipWriter } from '../zip/write-zip-file.ts';
import {
  BACKED_UP_FOLDERS,
  type BackupManifest,
  MANIFEST_NAME,
  unportableNames,
} from './manifest.ts';
import { readBack } from './open-backup.ts';

export interface WrittenBackup {
  file: string;
  sizeBytes: number;
  manifest: WrittenManifest;
}

/** One that is written now always says whose ledger it is. */
type WrittenManifest = BackupManifest & { ledger: NonNullable<BackupManifest['ledger']> };

interface BackupOptions {
  appVersion: string;
  /** Told in bytes, at most once for each hundredth. */
  onProgress?: (doneBytes: number, totalBytes: number) => void;
  /** The same while it is read back. */
  onReadBack?: (doneBytes: number, totalBytes: number) => void;
}

/**
 * Copies the whole ledger into one zip: the database as of one moment, evidence, archive, notices,
 * templates, and a manifest with their SHA-256. All of it is read back from the disk it was written
 * to before it counts: the zip stands whole at `outFile`, or nothing does.
 */
export async function backup(
  ledger: Ledger,
  outFile: string,
  options: BackupOptions,
): Promise<WrittenBackup> {
  const target = path.resolve(outFile);
  refuseInside(ledger, target);
  // Evidence of one folder and records of another would make no backup.
  ledger.folder.refuseMoved();
  let snapshot: string | undefined;
  try {
    const manifest = await atPassingPlace(path.dirname(target), (there) =>
      writeZip(
        target,
        async (zip) => {
          snapshot = await takeSnapshot(ledger, path.basename(target), there);
          return fillZip(zip, ledger, snapshot, options);
        },
        (part) => readBack(part, options.onReadBack),
      ),
    );
    return { file: target, sizeBytes: (await stat(target)).size, manifest };
  } catch (error) {
    if (error instanceof BrokenZip) throw readBackOtherwise(target);
    throw storageRefusal(error, `备份文件“${target}”`) ?? error;
  } finally {
    if (snapshot !== undefined) await discard(snapshot);
  }
}

/** Where the ledger's own disk is full, the one that is backed up to may have room. */
async function takeSnapshot(ledger: Ledger, name: string, there: string): Promise<string> {
  const here = path.join(ledger.folder.incoming, `${randomBytes(8).toString('hex')}.sqlite`);
  try {
    await keepCheckedCopy(ledger, here, name);
    return here;
  } catch (error) {
    if (!isDiskFull(error)) throw error;
  }
  await keepCheckedCopy(ledger, there, name);
  return there;
}

async function fillZip(
  zip: ZipWriter,
  ledger: Ledger,
  snapshot: string,
  options: BackupOptions,
): Promise<WrittenManifest> {
  const { root } = ledger.folder;
  const names: string[] = [];
  for (const part of BACKED_UP_FOLDERS) {
    names.push(...(await namesBelow(path.join(root, part))).map((name) => `${part}/${name}`));
  }
  const kept = names.filter((name) => !name.startsWith('files/incoming/'));
  refuseUnportable(kept);
  const sizes = new Map<string, number>();
  for (const name of kept) sizes.set(name, (await stat(path.join(root, name))).size);
  const databaseBytes = (await stat(snapshot)).size;
  const totalBytes = [...sizes.values()].reduce((sum, size) => sum + size, databaseBytes);
  const counted = countBytes(totalBytes, options.onProgress);
  const files: BackupManifest['files'] = [
    await zip.add('ledger.sqlite', counted(readChunks(snapshot)), {
      compress: true,
      sizeBytes: databaseBytes,
    }),
  ];
  for (const [name, sizeBytes] of sizes) {
    const chunks = counted(readChunks(path.join(root, name)));
    files.push(await zip.add(name, chunks, { compress: false, sizeBytes }));
  }
  const manifest: WrittenManifest = {
    format: 'wujin-ledger-backup',
    version: 1,
    appVersion: options.appVersion,
    createdAt: ledger.now(),
    ledger: await whoseLedger(ledger),
    files,
  };
  const json = Buffer.from(JSON.stringify(manifest, null, 1));
  const sizeBytes = json.length;
  await zip.add(MANIFEST_NAME, contentChunks(json), { compress: true, sizeBytes });
  return manifest;
}

async function whoseLedger(ledger: Ledger): Promise<WrittenManifest['ledger']> {
  const unit = (await getUnit(ledger))?.name ?? '';
  return { unit, records: await countAllRecords(ledger) };
}

/** Hands chunks on and tells how far all of them together have come. */
function countBytes(totalBytes: number, tell: BackupOptions['onProgress']) {
  let doneBytes = 0;
  let toldPercent = -1;
  return async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      yield chunk;
      doneBytes += chunk.length;
      const percent = Math.floor((doneBytes / Math.max(totalBytes, 1)) * 100);
      if (percent > toldPercent) tell?.(doneBytes, totalBytes);
      toldPercent = percent;
    }
  };
}

/** Names the files that would keep the backup from being restored on another computer. */
function refuseUnportable(names: readonly string[]): void {
  const unfit = unportableNames(names);
  if (unfit.length === 0) return;
  const listed = unfit.slice(0, 5).map((name) => `“${name}”`);
  const more = unfit.length > 5 ? `等 ${unfit.length} 个文件` : '';
  throw new Refusal(
    'invalid-input',
    `没有备份：台账文件夹里的${listed.join('、')}${more}在别的电脑上放不下（名字是系统保留的、有不能用的字符，或与另一个只差大小写）。请给它们改名，不用的移走，再备份。`,
    { file: unfit[0] ?? '' },
  );
}

function readBackOtherwise(target: string): Refusal {
  return new Refusal(
    'unreadable',
    `备份文件“${target}”写好后读回来与原来的不一样，没有做成，台账没有改动。这块磁盘（U 盘）多半有问题，请换一块再试。`,
    { file: path.basename(target) },
  );
}

/** A backup among the evidence would be copied into the next one. */
function refuseInside(ledger: Ledger, target: string): void {
  const inside = [ledger.folder.files, ledger.folder.archive].some((folder) =>
    target.startsWith(folder + path.sep),
  );
  const own = [ledger.folder.database, ledger.folder.lock].includes(target);
  if (!inside && !own) return;
  throw new Refusal(
    'invalid-input',
    '备份不能存到台账自己的材料里。请另选一个文件夹，最好在另一块磁盘上。',
  );
}

import { chmod, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { Refusal } from '#shared/domain/failure.ts';
import type { CheckCode } from '#shared/forms/report-facts.ts';
import { digestOfFile, type FileFact, readChunks, writeDurably } from '../files/durable-file.ts';
import { errorCodeOf } from '../files/error-code.ts';
import { move } from '../files/move-and-remove.ts';
import { stageFolder } from '../files/staging-folder.ts';
import { storageRefusal } from '../store/storage/storage-failure.ts';
import { MANIFEST_JSON } from './manifest.ts';
import { folderFaults, readManifest } from './verify-package.ts';

/** Written by the archive alone; names every other file of the entry. */
const ARCHIVE_LIST = '归档清单.json';

const archiveListSchema = z.object({
  format: z.literal('wujin-archive-1'),
  code: z.string(),
  files: z.array(z.object({ name: z.string(), bytes: z.number(), sha256: z.string() })),
});

export interface ArchivedPackage {
  /** Name of the entry in the archive: `2024-1-v1`. */
  name: string;
  folder: string;
  files: FileFact[];
  /** SHA-256 of the list; kept in the ledger, it makes a tampered list show. */
  listSha256: string;
}

/** Moves a whole entry from `staging` to its place in the archive, with what goes along. */
type PlaceEntry = (staging: string, entry: ArchivedPackage) => Promise<void>;

/**
 * Copies a package that was sent into the archive, where it never changes: an entry is never
 * written over, a second sending of the same version becomes `2024-1-v1-2`. Throws a `Refusal` when
 * the package is gone or is no longer what was packed.
 */
export async function archivePackage(
  packageFolder: string,
  archiveDir: string,
  code: CheckCode,
  place: PlaceEntry = (staging, { folder }) => move(staging, folder),
): Promise<ArchivedPackage> {
  const manifest = await readManifest(packageFolder);
  if (manifest === null) {
    throw new Refusal(
      'not-found',
      `报送材料文件夹“${packageFolder}”不在了，或其中没有${MANIFEST_JSON}。请重新生成材料后再登记报送。`,
    );
  }
  const entries = await readdir(packageFolder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
  const faults = await folderFaults(packageFolder, manifest.materials, 'may hold more');
  if (faults.length > 0) {
    throw new Refusal(
      'corrupt',
      `报送材料与清单不符：${faults.join('')}请重新生成材料后再登记报送。`,
    );
  }
  try {
    const name = await freeName(archiveDir, `${code.reportNumber}-v${code.version}`);
    return await stageFolder(
      archiveDir,
      (staging) => copyFiles(packageFolder, names, staging, manifest.code),
      async (staging, copied) => {
        const entry = { name, folder: path.join(archiveDir, name), ...copied };
        await place(staging, entry);
        return entry;
      },
    );
  } catch (error) {
    throw storageRefusal(error, `文件夹“${archiveDir}”`) ?? error;
  }
}

/** What is wrong with an archived package, one Chinese sentence each; empty when it is as sent. */
export async function verifyArchive(folder: string, listSha256?: string): Promise<string[]> {
  const list = path.join(folder, ARCHIVE_LIST);
  let text: string;
  try {
    text = await readFile(list, 'utf8');
  } catch (error) {
    if (errorCodeOf(error) === undefined) throw error;
    return [`归档“${path.basename(folder)}”的${ARCHIVE_LIST}不见了或读不出来。`];
  }
  if (listSha256 !== undefined && (await digestOfFile(list)).sha256 !== listSha256) {
    return [`归档“${path.basename(folder)}”的${ARCHIVE_LIST}被改动过。`];
  }
  const parsed = archiveListSchema.safeParse(parseJson(text));
  if (!parsed.success) return [`归档“${path.basename(folder)}”的${ARCHIVE_LIST}已损坏。`];
  return folderFaults(folder, parsed.data.files, [ARCHIVE_LIST]);
}

async function copyFiles(
  source: string,
  names: readonly string[],
  target: string,
  code: string,
): Promise<{ files: FileFact[]; listSha256: string }> {
  const files: FileFact[] = [];
  for (const name of [...names].sort()) {
    const { bytes, sha256 } = await writeDurably(
      path.join(target, name),
      readChunks(path.join(source, name)),
    );
    files.push({ name, bytes, sha256 });
  }
  const list = { format: 'wujin-archive-1', code, files };
  const written = await writeDurably(
    path.join(target, ARCHIVE_LIST),
    `${JSON.stringify(list, null, 2)}\n`,
  );
  for (const name of [...names, ARCHIVE_LIST]) await chmod(path.join(target, name), 0o444);
  return { files, listSha256: written.sha256 };
}

async function freeName(archiveDir: string, name: string): Promise<string> {
  const taken = await readdir(archiveDir).catch((error: unknown): string[] => {
    if (errorCodeOf(error) === 'ENOENT') return [];
    throw error;
  });
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name}-${number}`;
    if (!taken.includes(candidate)) return candidate;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The files an entry was archived with; none when its list cannot be read. */
export async function archivedFiles(folder: string): Promise<FileFact[]> {
  const text = await readFile(path.join(folder, ARCHIVE_LIST), 'utf8').catch(() => '');
  const parsed = archiveListSchema.safeParse(parseJson(text));
  return parsed.success ? parsed.data.files : [];
}

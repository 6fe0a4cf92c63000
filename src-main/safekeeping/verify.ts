import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { RecordKind } from '#shared/domain/record.ts';
import { digestOf } from '../files/durable-file.ts';
import { type FileProblem, verifyFiles } from '../store/files/check-files.ts';
import type { Ledger } from '../store/ledger.ts';
import { checkIntegrity, checkSearch } from '../store/snapshot.ts';

export interface VerifyResult {
  ok: boolean;
  /** What SQLite finds wrong, in its words. */
  database: string[];
  /** Record kinds whose search index needs rebuilding (`rebuildSearch`). */
  search: RecordKind[];
  files: FileProblem[];
  /** What was sent and no longer is what was sent. */
  archive: ArchiveProblem[];
}

export interface ArchiveProblem {
  /** Path inside `archive/`. */
  file: string;
  problem: 'missing' | 'changed';
}

/** Looks at everything the data folder holds, byte by byte. Changes nothing. */
export async function verify(
  ledger: Ledger,
  options: { onProgress?: (done: number, total: number) => void } = {},
): Promise<VerifyResult> {
  const database = await checkIntegrity(ledger);
  const search = await checkSearch(ledger);
  const files = await verifyFiles(ledger, { thorough: true, ...options });
  const archive = await verifyArchive(ledger.folder.archive);
  const ok = [database, search, files, archive].every((problems) => problems.length === 0);
  return { ok, database, search, files, archive };
}

/** Holds each archived package against the `manifest.json` it was stored with. */
async function verifyArchive(archive: string): Promise<ArchiveProblem[]> {
  const problems: ArchiveProblem[] = [];
  for (const name of (await readdir(archive)).sort()) {
    const manifest = await readArchiveManifest(path.join(archive, name, ARCHIVE_MANIFEST));
    if (!manifest) {
      problems.push({ file: `${name}/${ARCHIVE_MANIFEST}`, problem: 'missing' });
      continue;
    }
    for (const file of manifest.files) {
      const problem = await problemOf(path.join(archive, name, file.name), file.sha256);
      if (problem) problems.push({ file: `${name}/${file.name}`, problem });
    }
  }
  return problems;
}

async function readArchiveManifest(file: string) {
  try {
    return archiveManifestSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return null;
  }
}

async function problemOf(file: string, sha256: string): Promise<ArchiveProblem['problem'] | null> {
  try {
    return (await digestOf(file)).sha256 === sha256 ? null : 'changed';
  } catch {
    return 'missing';
  }
}

export const ARCHIVE_MANIFEST = 'manifest.json';

const archiveManifestSchema = z.object({
  files: z.array(z.object({ name: z.string(), sha256: z.string() })),
});

import { createHash } from 'node:crypto';
import { BrokenZip } from '../zip/broken-zip.ts';
import { openZip, type ZipReader } from '../zip/open-zip-file.ts';
import { type BackupManifest, backupManifestSchema, MANIFEST_NAME } from './manifest.ts';

/** A backup whose list of contents names what lies in it, no more and no less. */
export interface OpenBackup {
  manifest: BackupManifest;
  /** What one of the listed files holds; throws `BrokenZip` at its end where it is not as listed. */
  contentOf(file: BackupManifest['files'][number]): AsyncIterable<Uint8Array>;
  close(): Promise<void>;
}

/** Opens a backup made by `backup`, here or on another computer. `BrokenZip` where it is no whole one. */
export async function openBackup(backupFile: string): Promise<OpenBackup> {
  const zip = await openZip(backupFile);
  try {
    const manifest = await readManifest(zip);
    const entries = new Map(zip.entries.map((entry) => [entry.name, entry]));
    const names = new Set(manifest.files.map((file) => file.name));
    const isExact =
      names.has('ledger.sqlite') &&
      names.size === manifest.files.length &&
      entries.size === zip.entries.length &&
      entries.size === names.size + 1;
    if (!isExact) throw new BrokenZip();
    return {
      manifest,
      async *contentOf(file) {
        const entry = entries.get(file.name);
        if (!entry || entry.sizeBytes !== file.sizeBytes) throw new BrokenZip();
        const sha256 = createHash('sha256');
        for await (const chunk of zip.read(entry)) {
          sha256.update(chunk);
          yield chunk;
        }
        if (sha256.digest('hex') !== file.sha256) throw new BrokenZip();
      },
      close: () => zip.close(),
    };
  } catch (error) {
    await zip.close();
    throw error;
  }
}

/** Reads all of a backup and throws `BrokenZip` unless every byte is as its list of contents says. */
export async function readBack(
  backupFile: string,
  onProgress?: (doneBytes: number, totalBytes: number) => void,
): Promise<void> {
  const backup = await openBackup(backupFile);
  try {
    const { files } = backup.manifest;
    const totalBytes = files.reduce((sum, file) => sum + file.sizeBytes, 0);
    let doneBytes = 0;
    for (const file of files) {
      for await (const chunk of backup.contentOf(file)) doneBytes += chunk.length;
      onProgress?.(doneBytes, totalBytes);
    }
  } finally {
    await backup.close();
  }
}

async function readManifest(zip: ZipReader): Promise<BackupManifest> {
  const entry = zip.entries.find((candidate) => candidate.name === MANIFEST_NAME);
  if (!entry || entry.sizeBytes > MAX_MANIFEST_BYTES) throw new BrokenZip();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.read(entry)) chunks.push(chunk);
  try {
    return backupManifestSchema.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
  } catch {
    throw new BrokenZip();
  }
}

const MAX_MANIFEST_BYTES = 1 << 28;

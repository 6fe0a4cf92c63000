import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { digestOfFile, type FileFact } from '../files/durable-file.ts';
import { errorCodeOf } from '../files/error-code.ts';
import { MANIFEST_JSON, type PackageManifest, packageManifestSchema } from './manifest.ts';

export async function readManifest(folder: string): Promise<PackageManifest | null> {
  try {
    const text = await readFile(path.join(folder, MANIFEST_JSON), 'utf8');
    return packageManifestSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Whether the folder holds exactly what was packed, so that nothing is lost with it. */
export async function isUntouchedPackage(folder: string): Promise<boolean> {
  const manifest = await readManifest(folder);
  if (manifest === null) return false;
  const listed = [...manifest.materials, ...manifest.wrappings];
  return (await folderFaults(folder, listed, [MANIFEST_JSON])).length === 0;
}

/**
 * What differs between a folder and its list, one Chinese sentence each; empty when nothing does.
 * `unlisted` names what may lie there besides.
 */
export async function folderFaults(
  folder: string,
  listed: readonly FileFact[],
  unlisted: readonly string[] | 'may hold more',
): Promise<string[]> {
  const faults: string[] = [];
  for (const fact of listed) {
    const found = await digestOfFile(path.join(folder, fact.name)).catch((error: unknown) => {
      if (errorCodeOf(error) === undefined) throw error;
      return errorCodeOf(error) === 'ENOENT' ? 'missing' : 'unreadable';
    });
    if (found === 'missing') faults.push(`文件“${fact.name}”不见了。`);
    else if (found === 'unreadable') faults.push(`文件“${fact.name}”读不出来。`);
    else if (typeof found === 'string' || found.sha256 !== fact.sha256) {
      faults.push(`文件“${fact.name}”被改动过。`);
    }
  }
  if (unlisted === 'may hold more') return faults;
  const known = new Set([...unlisted, ...listed.map(({ name }) => name)]);
  const entries = await readdir(folder);
  for (const entry of entries.sort()) {
    if (!known.has(entry)) faults.push(`多出了“${entry}”。`);
  }
  return faults;
}

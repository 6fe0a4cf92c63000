import type { RecordRef } from '#shared/domain/record.ts';
import { bridge } from '../../client/bridge.ts';
import { call } from '../../client/call.ts';

/** A file on its way to a record: on disk, or in memory as from the clipboard. */
export type Evidence = { name: string; path: string } | { name: string; bytes: File };

/** Dropped or pasted files; those without a path are taken from memory. */
export function evidenceOf(files: Iterable<File>): Evidence[] {
  return [...files].map((file) => {
    const path = bridge().pathForFile(file);
    return path ? { name: file.name, path } : { name: nameOf(file), bytes: file };
  });
}

export function evidenceAt(paths: readonly string[]): Evidence[] {
  return paths.map((path) => ({ path, name: path.split(/[\\/]/).at(-1) ?? path }));
}

export async function attach(record: RecordRef, evidence: readonly Evidence[]): Promise<void> {
  const paths = evidence.flatMap((file) => ('path' in file ? [file.path] : []));
  if (paths.length > 0) await call('file.attach', { record, paths });
  for (const file of evidence) {
    if ('path' in file) continue;
    const bytes = new Uint8Array(await file.bytes.arrayBuffer());
    await call('file.attachBytes', { record, name: file.name, bytes });
  }
}

/** A picture from the clipboard often has no telling name. */
function nameOf(file: File): string {
  if (file.name && file.name !== 'image.png') return file.name;
  return `粘贴的图片.${file.type.split('/')[1] ?? 'png'}`;
}

import path from 'node:path';
import { Refusal } from '#shared/domain/failure.ts';
import { type FileFact, readChunks, writeDurably } from '../files/durable-file.ts';
import { readingRefusal } from '../store/storage/storage-failure.ts';
import type { MaterialRole, PackageAttachment, PackageDocument } from './material.ts';
import { nameGiver } from './material-names.ts';

export interface PackedFile extends FileFact {
  role: MaterialRole;
}

/** Writes the forms and copies the clerk's files into the folder, each under a safe name of its own. */
export async function writeMaterials(
  folder: string,
  documents: readonly PackageDocument[],
  attachments: readonly PackageAttachment[],
  takenNames: readonly string[],
  onWritten: (done: number) => void = () => {},
): Promise<PackedFile[]> {
  const nameFor = nameGiver(takenNames);
  const materials: PackedFile[] = [];
  for (const { name, bytes, role } of documents) {
    onWritten(materials.length);
    const written = await writeDurably(path.join(folder, nameFor(name)), bytes);
    materials.push({ ...written, role });
  }
  for (const attachment of attachments) {
    onWritten(materials.length);
    const target = path.join(folder, nameFor(attachment.name));
    const copied = await writeDurably(target, sourceChunks(attachment));
    if (attachment.sha256 !== undefined && attachment.sha256 !== copied.sha256) {
      throw new Refusal(
        'corrupt',
        `${knownAs(attachment)}与登记时不同，可能已被改动。请重新添加这个文件。`,
        { file: attachment.name },
      );
    }
    materials.push({ ...copied, role: attachment.role });
  }
  return materials;
}

/** Faults of the source are told as such: later on the same codes would blame the target. */
async function* sourceChunks(attachment: PackageAttachment): AsyncGenerator<Uint8Array> {
  const { name } = attachment;
  try {
    yield* readChunks(attachment.path);
  } catch (error) {
    throw readingRefusal(error, name, `要报送的${knownAs(attachment)}`) ?? error;
  }
}

function knownAs({ name, knownAs: known }: PackageAttachment): string {
  return known ?? `文件“${name}”`;
}

import path from 'node:path';
import { Refusal } from '#shared/domain/failure.ts';
import { type FileFact, readChunks, writeDurably } from '../files/durable-file.ts';
import { readingRefusal } from '../store/storage/storage-failure.ts';
import {
  MATERIAL_ROLE_LABELS,
  type MaterialFact,
  type PackageAttachment,
  type PackageDocument,
} from './material.ts';
import { nameGiver } from './material-names.ts';

/** Writes the forms and copies the clerk's files into the folder, each under a safe name of its own. */
export async function writeMaterials(
  folder: string,
  documents: readonly PackageDocument[],
  attachments: readonly PackageAttachment[],
  takenNames: readonly string[],
  onWritten: (done: number) => void = () => {},
): Promise<MaterialFact[]> {
  const nameFor = nameGiver(takenNames);
  const materials: MaterialFact[] = [];
  for (const material of inOrder(documents, attachments)) {
    onWritten(materials.length);
    const target = path.join(folder, nameFor(material.name));
    const written =
      'bytes' in material
        ? await writeDurably(target, material.bytes)
        : await copyAttachment(material, target);
    const { role, title = MATERIAL_ROLE_LABELS[role], form } = material;
    const pages = 'pages' in material ? material.pages : undefined;
    materials.push({ ...written, role, title, form, pages });
  }
  return materials;
}

/** Each form with what belongs to it, as an office lays them on the table. */
function inOrder(
  documents: readonly PackageDocument[],
  attachments: readonly PackageAttachment[],
): (PackageDocument | PackageAttachment)[] {
  const forms = [...new Set(documents.map(({ form }) => form))];
  const known = new Set(forms.filter((form) => form !== undefined));
  return [
    ...forms.flatMap((form) => [
      ...documents.filter((document) => document.form === form),
      ...attachments.filter((each) => form !== undefined && each.form === form),
    ]),
    ...attachments.filter(({ form }) => form === undefined || !known.has(form)),
  ];
}

async function copyAttachment(attachment: PackageAttachment, target: string): Promise<FileFact> {
  const copied = await writeDurably(target, sourceChunks(attachment));
  if (attachment.sha256 !== undefined && attachment.sha256 !== copied.sha256) {
    throw new Refusal(
      'corrupt',
      `${knownAs(attachment)}与登记时不同，可能已被改动。请重新添加这个文件。`,
      { file: attachment.name },
    );
  }
  return copied;
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

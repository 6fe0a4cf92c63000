import { replaceDurably } from '../../files/durable-file.ts';
import { storageRefusal } from './storage-failure.ts';

/**
 * Puts a file at the place the clerk chose: whole and on the disk, or what stood there before. Failures
 * of the file system come out as refusals that name it: 文件“…”.
 */
export async function saveFile(
  file: string,
  content: string | Uint8Array,
  name = `文件“${file}”`,
): Promise<void> {
  try {
    await replaceDurably(file, content);
  } catch (error) {
    throw storageRefusal(error, name) ?? error;
  }
}

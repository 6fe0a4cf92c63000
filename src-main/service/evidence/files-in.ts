import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { MOST_SURVEYED } from '#shared/contract/evidence.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { readingRefusal } from '../../store/storage/storage-failure.ts';

/** A file to look at, with the folders it was chosen within. */
export interface FoundFile {
  path: string;
  name: string;
  /** The outermost first; the chosen folder's own name is the first. */
  folders: string[];
}

/** The files chosen and those below the folders chosen, in the order a clerk would read them. */
export async function filesIn(paths: readonly string[]): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  for (const chosen of paths) {
    const root = path.resolve(chosen);
    if (!(await isFolder(root))) {
      found.push({ path: root, name: path.basename(root), folders: [] });
    } else await walk(root, [path.basename(root)], found);
    if (found.length > MOST_SURVEYED) {
      throw new Refusal(
        'invalid-input',
        `一次最多看 ${MOST_SURVEYED} 个文件，选的文件夹里不止这些。请分几次选。`,
      );
    }
  }
  return found;
}

async function isFolder(chosen: string): Promise<boolean> {
  try {
    return (await stat(chosen)).isDirectory();
  } catch (error) {
    throw readingRefusal(error, chosen) ?? error;
  }
}

/** Links are not followed: they may lead in a circle, or out of what was chosen. */
async function walk(folder: string, folders: string[], found: FoundFile[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw readingRefusal(error, folder, `文件夹“${path.basename(folder)}”`) ?? error;
  });
  for (const entry of entries.sort((a, b) => ORDER.compare(a.name, b.name))) {
    const inside = path.join(folder, entry.name);
    if (isOfTheSystem(entry.name)) continue;
    if (entry.isDirectory()) await walk(inside, [...folders, entry.name], found);
    else if (entry.isFile()) found.push({ path: inside, name: entry.name, folders });
    if (found.length > MOST_SURVEYED) return;
  }
}

/** IMG_2 stands before IMG_10. */
const ORDER = new Intl.Collator('zh', { numeric: true });

/** What file managers and office programs leave beside the files of people. */
export function isOfTheSystem(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || /^(thumbs\.db|desktop\.ini)$/i.test(name);
}

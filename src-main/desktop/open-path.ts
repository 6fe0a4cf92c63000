import { statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { shell } from 'electron';
import { Refusal } from '#shared/domain/failure.ts';
import { copyToOpen } from '../files/opened-copies.ts';
import type { AllowedFolders } from './allowed-folders.ts';
import { openedDir } from './paths.ts';

/** What a clerk reads and looks at; nothing that a system would run. */
const DOCUMENTS = new Set(
  (
    '.docx .xlsx .doc .xls .wps .et .ofd .pdf .eml .txt .csv .json .zip ' +
    '.png .jpg .jpeg .gif .bmp .webp .tif .tiff .heic .mp4 .mov .avi .mkv .mp3 .wav .m4a .ppt .pptx'
  ).split(' '),
);

/** Pages run scripts in a browser, beside the clerk's other files: they are read as the text they are. */
const AS_TEXT = new Set(['.html', '.htm', '.xhtml', '.mht', '.svg', '.xml']);

/** Opens a folder or document in the system's program; with `name`, a copy of it under that name. */
export async function openPath(
  path: string,
  name: string | undefined,
  allowed: AllowedFolders,
): Promise<null> {
  if (!allowed.has(path))
    throw new Refusal('not-found', '找不到这个文件或文件夹，它可能已被移动或删除。');
  const file = statSync(path).isFile();
  const own = basename((name ?? path).replaceAll('\\', '/'));
  if (file && AS_TEXT.has(extname(own).toLowerCase())) return open(copyUnder(path, `${own}.txt`));
  if (file && !DOCUMENTS.has(extname(name ?? path).toLowerCase()))
    throw new Refusal('unsupported-file', '这种文件不能从这里打开，请在文件夹中查看。');
  return open(file && name ? copyUnder(path, own) : path);
}

async function open(path: string): Promise<null> {
  const failed = await shell.openPath(path);
  if (failed)
    throw new Refusal('unsupported-file', '系统没有能打开这个文件的程序，请在文件夹中查看。');
  return null;
}

/** Stored evidence must never be edited in place. */
const copyUnder = (path: string, name: string) => copyToOpen(openedDir(), path, name);

import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Failure, FailureCode, Outcome, Place } from '#shared/domain/failure.ts';
import { jsonPlaces } from '#shared/notice/json-places.ts';
import type { Notice } from '#shared/notice/notice.ts';
import { faultAt, type NoticeFault } from '#shared/notice/notice-fault.ts';
import { parseNotice } from '#shared/notice/parse-notice.ts';
import { lostDuties } from '#shared/rules/notice-duties.ts';
import { errorCodeOf } from '../files/error-code.ts';
import { readingRefusal } from '../store/storage/storage-failure.ts';

export const NOTICE_FILE = 'notice.json';
export const MAX_NOTICE_BYTES = 1_000_000;

/** A notice that can be read, with the duties that a slip in it would drop out of the checks. */
export interface LoadedNotice {
  folder: string;
  /** `shili-2025/notice.json`, as it is called in messages. */
  file: string;
  notice: Notice;
  faults: NoticeFault[];
}

/** Reads the notice profile in a folder. Every refusal names the file and the place of its fault. */
export async function loadNotice(folder: string): Promise<Outcome<LoadedNotice>> {
  const file = path.join(path.basename(folder), NOTICE_FILE);
  const text = await readText(folder, file);
  if (!text.ok) return text;
  const understood = UNDERSTOOD.get(folder);
  if (understood?.text === text.value) return understood.outcome;
  const outcome = understand(text.value, folder, file);
  UNDERSTOOD.set(folder, { text: text.value, outcome });
  return outcome;
}

/** A notice is asked for by nearly every question: its file is read each time, and the same text understood once. */
const UNDERSTOOD = new Map<string, { text: string; outcome: Outcome<LoadedNotice> }>();

function understand(text: string, folder: string, file: string): Outcome<LoadedNotice> {
  const parsed = parseNotice(text, file);
  if (!parsed.ok) return parsed;
  const places = jsonPlaces(text);
  const faults = lostDuties(parsed.value).map(({ field, reason }) =>
    faultAt(places, field, reason),
  );
  return { ok: true, value: { folder, file, notice: parsed.value, faults } };
}

async function readText(folder: string, file: string): Promise<Outcome<string>> {
  const source = path.join(folder, NOTICE_FILE);
  let bytes: Buffer;
  try {
    const { size } = await stat(source);
    if (size > MAX_NOTICE_BYTES) {
      return refused('unsupported-file', `通知文件“${file}”超过 1 MB，不像是通知文件。`, { file });
    }
    bytes = await readFile(source);
  } catch (error) {
    const refusal = readingRefusal(error, source, `通知文件“${file}”`);
    if (!refusal) throw error;
    const { code, message } = refusal.failure;
    return code === 'not-found'
      ? refused(code, `没有找到通知文件“${file}”。请选择含有 ${NOTICE_FILE} 的文件夹。`, { file })
      : refused(code, message, { file });
  }
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return refused('invalid-input', `通知文件“${file}”不是 UTF-8 编码。请用 UTF-8 编码另存。`, {
      file,
    });
  }
}

export interface NoticeOnDisk {
  notices: LoadedNotice[];
  /** Folders that hold no usable notice, so that the clerk is told rather than left guessing. */
  refused: { folder: string; failure: Failure }[];
}

/**
 * Every notice in the given parent folders, earlier ones first. A parent that does not exist counts
 * as empty; a notice whose id was already seen is refused.
 */
export async function listNotices(parents: readonly string[]): Promise<NoticeOnDisk> {
  const listing: NoticeOnDisk = { notices: [], refused: [] };
  for (const folder of (await Promise.all(parents.map(foldersIn))).flat()) {
    const outcome = await loadNotice(folder);
    if (!outcome.ok) {
      listing.refused.push({ folder, failure: outcome.failure });
      continue;
    }
    const { id } = outcome.value.notice;
    if (listing.notices.some(({ notice }) => notice.id === id)) {
      const message = `文件夹“${path.basename(folder)}”的通知编号 ${id} 已有同名通知，请改用别的编号。`;
      listing.refused.push({ folder, failure: { code: 'invalid-input', message } });
    } else {
      listing.notices.push(outcome.value);
    }
  }
  return listing;
}

async function foldersIn(parent: string): Promise<string[]> {
  let entries: Dirent[];
  try {
    entries = await readdir(parent, { withFileTypes: true });
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return [];
    throw error;
  }
  return (
    entries
      // A name with a dot is a notice that is just being copied.
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => path.join(parent, entry.name))
      .sort()
  );
}

function refused(code: FailureCode, message: string, place: Place): Outcome<never> {
  return { ok: false, failure: { code, message, place } };
}

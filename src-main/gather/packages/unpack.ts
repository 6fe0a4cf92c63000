import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { type CivilDate, parseCivilDate } from '#shared/domain/civil-date.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { writeDurably } from '../../files/durable-file.ts';
import type { Mail } from '../../reading/read-mail.ts';
import { nameGiver } from '../../submission/material-names.ts';
import { BrokenZip } from '../../zip/broken-zip.ts';
import { openZip } from '../../zip/open-zip-file.ts';

const MOST_ENTRIES = 5_000;
const MOST_BYTES = 2_000_000_000;

/** Writes the entries of a zip below `into`, under safe names; its folders stay folders. */
export async function unpackZip(file: string, into: string): Promise<void> {
  const name = path.basename(file);
  try {
    const zip = await openZip(file);
    try {
      const entries = zip.entries.filter((entry) => !/[/\\]$/u.test(entry.name));
      const bytes = entries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
      if (entries.length > MOST_ENTRIES || bytes > MOST_BYTES) throw new BrokenZip('too-large');
      if (entries.some(({ flags }) => (flags & 1) !== 0)) throw new BrokenZip('locked');
      const placeFor = placeGiver(into);
      for (const entry of entries) await writeDurably(await placeFor(entry.name), zip.read(entry));
    } finally {
      await zip.close();
    }
  } catch (error) {
    if (!(error instanceof BrokenZip)) throw error;
    throw zipRefusal(error, name);
  }
}

/** Why a zip that a unit sent was not read. */
export function zipRefusal({ fault }: BrokenZip, name: string): Refusal {
  return new Refusal('unsupported-file', `“${name}”${ZIP_WORDS[fault]}`, { file: name });
}

const ZIP_WORDS = {
  broken: '不是完整的压缩包，读不了。请让报送单位重新发一次。',
  'too-large': '解压后太大或文件太多，没有读。请解压后再收。',
  locked: '设了密码，读不了。请解压后再收。',
};

/** Writes what is attached to a mail below `into`, and says when it was sent. */
export async function unpackMail(
  file: string,
  into: string,
  read: (file: string) => Promise<Mail>,
): Promise<{ arrivedOn: CivilDate | null }> {
  const { sentOn, attachments } = await read(file);
  if (attachments.length === 0) {
    const name = path.basename(file);
    throw new Refusal('unsupported-file', `邮件“${name}”没有带文件，没有收。`, { file: name });
  }
  const placeFor = placeGiver(into);
  for (const { name, bytes } of attachments) await writeDurably(await placeFor(name), bytes);
  return { arrivedOn: sentOn === null ? null : parseCivilDate(sentOn) };
}

/** A place below `into` for each name that came from outside: never out of it, and none twice. */
function placeGiver(into: string): (wanted: string) => Promise<string> {
  const folders = new Map<string, (wanted: string) => string>();
  return async (wanted) => {
    const parts = wanted.split(/[/\\]/u).filter((part) => !/^\.*$/u.test(part));
    const own = nameGiver([]);
    const folder = path.join(into, ...parts.slice(0, -1).map((part) => own(part)));
    if (!folders.has(folder)) await mkdir(folder, { recursive: true });
    const nameFor = folders.get(folder) ?? nameGiver([]);
    folders.set(folder, nameFor);
    return path.join(folder, nameFor(parts.at(-1) ?? '未命名'));
  };
}

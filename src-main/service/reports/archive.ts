import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ArchiveEntry } from '#shared/contract/report.ts';
import type { CivilDate } from '#shared/domain/civil-date.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { checkCodeText } from '#shared/forms/report-facts.ts';
import { readChunks } from '../../files/durable-file.ts';
import { pathBelow } from '../../files/exchange.ts';
import { namesBelow } from '../../files/names-below.ts';
import { listReportEvents, listReports } from '../../store/reports.ts';
import { storageRefusal } from '../../store/storage/storage-failure.ts';
import { archivedFiles, archivePackage, verifyArchive } from '../../submission/archive-package.ts';
import { MANIFEST_JSON } from '../../submission/manifest.ts';
import { writeZip } from '../../zip/write-zip-file.ts';
import type { Desk } from '../desk/desk.ts';
import { mayTake, step } from './report-steps.ts';
import { checkCodeOf, lastPackage, sendDetail, type Which } from './stored-report.ts';

/** Lays the very package that was written into the archive and records that it went out. */
export async function sendReport(
  desk: Desk,
  which: Which,
  sentOn: CivilDate,
  sentBy: string,
): Promise<void> {
  const version = await mayTake(desk, which, 'send');
  const packed = lastPackage(version);
  if (!packed) throw new Error('a report may only be sent once packed');
  await refuseOtherPackage(packed);
  const code = checkCodeOf(which, version.version, version.digest);
  const { root, archive } = desk.ledger().folder;
  await archivePackage(
    packed.folder,
    archive,
    code,
    async (staging, { name, folder, listSha256 }) => {
      const detail = { sentOn, sentBy, archivedAs: name, listSha256, code: checkCodeText(code) };
      const places = [
        { place: pathBelow(root, folder), ready: pathBelow(root, staging), aside: null },
      ];
      await step(desk, version, 'send', { state: 'sent' }, { detail, places });
    },
  );
}

/** Everything that was ever sent, newest first, each file held against what was archived. */
export async function archiveEntries(desk: Desk): Promise<ArchiveEntry[]> {
  const entries: ArchiveEntry[] = [];
  for (const { listSha256, ...sent } of await sentEntries(desk)) {
    entries.push({
      ...sent,
      files: await archivedFiles(sent.folder),
      faults: await verifyArchive(sent.folder, listSha256),
    });
  }
  return entries;
}

/** What the reports say was sent, newest first, and where it lies in the archive. */
export async function sentEntries(desk: Desk): Promise<SentEntry[]> {
  const { archive } = desk.ledger().folder;
  const entries: SentEntry[] = [];
  for (const { id, year, half, version } of await listReports(desk.ledger())) {
    for (const event of (await listReportEvents(desk.ledger(), id)).toReversed()) {
      const sent = event.action === 'send' ? sendDetail.safeParse(event.detail) : null;
      if (!sent?.success) continue;
      const { archivedAs: name, listSha256, sentOn, sentBy, code } = sent.data;
      const folder = path.join(archive, name);
      entries.push({ name, year, half, version, code, sentOn, sentBy, folder, listSha256 });
    }
  }
  return entries;
}

interface SentEntry extends Omit<ArchiveEntry, 'files' | 'faults'> {
  /** Of the list that the entry was archived with. */
  listSha256: string;
}

/** What in the archive is not as it was sent, one Chinese sentence each. */
export async function archiveFaults(desk: Desk): Promise<string[]> {
  const entries = await archiveEntries(desk);
  const known = new Set(entries.map(({ name }) => name));
  const present = await readdir(desk.ledger().folder.archive);
  // A name with a dot is the staging folder of an archiving that was interrupted.
  const strangers = present.filter((name) => !known.has(name) && !name.startsWith('.')).sort();
  return [
    ...entries.flatMap(({ name, faults }) => faults.map((fault) => `存档“${name}”：${fault}`)),
    ...strangers.map((name) => `存档文件夹里多出了“${name}”，报送记录中没有它。请把它移到别处。`),
  ];
}

/** The whole archive as one zip, which stands whole at `target` or not at all. */
export async function exportArchive(desk: Desk, target: string): Promise<{ path: string }> {
  const { archive } = desk.ledger().folder;
  const names = await namesBelow(archive);
  if (names.length === 0) throw new Refusal('not-found', '存档里还没有已报送的材料。');
  try {
    await writeZip(target, async (zip) => {
      for (const [done, name] of names.entries()) {
        desk.tell('progress', { task: 'archive', label: '导出存档', done, of: names.length });
        const file = path.join(archive, name);
        const { size: sizeBytes } = await stat(file);
        await zip.add(name, readChunks(file), { compress: false, sizeBytes });
      }
    });
  } catch (error) {
    throw storageRefusal(error, `存档文件“${target}”`) ?? error;
  }
  return { path: target };
}

/** Only the package that was written for this version may be archived as sent. */
async function refuseOtherPackage(packed: {
  folder: string;
  manifestSha256: string;
}): Promise<void> {
  const manifest = await readFile(path.join(packed.folder, MANIFEST_JSON)).catch(() => null);
  // A package that is gone gets its own words from the archive.
  if (manifest === null) return;
  if (createHash('sha256').update(manifest).digest('hex') === packed.manifestSha256) return;
  throw new Refusal('corrupt', '报送材料文件夹里已不是本版的材料，请重新生成材料后再登记报送。');
}

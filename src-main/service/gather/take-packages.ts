import { randomBytes } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Taken, TakeResult } from '#shared/contract/gather.ts';
import type { CivilDate } from '#shared/domain/civil-date.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { type HalfYear, periodLabel } from '#shared/domain/period.ts';
import { isCounted } from '#shared/gather/gathered.ts';
import { unitKey } from '#shared/gather/unit-key.ts';
import { discard } from '../../files/move-and-remove.ts';
import { type Arrival, findArrivals } from '../../gather/packages/find-arrivals.ts';
import type { ReadingDesk, ReadReport } from '../../gather/packages/read-arrival.ts';
import { readPackage } from '../../gather/packages/read-package.ts';
import { readPapers } from '../../gather/packages/read-papers.ts';
import { forgetContents } from '../../store/files/check-files.ts';
import { type StoredFile, storeFile } from '../../store/files/stored-files.ts';
import {
  addGathered,
  type GatheredFile,
  gatheredByDigest,
  replaceGathered,
  type StoredGathered,
  standingGathered,
} from '../../store/gathered.ts';
import { listBodies } from '../../store/roster/bodies.ts';
import type { Desk } from '../desk/desk.ts';
import { localDay } from '../desk/local-day.ts';
import { wordsByMeaning } from '../desk/own-words.ts';
import { completeReport } from './complete-report.ts';

/** Each unit's package is kept whole in a step of its own; one that cannot be read stops no other. */
export async function takePackages(
  desk: Desk,
  { paths, arrivedOn, ...asked }: HalfYear & { paths: string[]; arrivedOn?: CivilDate | undefined },
  goOn: () => void,
): Promise<TakeResult> {
  const result: TakeResult = { taken: [], refused: [] };
  const scratch = path.join(desk.ledger().folder.incoming, randomBytes(6).toString('hex'));
  const reading = await readingDesk(desk, asked);
  const today = localDay(desk.options.now());
  await mkdir(scratch, { recursive: true });
  try {
    const readMail = (file: string) =>
      desk.reader.ask('readMail', path.basename(file), { path: file });
    // Packages first: what came in a second mail is known by what they lack.
    for (const isPackage of [true, false]) {
      for await (const found of findArrivals(paths, { scratch, readMail })) {
        goOn();
        if ('refused' in found) {
          if (!isPackage) result.refused.push({ from: found.from, reason: found.refused });
        } else if ((found.data !== null) === isPackage) {
          const done = result.taken.length + result.refused.length;
          desk.tell('progress', { task: 'gather', label: `读取${found.from}`, done, of: 0 });
          await takeArrival(desk, found, reading, { result, arrivedOn: arrivedOn ?? today });
        }
      }
    }
  } finally {
    await discard(scratch);
  }
  return result;
}

async function takeArrival(
  desk: Desk,
  arrival: Arrival,
  reading: ReadingDesk,
  { result, arrivedOn }: { result: TakeResult; arrivedOn: CivilDate },
): Promise<void> {
  const completed = arrival.data ? null : await completeReport(desk, arrival, reading.asked.year);
  if (completed) {
    result.taken.push(completed);
    return;
  }
  const { reports, refused } = await readArrival(arrival, reading);
  result.refused.push(...refused.map((reason) => ({ from: arrival.from, reason })));
  for (const report of reports) {
    result.taken.push(await keep(desk, report, arrival.arrivedOn ?? arrivedOn));
  }
}

async function readingDesk(desk: Desk, asked: HalfYear): Promise<ReadingDesk> {
  const synonyms = wordsByMeaning((await desk.settings()).synonyms['labels']);
  return {
    asked,
    async readForm({ name, path: file }, kind) {
      const form = { name, bytes: new Uint8Array(await readFile(file)) };
      return desk.reader.ask('readForm', name, { form, kind, synonyms });
    },
  };
}

async function readArrival(
  arrival: Arrival,
  reading: ReadingDesk,
): Promise<{ reports: ReadReport[]; refused: string[] }> {
  try {
    if (!arrival.data) return await readPapers(arrival, reading);
    return { reports: [await readPackage(arrival, arrival.data, reading)], refused: [] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { reports: [], refused: [error.failure.message] };
  }
}

async function keep(desk: Desk, report: ReadReport, arrivedOn: CivilDate): Promise<Taken> {
  const { from, files, unit, ...rest } = report;
  const told = (fate: Taken['fate'], notes = report.notes, id: string | null = null): Taken => ({
    id,
    from,
    unit,
    year: report.year,
    half: report.half,
    version: report.version,
    code: report.code,
    source: report.source,
    faults: report.faults,
    fate,
    counted: fate !== 'aside' && isCounted(report),
    notes,
  });
  const ledger = desk.ledger();
  const same = await gatheredByDigest(ledger, report.digest);
  if (same) {
    const note = `已经收过：${same.arrivedOn} 的“${same.origin}”是同一份，没有再收。`;
    return { ...told('same', [note]), counted: same.replacedBy === null && isCounted(same) };
  }
  const key = unitKey(unit, await listBodies(ledger));
  const former = await standingGathered(ledger, report, key);
  const { fate, notes } = fateOf(report, former);
  const stored: StoredFile[] = [];
  try {
    const kept: GatheredFile[] = [];
    for (const { name, path: file, role, title, about } of files) {
      const content = await storeFile(ledger.folder, file);
      stored.push(content);
      kept.push({ ...content, name, role, title, about });
    }
    const added = await desk.write(`收入“${unit}”${periodLabel(report)}的报送`, async (write) => {
      const all = [...report.notes, ...notes];
      const row = { ...rest, unit, unitKey: key, origin: from, arrivedOn, notes: all };
      const id = await addGathered(
        write,
        row,
        kept,
        fate === 'aside' ? (former?.id ?? null) : null,
      );
      if (fate === 'amended' && former) await replaceGathered(write, former.id, id);
      return id;
    });
    return told(fate, [...report.notes, ...notes], added);
  } catch (error) {
    await forgetContents(ledger, stored);
    throw error;
  }
}

/** A later version takes the former's place; what cannot be trusted takes nobody's. */
function fateOf(
  report: ReadReport,
  former: StoredGathered | null,
): { fate: Taken['fate']; notes: string[] } {
  if (!former) return { fate: 'new', notes: [] };
  const was = `${former.arrivedOn} 收的第${former.version}版`;
  const aside = (why: string) => ({
    fate: 'aside' as const,
    notes: [`${why}，这一份留存，不计入汇总，以${was}为准。`],
  });
  if (!isCounted(report) && isCounted(former)) return aside('内容对不上');
  if (report.source === 'paper' && former.source === 'data') return aside('已经有数据');
  if (report.source === former.source && report.version < former.version)
    return aside('是以前的一版');
  const notes = [`代替${was}，那一版留存。`];
  if (report.source === former.source && report.version === former.version)
    notes.push(`两份都是第${report.version}版，内容不同，请向报送单位问清。`);
  return { fate: 'amended', notes };
}

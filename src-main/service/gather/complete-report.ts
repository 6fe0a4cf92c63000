import type { Taken } from '#shared/contract/gather.ts';
import { type GatherFault, isCounted } from '#shared/gather/gathered.ts';
import { digestOfFile } from '../../files/durable-file.ts';
import type { Arrival } from '../../gather/packages/find-arrivals.ts';
import { forgetContents } from '../../store/files/check-files.ts';
import { type StoredFile, storeFile } from '../../store/files/stored-files.ts';
import {
  completeGathered,
  type GatheredFile,
  listGathered,
  type StoredGathered,
} from '../../store/gathered.ts';
import type { Desk } from '../desk/desk.ts';

/**
 * Files without data that a report taken in before names and lacks: the second mail of a package that
 * one mail could not hold. Null where they are nobody's.
 */
export async function completeReport(
  desk: Desk,
  { from, files }: Arrival,
  year: number,
): Promise<Taken | null> {
  const lacking = (await listGathered(desk.ledger(), { year })).filter(
    ({ faults }) => missingOf(faults).length > 0,
  );
  if (lacking.length === 0) return null;
  const found = await Promise.all(
    files.map(async (file) => ({ ...file, sha256: (await digestOfFile(file.path)).sha256 })),
  );
  const report = lacking.find(({ faults }) => {
    const wanted = new Set(missingOf(faults).map(({ sha256 }) => sha256));
    return found.every(({ sha256 }) => wanted.has(sha256));
  });
  return report ? addFiles(desk, report, from, found) : null;
}

function missingOf(faults: readonly GatherFault[]) {
  return faults.flatMap(({ missing }) => missing ?? []);
}

async function addFiles(
  desk: Desk,
  report: StoredGathered,
  from: string,
  found: readonly { path: string; sha256: string }[],
): Promise<Taken> {
  const ledger = desk.ledger();
  const came = new Map(found.map((file) => [file.sha256, file]));
  const faults = report.faults.filter(({ missing }) => !missing || !came.has(missing.sha256));
  const wanted = missingOf(report.faults).filter(({ sha256 }) => came.has(sha256));
  const stored: StoredFile[] = [];
  try {
    const kept: GatheredFile[] = [];
    for (const { name, sha256, role, title, about = '' } of wanted) {
      const content = await storeFile(ledger.folder, came.get(sha256)?.path ?? '');
      stored.push(content);
      kept.push({ ...content, name, role, title, about });
    }
    await desk.write(`补齐“${report.unit}”报送的文件`, (write) =>
      completeGathered(write, report.id, kept, faults),
    );
  } catch (error) {
    await forgetContents(ledger, stored);
    throw error;
  }
  const { unit, year, half, version, code, source } = report;
  const notes = [`补上了 ${wanted.length} 个文件。`];
  const counted = report.replacedBy === null && isCounted({ faults });
  return {
    id: null,
    from,
    unit,
    year,
    half,
    version,
    code,
    source,
    fate: 'completed',
    counted,
    faults,
    notes,
  };
}

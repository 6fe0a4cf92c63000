import type { RecordKind } from '#shared/domain/record.ts';
import { allUnlikeLog, type UnlikeLog } from '../store/changes/unlike-log.ts';
import { type FileProblem, verifyFiles } from '../store/files/check-files.ts';
import type { Ledger } from '../store/schema/ledger.ts';
import { allBrokenSeals, type BrokenSeal } from '../store/seals/broken-seals.ts';
import { checkIntegrity, checkSearch } from '../store/snapshot.ts';

export interface LedgerFaults {
  ok: boolean;
  /** What SQLite finds wrong, in its words. */
  database: string[];
  /** Rows that are not what the change log last said of them. */
  unlike: UnlikeLog[];
  /** Record kinds whose search index needs rebuilding (`rebuildSearch`). */
  search: RecordKind[];
  /** Rows of other tables that are not what was written. */
  seals: BrokenSeal[];
  files: FileProblem[];
}

/** Looks at records and evidence, byte by byte; the archive is held against its reports elsewhere. */
export async function verify(
  ledger: Ledger,
  options: { onProgress?: (done: number, total: number) => void } = {},
): Promise<LedgerFaults> {
  const database = await checkIntegrity(ledger);
  const unlike = await allUnlikeLog(ledger);
  const seals = await allBrokenSeals(ledger);
  const search = await checkSearch(ledger);
  const files = await verifyFiles(ledger, { thorough: true, ...options });
  const ok = [database, unlike, seals, search, files].every((problems) => problems.length === 0);
  return { ok, database, unlike, seals, search, files };
}

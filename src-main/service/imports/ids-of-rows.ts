import { RECORD_KINDS } from '#shared/domain/record.ts';
import type { PlannedRow } from '../../exchange/rows/row-outcome.ts';
import { findImportKeys } from '../../store/find-records.ts';
import type { ReadableLedger } from '../../store/schema/ledger.ts';

/** The records that rows have become, by their keys. */
export async function idsOfRows(
  ledger: ReadableLedger,
  rows: readonly PlannedRow[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const kind of RECORD_KINDS) {
    const own = rows.filter((row) => row.kind === kind);
    const keys = own.map((row) => row.contentKey);
    for (const [key, { id, deleted }] of await findImportKeys(ledger, kind, keys))
      if (!deleted) found.set(key, id);
  }
  return found;
}

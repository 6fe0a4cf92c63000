import { RECORD_KINDS, type RecordKind } from '#shared/domain/record.ts';
import { liveId, matchRows, type RowFate } from '../../exchange/match-rows.ts';
import type { PlannedRow } from '../../exchange/rows/row-outcome.ts';
import { findImportKeys, listRecords } from '../../store/find-records.ts';
import type { ReadableLedger } from '../../store/schema/ledger.ts';

/** What importing these rows would do to the ledger as it is now. */
export async function rowFates(
  ledger: ReadableLedger,
  rows: readonly PlannedRow[],
): Promise<Map<PlannedRow, RowFate>> {
  const fates = new Map<PlannedRow, RowFate>();
  for (const kind of RECORD_KINDS) {
    const own = rows.filter((row) => row.kind === kind);
    for (const [row, fate] of await fatesOfKind(ledger, kind, own)) fates.set(row, fate);
  }
  return fates;
}

async function fatesOfKind(
  ledger: ReadableLedger,
  kind: RecordKind,
  rows: readonly PlannedRow[],
): Promise<Map<PlannedRow, RowFate>> {
  const keys = rows.map((row) => row.contentKey);
  const known = await findImportKeys(ledger, kind, keys);
  const unknown = rows.filter((row) => liveId(row, known) === null);
  if (unknown.length === 0) return matchRows(kind, rows, known, []);
  const { records } = await listRecords(ledger, kind, daysOf(unknown));
  return matchRows(kind, rows, known, records);
}

/** Only activities of the same days can be equal: no need to read the others. */
function daysOf(rows: readonly PlannedRow[]) {
  const days = rows.flatMap((row) => (row.kind === 'activity' ? [row.input.date] : [])).sort();
  return { from: days[0], to: days.at(-1) };
}

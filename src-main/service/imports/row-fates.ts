import { addDays, type CivilDate, civilDate } from '#shared/domain/civil-date.ts';
import { RECORD_KINDS, type RecordKind } from '#shared/domain/record.ts';
import { recordName } from '#shared/domain/records-by-kind.ts';
import type { LedgerRecord } from '../../exchange/matching/ledger-record.ts';
import { MONTH_DAYS } from '../../exchange/matching/likeness.ts';
import { type LedgerView, liveId, matchRows } from '../../exchange/matching/match-rows.ts';
import { fateOfRow, type RowFate } from '../../exchange/matching/row-fate.ts';
import type { PlannedRow } from '../../exchange/rows/row-outcome.ts';
import { findImportKeys } from '../../store/find-records.ts';
import { listImportedWith, listImportRecords, listOnceNamed } from '../../store/import-records.ts';
import type { ReadableLedger } from '../../store/schema/ledger.ts';
import { recordPasts } from './record-pasts.ts';

/** What importing these rows would do to the ledger as it is now. */
export async function rowFates(
  ledger: ReadableLedger,
  rows: readonly PlannedRow[],
): Promise<Map<PlannedRow, RowFate>> {
  const fates = new Map<PlannedRow, RowFate>();
  for (const kind of RECORD_KINDS) {
    const own = rows.filter((row) => row.kind === kind);
    const found = matchRows(kind, own, await viewFor(ledger, kind, own));
    const ids = [...found.values()].flatMap((by) =>
      'record' in by && by.record.revision > 1 ? by.record.id : [],
    );
    const pasts = await recordPasts(ledger, kind, ids);
    for (const row of own) {
      const by = found.get(row);
      const id = by && 'record' in by ? by.record.id : '';
      fates.set(row, fateOfRow(row, by, pasts.get(id)));
    }
  }
  return fates;
}

/** The same where the rows can be no other records than these, and those of their own keys. */
export async function rowFatesAmong(
  ledger: ReadableLedger,
  rows: readonly PlannedRow[],
  ids: ReadonlySet<string>,
): Promise<Map<PlannedRow, RowFate>> {
  const fates = new Map<PlannedRow, RowFate>();
  for (const kind of RECORD_KINDS) {
    const own = rows.filter((row) => row.kind === kind);
    if (own.length === 0) continue;
    const known = await findImportKeys(
      ledger,
      kind,
      own.map((row) => row.contentKey),
    );
    const possible = new Set([...ids, ...[...known.values()].map(({ id }) => id)]);
    const all = await listImportRecords(ledger, kind, null);
    const records = all.filter(({ id }) => possible.has(id));
    const found = matchRows(kind, own, { known, records, former: new Map() });
    const pasts = await recordPasts(ledger, kind, [...possible]);
    for (const row of own) {
      const by = found.get(row);
      const id = by && 'record' in by ? by.record.id : '';
      fates.set(row, fateOfRow(row, by, pasts.get(id)));
    }
  }
  return fates;
}

/** What of the ledger these rows are held against; nothing where all of them are known. */
async function viewFor(
  ledger: ReadableLedger,
  kind: RecordKind,
  rows: readonly PlannedRow[],
): Promise<LedgerView> {
  const keys = rows.map((row) => row.contentKey);
  const known = await findImportKeys(ledger, kind, keys);
  const unknown = rows.filter((row) => liveId(row, known) === null);
  if (unknown.length === 0) return { known, records: [], former: new Map() };
  const days = daysOf(unknown);
  const near = days && { from: addDays(days.from, -MONTH_DAYS), to: addDays(days.to, MONTH_DAYS) };
  const edited = await listOnceNamed(
    ledger,
    kind,
    unknown.map(({ input }) => recordName(input)),
  );
  const ids = [...known.values()].map(({ id }) => id);
  const records = new Map<string, LedgerRecord>();
  for (const record of [
    ...(await listImportRecords(ledger, kind, near)),
    ...(await listImportedWith(ledger, kind, [...ids, ...edited])),
  ])
    records.set(record.id, record);
  const pasts = await recordPasts(ledger, kind, edited);
  const former = new Map([...pasts].map(([id, past]) => [id, past.former]));
  return { known, records: [...records.values()], former };
}

/** Only activities of about the same days can be one: no need to read the others. */
function daysOf(rows: readonly PlannedRow[]): { from: CivilDate; to: CivilDate } | null {
  const days = rows.flatMap((row) => (row.kind === 'activity' ? [row.input.date] : [])).sort();
  const [from] = days;
  const to = days.at(-1);
  return from && to ? { from: civilDate(from), to: civilDate(to) } : null;
}

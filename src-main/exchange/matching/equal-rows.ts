import { grouped } from '#shared/domain/grouped.ts';
import type { RecordKind } from '#shared/domain/record.ts';
import { contentOf } from '../rows/record-content.ts';
import type { PlannedRow } from '../rows/row-outcome.ts';
import { valueAt } from './compare-row.ts';
import type { FormerState, LedgerRecord } from './ledger-record.ts';

export type NumberedRow = [at: number, row: PlannedRow];

/** Rows and records of equal content, one to one; those whose remarks are equal too come first. */
export function equalRows(
  kind: RecordKind,
  rows: readonly NumberedRow[],
  records: readonly LedgerRecord[],
): [at: number, record: LedgerRecord][] {
  if (records.length === 0) return [];
  const left = grouped(records, ({ input }) => contentOf(kind, input));
  const found: [number, LedgerRecord][] = [];
  const matched = new Set<number>();
  for (const isWhole of [true, false]) {
    for (const [at, row] of rows) {
      if (matched.has(at)) continue;
      const group = left.get(contentOf(kind, row.input)) ?? [];
      const remarks = valueAt(row.input, 'remarks');
      const place = isWhole
        ? group.findIndex(({ input }) => valueAt(input, 'remarks') === remarks)
        : 0;
      const [record] = place < 0 ? [] : group.splice(place, 1);
      if (!record) continue;
      matched.add(at);
      found.push([at, record]);
    }
  }
  return found;
}

/** Rows that say what a record said before it was changed, one to one. */
export function formerRows(
  kind: RecordKind,
  rows: readonly NumberedRow[],
  records: readonly LedgerRecord[],
  former: ReadonlyMap<string, readonly FormerState[]>,
): [at: number, record: LedgerRecord, state: FormerState][] {
  const states = records.flatMap((record) =>
    (former.get(record.id) ?? []).map((state): [LedgerRecord, FormerState] => [record, state]),
  );
  if (states.length === 0) return [];
  const byContent = grouped(states, ([, { input }]) => contentOf(kind, input));
  const byKey = new Map(
    states.flatMap((each) => (each[1].importKey === null ? [] : [[each[1].importKey, each]])),
  );
  const taken = new Set<string>();
  return rows.flatMap(([at, row]): [number, LedgerRecord, FormerState][] => {
    const own = byKey.get(row.contentKey);
    const found = [...(own ? [own] : []), ...(byContent.get(contentOf(kind, row.input)) ?? [])];
    const free = found.find(([{ id }]) => !taken.has(id));
    if (!free) return [];
    taken.add(free[0].id);
    return [[at, ...free]];
  });
}

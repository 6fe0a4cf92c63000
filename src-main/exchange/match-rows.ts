import type { RecordKind } from '#shared/domain/record.ts';
import type { InputByKind } from '#shared/domain/records-by-kind.ts';
import { contentOf } from './rows/record-content.ts';
import type { PlannedRow } from './rows/row-outcome.ts';

/** What importing a row does: nothing, take its record out of the bin, or add one. */
export type RowFate = { does: 'nothing' } | { does: 'restore'; id: string } | { does: 'add' };

/** Records the ledger has by the keys of earlier imports. */
export type KnownKeys = ReadonlyMap<string, { id: string; deleted: boolean }>;

export type LiveRecord<K extends RecordKind> = InputByKind[K] & { id: string };

/**
 * The fate of each row of one kind. A row imported before belongs to its record, whatever the clerk
 * has made of it since. The others are matched by content with live records that no such row claims,
 * one to one: two equal rows need two equal records.
 */
export function matchRows<K extends RecordKind>(
  kind: K,
  rows: readonly PlannedRow[],
  known: KnownKeys,
  live: readonly LiveRecord<K>[],
): Map<PlannedRow, RowFate> {
  const claimed = new Set(rows.flatMap((row) => liveId(row, known) ?? []));
  const unclaimed = new Map<string, number>();
  for (const record of live) {
    if (claimed.has(record.id)) continue;
    const content = contentOf(kind, record);
    unclaimed.set(content, (unclaimed.get(content) ?? 0) + 1);
  }
  const fates = new Map<PlannedRow, RowFate>();
  for (const row of rows) {
    if (liveId(row, known) !== null) {
      fates.set(row, { does: 'nothing' });
      continue;
    }
    const content = unclaimed.size > 0 ? contentOf(kind, row.input as InputByKind[K]) : '';
    const left = unclaimed.get(content) ?? 0;
    if (left > 0) unclaimed.set(content, left - 1);
    const binned = known.get(row.contentKey)?.id;
    if (left > 0) fates.set(row, { does: 'nothing' });
    else fates.set(row, binned === undefined ? { does: 'add' } : { does: 'restore', id: binned });
  }
  return fates;
}

/** The live record that an earlier import of this very row made; null without one. */
export function liveId({ contentKey }: PlannedRow, known: KnownKeys): string | null {
  const found = known.get(contentKey);
  return found && !found.deleted ? found.id : null;
}
